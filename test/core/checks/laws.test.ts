import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findings } from '../../../src/core/checks/findings.ts'
import { automaticOnly, fixable, fixed, withFixes } from '../../../src/core/checks/fixes.ts'
import { checkById, checks } from '../../../src/core/checks/index.ts'
import { languageSetting } from '../../../src/core/checks/language-setting.ts'
import { setting } from '../../../src/core/checks/setting.ts'
import { textFindings } from '../../../src/core/checks/text-findings.ts'
import { spanned } from '../../../src/core/text/span.ts'
import { dictionary } from '../../support/dictionary.ts'
import { hostilePieces } from '../../support/hostile.ts'
import { corpusRows } from '../../support/mlqe.ts'

const everything = setting({
  dictionary,
  style: { severities: Object.fromEntries(checks.map(({ id, severity }) => [id, severity])) },
})

/** Pieces that set checks off, in any order. */
const pieces = fc.constantFrom(
  ...[
    'US',
    ' -Minister',
    ' - ',
    '"',
    '„',
    '“',
    '...',
    ' ,',
    '  ',
    '5%',
    '5km',
    '--',
    '—',
    '1,000.50',
  ],
  ...[
    'am 9 November',
    "geht's",
    'DPRK',
    ' und und ',
    'in 2023',
    '2pm',
    '\u200B',
    '(',
    ')',
    '€5',
    '\n',
  ],
  ...['Kharkiv', ' Two of them ', 'Ende.Anfang', 'https://a.de/x -Y', 'daß', '.', ' ', 'Wort'],
)
const texts = fc.array(pieces, { maxLength: 30 }).map((list) => list.join(''))

describe('every finding', () => {
  it('names a stretch of its text, in order, with both messages filled', () => {
    fc.assert(
      fc.property(texts, texts, (text, source) => {
        let last = 0
        for (const finding of findings([{ text, source }], everything)) {
          expect(finding.start).toBeGreaterThanOrEqual(last)
          expect(finding.end).toBeLessThanOrEqual(text.length)
          expect(finding.text).toBe(spanned(text, finding))
          expect(finding.message.de && finding.message.en).toBeTruthy()
          expect(finding.fix?.replacements ?? ['some']).not.toEqual([])
          last = finding.start
        }
      }),
      { numRuns: 500 },
    )
  })

  it('with an automatic fix is gone once the fix is taken', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const finding of findings([{ text }], everything)) {
          if (finding.fix?.kind !== 'automatic') continue
          const after = withFixes(text, [finding])
          const at = finding.start + (finding.fix.replacements[0] ?? '').length
          const again = findings([{ text: after }], everything).filter(
            ({ check, start, end, fix }) =>
              check === finding.check &&
              fix?.kind === 'automatic' &&
              start === finding.start &&
              end === at,
          )
          expect(again).toEqual([])
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('fixing all', () => {
  it('comes to rest: a fixed text has no automatic fix left', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const [after = ''] = fixed([{ text }], everything)
        expect(automaticOnly(findings([{ text: after }], everything))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('never applies two fixes to one place', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const chosen = fixable(findings([{ text }], everything))
        for (const [index, { end }] of chosen.entries()) {
          expect(chosen[index + 1]?.start ?? end).toBeGreaterThanOrEqual(end)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('takes the first choice of the findings that an editor picks', () => {
    const text = 'Die DPRK und die DPRK'
    const picked = findings([{ text }], setting()).filter(({ check }) => check === 'en-acronym')
    expect(withFixes(text, picked)).toBe('Die DVRK und die DVRK')
  })

  it('leaves good German alone', () => {
    const good = [
      'Die Lage – ernst wie nie – bleibt „stabil“.',
      'Am 9. November kamen 5\u00A0% mehr.',
    ]
    expect(
      fixed(
        good.map((text) => ({ text })),
        setting(),
      ),
    ).toEqual(good)
  })

  it('corrects what it can in one go', () => {
    expect(fixed([{ text: '"Der US -Minister" kam am 9 November  - spät.' }], setting())).toEqual([
      '„Der US-Minister“ kam am 9. November – spät.',
    ])
  })
})

describe('the house style', () => {
  const reported = (text: string, style: Parameters<typeof setting>[0]) =>
    findings([{ text }], setting(style)).map(({ check, severity }) => `${check} ${severity}`)

  it('switches a check off or changes its severity', () => {
    const text = 'Der US -Minister'
    expect(reported(text, {})).toEqual(['space-before-hyphen error'])
    expect(reported(text, { style: { severities: { 'space-before-hyphen': 'hint' } } })).toEqual([
      'space-before-hyphen hint',
    ])
    expect(reported(text, { style: { severities: { 'space-before-hyphen': 'off' } } })).toEqual([])
  })

  it('accepts words whatever a check thinks of them', () => {
    expect(reported('in Kharkiv', {})).toEqual(['name-authority warning'])
    expect(reported('in Kharkiv', { style: { accepted: ['Kharkiv'] } })).toEqual([])
  })

  it('sets the quotation marks of the house', () => {
    const text = '"Nein", sagte er.'
    expect(fixed([{ text }], setting({ style: { quotes: '»…«' } }))).toEqual(['»Nein«, sagte er.'])
    expect(fixed([{ text }], setting({ style: { quotes: '"…"' } }))).toEqual([text])
  })

  it('brings its own names and terms', () => {
    const facts = [{ kind: 'place', wrong: 'Wiener Neustadt', right: ['Neustadt'] }] as const
    expect(reported('in Wiener Neustadt', { facts })).toEqual(['name-authority warning'])
    expect(reported('in Kharkiv', { facts })).toEqual([])
  })
})

describe('without a dictionary', () => {
  it('names spelled two ways are only a hint, where a capital beside them speaks for a name', () => {
    const document = [
      'Vitali Klitschko kam. Klitschko ging.',
      'Vitali Klischko blieb.',
      'Ein Hauss.',
    ]
    const found = findings(
      document.map((text) => ({ text })),
      setting(),
    )
    expect(found.map(({ check, text, severity }) => `${check} ${text} ${severity}`)).toEqual([
      'name-variants Klischko hint',
    ])
  })
})

describe('findings in a running text', () => {
  it('name places in the whole text', () => {
    const text = 'Titel\n\nDer US -Minister\nund der UN -Rat'
    expect(textFindings(text, setting()).map((finding) => spanned(text, finding))).toEqual([
      'US -Minister',
      'UN -Rat',
    ])
  })

  it('compare paragraph by paragraph when the source has as many', () => {
    const found = textFindings('Es sind 5.\nEs sind 8.', setting(), 'It is 5.\n\nIt is 7.')
    expect(found.map(({ check, start }) => [check, start])).toEqual([['number-mismatch', 19]])
  })
})

describe('the list of checks', () => {
  it('has each id once, each in words', () => {
    const ids = checks.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(checkById('no-such-check')).toBeUndefined()
    for (const { name, explanation, message } of checks) {
      for (const { de, en } of [name, explanation, message]) {
        expect(de.length).toBeGreaterThan(3)
        expect(en).not.toBe(de === 'Tags' ? '' : de)
      }
    }
  })

  it('finds little that is wrong in corrected German', () => {
    const rows = corpusRows()
    const words = rows.reduce((sum, { pe }) => sum + pe.split(/\s+/).length, 0)
    const alarms = rows.flatMap(({ pe, src }) =>
      findings([{ text: pe, source: src }], setting()).filter(
        ({ severity }) => severity !== 'hint',
      ),
    )
    expect((1_000 * alarms.length) / words).toBeLessThan(3)
  })
})

describe('hostile text of 20,000 characters and twice that', () => {
  const measured = (piece: string, length: number): number => {
    const text = piece.repeat(Math.floor(length / piece.length))
    const run = () => {
      // Processor time, since the clock also counts what else the machine does.
      const before = process.cpuUsage()
      findings([{ text, source: text }], everything)
      return process.cpuUsage(before).user / 1_000
    }
    return Math.min(run(), run())
  }

  it.each(Object.entries(hostilePieces))('%s', (_, piece) => {
    const single = measured(piece, 20_000)
    const double = measured(piece, 40_000)
    // Twice the text takes twice the time if linear, four times if quadratic; small times are noise.
    expect(double).toBeLessThan(Math.max(250, 3.3 * single))
    expect(single).toBeLessThan(50 * checks.length)
  })
})

describe('the setting of a language', () => {
  it.each([
    ['de', '„…“'],
    ['de-AT', '„…“'],
    ['de-Latn-CH', '«…»'],
    ['DE-ch', '«…»'],
    ['de-constructor', '„…“'],
  ])('of %s quotes %s', (language, quotes) => {
    expect(languageSetting(language)?.style.quotes).toBe(quotes)
  })

  it.each(['en', 'den', ''])('is unknown for %j', (language) => {
    expect(languageSetting(language)).toBeUndefined()
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { schemeOf } from '../../../src/core/metrics/annotation-schemes.ts'
import { annotated, rated } from '../../../src/core/review/annotating.ts'
import { applied } from '../../../src/core/review/applied.ts'
import { segmentId } from '../../../src/core/review/ids.ts'
import type { ExportedDocument } from '../../../src/server/formats/format.ts'
import { markedText, unmarkedText } from '../../../src/server/formats/mqm/marked.ts'
import { costOf } from '../../support/cost.ts'
import { broughtIn } from '../../support/incoming.ts'
import { fixtureFile, reviewed, takenOut } from '../../support/round-trip.ts'

const names = 'system\tdoc\tdoc_id\tseg_id\trater\tsource\ttarget\tcategory\tseverity'

const file = (...rows: readonly (readonly string[])[]) => ({
  content: new TextEncoder().encode([names, ...rows.map((row) => row.join('\t'))].join('\n')),
  name: 'ted.tsv',
})

const row = (
  rater: string,
  target: string,
  category: string,
  severity: string,
  source = 'He said',
) => ['NMT-7', 'ted', '1', '1', rater, source, target, category, severity]

const errorsOf = async (incoming: Parameters<typeof reviewed>[0]) =>
  (await reviewed(incoming)).document.segments.map(({ machine, annotations }) => [
    machine,
    ...annotations.map(({ by, category, severity, quotes, note }) =>
      [by, category, severity, quotes.join('|'), note].filter((part) => part !== undefined),
    ),
  ])

describe('a file of errors that Google published', () => {
  it('holds segments of several systems with errors by their raters', async () => {
    const { document } = await reviewed(fixtureFile('mqm-google-newstest2020-ende-quoted.tsv'))
    expect(document.origin.format).toBe('mqm-tsv')
    expect([document.scheme, document.system]).toEqual(['google', undefined])
    const [first] = document.segments
    expect(first?.source).toContain('submitted a "serious" proposal.')
    expect(first?.context).toBe('Tohoku-AIP-NTT.890 · upi.205721 · 609')
    expect(first?.annotations).toMatchObject([
      { by: 'rater1', category: 'source-error', severity: 'minor', quotes: ['--'] },
    ])
    const count = document.segments.reduce((sum, { annotations }) => sum + annotations.length, 0)
    expect(count).toBe(200)
  })

  it('joins the rows of one segment, whoever rated it', async () => {
    const incoming = file(
      row('r1', 'Er <v>gehte</v> heim', 'Fluency/Grammar', 'Major'),
      row('r2', 'Er <v>gehte</v> <v>heim</v>', 'Accuracy/Mistranslation', 'Minor'),
      row('r2', 'Er gehte heim', 'No-error', 'No-error'),
      row('r3', '"Ja", sagte er', 'Style/Awkward', 'Neutral'),
    )
    expect(await errorsOf(incoming)).toEqual([
      [
        'Er gehte heim',
        ['r1', 'fluency/grammar', 'major', 'gehte'],
        ['r2', 'accuracy/mistranslation', 'minor', 'gehte|heim'],
      ],
      ['"Ja", sagte er', ['r3', 'style/awkward', 'neutral', '"Ja", sagte er']],
    ])
  })

  it('keeps in a note what has no place in the text or in the scheme', async () => {
    const incoming = file(
      row('r1', 'Er ging', 'Accuracy/Omission', 'Critical', 'He <v>said</v>'),
      row('r1', 'Er <v>ging</v>', 'Fluency/Weird', 'Major'),
      row('r1', 'Er <v>ging</v>', 'Nonsense', 'Huge'),
    )
    expect(await errorsOf(incoming)).toEqual([
      [
        'Er ging',
        ['r1', 'accuracy/omission', 'major', '', '„said“'],
        ['r1', 'fluency', 'major', 'ging'],
        ['r1', 'other', 'minor', 'ging', 'Nonsense'],
      ],
    ])
  })

  it('changes in the rows of a corrected segment, with the marks whose words are still there', async () => {
    const incoming = file(
      row('r1', 'Er <v>gehte</v> heim', 'Fluency/Grammar', 'Major'),
      row('r2', 'Er gehte <v>heim</v>', 'Style/Awkward', 'Minor'),
      row('r2', 'Ende', 'No-error', 'No-error'),
    )
    const document = await reviewed(incoming, [{ segment: 1, text: 'Er ging heim' }])
    const before = new TextDecoder().decode(incoming.content)
    expect(Buffer.from(await takenOut(document)).toString()).toBe(
      before.replace('<v>gehte</v> heim', 'ging heim').replace('gehte <v>heim', 'ging <v>heim'),
    )
  })

  it('marks and unmarks any text', () => {
    const texts = fc.array(fc.constantFrom('a', 'ä', '<v>', '</v>', ' ', '<', 'v>'))
    fc.assert(
      fc.property(texts, (parts) => {
        const { text, spans } = unmarkedText(parts.join(''))
        expect(text).toBe(parts.join('').replace(/<\/?v>/g, ''))
        for (const { start, end } of spans) expect(start <= end && end <= text.length).toBe(true)
        if (!/<\/?v>/.test(text))
          expect(unmarkedText(markedText({ text, spans }))).toEqual({ text, spans })
      }),
    )
  })

  it.each([
    ['other columns', 'a\tb\n1\t2\n', 'Line 1: these are not the columns'],
    [
      'endless rows',
      `${names}\n${Array.from({ length: 150_000 }, (_, n) => `s\td\t1\t${n}\tr\ta\tb\tc\td`).join('\n')}`,
      'more than 100000',
    ],
    [
      'marks without end',
      `${names}\n${row('r', '<v>'.repeat(200_000), 'x', 'y').join('\t')}`,
      'There is no text',
    ],
  ])('is refused in good time: %s', async (_, content, message) => {
    const incoming = { content: new TextEncoder().encode(content), format: 'mqm-tsv' }
    const cost = await costOf(() => expect(broughtIn(incoming)).rejects.toThrow(message))
    expect(cost.seconds).toBeLessThan(1)
    expect(cost.megabytes).toBeLessThan(200)
  })
})

/** A text with two marked errors, one of them in an edited text, and a rating. */
const judged = async (): Promise<ExportedDocument> => {
  const exported = await reviewed(
    {
      content: '😀 Er gehte\theim.\n\nEnde.\n\nOffen.',
      source: 'He went.\n\nEnd.\n\nOpen.',
      system: 'NMT-7',
      title: 'Weg',
    },
    [
      { segment: 1, text: '😀 Er ging heim.' },
      { segment: 2, approve: true },
    ],
  )
  const mark = { segment: segmentId(1), severity: 'major', origin: { kind: 'hand' } } as const
  let { document } = exported
  const act = (changes: ReturnType<typeof annotated>) => {
    const sequence = document.sequence + 1
    document = applied(document, { sequence, at: '2026-11-24T08:00:00.000Z', by: 'Ben', changes })
  }
  act(
    annotated(
      document,
      {
        ...mark,
        revision: 0,
        spans: [{ start: 6, end: 11 }],
        category: 'fluency/grammar',
        note: 'Verb',
      },
      schemeOf('google'),
    ),
  )
  act(
    annotated(
      document,
      { ...mark, revision: 1, spans: [{ start: 11, end: 15 }], category: 'style/awkward' },
      schemeOf('google'),
    ),
  )
  act(rated(document, { segment: segmentId(1), rating: 66 }))
  return { ...exported, document }
}

describe('marked errors', () => {
  it('are taken out in the columns of Google', async () => {
    const text = Buffer.from(await takenOut(await judged(), 'mqm-tsv')).toString()
    expect(text.split('\n')).toEqual([
      `${names}\tcomment`,
      'NMT-7\tWeg\t1\t1\tBen\tHe went.\t😀 Er <v>gehte</v> heim.\tFluency/Grammar\tMajor\tVerb',
      'NMT-7\tWeg\t1\t1\tBen\tHe went.\t😀 Er ging <v>heim</v>.\tStyle/Awkward\tMajor\t',
      'NMT-7\tWeg\t2\t2\tAnna\tEnd.\tEnde.\tNo-error\tNo-error\t',
      '',
    ])
    const again = await errorsOf({ content: text, name: 'a.tsv' })
    expect(again[0]).toEqual([
      '😀 Er gehte heim.',
      ['Ben', 'fluency/grammar', 'major', 'gehte', 'Verb'],
    ])
  })

  it('are taken out as error spans in Unicode characters, with the rating', async () => {
    const [first, second] = JSON.parse(
      Buffer.from(await takenOut(await judged(), 'esa')).toString(),
    )
    expect(first).toMatchObject({
      itemID: 1,
      targetID: 'NMT-7',
      sourceText: 'He went.',
      targetText: '😀 Er gehte\theim.',
      score: 66,
      rater: 'Ben',
      payload: [{ start_i: 5, end_i: 10, severity: 'major', error_type: 'Fluency/Grammar' }],
    })
    expect([...first.targetText].slice(5, 10).join('')).toBe('gehte')
    expect(second).toMatchObject({ score: null, payload: [] })
  })

  it('stand in the table of corrections', async () => {
    const text = Buffer.from(await takenOut(await judged(), 'tsv')).toString()
    expect(text.split('\n')[1]).toContain('Fluency/Grammar (Major); Style/Awkward (Major)')
  })

  it('are no format of a text without any', async () => {
    for (const format of ['mqm-tsv', 'esa']) {
      await expect(takenOut(await reviewed({ content: 'Ja.' }), format)).rejects.toThrow('lacks')
    }
  })
})

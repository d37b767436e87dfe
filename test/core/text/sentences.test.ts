import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentences, sentenceTexts } from '../../../src/core/text/sentences.ts'
import { spanned } from '../../../src/core/text/span.ts'

interface Case {
  readonly text: string
  readonly sentences: readonly string[]
}

const conformance: { readonly cases: readonly Case[] } = JSON.parse(
  readFileSync(
    join(import.meta.dirname, '../../fixtures/conformance/segmentation-de.json'),
    'utf8',
  ),
)

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

describe('German sentences', () => {
  it('agree with at least 74 of the 76 conformance cases', () => {
    const right = conformance.cases.filter(
      ({ text, sentences: expected }) =>
        sentenceTexts(text).map(plain).join('|') === expected.map(plain).join('|'),
    )
    expect(conformance.cases).toHaveLength(76)
    expect(right.length).toBeGreaterThanOrEqual(74)
  })

  /** `|` marks the boundaries. */
  it.each([
    'Ein Satz ... |Noch einer.',
    'Hallo, ich bin’s. |Könntest du kommen?',
    'In der 1. Bundesliga kann nur einer gewinnen.',
    'Das Schreiben ist auf den 3.10. datiert.',
    'Das gilt lt. aktuellem Plan.',
    'Das hier ist ein (?) Satz. |Noch einer.',
    'Was pro Jahr10. |Zudem pro Jahr um 0.3 %11. |Der gängigen Theorie nach.',
    '„Lass uns gehen!“, sagte sie, „am besten zum Italiener.“ |Er nickte.',
    'Sie besucht eine kath. Schule.',
    'Wir brauchen Zeitungen u. Ä. für unser Projekt.',
    '• 3. Seien Sie achtsam!',
    'Die Stadt wurde 44 v. Chr. Rom unterstellt.',
    'Das geschah 44 v. Chr. |Die Stadt brannte.',
    'Er wohnt in Frankfurt a. M. |Dort arbeitet er.',
    'Das kostet 3 Mio. Euro. |Das ist viel.',
    'Es kamen Drohnen. |500 davon wurden abgeschossen.',
    'J. K. Rowling schrieb das Buch. |Sie lebt in Edinburgh.',
    'Das machte er so. |Blinken lachte. |Am Mo. kommt er zurück.',
    'Das steht in Kapitel 3. |Präsident Obama kam.',
    'Auf diese Art. |Blinken lachte. |Art. 5 schützt die Presse.',
    'Er rief: „Halt!“ und lief weg.',
    'Die U.S. Army kam. |Sie blieb.',
    'Die Strecke ist 5 km lang, mit 120 km/h. |Blinken auch.',
    'Die Kommission [...] hat entschieden. |[…] Die Regierung handelt.',
    'Wir sind besorgt. " |Mit diesen Worten ging er.',
    'Am 24. Februar 2022 begann der Krieg. |Am 25. Februar fiel Cherson.',
    'Beschlossen wurde: 1. Die Steuer steigt.',
    'Kaufmännische Überschrift\n|Erster Satz. |Zweiter Satz.',
  ])('%s', (marked) => {
    expect(sentenceTexts(marked.replaceAll('|', ''))).toEqual(
      marked.split('|').map((part) => part.trim()),
    )
  })
})

describe('sentences of other languages', () => {
  it.each([
    ['en', 'Mr. Smith met Sen. Biden at 5 p.m. |The talk was short. |Is it? |"Yes," he said.'],
    ['uk', 'Він приїхав 9 листопада. |Потім поїхав.'],
    ['ja', '彼は来た。|そして去った。'],
  ])('%s: %s', (language, marked) => {
    expect(sentenceTexts(marked.replaceAll('|', ''), language)).toEqual(
      marked.split('|').map((part) => part.trim()),
    )
  })
})

describe('every list of sentences', () => {
  const pieces = fc.constantFrom(
    ...[
      'Der',
      'z. B.',
      '9.',
      'K.',
      'usw.',
      '„',
      '“',
      '."',
      '…',
      '?',
      '\n',
      ' ',
      '\u00A0',
      '😀',
      '(!)',
    ],
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((list) => list.join('')),
  )

  it('leaves only white space between its spans, so that spans and gaps give the text back', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0
        for (const span of sentences(text)) {
          expect(text.slice(at, span.start).trim()).toBe('')
          expect(span.end).toBeGreaterThan(span.start)
          expect(spanned(text, span).trim()).toBe(spanned(text, span))
          at = span.end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
      { numRuns: 1_000 },
    )
  })

  it.each([
    ['a paragraph without stops', 'wort '],
    ['stops and nothing else', '.'],
    ['stops that end in a letter', '.'.repeat(2_000).concat('x')],
    ['closing marks', '."'],
    ['abbreviations', 'z. B. '],
    ['ordinals', '9. '],
    ['opening marks', '. ((( „„ '],
  ])('takes %s in linear time', (_, piece) => {
    const text = piece.repeat(Math.ceil(400_000 / piece.length))
    const started = performance.now()
    sentences(text)
    // A quadratic scan of 400,000 characters takes minutes.
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

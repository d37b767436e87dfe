import { readFileSync } from 'node:fs'
import fc from 'fast-check'

export interface CorpusRow {
  readonly id: string
  readonly mt: string
  readonly pe: string
  readonly mt_tok: string
  readonly pe_tok: string
  readonly hter: number
  readonly ter_edits: number
  readonly ter_ref_len: number
}

/** Real English-German machine translations with their post-edits, from MLQE-PE. */
export const corpus: readonly CorpusRow[] = readFileSync(
  new URL('../fixtures/corpus/mlqe-pe-en-de.jsonl', import.meta.url),
  'utf8',
)
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line))

/** Few different words, so that blocks recur and can be moved in more than one way. */
export const wordList = (most: number): fc.Arbitrary<string[]> =>
  fc.integer({ min: 1, max: 12 }).chain((words) =>
    fc.array(
      fc.integer({ min: 1, max: words }).map((word) => `w${word}`),
      { maxLength: most, size: 'max' },
    ),
  )

/** A text and the same with a few blocks moved, dropped and doubled. */
export const edited = (most: number): fc.Arbitrary<readonly [string[], string[]]> =>
  fc
    .tuple(
      wordList(most),
      fc.array(fc.tuple(fc.nat(most), fc.integer({ min: 0, max: 12 }), fc.nat(most)), {
        maxLength: 5,
      }),
    )
    .map(([words, moves]) => {
      const after = [...words]
      for (const [start, length, target] of moves) {
        const block = after.splice(start, length)
        if (target % 7 !== 0) after.splice(target, 0, ...block)
      }
      return [words, after] as const
    })

/** Any text, Greek, emoji, lone surrogates, spaces of every sort and punctuation included. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...'Über die Straße, 1.234,56 €! „Ja“ (nein) [x] &amp; 2-0 ΟΔΟΣ İ 😀 \ud800 \u0308 '.split(
          '',
        ),
        '\u00a0',
        '\u0085',
        '\u001c',
        '\ufeff',
        '\n-',
        '-\n',
      ),
      { maxLength: 60 },
    )
    .map((units) => units.join('')),
)

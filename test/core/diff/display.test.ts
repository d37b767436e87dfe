import { describe, expect, it } from 'vitest'
import { difference } from '../../../src/core/diff/difference.ts'
import { type DiffSide, shownParts, withTagRuns } from '../../../src/core/diff/display.ts'
import { tagsOf } from '../../support/tags.ts'

const shown = (before: string, after: string, side: DiffSide): string =>
  shownParts(difference(before, after), side)
    .map(({ kind, runs }) => {
      const text = runs.map((run) => run.mark ?? run.text).join('')
      return kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`
    })
    .join('')

describe('what a side of a difference shows', () => {
  it.each<[string, string, DiffSide, string]>([
    ['US -Außenminister', 'US-Außenminister', 'before', 'US[-␣-]-Außenminister'],
    ['US -Außenminister', 'US-Außenminister', 'after', 'US-Außenminister'],
    ['10 km', '10\u00A0km', 'inline', '10[-␣-]{+⍽+}km'],
    ['Ende.\nAnfang', 'Ende. Anfang', 'inline', 'Ende.[-↵-]{+␣+}Anfang'],
    ['sagte dass', 'sagte, dass', 'after', 'sagte{+,+} dass'],
    ['so dass', 'sodass', 'before', '[-so␣dass-]'],
    // A space that is kept in a changed phrase, or comes with a new word, needs no mark.
    [
      'die Halbinsel, die Sorge um globale Regeln',
      'die Halbinsel und um die globalen Regeln',
      'after',
      'die Halbinsel{+ und um die globalen+} Regeln',
    ],
    ['Er kam heim.', 'Er kam nie heim.', 'after', 'Er kam {+nie +}heim.'],
  ])('%s → %s, %s', (before, after, side, expected) => {
    expect(shown(before, after, side)).toBe(expected)
  })

  it('gives both ends of each move one number, in the order of the text', () => {
    const change = difference(
      'Gestern Abend im Theater segelte sie nach Frankreich am 18. Oktober des Jahres.',
      'Sie segelte am 18. Oktober des Jahres nach Frankreich gestern Abend im Theater.',
    )
    const numbers = shownParts(change, 'inline').flatMap(({ move }) => move ?? [])
    const count = numbers.length / 2
    expect(count).toBeGreaterThan(0)
    expect(numbers.filter((move, index) => numbers.indexOf(move) === index)).toEqual(
      Array.from({ length: count }, (_, index) => index + 1),
    )
    for (const move of numbers) expect(numbers.filter((it) => it === move)).toHaveLength(2)
  })

  it('shows every white space when asked to', () => {
    const parts = shownParts(difference('ein  Wort', 'ein  Wort'), 'after', 'every')
    expect(parts.flatMap(({ runs }) => runs.map(({ text, mark }) => mark ?? text))).toEqual([
      'ein',
      '␣',
      '␣',
      'Wort',
    ])
  })

  it('keeps every character of the text it shows, marked or not', () => {
    const before = 'US -Außenminister  Anthony Blinken\nnannte'
    const after = 'US-Außenminister Antony\u00A0Blinken nannte'
    const text = (side: DiffSide) =>
      shownParts(difference(before, after), side)
        .flatMap(({ runs }) => runs.map((run) => run.text))
        .join('')
    expect(text('before')).toBe(before)
    expect(text('after')).toBe(after)
  })

  it('makes each tag a run of its own, wherever the changes are', () => {
    const before = 'Der ⟦1⟧Minister⟦/1⟧ sprach⟦2⟧.'
    const after = '⟦1⟧Die⟦/1⟧ Ministerin sprach ⟦2⟧.'
    for (const side of ['before', 'after'] as const) {
      const runs = shownParts(difference(before, after), side).flatMap((part) =>
        withTagRuns(part.runs, tagsOf(before)),
      )
      expect(runs.flatMap(({ tag }) => tag?.mark ?? []).toSorted()).toEqual(['⟦/1⟧', '⟦1⟧', '⟦2⟧'])
    }
  })
})

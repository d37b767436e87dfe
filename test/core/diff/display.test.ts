import { describe, expect, it } from 'vitest'
import { difference } from '../../../src/core/diff/difference.ts'
import { type DiffSide, shownParts } from '../../../src/core/diff/display.ts'

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
  ])('%s → %s, %s', (before, after, side, expected) => {
    expect(shown(before, after, side)).toBe(expected)
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
})

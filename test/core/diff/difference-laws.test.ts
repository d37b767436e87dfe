import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Difference,
  difference,
  withoutEdit,
  withoutEdits,
} from '../../../src/core/diff/difference.ts'
import { anyPair, anyText } from '../../support/any-text.ts'
import { realPairs } from '../../support/corpus.ts'
import { hostilePairs } from '../../support/edited-texts.ts'

/** What must hold for any two texts. */
const laws: Readonly<Record<string, (before: string, after: string) => void>> = {
  'gives both texts back, byte for byte': (before, after) => {
    const { parts } = difference(before, after)
    expect(joined(parts, 'added')).toBe(before)
    expect(joined(parts, 'removed')).toBe(after)
    expect(parts.every(({ text }) => text !== '')).toBe(true)
  },
  'names in each edit what its parts hold and where that stands': (before, after) => {
    const { parts, edits } = difference(before, after)
    edits.forEach((edit, index) => {
      expect(before.slice(edit.before.start, edit.before.end)).toBe(edit.removed)
      expect(after.slice(edit.after.start, edit.after.end)).toBe(edit.added)
      expect(edit.removed).not.toBe(edit.added)
      const own = parts.filter((part) => part.edit === index)
      expect(own.map(({ kind, text }) => [kind, text])).toEqual([
        ...(edit.removed === '' ? [] : [['removed', edit.removed]]),
        ...(edit.added === '' ? [] : [['added', edit.added]]),
      ])
    })
  },
  'finds nothing between a text and itself': (before, after) => {
    expect(difference(before, before).edits).toEqual([])
    expect(difference(after, after).edits).toEqual([])
  },
  'gives the old text when all edits are taken back one by one': (before, after) => {
    expect(difference(before, after).edits.reduceRight(withoutEdit, after)).toBe(before)
  },
  'cuts no grapheme of either text': (before, after) => {
    const { parts, edits } = difference(before, after)
    const wholes = { removed: borders(before), added: borders(after), same: new Set<number>() }
    for (const edit of edits) {
      for (const { start, end } of [edit.before]) expectBorders(wholes.removed, [start, end])
      for (const { start, end } of [edit.after]) expectBorders(wholes.added, [start, end])
    }
    for (const part of parts) {
      const edit = edits[part.edit ?? -1]
      if (part.kind === 'same' || edit === undefined) continue
      const base = part.kind === 'removed' ? edit.before.start : edit.after.start
      for (const { start, end } of part.emphasis ?? []) {
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(part.text.length)
        expectBorders(wholes[part.kind], [base + start, base + end])
      }
    }
  },
  'links the two ends of a move, which hold the same words': (before, after) => {
    const { edits } = difference(before, after)
    edits.forEach((edit, index) => {
      expect(edit.move !== undefined).toBe(edit.kind === 'move')
      if (edit.move === undefined) return
      const other = edits[edit.move]
      expect(other?.move).toBe(index)
      expect(words(edit.removed + edit.added)).toEqual(words(`${other?.removed}${other?.added}`))
      expect(edit.removed === '').not.toBe(other?.removed === '')
    })
  },
}

const joined = (parts: Difference['parts'], without: 'added' | 'removed'): string =>
  parts
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')

const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' })

const borders = (text: string): ReadonlySet<number> =>
  new Set([...Array.from(graphemes.segment(text), ({ index }) => index), text.length])

const expectBorders = (whole: ReadonlySet<number>, places: readonly number[]): void => {
  for (const place of places) expect(whole.has(place)).toBe(true)
}

const words = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

describe('difference', () => {
  for (const [title, law] of Object.entries(laws)) {
    it(`${title}: random Unicode`, () => {
      fc.assert(
        fc.property(anyPair(), ([before, after]) => {
          law(before, after)
        }),
        { numRuns: 1_000 },
      )
    })

    it.each(hostilePairs(1_500))(`${title}: %s`, (_, before, after) => {
      law(before, after)
    })

    it(`${title}: all real pairs, there and back`, () => {
      for (const { machine, edited } of realPairs) {
        law(machine, edited)
        law(edited, machine)
      }
    })
  }
})

describe('difference of a whole book', () => {
  it.each([
    [
      'one word left out after each of 200,000 equal ones',
      'a x '.repeat(200_000),
      'a '.repeat(200_001),
    ],
    ['two million letters without a space', 'ab'.repeat(1_000_000), 'ba'.repeat(1_000_000)],
  ])('comes to an end: %s', (_, before, after) => {
    const { parts } = difference(before, after)
    expect(joined(parts, 'added') === before).toBe(true)
    expect(joined(parts, 'removed') === after).toBe(true)
  })
})

describe('withoutEdits', () => {
  const asExpected = (before: string, after: string, isChosen: (index: number) => boolean) => {
    const { parts, edits } = difference(before, after)
    const expected = parts.filter(({ kind, edit }) => {
      if (edit === undefined) return true
      return kind === (isChosen(edit) ? 'removed' : 'added')
    })
    expect(
      withoutEdits(
        after,
        edits.filter((_, index) => isChosen(index)),
      ),
    ).toBe(expected.map(({ text }) => text).join(''))
  }

  it('gives the new text with exactly the chosen stretches as they were: random Unicode', () => {
    fc.assert(
      fc.property(anyPair(), fc.infiniteStream(fc.boolean()), ([before, after], chosen) => {
        const choices = [...chosen.take(100)]
        asExpected(before, after, (index) => choices[index % 100] ?? false)
      }),
      { numRuns: 1_000 },
    )
  })

  it('does so for every second, every third and all edits of the real pairs', () => {
    for (const { machine, edited } of realPairs) {
      for (const step of [1, 2, 3]) asExpected(machine, edited, (index) => index % step === 0)
    }
  })

  it('takes the edits in any order', () => {
    const { machine, edited } = realPairs.find(
      ({ machine: text, edited: other }) => difference(text, other).edits.length > 4,
    ) ?? { machine: '', edited: '' }
    const { edits } = difference(machine, edited)
    expect(withoutEdits(edited, [...edits].reverse())).toBe(machine)
  })

  it('changes nothing without edits', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(withoutEdits(text, [])).toBe(text)
      }),
    )
  })
})

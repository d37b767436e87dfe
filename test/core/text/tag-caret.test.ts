import { describe, expect, it } from 'vitest'
import { placedTags } from '../../../src/core/text/inline-tag.ts'
import { deletionAt, outsideTags } from '../../../src/core/text/tag-caret.ts'
import { tagsOf } from '../../support/tags.ts'

const text = 'ab⟦1⟧cd'
const placed = placedTags(text, tagsOf(text))
const caret = (at: number) => ({ start: at, end: at })

describe('a caret in a text with tags', () => {
  it.each<[string, number, number, number]>([
    ['steps over a mark from the left', 3, 2, 5],
    ['steps over a mark from the right', 4, 5, 2],
    ['that is set inside goes to the nearer side', 3, 7, 2],
    ['that is set inside goes to the nearer side', 4, 0, 5],
    ['outside stays where it is', 1, 5, 1],
  ])('%s', (_, at, last, expected) => {
    expect(outsideTags(caret(at), caret(last), placed)).toEqual(caret(expected))
  })

  it.each([
    ['grows over a mark', { start: 0, end: 3 }, { start: 0, end: 2 }, { start: 0, end: 5 }],
    ['shrinks from a mark', { start: 0, end: 4 }, { start: 0, end: 5 }, { start: 0, end: 2 }],
    ['grows to the left', { start: 4, end: 7 }, { start: 5, end: 7 }, { start: 2, end: 7 }],
  ])('a selection %s', (_, selection, last, expected) => {
    expect(outsideTags(selection, last, placed)).toEqual(expected)
  })
})

describe('a deletion', () => {
  const at = (written: string, offset: number, direction: -1 | 1, byWord = false) =>
    deletionAt(written, offset, { placed: placedTags(written, tagsOf(written)), direction, byWord })

  it('takes out all of a mark', () => {
    expect(at(text, 5, -1)).toEqual({ start: 2, end: 5 })
    expect(at(text, 2, 1)).toEqual({ start: 2, end: 5 })
  })

  it('of a word stops before a mark', () => {
    expect(at('ab ⟦1⟧', 2, 1, true)).toEqual({ start: 2, end: 3 })
    expect(at('⟦1⟧ ab', 4, -1, true)).toEqual({ start: 3, end: 4 })
  })

  it('is left to the browser where no mark is near', () => {
    expect(at(text, 1, -1)).toBeUndefined()
    expect(at('ab cd⟦1⟧', 2, 1, true)).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import { inkedCodePoints } from '../../../src/core/metrics/tokens/code-points.ts'
import { withoutTrailingSpace, words } from '../../../src/core/metrics/tokens/white-space.ts'

/** Every code point at which Python 3 splits a string, from its documentation of `str.split`. */
const pythonWhiteSpace = [
  0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1c, 0x1d, 0x1e, 0x1f, 0x20, 0x85, 0xa0, 0x1680, 0x2000, 0x2001,
  0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029, 0x202f,
  0x205f, 0x3000,
]

describe('white space', () => {
  it("is Python's, for every one of the 65,536 code units", () => {
    const found: number[] = []
    for (let unit = 0; unit <= 0xffff; unit++) {
      if (words(`a${String.fromCharCode(unit)}b`).length === 2) found.push(unit)
    }
    expect(found).toEqual(pythonWhiteSpace)
  })

  it.each([
    ['', []],
    [' \n\t', []],
    ['  10\u00a0km  weit ', ['10', 'km', 'weit']],
    ['wort\ufeffwort', ['wort\ufeffwort']],
  ])('%j splits into %j', (text, expected) => {
    expect(words(text)).toEqual(expected)
    expect(String.fromCodePoint(...inkedCodePoints(text))).toBe(expected.join(''))
  })

  it('is taken from the end alone', () => {
    expect(withoutTrailingSpace(' a b\u2003\n')).toBe(' a b')
    expect(withoutTrailingSpace('\u0085 ')).toBe('')
  })
})

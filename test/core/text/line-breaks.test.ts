import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineBreaksLike } from '../../../src/core/text/line-breaks.ts'

describe('line breaks', () => {
  it.each([
    [
      'a text field of a CRLF file',
      'Erste Zeile,\nzweite Zeile',
      'Erste\r\nzweite',
      'Erste Zeile,\r\nzweite Zeile',
    ],
    [
      'a posted form of an LF file',
      'Erste Zeile,\r\nzweite Zeile',
      'Erste\nzweite',
      'Erste Zeile,\nzweite Zeile',
    ],
    ['a text without line breaks', 'Eine\r\nZeile', 'Eine Zeile', 'Eine\nZeile'],
    ['nothing but other line breaks', 'a\nb\nc', 'a\r\nb\rc', 'a\r\nb\rc'],
  ])('come back as they were: %s', (_, typed, model, expected) => {
    expect(lineBreaksLike(typed, model)).toBe(expected)
  })

  it('never change an untouched text, whatever a form made of it', () => {
    const text = fc
      .array(fc.constantFrom('a', 'ß', ' ', '\n', '\r\n', '\r'))
      .map((all) => all.join(''))
    fc.assert(
      fc.property(text, (model) => {
        expect(lineBreaksLike(model.replace(/\r\n?/g, '\n'), model)).toBe(model)
        expect(lineBreaksLike(model.replace(/\r\n?|\n/g, '\r\n'), model)).toBe(model)
      }),
    )
  })
})

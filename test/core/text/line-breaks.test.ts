import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  lineBreaksLike,
  placeInText,
  spanInField,
  withLineFeeds,
} from '../../../src/core/text/line-breaks.ts'

const brokenText = fc
  .array(fc.constantFrom('a', 'ß', ' ', '\n', '\r\n', '\r'))
  .map((all) => all.join(''))

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
    ['a text with both kinds', 'ab\nc\nd\ne', 'a\r\nc\nd\re', 'ab\r\nc\nd\re'],
    ['breaks that would become one', 'a\n\n', 'a\rb\n', 'a\r\r'],
    ['nothing but other line breaks', 'a\nb\nc', 'a\r\nb\rc', 'a\r\nb\rc'],
  ])('come back as they were: %s', (_, typed, model, expected) => {
    expect(lineBreaksLike(typed, model)).toBe(expected)
  })

  it('never change an untouched text, whatever a form made of it', () => {
    fc.assert(
      fc.property(brokenText, (model) => {
        expect(lineBreaksLike(model.replace(/\r\n?/g, '\n'), model)).toBe(model)
        expect(lineBreaksLike(model.replace(/\r\n?|\n/g, '\r\n'), model)).toBe(model)
      }),
    )
  })

  it('change nothing but line breaks', () => {
    fc.assert(
      fc.property(brokenText, brokenText, (typed, model) => {
        expect(withLineFeeds(lineBreaksLike(typed, model))).toBe(withLineFeeds(typed))
      }),
    )
  })
})

describe('a place in a text field', () => {
  it('is one of the text, never within a line break, and leads back', () => {
    fc.assert(
      fc.property(brokenText, (text) => {
        for (let place = 0; place <= withLineFeeds(text).length; place += 1) {
          const inText = placeInText(text, place)
          expect(text.slice(inText - 1, inText + 1)).not.toBe('\r\n')
          expect(spanInField(text, { start: inText, end: inText })).toEqual({
            start: place,
            end: place,
          })
        }
      }),
    )
  })
})

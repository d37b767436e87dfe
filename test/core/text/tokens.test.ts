import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWhite, isWhiteSpace, tokens } from '../../../src/core/text/tokens.ts'
import { anyText } from '../../support/any-text.ts'

describe('tokens', () => {
  it.each([
    ['a hyphen is a token of its own', 'US-Außenminister', ['US', '-', 'Außenminister']],
    ['an apostrophe inside a word is part of it', 'geht’s so', ['geht’s', ' ', 'so']],
    ['one at its border is not', "'Das'", ["'", 'Das', "'"]],
    ['a number keeps its separators', '1.000,50 um 14:30', ['1.000,50', ' ', 'um', ' ', '14:30']],
    ['but not the end of the sentence', 'von 1990.', ['von', ' ', '1990', '.']],
    ['letters and digits make one word', '3D H2O m²', ['3D', ' ', 'H2O', ' ', 'm²']],
    ['a missing space joins nothing', 'Ende.Neu', ['Ende', '.', 'Neu']],
    ['each kind of white space', '10\u00A0\u202F  km', ['10', '\u00A0', '\u202F', '  ', 'km']],
    ['each line break', 'a\r\n\r\nb\n\nc', ['a', '\r\n', '\r\n', 'b', '\n\n', 'c']],
    ['decomposed umlauts', 'u\u0308ber', ['u\u0308ber']],
    ['a soft hyphen is inside its word', 'Donau\u00ADdampf', ['Donau\u00ADdampf']],
    ['emoji sequences', '👩‍👩‍👧👍🏻❤️', ['👩‍👩‍👧', '👍🏻', '❤️']],
    ['flags by twos', '🇩🇪🇫🇷', ['🇩🇪', '🇫🇷']],
    ['other scripts', 'λόγος Москва', ['λόγος', ' ', 'Москва']],
    ['a space that carries a mark is no white space', 'a \u0308b', ['a', ' \u0308', 'b']],
    ['a lone half of a pair', 'a\uD83Db', ['a', '\uD83D', 'b']],
    ['the mark of a tag', 'ein ⟦1⟧Wort⟦/1⟧!', ['ein', ' ', '⟦1⟧', 'Wort', '⟦/1⟧', '!']],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(tokens(text)).toEqual(expected)
  })

  it('gives the text back when they are joined', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(tokens(text).join('')).toBe(text)
      }),
      { numRuns: 1_000 },
    )
  })

  it('cuts no grapheme', () => {
    const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' })
    fc.assert(
      fc.property(anyText(), (text) => {
        const borders = new Set(Array.from(graphemes.segment(text), ({ index }) => index))
        let at = 0
        for (const token of tokens(text)) {
          expect(borders.has(at)).toBe(true)
          at += token.length
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it.each([
    ['one word', 'a'.repeat(1_000_000)],
    ['spaces before a mark', `${' '.repeat(500_000)}\u0308`],
    ['a number without end', '1.'.repeat(500_000)],
    ['apostrophes', "a'".repeat(500_000)],
    ['joined emoji', '👍\u200D'.repeat(300_000)],
    ['marks', '\u0308'.repeat(1_000_000)],
    ['prepended characters', '\u0600'.repeat(1_000_000)],
    ['carriage returns', '\r'.repeat(1_000_000)],
  ])('takes a megabyte of %s', (_, text) => {
    expect(tokens(text).join('') === text).toBe(true)
  })
})

describe('isWhiteSpace', () => {
  it('agrees with the regular expression on every unit', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      expect(isWhite(unit)).toBe(/\s/.test(String.fromCharCode(unit)))
    }
  })

  it('knows white space from all other tokens', () => {
    expect(['a', ' \u0308', '-', ' ', '\r\n', '\u202F\u202F'].map(isWhiteSpace)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
    ])
  })
})

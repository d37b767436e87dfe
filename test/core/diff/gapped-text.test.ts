import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gapped, vocabulary } from '../../../src/core/diff/gapped-text.ts'
import { isWhiteSpace, tokens } from '../../../src/core/text/tokens.ts'
import { anyText } from '../../support/any-text.ts'

/** Long enough to be cut at its spaces first. */
const long = 'Das Haus, das „Haus“ und der US -Außenminister. '.repeat(30)

const placed = (text: string) => {
  let at = 0
  return tokens(text).flatMap((token) => {
    const start = at
    at += token.length
    return isWhiteSpace(token) ? [] : [{ token, start, end: at }]
  })
}

describe('a text with gaps', () => {
  it.each([
    ['short', ''],
    ['long', long],
  ])('has the tokens of the text but white space, at their places: %s', (_, before) => {
    fc.assert(
      fc.property(anyText(), (end) => {
        const text = before + end
        const known = vocabulary()
        const { ids, starts, ends } = gapped(text, known)
        const found = ids.map((id, index) => ({
          token: known.tokens[id],
          start: starts[index],
          end: ends[index],
        }))
        expect(found).toEqual(placed(text))
      }),
      { numRuns: 300 },
    )
  })
})

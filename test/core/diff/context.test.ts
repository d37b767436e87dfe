import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withContext } from '../../../src/core/diff/context.ts'
import { difference } from '../../../src/core/diff/difference.ts'
import { anyPair } from '../../support/any-text.ts'
import { corpusPairs } from '../../support/corpus.ts'

const shown = (before: string, after: string, words: number): string =>
  withContext(difference(before, after).parts, words)
    .map((part) => {
      if (part.kind === 'omitted') return `<${part.words}>`
      if (part.kind === 'same') return part.text
      return part.kind === 'removed' ? `[-${part.text}-]` : `{+${part.text}+}`
    })
    .join('')

describe('withContext', () => {
  it.each([
    [
      'keeps words on both sides of a change',
      'eins zwei drei vier fünf sechs ALT acht neun zehn elf zwölf dreizehn',
      '<4>fünf sechs [-ALT-]{+NEU+} acht neun<4>',
      2,
    ],
    [
      'cuts between words, never inside a compound',
      'a b c d e US-Außenminister, ALT b-c-d, e f g h i',
      '<5>US-Außenminister, [-ALT-]{+NEU+} b-c-d,<5>',
      1,
    ],
    [
      'leaves out nothing where that saves no place',
      'eins zwei drei ALT vier fünf sechs',
      'eins zwei drei [-ALT-]{+NEU+} vier fünf sechs',
      1,
    ],
    [
      'leaves out what stands between two changes',
      'ALT a b c d e f g h ALT',
      '[-ALT-]{+NEU+} a b<4>g h [-ALT-]{+NEU+}',
      2,
    ],
  ])('%s', (_, before, expected, words) => {
    expect(shown(before, before.replaceAll('ALT', 'NEU'), words)).toBe(expected)
  })

  it('leaves out all of a text without changes', () => {
    expect(shown('a b c d e', 'a b c d e', 2)).toBe('<5>')
  })

  it('still holds every word of the new text: random Unicode and real pairs', () => {
    const holds = (before: string, after: string) => {
      const texts = withContext(difference(before, after).parts, 3)
        .filter(({ kind }) => kind !== 'removed')
        .map(({ text }) => text)
      expect(texts.join('')).toBe(after)
    }
    fc.assert(
      fc.property(anyPair(), ([before, after]) => {
        holds(before, after)
      }),
    )
    for (const { machine, edited } of corpusPairs) holds(machine, edited)
  })
})

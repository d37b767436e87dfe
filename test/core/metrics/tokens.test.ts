import { describe, expect, it } from 'vitest'
import { bleuTokens } from '../../../src/core/metrics/tokens/bleu-tokens.ts'
import { chrfWords } from '../../../src/core/metrics/tokens/chrf-words.ts'
import { tercomTokens } from '../../../src/core/metrics/tokens/tercom-tokens.ts'

const line = (tokens: readonly string[]) => tokens.join(' ')

describe('the words of TER', () => {
  it.each([
    ['Er sagte: Ja, gut.', {}, 'er sagte: ja, gut.'],
    ['Er sagte: Ja, gut.', { caseSensitive: true }, 'Er sagte: Ja, gut.'],
    ['Er sagte: Ja, gut.', { normalized: true }, 'er sagte : ja , gut .'],
    ['Er sagte: (Ja, gut.)', { punctuation: false }, 'er sagte ja gut'],
    ['1.234,56 € am 3.5.', { normalized: true }, '1.234,56 € am 3.5 .'],
    ['Das 2-0 für US-Bürger', { normalized: true }, 'das 2 - 0 für us-bürger'],
    ["Peter's Haus", { normalized: true }, "peter 's haus"],
    ['&quot;Ja&quot; &amp; nein', { normalized: true }, '" ja " & nein'],
    ['„Ja“ – nein …', { normalized: true }, '„ja“ – nein …'],
  ])('%s %j', (text, options, expected) => {
    expect(line(tercomTokens(text, options))).toBe(expected)
  })
})

describe('the words of BLEU', () => {
  it.each([
    ['Er sagte: „Ja!“', '13a', 'Er sagte : „Ja ! “'],
    ['Er sagte: „Ja!“', 'intl', 'Er sagte : „ Ja ! “'],
    ['Er sagte: „Ja!“', 'none', 'Er sagte: „Ja!“'],
    ['5 € und 3+4', 'intl', '5 € und 3 + 4'],
    ['Silben-\ntrennung', '13a', 'Silbentrennung'],
    ['Ende-\n', '13a', 'Ende-'],
    ['<skipped>Rest', '13a', 'Rest'],
  ] as const)('%s %s', (text, tokenization, expected) => {
    expect(line(bleuTokens(text, tokenization))).toBe(expected)
  })
})

describe('the words of chrF++', () => {
  it.each([
    ['gut.', 'gut .'],
    ['(hi)', '(hi )'],
    ['(hi', '( hi'],
    ['„gut“', '„gut“'],
    ['. ...', '. .. .'],
  ])('%s', (text, expected) => {
    expect(line(chrfWords(text))).toBe(expected)
  })
})

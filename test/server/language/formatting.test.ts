import { describe, expect, it } from 'vitest'
import { formatting } from '../../../src/server/language/formatting.ts'

describe('numbers for readers', () => {
  it.each([
    [0, '0 %', '0%'],
    [0.003, '< 1 %', '< 1%'],
    [0.314, '31 %', '31%'],
    [1, '100 %', '100%'],
  ])('a share of %s is written %s in German and %s in English', (share, german, english) => {
    expect(formatting('de').percent(share).replaceAll('\u00A0', ' ')).toBe(german)
    expect(formatting('en').percent(share)).toBe(english)
  })

  it('a probability is never nothing', () => {
    expect(formatting('de').probability(0)).toMatch(/^< 0,\d+$/)
    expect(formatting('en').probability(0.0123)).toBe('0.012')
  })
})

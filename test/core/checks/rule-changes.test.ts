import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fact } from '../../../src/core/checks/fact.ts'
import { starterFacts } from '../../../src/core/checks/german/starter-facts.ts'
import { languageSetting } from '../../../src/core/checks/language-setting.ts'
import {
  withAccepted,
  withChoices,
  withDismissal,
  withFacts,
  withFactsRestored,
  withMqmThreshold,
  withoutAccepted,
  withoutDismissal,
  withoutFacts,
  withSeverities,
} from '../../../src/core/checks/rule-changes.ts'
import {
  factKey,
  houseFacts,
  mqmThreshold,
  type Rules,
  shippedRules,
} from '../../../src/core/checks/rules.ts'

const [first, second] = starterFacts
if (first === undefined || second === undefined) throw new Error('there are no shipped facts')
const own: Fact = { kind: 'person', wrong: 'Pak Tschin', right: ['Park Jin'] }
const dismissal = { check: 'dup-word', text: 'und und', by: 'Anna', at: '2026-11-22T09:00:00.000Z' }

const factsOf = (rules: Rules): readonly Fact[] => houseFacts(rules.facts)

describe('the names and terms of a house', () => {
  it('are told apart by their keys', () => {
    expect(new Set(starterFacts.map(factKey)).size).toBe(starterFacts.length)
  })

  it('can be added, changed and removed', () => {
    const added = withFacts(shippedRules, [own])
    expect(factsOf(added).at(-1)).toEqual(own)
    const changed = withFacts(added, [{ ...first, right: ['anders'] }])
    expect(factsOf(changed)).toHaveLength(starterFacts.length + 1)
    expect(factsOf(changed).find((fact) => factKey(fact) === factKey(first))?.right).toEqual([
      'anders',
    ])
    const removed = withoutFacts(changed, [factKey(own), factKey(second)])
    expect(factsOf(removed)).toHaveLength(starterFacts.length - 1)
  })

  it('can be taken back to what was shipped', () => {
    const changed = withoutFacts(withFacts(shippedRules, [{ ...first, right: ['anders'] }]), [
      factKey(first),
      factKey(second),
    ])
    const restored = withFactsRestored(changed, [factKey(first), factKey(second)])
    expect(factsOf(restored)).toEqual(starterFacts)
  })

  it('keep nothing of what is as shipped', () => {
    expect(withFacts(shippedRules, [first, second])).toBe(shippedRules)
    const removed = withoutFacts(shippedRules, [factKey(first)])
    expect(withFacts(removed, [first]).facts).toEqual(shippedRules.facts)
  })

  it('are the last ones given, whatever was done in between', () => {
    const someFacts = fc.array(fc.constantFrom(first, second, own, { ...first, right: ['x'] }))
    fc.assert(
      fc.property(someFacts, someFacts, (one, other) => {
        const rules = withFacts(withoutFacts(withFacts(shippedRules, one), other.map(factKey)), one)
        const known = new Map(factsOf(rules).map((fact) => [factKey(fact), fact.right]))
        for (const [key, { right }] of new Map(one.map((fact) => [factKey(fact), fact])))
          expect(known.get(key)).toEqual(right)
      }),
    )
  })
})

describe('accepted words', () => {
  it('stand in the order of the alphabet, each once', () => {
    const rules = withAccepted(shippedRules, ['Zebra', 'Ähre', ' Ähre ', '', 'Apfel'])
    expect(rules.style.accepted).toEqual(['Ähre', 'Apfel', 'Zebra'])
    expect(withAccepted(rules, ['Zebra'])).toBe(rules)
    expect(withoutAccepted(rules, ['Apfel']).style.accepted).toEqual(['Ähre', 'Zebra'])
  })

  it('are refused when there are too many', () => {
    const words = Array.from({ length: 20_001 }, (_, turn) => `Wort${turn}`)
    expect(() => withAccepted(shippedRules, words)).toThrow('room for 20000')
  })
})

describe('the other rules', () => {
  it('are the very same value when nothing changes', () => {
    const rules = withSeverities(
      withChoices(withDismissal(shippedRules, dismissal), { quotes: '»…«' }),
      { ellipsis: 'off' },
    )
    expect(withChoices(rules, { quotes: '»…«' })).toBe(rules)
    expect(withSeverities(rules, { ellipsis: 'off' })).toBe(rules)
    expect(withDismissal(rules, { ...dismissal, by: 'Berta' })).toBe(rules)
    expect(withoutDismissal(rules, { check: 'dup-word', text: 'oder oder' })).toBe(rules)
  })

  it('come before the customs of the country, which fill what is left open', () => {
    const rules = withChoices(shippedRules, { quotes: '»…«' })
    expect(languageSetting('de-CH')?.style).toMatchObject({ quotes: '«…»', region: 'ch' })
    expect(languageSetting('de-CH', rules)?.style).toMatchObject({ quotes: '»…«', region: 'ch' })
  })

  it('are made into a setting once', () => {
    const rules = withChoices(shippedRules, { quotes: '»…«' })
    expect(languageSetting('de', rules)).toBe(languageSetting('de-DE', rules))
  })
})

describe('when a translation is good enough', () => {
  it('is kept only where it is not as shipped', () => {
    const strict = withMqmThreshold(shippedRules, 5)
    expect([mqmThreshold(shippedRules), mqmThreshold(strict)]).toEqual([10, 5])
    expect(withMqmThreshold(strict, 5)).toBe(strict)
    for (const shipped of [undefined, 10]) {
      expect(withMqmThreshold(shippedRules, shipped)).toBe(shippedRules)
      expect(withMqmThreshold(strict, shipped)).toEqual(shippedRules)
    }
    expect(mqmThreshold(withMqmThreshold(shippedRules, 0))).toBe(0)
  })
})

import { Refusal } from '../refusal.ts'
import type { Severity } from './check.ts'
import type { Fact } from './fact.ts'
import { starterFacts } from './german/starter-facts.ts'
import {
  type FactEdits,
  factKey,
  type HouseDismissal,
  mqmThreshold,
  type Rules,
  type WaivedFinding,
} from './rules.ts'
import type { HouseStyle } from './setting.ts'

/** More would be sent to every page and read for every text. */
export const MOST_ACCEPTED = 20_000
export const MOST_FACTS = 10_000
export const MOST_DISMISSALS = 5_000

/** The choices of a style that are one value each. */
export type StyleChoices = Pick<
  HouseStyle,
  'quotes' | 'dash' | 'noBreakSpaces' | 'address' | 'region'
>

/** `rules` with the choices that are given, in place of all that were made before. */
export const withChoices = (rules: Rules, choices: Partial<StyleChoices>): Rules => {
  const { accepted, severities } = rules.style
  const style = {
    ...choices,
    ...(accepted !== undefined && { accepted }),
    ...(severities !== undefined && { severities }),
  }
  return isSame(style, rules.style) ? rules : { ...rules, style }
}

/** `rules` with these severities of checks by id; those not named are as shipped. */
export const withSeverities = (
  rules: Rules,
  severities: Readonly<Record<string, Severity | 'off'>>,
): Rules =>
  isSame(severities, rules.style.severities ?? {})
    ? rules
    : { ...rules, style: { ...rules.style, severities } }

/** `rules` with words and names that are right, in the order of the alphabet. */
export const withAccepted = (rules: Rules, words: readonly string[]): Rules => {
  const known = new Set(rules.style.accepted)
  const all = new Set([...known, ...words.map((word) => word.trim()).filter((word) => word !== '')])
  if (all.size === known.size) return rules
  refuseMoreThan(MOST_ACCEPTED, all.size)
  return { ...rules, style: { ...rules.style, accepted: inAlphabet([...all]) } }
}

export const withoutAccepted = (rules: Rules, words: readonly string[]): Rules => {
  const { accepted = [] } = rules.style
  const left = accepted.filter((word) => !words.includes(word))
  return left.length === accepted.length
    ? rules
    : { ...rules, style: { ...rules.style, accepted: left } }
}

/** `rules` with facts added, each in place of the one with its key, if there is one. */
export const withFacts = (rules: Rules, facts: readonly Fact[]): Rules => {
  const { own, removed } = rules.facts
  const added = new Map(facts.map((fact) => [factKey(fact), fact]))
  const kept = own.filter((fact) => !added.has(factKey(fact)))
  const changed = [...added.values()].filter((fact) => !isShipped(fact))
  const next = {
    own: [...kept, ...changed],
    removed: removed.filter((key) => !added.has(key)),
  }
  refuseMoreThan(MOST_FACTS, next.own.length)
  return withEdits(rules, next)
}

/** `rules` without the facts with these keys, of its own and shipped. */
export const withoutFacts = (rules: Rules, keys: readonly string[]): Rules => {
  const gone = new Set(keys)
  const own = rules.facts.own.filter((fact) => !gone.has(factKey(fact)))
  const shipped = keys.filter((key) => shippedFact(key) !== undefined)
  return withEdits(rules, { own, removed: [...new Set([...rules.facts.removed, ...shipped])] })
}

/** `rules` in which the facts with these keys are as they were shipped. */
export const withFactsRestored = (rules: Rules, keys: readonly string[]): Rules => {
  const restored = new Set(keys.filter((key) => shippedFact(key) !== undefined))
  return withEdits(rules, {
    own: rules.facts.own.filter((fact) => !restored.has(factKey(fact))),
    removed: rules.facts.removed.filter((key) => !restored.has(key)),
  })
}

/** `rules` in which a finding is none, in any text. */
export const withDismissal = (rules: Rules, dismissal: HouseDismissal): Rules => {
  if (rules.dismissals.some((kept) => isOfSame(kept, dismissal))) return rules
  refuseMoreThan(MOST_DISMISSALS, rules.dismissals.length + 1)
  return { ...rules, dismissals: [...rules.dismissals, dismissal] }
}

export const withoutDismissal = (rules: Rules, finding: WaivedFinding): Rules => {
  const dismissals = rules.dismissals.filter((kept) => !isOfSame(kept, finding))
  return dismissals.length === rules.dismissals.length ? rules : { ...rules, dismissals }
}

/** `rules` with the penalty per 1,000 words up to which a text passes; absent: as shipped. */
export const withMqmThreshold = (rules: Rules, threshold: number | undefined): Rules => {
  const { mqm: _, ...others } = rules
  const shipped = mqmThreshold({})
  if ((threshold ?? shipped) === mqmThreshold(rules)) return rules
  return threshold === undefined || threshold === shipped
    ? others
    : { ...others, mqm: { threshold } }
}

/** The fact with this key as it is shipped. */
export const shippedFact = (key: string): Fact | undefined => shippedByKey.get(key)

const shippedByKey = new Map(starterFacts.map((fact) => [factKey(fact), fact]))

const isShipped = (fact: Fact): boolean => {
  const shipped = shippedFact(factKey(fact))
  return shipped !== undefined && isSame(shipped.right, fact.right)
}

const withEdits = (rules: Rules, facts: FactEdits): Rules =>
  isSame(facts, rules.facts) ? rules : { ...rules, facts }

const isOfSame = (one: WaivedFinding, other: WaivedFinding): boolean =>
  one.check === other.check && one.text === other.text

/** Values of rules are plain data that are always written in the same order. */
const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

const inAlphabet = (words: readonly string[]): readonly string[] => {
  const { compare } = new Intl.Collator('de')
  return words.toSorted(compare)
}

const refuseMoreThan = (most: number, count: number): void => {
  if (count <= most) return
  throw new Refusal('invalid', {
    en: `There is room for ${most} of these; it would be ${count}.`,
    de: `Dafür ist Platz für ${most}; es wären ${count}.`,
  })
}

import type { Fact } from './fact.ts'
import { starterFacts } from './german/starter-facts.ts'
import type { HouseStyle } from './setting.ts'

/**
 * What a house has decided for all its texts, as it is kept: only what differs from what is
 * shipped, so that a better table of names in a newer version reaches every house.
 */
export interface Rules {
  /** Counts the changes; a value never changes. */
  readonly number: number
  /** What is absent goes by the language of the text, else as shipped. */
  readonly style: Partial<HouseStyle>
  readonly facts: FactEdits
  /** Findings that are none in any text. */
  readonly dismissals: readonly HouseDismissal[]
  /** When a translation whose errors were marked is good enough; absent: as shipped. */
  readonly mqm?: { readonly threshold: number }
}

/** Penalty per 1,000 words: two major errors. A place to start from, not a norm. */
const SHIPPED_THRESHOLD = 10

/** More than this a house may not let pass. */
export const HIGHEST_THRESHOLD = 1_000

/** The penalty per 1,000 words up to which a text passes in this house. */
export const mqmThreshold = ({ mqm }: Pick<Rules, 'mqm'>): number =>
  mqm?.threshold ?? SHIPPED_THRESHOLD

/** What a house changed in the table of names and terms that is shipped. */
export interface FactEdits {
  /** Facts of its own; one with the key of a shipped fact stands in its place. */
  readonly own: readonly Fact[]
  /** The keys of shipped facts that do not hold here. */
  readonly removed: readonly string[]
}

/** A finding that is none: the check, and the words it stands on. */
export interface WaivedFinding {
  readonly check: string
  readonly text: string
}

export interface HouseDismissal extends WaivedFinding {
  readonly by: string
  /** ISO 8601 in UTC. */
  readonly at: string
}

/** The rules of a house that has not decided anything. */
export const shippedRules: Rules = {
  number: 0,
  style: {},
  facts: { own: [], removed: [] },
  dismissals: [],
}

/** What a fact is told apart by; what it puts in place of the wrong form does not belong to it. */
export const factKey = ({ kind, wrong = '', source = '', near = [] }: Fact): string =>
  JSON.stringify([kind, wrong, source, ...near])

/** The facts that hold in a house, the shipped ones first. */
export const houseFacts = ({ own, removed }: FactEdits): readonly Fact[] => {
  if (own.length === 0 && removed.length === 0) return starterFacts
  const replaced = new Set([...removed, ...own.map(factKey)])
  return [...starterFacts.filter((fact) => !replaced.has(factKey(fact))), ...own]
}

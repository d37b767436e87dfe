import type { Fact } from '../../../core/checks/fact.ts'
import { starterFacts } from '../../../core/checks/german/starter-facts.ts'
import { shippedFact } from '../../../core/checks/rule-changes.ts'
import { factKey, type Rules } from '../../../core/checks/rules.ts'
import type { FactStatus } from '../../language/names.ts'

/** A line of the table of names and terms: also those that the house has removed. */
export interface TableRow {
  readonly key: string
  readonly fact: Fact
  readonly status: FactStatus
}

/** The whole table of a house, its own facts first. */
export const houseTable = ({ facts: { own, removed } }: Rules): readonly TableRow[] => {
  const gone = new Set(removed)
  const replaced = new Set(own.map(factKey))
  const ownRows = own.map((fact): TableRow => {
    const key = factKey(fact)
    return { key, fact, status: shippedFact(key) === undefined ? 'own' : 'changed' }
  })
  const shippedRows = starterFacts.flatMap((fact): readonly TableRow[] => {
    const key = factKey(fact)
    if (replaced.has(key)) return []
    return [{ key, fact, status: gone.has(key) ? 'removed' : 'shipped' }]
  })
  return [...ownRows, ...shippedRows]
}

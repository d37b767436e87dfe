import type { Fact, FactKind } from '../fact.ts'

/** What a machine writes, then what German writes, the likeliest first. */
export type Pair = readonly [wrong: string, ...right: readonly string[]]

/** The lines of a table as facts of one kind. */
export const pairs = (kind: FactKind, table: readonly Pair[]): readonly Fact[] =>
  table.map(([wrong, ...right]) => ({ kind, wrong, right }))

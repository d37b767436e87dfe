import type { Fact, FactKind } from '../fact.ts'

/** What a machine writes, then what German writes, the likeliest first. */
export type Pair = readonly [wrong: string, ...right: readonly string[]]

/** The lines of a table as facts of one kind, on one authority. */
export const pairs = (kind: FactKind, authority: string, table: readonly Pair[]): readonly Fact[] =>
  table.map(([wrong, ...right]) => ({ kind, wrong, right, authority }))

import { plainName } from '../tables/column-names.ts'

/** The columns of Google's files, by the names that their releases give them. */
const columns = {
  system: ['system'],
  document: ['doc', 'docname'],
  part: ['docid', 'docsegid'],
  segment: ['segid', 'globalsegid', 'seg'],
  rater: ['rater'],
  source: ['source'],
  target: ['target'],
  category: ['category'],
  severity: ['severity'],
  comment: ['comment', 'comments', 'note'],
} as const

export type MqmColumn = keyof typeof columns

const needed: readonly MqmColumn[] = ['system', 'source', 'target', 'category', 'severity']

/** Where each column stands; undefined when these are no names of such a file. */
export const mqmColumns = (
  names: readonly string[],
): ReadonlyMap<MqmColumn, number> | undefined => {
  const plain = names.map(plainName)
  const found = new Map<MqmColumn, number>()
  for (const [column, known] of Object.entries(columns)) {
    const index = known.map((name) => plain.indexOf(name)).find((place) => place !== -1)
    if (index !== undefined && isColumn(column)) found.set(column, index)
  }
  return needed.every((column) => found.has(column)) ? found : undefined
}

const isColumn = (name: string): name is MqmColumn => Object.hasOwn(columns, name)

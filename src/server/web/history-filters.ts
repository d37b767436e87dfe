import { type EditKind, editKinds } from '../../core/diff/difference.ts'
import { type Doing, doings, doingsOf } from '../../core/review/doings.ts'
import { findSegment, holder } from '../../core/review/find.ts'
import { entriesOf, lineage, type Step } from '../../core/review/history.ts'
import type { SegmentId } from '../../core/review/ids.ts'
import { localDay } from '../language/formatting.ts'
import { type DocumentHistory, type SegmentTexts, stepsOf } from './document-history.ts'
import type { HistoryQuery } from './history-query.ts'
import type { Reader } from './reader.ts'
import { editKindsOf, writtenBy } from './step-edits.ts'

/** The form that chooses what of a history is shown. */
export interface FiltersView {
  readonly action: string
  readonly label: string
  readonly segment: string
  readonly selects: readonly SelectView[]
  readonly show: string
}

interface SelectView {
  readonly name: string
  readonly label: string
  readonly options: readonly { value: string; label: string; chosen: boolean }[]
}

/** A step as the filters see it. */
export interface Found {
  /** Absent for the import. */
  readonly step: Step | undefined
  readonly by: string
  readonly at: string
  readonly doings: readonly Doing[]
}

interface Filtered {
  readonly history: DocumentHistory
  readonly query: HistoryQuery
  readonly reader: Reader
}

/** Everything that happened, or what concerns one segment and its ancestors; oldest first. */
export const foundSteps = (
  { document, imported, entries }: DocumentHistory,
  segment: SegmentId | undefined,
): readonly Found[] => {
  if (segment !== undefined && holder(document, segment) === undefined) {
    findSegment(document, segment)
  }
  const chosen = segment === undefined ? entries : entriesOf(entries, lineage(document, segment))
  const { created: at, createdBy: by } = imported
  return [
    { step: undefined, by, at, doings: ['import'] },
    ...stepsOf(chosen).map((step): Found => {
      const last = step.entries.at(-1)
      return { step, by: last?.by ?? by, at: last?.at ?? at, doings: doingsOf(step.entries) }
    }),
  ]
}

/** Whether the filters let a step through. */
export const matches = (
  { step, by, at, doings: done }: Found,
  query: HistoryQuery,
  texts: SegmentTexts,
): boolean =>
  (query.by === '' || query.by === by) &&
  (query.day === '' || query.day === localDay(at)) &&
  (query.kind === '' || done.includes(query.kind)) &&
  (query.edit === '' || hasEdit(step, query.edit, texts))

const hasEdit = (step: Step | undefined, kind: EditKind, texts: SegmentTexts): boolean =>
  step !== undefined &&
  writtenBy(step.entries).some((written) => editKindsOf(written, texts).has(kind))

export const filtersView = (
  all: readonly Found[],
  { history, query, reader }: Filtered,
): FiltersView => {
  const { history: words, edits } = reader.words
  const select = (
    name: 'by' | 'day' | 'kind' | 'edit',
    found: ReadonlyMap<string, string>,
  ): SelectView => ({
    name,
    label: words[name],
    options: [['', words.all] as const, ...found].map(([value, label]) => ({
      value,
      label,
      chosen: value === query[name],
    })),
  })
  const newest = all.toReversed()
  const done = new Set(all.flatMap((found) => found.doings))
  const days = new Map(newest.map(({ at }) => [localDay(at), at]))
  return {
    action: `/documents/${history.document.id}/history`,
    label: words.filters,
    segment: query.segment ?? '',
    selects: [
      select('by', new Map(newest.map(({ by }) => [by, by]))),
      select('day', new Map([...days].map(([day, at]) => [day, reader.format.day(at)]))),
      select(
        'kind',
        new Map(doings.filter((it) => done.has(it)).map((it) => [it, words.kinds[it]])),
      ),
      // All of them: which ones there are would take the differences of the whole history.
      select('edit', new Map(editKinds.map((it) => [it, edits[it]]))),
    ],
    show: words.show,
  }
}

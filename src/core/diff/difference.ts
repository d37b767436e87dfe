import { diffArrays } from 'diff/lib/diff/array.js'
import type { Span } from '../text/span.ts'
import { tokens } from '../text/tokens.ts'

export const editKinds = ['insertion', 'deletion', 'replacement'] as const

/** What sort of change an edit is, in the words an editor would use. */
export type EditKind = (typeof editKinds)[number]

/**
 * A stretch of either text. All `same` and `removed` parts in order are the old text, all `same`
 * and `added` parts the new one, byte for byte.
 */
export interface Part {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
  /** Index into `edits` of the edit this part belongs to; absent for `same`. */
  readonly edit?: number
  /** Stretches of `text` to emphasise inside a replaced word; absent: all of it is new or gone. */
  readonly emphasis?: readonly Span[]
}

/** One change as a person would name it: `removed` at `before` in the old text became `added`. */
export interface Edit {
  readonly kind: EditKind
  /** Where `removed` stands in the old text (empty for an insertion). */
  readonly before: Span
  /** Where `added` stands in the new text (empty for a deletion). */
  readonly after: Span
  readonly removed: string
  readonly added: string
}

export interface Difference {
  readonly parts: readonly Part[]
  /** In the order of the text. */
  readonly edits: readonly Edit[]
}

/** Beyond this many token edits a shortest script says nothing: the middle counts as replaced. */
const MOST_TOKEN_EDITS = 2_000

/** What changed from `before` to `after`. */
export const difference = (before: string, after: string): Difference => {
  const parts: Part[] = []
  const edits: Edit[] = []
  let oldAt = 0
  let newAt = 0
  for (const { removed, added, same } of runs(before, after)) {
    if (same !== '') parts.push({ kind: 'same', text: same })
    oldAt += same.length
    newAt += same.length
    if (removed === '' && added === '') continue
    const edit = edits.length
    if (removed !== '') parts.push({ kind: 'removed', text: removed, edit })
    if (added !== '') parts.push({ kind: 'added', text: added, edit })
    edits.push({
      kind: removed === '' ? 'insertion' : added === '' ? 'deletion' : 'replacement',
      before: { start: oldAt, end: oldAt + removed.length },
      after: { start: newAt, end: newAt + added.length },
      removed,
      added,
    })
    oldAt += removed.length
    newAt += added.length
  }
  return { parts, edits }
}

/** `after` with one edit of `difference(before, after)` taken back. */
export const withoutEdit = (after: string, edit: Edit): string =>
  after.slice(0, edit.after.start) + edit.removed + after.slice(edit.after.end)

interface Run {
  readonly same: string
  readonly removed: string
  readonly added: string
}

const runs = (before: string, after: string): readonly Run[] => {
  const changes = diffArrays([...tokens(before)], [...tokens(after)], {
    maxEditLength: MOST_TOKEN_EDITS,
  })
  if (changes === undefined) return [{ same: '', removed: before, added: after }]
  const found: Run[] = []
  let run: Run = { same: '', removed: '', added: '' }
  for (const change of changes) {
    const text = change.value.join('')
    if (change.removed) run = { ...run, removed: run.removed + text }
    else if (change.added) run = { ...run, added: run.added + text }
    else {
      found.push(run)
      run = { same: text, removed: '', added: '' }
    }
  }
  return [...found, run]
}

import { withContext } from '../../core/diff/context.ts'
import type { Difference } from '../../core/diff/difference.ts'
import { type DiffSide, type Run, shownParts, withTagRuns } from '../../core/diff/display.ts'
import type { InlineTag } from '../../core/text/inline-tag.ts'
import { editTitle } from '../language/edits.ts'
import type { Words } from '../language/index.ts'

/** The parts of a difference as `partials/diff` prints them. */
export type DiffView = readonly PartView[]

interface PartView {
  readonly kind: 'same' | 'removed' | 'added'
  /** The index of the edit, for the browser; -1 where nothing changed. */
  readonly edit: number
  /** What sort of change it is, in words: never by colour alone. */
  readonly label: string
  /** The number that both ends of a move carry; empty for other edits. */
  readonly move: string
  readonly runs: readonly RunView[]
}

export type RunView =
  | { readonly kind: 'plain' | 'strong'; readonly text: string }
  | { readonly kind: 'mark'; readonly text: string; readonly mark: string }
  | OmissionView
  | TagView

/** Unchanged text that is left out, and how much that is. */
interface OmissionView {
  readonly kind: 'omitted'
  readonly text: string
  readonly label: string
}

/** A tag as a chip: its mark is the text, so that places in the text stay right. */
interface TagView {
  readonly kind: 'tag'
  readonly text: string
  readonly label: string
  /** Whether it opens, closes or stands alone. */
  readonly shape: InlineTag['kind']
  /** The beginning of what stands in the file. */
  readonly markup: string
}

/** What one side of a difference shows, with each edit named in the reader's language. */
export const diffView = (change: Difference, side: DiffSide, words: Words): DiffView =>
  shownParts(change, side).map((part) => ({
    kind: part.kind,
    edit: part.edit ?? -1,
    label: editTitle(part, change, words),
    move: part.move === undefined ? '' : String(part.move),
    runs: part.runs.map(runView),
  }))

/** Both texts in one with no more than so many unchanged words on either side of a change. */
export const contextView = (
  { parts, edits }: Difference,
  count: number,
  { words, omitted }: { words: Words; omitted: (words: number) => string },
): DiffView =>
  withContext(parts, count).flatMap((part) =>
    part.kind === 'omitted'
      ? [omission(omitted(part.words))]
      : diffView({ parts: [part], edits }, 'inline', words),
  )

const omission = (label: string): PartView => ({
  kind: 'same',
  edit: -1,
  label: '',
  move: '',
  runs: [{ kind: 'omitted', text: '…', label }],
})

const runView = ({ text, strong, mark }: Run): RunView =>
  mark === undefined ? { kind: strong ? 'strong' : 'plain', text } : { kind: 'mark', text, mark }

/** The same with each tag of the text as a chip. */
export const withTagChips = (parts: DiffView, tags: readonly InlineTag[] = []): DiffView =>
  tags.length === 0
    ? parts
    : parts.map((part) => ({ ...part, runs: runsWithChips(part.runs, tags) }))

/** A text in which nothing changed, with its tags as chips. */
export const textView = (text: string, tags?: readonly InlineTag[]): readonly RunView[] =>
  runsWithChips([{ kind: 'plain', text }], tags)

const runsWithChips = (runs: readonly RunView[], tags?: readonly InlineTag[]): readonly RunView[] =>
  withTagRuns(runs, tags).map(({ tag, ...run }) => (tag === undefined ? run : tagView(tag)))

/** Mark-up can be as long as a page; a chip tells how it begins. */
const LONGEST_MARKUP = 300

const tagView = ({ mark, label, markup, kind }: InlineTag): TagView => ({
  kind: 'tag',
  text: mark,
  label,
  shape: kind,
  markup: markup.slice(0, LONGEST_MARKUP),
})

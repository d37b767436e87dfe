import { difference } from '../../core/diff/difference.ts'
import { aligned, joinedText, type Row } from '../../core/review/aligned.ts'
import type { Document, Segment } from '../../core/review/document.ts'
import type { Moment } from '../../core/review/moments.ts'
import { type DiffView, diffView, withTagChips } from './diff-view.ts'
import { type DocumentHistory, stateAt } from './document-history.ts'
import { historyHref } from './history-query.ts'
import { momentLabel } from './moment-label.ts'
import type { Reader } from './reader.ts'

/** Changed stretches shown before a whole text is restored. */
const MOST_ROWS = 50

/** What will happen to the whole text, before it does. */
export interface RestoreView {
  readonly title: string
  readonly explanation: string
  readonly changes: string
  readonly language: string
  readonly rows: readonly { readonly number: string; readonly change: DiffView }[]
  readonly more: string
  readonly action: string
  readonly moment: string
  readonly base: number
  readonly confirm: string | undefined
  readonly cancel: { readonly href: string; readonly label: string }
}

export const restoreView = ({
  history,
  moment,
  reader,
}: {
  readonly history: DocumentHistory
  readonly moment: Moment
  readonly reader: Reader
}): RestoreView => {
  const { document } = history
  const { restore: words } = reader.words.history
  const changed = aligned(document, stateAt(history, moment)).filter(isChanged)
  const count = reader.format.number(changed.length)
  const hidden = changed.length - MOST_ROWS
  return {
    title: words.title,
    explanation: words.explain(momentLabel(history, moment, reader)),
    changes: changed.length === 0 ? words.nothing : words.changes(count),
    language: document.language,
    rows: changed.slice(0, MOST_ROWS).map(({ before, after }) => ({
      number: numbers(before, document, reader),
      change: withTagChips(
        diffView(difference(joinedText(before), joinedText(after)), 'inline', reader.words),
        [...before, ...after].flatMap(({ tags }) => tags ?? []),
      ),
    })),
    more: hidden > 0 ? words.more(reader.format.number(hidden)) : '',
    action: `/documents/${document.id}/restore`,
    moment: String(moment),
    base: document.sequence,
    confirm: changed.length === 0 ? undefined : words.confirm,
    cancel: { href: historyHref(document.id, {}), label: reader.words.frame.cancel },
  }
}

const isChanged = ({ before, after }: Row): boolean => joinedText(before) !== joinedText(after)

const numbers = (segments: readonly Segment[], document: Document, { format }: Reader): string =>
  segments.map((segment) => format.number(document.segments.indexOf(segment) + 1)).join(', ')

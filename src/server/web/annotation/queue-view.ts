import { defaultScheme, schemeIds } from '../../../core/metrics/annotation-schemes.ts'
import type { Document } from '../../../core/review/document.ts'
import { keysOf } from '../editor-view.ts'
import type { Reader } from '../reader.ts'
import { nextUnjudged, type QueueItem } from './queue.ts'
import { type ItemView, itemView } from './queue-item-view.ts'

/** The page on which the changes of a text are judged one after the other. */
export interface QueueView {
  readonly title: string
  readonly document: string
  readonly back: { readonly href: string; readonly label: string }
  readonly action: string
  readonly language: string
  readonly progress: { readonly value: number; readonly max: number; readonly label: string }
  readonly notice: string | undefined
  readonly undo: UndoView | undefined
  /** Said where there is nothing to judge, or nothing any more. */
  readonly nothing: string | undefined
  readonly item: ItemView | undefined
  readonly scheme: SchemeView
  readonly keys: string
}

interface UndoView {
  readonly action: string
  readonly entry: string
  readonly at: string
  readonly label: string
}

interface SchemeView {
  readonly action: string
  readonly label: string
  readonly options: readonly { value: string; label: string; chosen: boolean }[]
  readonly choose: string
}

export const queueView = (request: {
  readonly document: Document
  readonly items: readonly QueueItem[]
  readonly reader: Reader
  readonly at?: string | undefined
  readonly notice?: string | undefined
  readonly undo?: { readonly entry: number; readonly at: string } | undefined
}): QueueView => {
  const { document, items, reader, at, notice, undo } = request
  const words = reader.words.annotation
  const done = items.filter(({ annotation }) => annotation !== undefined).length
  const item = items.find(({ key }) => key === at) ?? nextUnjudged(items) ?? items[0]
  const path = `/documents/${document.id}`
  return {
    title: words.title,
    document: document.title,
    back: { href: path, label: words.back },
    action: `${path}/annotation`,
    language: document.language,
    progress: {
      value: done,
      max: items.length,
      label: words.progress
        .replace('{done}', reader.format.number(done))
        .replace('{all}', reader.format.number(items.length)),
    },
    notice,
    undo: undo && {
      action: `${path}/undo`,
      entry: String(undo.entry),
      at: undo.at,
      label: words.undo,
    },
    nothing: nothingLeft(items, done, reader),
    item: item && itemView(item, items, request),
    scheme: schemeView(document, reader),
    keys: keysLine(reader),
  }
}

const nothingLeft = (
  items: readonly QueueItem[],
  done: number,
  { words }: Reader,
): string | undefined => {
  const { nothing, finished } = words.annotation
  if (items.length === 0) return nothing.replace('{key}', keysOf('mark-error', words.language))
  return done === items.length ? finished : undefined
}

const schemeView = (document: Document, { words }: Reader): SchemeView => ({
  action: `/documents/${document.id}/annotation/scheme`,
  label: words.annotation.scheme,
  options: schemeIds.map((value) => ({
    value,
    label: words.annotation.schemes[value],
    chosen: value === (document.scheme ?? defaultScheme),
  })),
  choose: words.annotation.choose,
})

const keysLine = ({ words }: Reader): string =>
  words.annotation.keys
    .replace('{confirm}', '↵')
    .replace('{next}', '→')
    .replace('{previous}', '←')
    .replace('{none}', 'N')
    .replace('{undo}', 'U')

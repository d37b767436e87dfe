import { type Effort, totalEffort } from '../../core/metrics/effort.ts'
import { allKeystrokes } from '../../core/metrics/keystrokes.ts'
import type { Document } from '../../core/review/document.ts'
import { localDay } from '../language/formatting.ts'
import type { Reader } from './reader.ts'

/** What a person is told of the effort that is recorded, beside the text. */
export interface EffortView {
  readonly title: string
  readonly on: boolean
  readonly note: string
  /** For the head of the page. */
  readonly short: string
  readonly today: string
  readonly lines: readonly EffortLine[]
  /** JSON for the browser: its words and what was recorded today. */
  readonly data: string
  readonly back: string
  readonly toggle: { readonly value: 'on' | 'off'; readonly label: string }
}

interface EffortLine {
  readonly id: 'segment' | 'pending' | 'today'
  readonly label: string
  readonly value: string
  /** Only the browser can fill it. */
  readonly scripted: boolean
}

export const effortView = (shown: {
  readonly document: Document
  readonly reader: Reader
  readonly now: string
}): EffortView => {
  const { document, reader, now } = shown
  const { effort: words } = reader.words
  const today = reader.effort ? effortOfDay(document, reader.name, localDay(now)) : undefined
  return {
    title: words.title,
    on: reader.effort,
    note: reader.effort ? words.note : words.off,
    short: words.short,
    today: today === undefined ? '' : lineOf(today, reader),
    lines: today === undefined ? [] : lines(today, reader),
    data: JSON.stringify({
      words: { line: words.line, time: words.time, kinds: words.kinds },
      today,
    }),
    back: `/documents/${document.id}`,
    toggle: reader.effort
      ? { value: 'off', label: words.switchOff }
      : { value: 'on', label: words.switchOn },
  }
}

const lines = (today: Effort, reader: Reader): EffortView['lines'] => [
  { id: 'segment', label: reader.words.effort.segment, value: '', scripted: true },
  { id: 'pending', label: reader.words.effort.pending, value: '', scripted: true },
  {
    id: 'today',
    label: reader.words.effort.today,
    value: lineOf(today, reader),
    scripted: false,
  },
]

const lineOf = ({ seconds, keystrokes }: Effort, { words, format }: Reader): string =>
  words.effort.line
    .replace('{time}', format.duration(seconds))
    .replace('{keys}', format.number(allKeystrokes(keystrokes)))

/** What was recorded of one person's work on one day; of a text that did not change, known. */
const effortOfDay = (document: Document, by: string, day: string): Effort => {
  const key = `${day} ${by}`
  const known = days.get(document)
  if (known?.key === key) return known.effort
  const effort = totalEffort(
    [...document.segments, ...document.retired].flatMap(({ revisions, readings = [] }) =>
      [...revisions, ...readings].filter((one) => one.by === by && localDay(one.at) === day),
    ),
  )
  days.set(document, { key, effort })
  return effort
}

const days = new WeakMap<Document, { readonly key: string; readonly effort: Effort }>()

import { difference } from '../../../core/diff/difference.ts'
import { type DiffView, diffView } from '../diff-view.ts'
import type { Reader } from '../reader.ts'

/** Segments worth looking at, with what was changed in them. */
export interface ExamplesView {
  readonly heading: string
  readonly segments: readonly ExampleView[]
}

interface ExampleView {
  readonly label: string
  /** Empty in a file that is sent to somebody. */
  readonly href: string
  readonly score: string
  readonly language: string
  readonly change: DiffView
}

/** A segment as a list of examples shows it. */
export interface ShownExample {
  readonly label: string
  readonly href: string
  readonly language: string
  readonly machine: string
  readonly text: string
  readonly score: number
  readonly edits: number
  readonly words: number
}

export const exampleView = (example: ShownExample, { words, format }: Reader): ExampleView => ({
  label: example.label,
  href: example.href,
  score: words.report.segmentScore(
    format.decimal(example.score),
    format.number(example.edits),
    format.number(example.words),
  ),
  language: example.language,
  change: diffView(difference(example.machine, example.text), 'inline', words),
})

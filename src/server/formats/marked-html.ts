import type { Run, ShownPart } from '../../core/diff/display.ts'
import { escaped } from './html-page.ts'

/** A difference as HTML in one line, for the style sheet of the redline. */
export const markedHtml = (parts: readonly ShownPart[]): string => parts.map(part).join('')

const part = ({ kind, runs }: ShownPart): string => {
  const text = runs.map(run).join('')
  if (kind === 'same') return text
  return kind === 'removed' ? `<del>${text}</del>` : `<ins>${text}</ins>`
}

const run = ({ text, strong, mark }: Run): string => {
  if (mark !== undefined) return `<span class="white" data-mark="${mark}">${escaped(text)}</span>`
  return strong ? `<b>${escaped(text)}</b>` : escaped(text)
}

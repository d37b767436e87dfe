import type { Difference } from '../../core/diff/difference.ts'
import { type Run, type ShownPart, shownParts } from '../../core/diff/display.ts'
import { edits, editTitle, moves } from '../language/edits.ts'
import type { Language } from '../language/language.ts'
import { escaped } from './html-page.ts'

/** A difference in one text, as HTML: each edit with its kind in words, moves with their numbers. */
export const differenceHtml = (change: Difference, language: Language): string => {
  const words = { edits: edits[language], moves: moves[language] }
  return shownParts(change, 'inline')
    .map((part) => partHtml(part, editTitle(part, change, words)))
    .join('')
}

const partHtml = ({ kind, move, runs }: ShownPart, title: string): string => {
  const text = runs.map(runHtml).join('')
  if (kind === 'same') return text
  const name = kind === 'removed' ? 'del' : 'ins'
  const end = move === undefined ? '' : ` data-move="${move}"`
  return `<${name} title="${escaped(title)}"${end}>${text}</${name}>`
}

const runHtml = ({ text, strong, mark }: Run): string => {
  if (mark !== undefined) return `<span class="white" data-mark="${mark}">${escaped(text)}</span>`
  return strong ? `<b>${escaped(text)}</b>` : escaped(text)
}

import type { Difference, Part } from '../../src/core/diff/difference.ts'

/** A difference in one line: `[-removed-]` and `{+added+}`, the rest as it stands. */
export const marked = ({ parts }: Difference): string =>
  parts.map((part) => bracketed(part, part.text)).join('')

/**
 * The same with all that is told about it: `‹…›` round what is emphasised where that is not the
 * whole, the kind after each edit (a move with the number of its other end), and white space that
 * is not a plain space made visible.
 */
export const told = ({ parts, edits }: Difference): string =>
  parts
    .map((part, index) => {
      const edit = edits[part.edit ?? -1]
      const isLast = edit !== undefined && parts[index + 1]?.edit !== part.edit
      const link = edit?.move === undefined ? '' : ` ${edit.move + 1}`
      return bracketed(part, visible(emphasised(part))) + (isLast ? `(${edit.kind}${link})` : '')
    })
    .join('')

const bracketed = ({ kind }: Part, text: string): string => {
  if (kind === 'same') return text
  return kind === 'removed' ? `[-${text}-]` : `{+${text}+}`
}

const emphasised = ({ text, emphasis = [] }: Part): string => {
  let shown = ''
  let at = 0
  for (const { start, end } of emphasis) {
    shown += `${text.slice(at, start)}‹${text.slice(start, end)}›`
    at = end
  }
  return shown + text.slice(at)
}

const names: Readonly<Record<string, string>> = {
  '\u00A0': '⍽',
  '\u202F': '˽',
  '\u00AD': '¬',
  '\u200B': '∅',
  '\t': '⇥',
  '\n': '␊',
  '\r\n': '␍␊',
  '\u0308': '◌̈',
}

const visible = (text: string): string =>
  text.replace(/\r\n|\u0308|[\u00A0\u202F\u00AD\u200B\t\n]/g, (mark) => names[mark] ?? mark)

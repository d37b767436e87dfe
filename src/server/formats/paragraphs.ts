import type { Span } from '../../core/text/span.ts'
import { type Block, trimmed } from './cut.ts'

/** Mail and plain-text programs break lines somewhere between these columns. */
const NARROWEST_COLUMN = 40
const WIDEST_COLUMN = 120

/** A line that is longer than this is no heading. */
const LONGEST_HEADING = 120

/**
 * The paragraphs of a plain text. Blank lines separate them. Files from word processors have one
 * paragraph a line instead: so a line is a paragraph where the text has no blank lines at all, and
 * where lines are longer than anybody wraps them; not where a program has wrapped the lines.
 */
export const paragraphs = (text: string): readonly Block[] => {
  const groups = grouped(lines(text).filter((line) => line.start < line.end))
  const blocks = groups.flatMap((group) => inGroup(text, group, groups.length === 1))
  return blocks.map((block, index) =>
    index < blocks.length - 1 && isHeading(text.slice(block.start, block.end))
      ? { ...block, kind: 'heading' }
      : block,
  )
}

/** A line without its white space at both ends, and its number. */
interface Line extends Span {
  readonly number: number
}

const lines = (text: string): readonly Line[] =>
  [...text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)].map((line, number) => ({
    ...trimmed(text, { start: line.index, end: line.index + line[0].length }),
    number,
  }))

/** Neighbouring lines; between groups lie blank ones. */
const grouped = (visible: readonly Line[]): readonly (readonly Line[])[] => {
  const groups: Line[][] = []
  for (const line of visible) {
    const group = groups.at(-1)
    if (group?.at(-1)?.number === line.number - 1) group.push(line)
    else groups.push([line])
  }
  return groups
}

const inGroup = (text: string, group: readonly Line[], isOnly: boolean): readonly Block[] => {
  const [first] = group
  const last = group.at(-1)
  if (first === undefined || last === undefined) return []
  const wrapped = group.length > 1 && isWrapped(text, group)
  const isLong = group.slice(0, -1).some(({ start, end }) => end - start > WIDEST_COLUMN)
  if (!wrapped && (isOnly || isLong)) {
    return group.map(({ start, end }) => ({ start, end, kind: 'paragraph' }))
  }
  return [{ start: first.start, end: last.end, kind: 'paragraph', ...(wrapped && { wrapped }) }]
}

/** Whether a program broke these lines: each is so full that the next word would not have fitted. */
const isWrapped = (text: string, group: readonly Line[]): boolean => {
  const column = group.reduce((longest, { start, end }) => Math.max(longest, end - start), 0)
  if (column < NARROWEST_COLUMN || column > WIDEST_COLUMN) return false
  return group.slice(1).every(({ start, end }, index) => {
    const before = group[index]
    const word = /^\S+/.exec(text.slice(start, end))?.[0].length ?? 0
    return before !== undefined && before.end - before.start + 1 + word > column
  })
}

/** One short line that does not end like a sentence or a list: „Vorfälle“. */
const isHeading = (text: string): boolean =>
  text.length <= LONGEST_HEADING &&
  !/[\r\n]/.test(text) &&
  /^[^-*•·–—]/.test(text) &&
  !/[.!?:;,…]["'”“’‘«»›‹)\]]*$/.test(text)

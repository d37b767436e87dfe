import type { Prose } from './prose.ts'

/**
 * Plain prose as Markdown that shows the very same characters: headings are marked, whatever
 * Markdown would read as mark-up is escaped, and lines stay lines.
 */
export const asMarkdown = (paragraphs: readonly Prose[]): string =>
  `${paragraphs.map(block).join('\n\n')}\n`

const block = ({ heading, text }: Prose): string =>
  heading === 0
    ? text
        .split(/\r\n|\r|\n/)
        .map((line) => atLineStart(insideLine(line)))
        .reduce(joinedLines, '')
    : // A run of # at the end of a heading would be taken for its closing sequence.
      `${'#'.repeat(heading)} ${insideLine(text).replaceAll('#', '\\#')}`

/** A backslash keeps a line break; before a blank line it would be shown. */
const joinedLines = (before: string, line: string, index: number): string => {
  if (index === 0) return line
  return `${before}${before === '' || before.endsWith('\n') || line === '' ? '\n' : '\\\n'}${line}`
}

/** Blanks at the ends of a line would be dropped, and four of them would make it code. */
const insideLine = (line: string): string => {
  const start = /^[ \t]*/.exec(line)?.[0].length ?? 0
  let end = line.length
  while (end > start && (line.endsWith(' ', end) || line.endsWith('\t', end))) end -= 1
  if (start === line.length) return ''
  return blanks(line.slice(0, start)) + marks(line.slice(start, end)) + blanks(line.slice(end))
}

const blanks = (text: string): string => text.replaceAll(' ', '&#32;').replaceAll('\t', '&#9;')

const marks = (text: string): string =>
  text.replace(/[\\`*_[\]~]|<(?=[a-z/!?])|&(?=#|\p{L})/giu, '\\$&')

/** What opens a quote, a list, a heading, a table or its rule, or underlines one. */
const atLineStart = (line: string): string =>
  line.replace(/^(?:[-+=>|:]|#{1,6}(?=\s|$))/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2')

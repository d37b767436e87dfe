import { parse, postprocess, preprocess } from 'micromark'
import { gfm } from 'micromark-extension-gfm'
import type { Span } from '../../core/text/span.ts'
import { type Block, trimmed } from './cut.ts'

/**
 * The stretches of a Markdown text (CommonMark with GitHub's tables, footnotes and task lists) that
 * hold prose: paragraphs, headings, table cells. Mark-up inside a line belongs to the prose; code,
 * HTML, link definitions and front matter do not.
 */
export const markdownBlocks = (text: string): readonly Block[] => {
  const start = bodyStart(text)
  const found: Block[] = []
  for (const [event, token] of events(text.slice(start))) {
    // Extensions name types of their own, which the parser's list does not know.
    const type: string = token.type
    const kind = kinds.get(type)
    const span = { start: start + token.start.offset, end: start + token.end.offset }
    if (type === 'taskListCheck') withoutCheckbox(found, span.end)
    else if (event === 'enter' && kind !== undefined) found.push({ ...span, kind, wrapped: true })
  }
  return found
    .map((block) => ({ ...block, ...trimmed(text, block) }))
    .filter((block) => block.start < block.end && !isDelimiter(text, block))
}

const kinds: ReadonlyMap<string, Block['kind']> = new Map([
  ['paragraph', 'paragraph'],
  ['tableContent', 'paragraph'],
  ['atxHeadingText', 'heading'],
  ['setextHeadingText', 'heading'],
])

/**
 * Only blocks are looked for: what marks up words is switched off, which makes the parser several
 * times faster and keeps a line of 100,000 brackets harmless.
 */
const insideLines = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  // GitHub's
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
  'wwwAutolink',
  'protocolAutolink',
  'emailAutolink',
  'strikethrough',
]

/** The text without its front matter, as a reader of the page would see it. */
export const withoutFrontMatter = (text: string): string => text.slice(bodyStart(text))

/** Whether the parser copes with this text in a second or two: its lists and quotes cost most. */
export const isBearable = (text: string): boolean => {
  if (text.length > LONGEST_TEXT || text.split(/\r\n|\r|\n/).length > MOST_LINES) return false
  if (text.split(']:').length > MOST_DEFINITIONS) return false
  let containers = 0
  for (const [prefix] of text.matchAll(/^[ \t]*(?:[>*+-]|\d{1,9}[.)])[ \t>*+\d.)-]*/gm)) {
    const depth = prefix.match(/>|[*+.)-](?=[ \t]|$)/g)?.length ?? 0
    containers += depth
    if (depth > DEEPEST || prefix.length > WIDEST || containers > MOST_CONTAINERS) return false
  }
  return true
}

const LONGEST_TEXT = 500_000
const MOST_LINES = 20_000
const MOST_CONTAINERS = 10_000
/** Links and footnotes: the parser looks at all of them for each. */
const MOST_DEFINITIONS = 5_000
/** No person nests quotes deeper, or indents lists further. */
const DEEPEST = 12
const WIDEST = 100

const events = (text: string) =>
  postprocess(
    parse({ extensions: [gfm(), { disable: { null: insideLines } }] })
      .document()
      .write(preprocess()(text, undefined, true)),
  )

/** Behind a byte order mark (which the parser would drop, shifting all places) and front matter. */
const bodyStart = (text: string): number => {
  const mark = text.startsWith('\uFEFF') ? 1 : 0
  const opening = /^(?:---|\+\+\+)[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(mark, mark + 200))?.[0]
  if (opening === undefined) return mark
  const fence =
    text.slice(mark, mark + 3) === '---' ? /^(?:---|\.\.\.)[ \t]*$/gm : /^\+\+\+[ \t]*$/gm
  fence.lastIndex = mark + opening.length
  const closing = fence.exec(text)
  return closing === null ? mark : closing.index + closing[0].length
}

/** `[x] ` before a task is the person's to tick, not to correct. */
const withoutCheckbox = (found: Block[], end: number): void => {
  const task = found.pop()
  if (task !== undefined) found.push({ ...task, start: Math.max(task.start, end) })
}

/** The row of dashes under a table's head is made of cells, too. */
const isDelimiter = (text: string, { start, end }: Span): boolean =>
  /^:?-+:?$/.test(text.slice(start, end))

import { type InlineTag, markOf, markPattern } from '../../../core/text/inline-tag.ts'

/** The text of a subtitle as an editor sees it: mark-up is numbered marks. */
export interface CueText {
  readonly text: string
  readonly tags: readonly InlineTag[]
}

/**
 * Mark-up in subtitles: the tags of WebVTT and those that SRT files have in practice, times inside a
 * text, and the commands of SubStation Alpha such as `{\an8}`.
 */
const MARKUP =
  /<\/?(?:[ibus]|font|c|v|ruby|rt|lang)(?:[\s.][^<>\n]{0,200})?>|<(?:\d{2,4}:)?\d{2}:\d{2}\.\d{3}>|\{\\[^{}\n]{1,200}\}/gi

const ENTITY = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/gi

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00a0',
  '&lrm;': '\u200e',
  '&rlm;': '\u200f',
}

/** What stands in the file as text and tags. Only WebVTT has entities. */
export const cueText = (raw: string, format: 'srt' | 'vtt'): CueText => {
  const tags: InlineTag[] = []
  const open: { readonly name: string; readonly number: number }[] = []
  const literal = new Set(raw.match(markPattern))
  let count = 0
  // A mark that stands in the text already must not become a tag.
  const nextNumber = (): number => {
    do count += 1
    while (literal.has(markOf(count, 'open')) || literal.has(markOf(count, 'close')))
    return count
  }
  const add = (markup: string, kind: InlineTag['kind'], number: number): string => {
    const mark = markOf(number, kind)
    tags.push({ mark, markup, kind, label: labelOf(markup) })
    return mark
  }
  const taken = (markup: string): string => {
    const [, slash, name = ''] = /^<(\/?)([a-z]+)/i.exec(markup) ?? []
    if (name === '') return add(markup, 'alone', nextNumber())
    if (slash === '') {
      const number = nextNumber()
      open.push({ name, number })
      return add(markup, 'open', number)
    }
    const index = open.findLastIndex((one) => one.name === name)
    if (index === -1) return add(markup, 'alone', nextNumber())
    const [opened] = open.splice(index, 1)
    return add(markup, 'close', opened?.number ?? nextNumber())
  }
  const pattern = format === 'vtt' ? new RegExp(`${MARKUP.source}|${ENTITY.source}`, 'gi') : MARKUP
  const text = lineFeeds(raw).replace(pattern, (found) =>
    found.startsWith('&') ? (entities[found] ?? taken(found)) : taken(found),
  )
  return { text, tags: paired(tags, open) }
}

/** A tag that nothing closes is one by itself. */
const paired = (
  tags: readonly InlineTag[],
  open: readonly { readonly number: number }[],
): readonly InlineTag[] => {
  const unclosed = new Set(open.map(({ number }) => markOf(number, 'open')))
  return tags.map((tag) => (unclosed.has(tag.mark) ? { ...tag, kind: 'alone' } : tag))
}

const labelOf = (markup: string): string =>
  (/^<\/?([^>]{1,30})/.exec(markup)?.[1] ?? markup.replace(/[{}\\&;]/g, '')).trim()

const lineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n')

/** The text as it stands in a file. A blank line would end the subtitle, an arrow begin another. */
export const cueMarkup = (
  text: string,
  tags: readonly InlineTag[],
  { format, lineEnd }: { readonly format: 'srt' | 'vtt'; readonly lineEnd: string },
): string => {
  const markups = new Map(tags.map(({ mark, markup }) => [mark, markup]))
  const plain =
    format === 'vtt'
      ? text.replace(/[&<>]/g, (character) => escapes[character] ?? character)
      : text.replaceAll('-->', '-- >')
  return lineFeeds(plain)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join(lineEnd)
    .replace(markPattern, (mark) => markups.get(mark) ?? mark)
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

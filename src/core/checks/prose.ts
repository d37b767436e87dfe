import type { InlineTag } from '../text/inline-tag.ts'
import { matches } from '../text/matches.ts'
import type { Span } from '../text/span.ts'
import { STAND_IN, type Unmarked, unmarked } from './unmarked.ts'

/** A segment as a caller hands it to the checks. */
export interface Passage {
  readonly text: string
  readonly source?: string
  readonly heading?: boolean
  /** Segments with the same number belong to one paragraph; without it each is its own. */
  readonly paragraph?: number
  /** The mark-up in the texts. */
  readonly tags?: readonly InlineTag[]
  /** What the machine wrote; asked for where there is mark-up. */
  readonly machine?: string
  /** How long a subtitle stands on the screen, in seconds. */
  readonly duration?: number
}

export interface Word extends Span {
  readonly text: string
}

/**
 * A segment made ready for reading, its texts without the marks of inline tags. What few checks ask
 * for is worked out when first asked.
 */
export interface Prose extends Passage {
  /** As it was handed over, marks and all. */
  readonly passage: Passage
  /** From places in `text` to places in the text with its marks. */
  readonly placed: Unmarked['placed']
  /** Runs of letters, marks and digits with inner apostrophes, in order. */
  readonly words: readonly Word[]
  /** Web and mail addresses, code, tags, placeholders, handles: not language. In order, apart. */
  readonly foreign: readonly Span[]
}

export const prose = (passage: Passage): Prose => {
  let words: readonly Word[] | undefined
  let foreign: readonly Span[] | undefined
  const { text, placed } = unmarked(passage.text, passage.tags)
  const { source } = passage
  return {
    ...passage,
    text,
    ...(source !== undefined && { source: unmarked(source, passage.tags).text }),
    passage,
    placed,
    get words() {
      words ??= wordsOf(text)
      return words
    },
    get foreign() {
      foreign ??= foreignOf(text)
      return foreign
    },
  }
}

/** The words of `text` with their places. */
export const wordsOf = (text: string): readonly Word[] =>
  Array.from(matches(text, WORD), ({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }))

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu

const FOREIGN =
  /\b(?:https?|ftp|file|mailto):[^\s<>"„“”«»]+|\bwww\.[^\s<>"„“”«»]+|`[^`\n]+`|<[/?!]?[a-zA-Z-][^<>\n]{0,200}>|(?<![\w.])[a-zA-Z]\w*(?:\.[a-zA-Z]\w*){2,}|\{\{?[\w.:-]{1,60}\}\}?|%(?:\d\$)?[sdif]\b|\$\{[\w.]{1,60}\}|(?<![\w@])[@#]\w+/g

const foreignOf = (text: string): readonly Span[] => {
  const spans = Array.from(matches(text, FOREIGN), ({ 0: hit, index }) => ({
    start: index,
    end: index + hit.length,
  }))
  for (let at = text.indexOf(STAND_IN); at !== -1; at = text.indexOf(STAND_IN, at + 1)) {
    spans.push({ start: at, end: at + 1 })
  }
  return merged(
    [...spans, ...mailAddresses(text), ...hostNames(text)].sort(
      (before, after) => before.start - after.start,
    ),
  )
}

const merged = (sorted: readonly Span[]): readonly Span[] => {
  const apart: Span[] = []
  for (const span of sorted) {
    const last = apart.at(-1)
    if (last === undefined || span.start >= last.end) apart.push(span)
    else apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
  }
  return apart
}

const LONGEST_LOCAL_PART = 64

/** Read from the @ to both sides: a pattern that begins with the name would be quadratic. */
const mailAddresses = (text: string): readonly Span[] => {
  const spans: Span[] = []
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const name = /[\w.+-]+$/.exec(text.slice(Math.max(0, at - LONGEST_LOCAL_PART), at))?.[0] ?? ''
    const host = /^[\w-]{1,63}(?:\.[\w-]{1,63})+/.exec(text.slice(at + 1, at + 256))?.[0] ?? ''
    if (name !== '' && host !== '')
      spans.push({ start: at - name.length, end: at + 1 + host.length })
  }
  return spans
}

/** „beispiel.de/pfad“, „datei.txt“: a dot between lower-case letters and a known ending. */
const HOST =
  /(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:de|com|org|net|at|ch|eu|info|io|gov|edu|uk|ua|ru|html?|php|pdf|txt|csv|json|xml|js|ts|exe|zip|docx?|xlsx?)(?![\w-])(?:\/[^\s<>"„“”«»]*)?/g

const hostNames = (text: string): readonly Span[] =>
  Array.from(matches(text, HOST), ({ 0: hit, index }) => ({
    start: index,
    end: index + hit.length,
  }))

/** Whether `span` shares a character with one of `spans`, which are in order and apart. */
export const touches = (spans: readonly Span[], { start, end }: Span): boolean => {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const next = spans[low]
  return next !== undefined && next.start < end
}

/** The whole words that `span` starts and ends in. */
export const wholeWords = (text: string, { start, end }: Span): Span => {
  let from = start
  let to = end
  while (from > 0 && start - from < LONGEST_WORD && isLetter(text.charAt(from - 1))) from -= 1
  while (to < text.length && to - end < LONGEST_WORD && isLetter(text.charAt(to))) to += 1
  return { start: from, end: to }
}

const LONGEST_WORD = 80

const isLetter = (character: string): boolean => /[\p{L}\p{M}\p{N}]/u.test(character)

import { englishStops } from './english-stops.ts'
import { germanStops } from './german-stops.ts'
import { type Span, spanned } from './span.ts'
import { type Stops, words } from './stops.ts'

/**
 * The sentences of `text` in order: spans without overlap that begin and end in something visible.
 * Between them is nothing but white space, so spans and gaps give the text back. A line break is
 * always a boundary.
 *
 * Candidates come from our own scan instead of `Intl.Segmenter`: that is quadratic on Node 20,
 * differs with the ICU of each browser, and its boundaries all lie behind a stop anyway.
 */
export const sentences = (text: string, language = 'de'): readonly Span[] => {
  const stops = stopsOf(language)
  const found: Span[] = []
  for (const line of text.matchAll(LINE)) {
    let start = line.index
    const end = start + line[0].length
    for (const boundary of boundaries(line[0], stops)) {
      const span = trimmed(text, { start, end: line.index + boundary })
      if (span.start < span.end) found.push(span)
      start = line.index + boundary
    }
    const rest = trimmed(text, { start, end })
    if (rest.start < rest.end) found.push(rest)
  }
  return found
}

/** The sentences of `text` as strings. */
export const sentenceTexts = (text: string, language = 'de'): readonly string[] =>
  sentences(text, language).map((span) => spanned(text, span))

const LINE = /[^\n\r\v\f\u0085\u2028\u2029]+/g

const plainStops: Stops = {
  ordinals: false,
  bound: words(''),
  open: words(''),
  counted: words(''),
  cardinal: words(''),
  starters: words(''),
}

const stopsOf = (language: string): Stops => {
  if (/^de\b/i.test(language)) return germanStops
  return /^en\b/i.test(language) ? englishStops : plainStops
}

const trimmed = (text: string, span: Span): Span => {
  let { start, end } = span
  while (start < end && isSpace(text.charAt(start))) start += 1
  while (end > start && isSpace(text.charAt(end - 1))) end -= 1
  return { start, end }
}

const isSpace = (character: string): boolean => /\s/.test(character)

/**
 * A run of stops with what clings to it: closing quotes and brackets, superscript notes, „[1]“.
 * The run takes all it can and is judged afterwards; a look-ahead inside would backtrack.
 */
const STOPS = /[.!?…‽؟۔।॥。！？｡](?:[.!?…‽؟۔।॥。！？｡"'”“’‘«»›‹)\]}」』）⁰¹²³⁴-⁹]|\[\d{1,3}\])*/gu

/** A closing quote that a machine has set apart from its stop by a blank. */
const STRAY_QUOTE = /\s["”](?=\s|$)/uy

const boundaries = (line: string, stops: Stops): readonly number[] => {
  const found: number[] = []
  let start = 0
  for (const { 0: mark, index: stop } of line.matchAll(STOPS)) {
    const end = endOfQuote(line, stop + mark.length)
    const isEnd =
      isWide(mark) || (isOpen(line, end) && endsSentence({ line, start, stop, end, stops }, mark))
    if (!isEnd) continue
    found.push(end)
    start = end
  }
  return found
}

const endOfQuote = (line: string, end: number): number => {
  STRAY_QUOTE.lastIndex = end
  return STRAY_QUOTE.test(line) ? STRAY_QUOTE.lastIndex : end
}

/** Chinese and Japanese sentences follow each other without a blank. */
const isWide = (mark: string): boolean => /^[。！？｡]/u.test(mark)

const isOpen = (line: string, end: number): boolean =>
  end === line.length || isSpace(line.charAt(end))

interface Place {
  readonly line: string
  /** Where the sentence in hand starts. */
  readonly start: number
  /** Where its stop stands, and where what clings to the stop ends. */
  readonly stop: number
  readonly end: number
  readonly stops: Stops
}

const endsSentence = (place: Place, mark: string): boolean => {
  const { line, end } = place
  const next = nextWord(line, end)
  if (next === undefined || isAside(place, mark)) return false
  if (/^\p{Ll}/u.test(next.word) || /^[,;:–—-]/.test(next.lead)) return false
  if (mark.startsWith('…')) return !next.digits
  return /^\.(?!\.)/.test(mark) ? endsAtFullStop(place, mark, next) : true
}

interface Next {
  /** Opening punctuation before the word. */
  readonly lead: string
  readonly word: string
  /** Whether the word is a number. */
  readonly digits: boolean
  /** The first letter after the word; tells whether a number starts a sentence. */
  readonly letter: string
}

/** Bounded on purpose: a line of stops and blanks must not be read to its end from each of them. */
const NEXT =
  /\s+(?<lead>[^\p{L}\p{N}\s]{0,6}(?:\s[^\p{L}\p{N}\s]{1,6}){0,2}\s?)(?<word>\p{N}[\p{N}.,:]{0,20}|[\p{L}\p{M}]{1,40})(?:[^\p{L}]{0,3}(?<letter>\p{L}))?/uy

const nextWord = (line: string, end: number): Next | undefined => {
  NEXT.lastIndex = end
  const groups = NEXT.exec(line)?.groups
  const { lead = '', word = '', letter = '' } = groups ?? {}
  return groups && { lead, word, letter, digits: /^\p{N}/u.test(word) }
}

/** „(!)“, „(?)“ and „[…]“ comment on the sentence they stand in. */
const isAside = ({ line, stop }: Place, mark: string): boolean =>
  /^[.!?…]+[)\]]$/.test(mark) && /[([]/.test(line.charAt(stop - 1))

const endsAtFullStop = (place: Place, mark: string, next: Next): boolean => {
  const { stops } = place
  const before = wordBefore(place.line, place.stop)
  const starts = /^\p{Lu}/u.test(next.word) && stops.starters.has(next.word.toLowerCase())
  if (isListMarker(place, before)) return false
  const kind = abbreviation(place, before, next)
  if (kind === 'bound') return false
  if (kind === 'open') return starts
  if (isOrdinal(place, before, mark)) return starts
  if (!next.digits) return true
  return /\p{Ll}{4}$/u.test(before) || !/\p{L}$/u.test(before) || /\p{Lu}/u.test(next.letter)
}

/** Nothing a sentence asks about is longer. */
const LONGEST_WORD = 40

/** What stands before the stop up to a blank or an opening mark; apostrophes belong to the word. */
const wordBefore = (line: string, stop: number): string => {
  let start = stop
  while (start > 0 && stop - start < LONGEST_WORD && !isEdge(line.charAt(start - 1))) start -= 1
  return line.slice(start, stop)
}

const isEdge = (character: string): boolean => /[\s([{"„“”»«‚‘›‹–—]/.test(character)

/** „1.“, „IV.“ or „a.“ at the start of a sentence or after a colon belongs to what follows. */
const isListMarker = ({ line, start, stop }: Place, before: string): boolean => {
  if (!/^(?:\p{N}{1,3}(?:\.\p{N}{1,2})*|[IVXLC]{1,5}|\p{L})$/u.test(before)) return false
  const from = stop - before.length
  const lead = line.slice(Math.max(start, from - 12), from)
  return (from - start < 12 && /^[\s•·▪*–—-]*$/.test(lead)) || /:\s+$/.test(lead)
}

/** What the tables say of the word before the stop. */
const abbreviation = (place: Place, before: string, next: Next): 'bound' | 'open' | undefined => {
  const { stops } = place
  const last = before.replace(/^.*-(?=\p{L}{2})/u, '')
  const isIn = (table: ReadonlySet<string>, key: string): boolean =>
    table.has(key) || table.has(key.charAt(0).toLowerCase() + key.slice(1))
  if (isIn(stops.counted, last)) {
    return next.digits || /^[IVX]+$/.test(next.word) ? 'bound' : undefined
  }
  const keys = [...joined(place.line, place.stop - before.length, before), last]
  if (keys.some((key) => isIn(stops.bound, key))) return 'bound'
  if (keys.some((key) => isIn(stops.open, key))) return 'open'
  if (/^(?:(?:\p{L}\.)*\p{L}|[IVXLC]{1,6})$/u.test(before)) return 'open'
  return isVowelless(place, before) ? 'open' : undefined
}

/** `before` alone and with the one, two or three short words with stops before it: „i. d. R“. */
const joined = (line: string, start: number, before: string): readonly string[] => {
  const keys = [before]
  let key = before
  let at = start
  for (let parts = 0; parts < 3; parts += 1) {
    const part = /(?:^|[\s([„"»])((?:\p{L}{1,5}\.)+\s?)$/u.exec(
      line.slice(Math.max(0, at - 12), at),
    )
    if (part?.[1] === undefined) break
    key = part[1].trimEnd() + key
    keys.push(key)
    at -= part[1].length
  }
  return keys
}

/** No German word lacks vowels: „hrsg“, „lfd“, „vlt“; a unit after a number is left alone. */
const isVowelless = ({ line, stop }: Place, before: string): boolean =>
  /^\p{L}?[bcdfghjklmnpqrstvwxzß]{1,6}$/u.test(before) &&
  !/[aeiouyäöü]/iu.test(before) &&
  !/\p{N}\s?$/u.test(line.slice(Math.max(0, stop - before.length - 3), stop - before.length))

/** „9.“, „31.1.“, „1.000.“; not „3,5.“, a year, or a number after „Seite“. */
const isOrdinal = ({ line, stop, stops }: Place, before: string, mark: string): boolean => {
  if (!stops.ordinals || /["”“«»]/.test(mark)) return false
  if (!/^(?:\d{1,3}|\d{1,2}\.\s?\d{1,2}|\d{1,3}(?:\.\d{3})+)$/.test(before)) return false
  const from = stop - before.length
  const previous = /(\S{1,20})\s$/.exec(line.slice(Math.max(0, from - 21), from))?.[1] ?? ''
  return !stops.cardinal.has(previous.toLowerCase())
}

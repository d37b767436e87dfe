import type { Span } from '../../../core/text/span.ts'
import { brokenAt, MOST_UNITS, refuseTooLong, refuseTooMany } from '../limits.ts'
import { type Line, linesOf } from '../lines.ts'
import { type PoStyle, unescaped } from './strings.ts'

/** A string of a PO file and where its quoted lines lie. */
export interface PoString extends Span {
  readonly text: string
}

/** A line of flags, without its line end. */
export interface FlagLine extends Span {
  readonly flags: readonly string[]
  /** Where the next line starts. */
  readonly next: number
}

/** A message of a PO file. Obsolete ones (`#~`) are comments to this reader: they stay as they are. */
export interface PoEntry {
  /** Where its first line that is no comment starts, `#|` included: flags stand before. */
  readonly start: number
  readonly line: number
  readonly context?: string
  readonly id: string
  readonly plural?: string
  /** One; several of a message with a plural. */
  readonly translations: readonly PoString[]
  readonly flagLines: readonly FlagLine[]
  /** What translators wrote (`# …`). */
  readonly comments: readonly string[]
  /** Where the program uses it (`#: …`), and what programmers say of it (`#. …`). */
  readonly references: readonly string[]
  readonly remarks: readonly string[]
}

export const isFuzzy = ({ flagLines }: Pick<PoEntry, 'flagLines'>): boolean =>
  flagLines.some(({ flags }) => flags.includes('fuzzy'))

/** The messages of a PO file, its header among them: that is the one with an empty id. */
export const poEntries = (text: string): readonly PoEntry[] => {
  refuseEndless(text)
  const entries: PoEntry[] = []
  let draft = new Draft()
  const finish = (): void => {
    const entry = draft.entry()
    if (entry !== undefined) entries.push(entry)
    draft = new Draft()
  }
  for (const line of trimmedLines(text)) {
    // What stands before an obsolete message belongs to that.
    if ((draft.isComplete && startsAnother(line.text)) || isObsolete(line.text)) finish()
    draft.take(line)
  }
  finish()
  return entries
}

/** Without white space at both ends. */
function* trimmedLines(text: string): Generator<Line> {
  for (const line of linesOf(text)) {
    const start = line.end - line.text.trimStart().length
    yield { text: line.text.trim(), start, end: line.end, number: line.number, next: line.next }
  }
}

/** Counted before anything is made of them. */
const refuseEndless = (text: string): void => {
  let count = 0
  for (const { index } of text.matchAll(/^\s{0,20}msgid\s/gm)) {
    count += 1
    if (count > MOST_UNITS) refuseTooMany(count, text.slice(0, index).split('\n').length)
  }
}

const isObsolete = (line: string): boolean => line.startsWith('#~')

/** After the translation a comment or any keyword but the next plural form starts a message. */
const startsAnother = (line: string): boolean =>
  line.startsWith('#') || /^(?:msgctxt|msgid|domain)\b/.test(line)

const KEYWORD = /^(msgctxt|msgid_plural|msgid|msgstr(?:\[(\d{1,3})\])?)\s*(?=")/

/** A string that its next lines may continue. */
interface OpenString {
  text: string
  start: number
  end: number
}

/** A message while its lines are read. */
class Draft {
  private readonly strings = new Map<string, OpenString>()
  private readonly flagLines: FlagLine[] = []
  private readonly comments: string[] = []
  private readonly references: string[] = []
  private readonly remarks: string[] = []
  private hasTranslation = false
  private open: OpenString | undefined
  private start: number | undefined
  private line = 0

  /** Whether it has a translation, so that it may end here. */
  get isComplete(): boolean {
    return this.hasTranslation
  }

  take(line: Line): void {
    const { text } = line
    if (text === '' || /^domain\s*"/.test(text)) return
    if (text.startsWith('#')) this.takeComment(line)
    else if (text.startsWith('"')) this.continue(line)
    else this.begin(line)
  }

  entry(): PoEntry | undefined {
    const id = this.strings.get('msgid')
    if (this.strings.size === 0) return undefined
    if (id === undefined || this.start === undefined) throw brokenAt(this.line, lacksId)
    if (!this.isComplete) throw brokenAt(this.line, lacksTranslation)
    const context = this.strings.get('msgctxt')?.text
    const plural = this.strings.get('msgid_plural')?.text
    return {
      start: this.start,
      line: this.line,
      id: id.text,
      ...(context !== undefined && { context }),
      ...(plural !== undefined && { plural }),
      translations: [...this.strings].flatMap(([keyword, string]) =>
        keyword.startsWith('msgstr') ? [string] : [],
      ),
      flagLines: this.flagLines,
      comments: this.comments,
      references: this.references,
      remarks: this.remarks,
    }
  }

  private takeComment({ text, start, next }: Line): void {
    const words = text.slice(2).trim()
    if (text.startsWith('#,')) {
      const flags = words.split(',').map((flag) => flag.trim())
      this.flagLines.push({ start, end: start + text.length, next, flags })
    } else if (text.startsWith('#:')) this.references.push(words)
    else if (text.startsWith('#.')) this.remarks.push(words)
    else if (text.startsWith('#|')) this.start ??= start
    else if (!isObsolete(text) && words !== '') this.comments.push(words)
  }

  private begin({ text, start, number }: Line): void {
    const keyword = KEYWORD.exec(text)
    if (keyword === null) throw brokenAt(number, notUnderstood)
    const name = keyword[1] ?? ''
    if (this.strings.has(name)) throw brokenAt(number, twice(name))
    if (this.strings.size === 0) this.line = number
    if (name.startsWith('msgstr')) this.hasTranslation = true
    this.start ??= start
    const at = start + keyword[0].length
    this.open = { text: '', start: at, end: at }
    this.strings.set(name, this.open)
    this.add(text.slice(keyword[0].length), at, number)
  }

  private continue({ text, start, number }: Line): void {
    if (this.open === undefined) throw brokenAt(number, notUnderstood)
    this.add(text, start, number)
  }

  private add(string: string, start: number, number: number): void {
    if (!isClosed(string)) throw brokenAt(number, unclosed)
    if (this.open === undefined) return
    this.open.text += unescaped(string.slice(1, -1))
    this.open.end = start + string.length
    refuseTooLong(this.open.text.length, number)
  }
}

const notUnderstood = {
  en: 'this is no line of a PO file.',
  de: 'Das ist keine Zeile einer PO-Datei.',
}
const unclosed = {
  en: 'the string is not closed, or something follows it.',
  de: 'Die Zeichenkette ist nicht geschlossen, oder es folgt etwas auf sie.',
}
const lacksId = { en: 'this message has no msgid.', de: 'Diese Meldung hat keine msgid.' }
const lacksTranslation = {
  en: 'this message has no msgstr: the file is cut off or damaged.',
  de: 'Diese Meldung hat kein msgstr: Die Datei ist abgeschnitten oder beschädigt.',
}
const twice = (name: string) => ({
  en: `${name} stands twice in one message.`,
  de: `${name} steht zweimal in einer Meldung.`,
})

/** Whether a string ends with its only quotation mark that is not escaped. */
const isClosed = (string: string): boolean => {
  let at = 1
  while (at < string.length && string[at] !== '"') at += string[at] === '\\' ? 2 : 1
  return at === string.length - 1
}

/** How the strings of this file are broken into lines, as far as that shows. */
export const poStyle = (text: string, entries: readonly PoEntry[]): PoStyle => {
  const lines = entries
    .filter(({ id }) => id !== '')
    .flatMap(({ translations }) => translations)
    .flatMap(({ start, end }) => text.slice(start, end).split(/[\r\n]+/))
  return {
    breaks: !lines.some((line) => /\\n(?!"$)/.test(line)),
    wraps: !lines.some((line) => line.length > WIDEST && line.slice(1, -2).includes(' ')),
  }
}

/** gettext itself never writes a wider string that could be broken. */
const WIDEST = 80

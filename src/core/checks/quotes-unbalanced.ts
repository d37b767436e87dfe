import { punctuation } from './categories.ts'
import { choice, type DocumentCheck, type DocumentMatch } from './check.ts'
import type { Prose } from './prose.ts'
import { straightQuotes } from './quotes.ts'
import { type HouseStyle, quoteMarks } from './setting.ts'

/** A quotation runs to the end of its paragraph, or a closing mark has nothing to close. */
export const quotesUnbalanced = {
  id: 'quotes-unbalanced',
  scope: 'document',
  group: 'typography',
  name: { de: 'Anführung nicht geschlossen', en: 'Unbalanced quotation' },
  explanation: {
    de: 'Jeder Absatz schließt, was er öffnet: Ein Zitat über mehrere Absätze wird am Absatzende geschlossen und neu geöffnet.',
    en: 'Each paragraph closes what it opens: a quotation over several paragraphs is closed and opened again.',
  },
  message: {
    de: 'Das Zitat wird im Absatz nicht {state}.',
    en: 'The quotation is not {stateInEnglish} in this paragraph.',
  },
  category: punctuation,
  severity: 'warning',
  examples: [
    { before: 'Er sagte: „Das ist ernst.', after: 'Er sagte: „Das ist ernst.“' },
    { before: 'Das ist ernst“, sagte er.', after: '„Das ist ernst“, sagte er.' },
  ],
  find: (document, { style }) =>
    paragraphs(document).flatMap((paragraph) => unbalanced(paragraph, style)),
} as const satisfies DocumentCheck

interface Mark {
  readonly segment: number
  readonly at: number
  readonly side: 'open' | 'close'
  readonly mark: string
}

interface Piece {
  readonly segment: number
  readonly text: string
  readonly start: number
}

/** The lines of each segment; segments of one paragraph stay together. */
const paragraphs = (document: readonly Prose[]): readonly (readonly Piece[])[] => {
  const found: Piece[][] = []
  let number: number | undefined
  for (const [segment, { text, paragraph }] of document.entries()) {
    for (const [count, line] of [...text.matchAll(/[^\n\r]+/g)].entries()) {
      const piece = { segment, text: line[0], start: line.index }
      const goesOn = count === 0 && paragraph !== undefined && paragraph === number
      if (goesOn) found.at(-1)?.push(piece)
      else found.push([piece])
    }
    number = paragraph
  }
  return found
}

/** What each opening mark is closed by; „…” and “…” are found by `quotes-mixed`. */
const closedBy: Readonly<Record<string, string>> = { '„': '“”"', '»': '«', '«': '»', '“': '”' }

const unbalanced = (paragraph: readonly Piece[], style: HouseStyle): readonly DocumentMatch[] => {
  const lone: Mark[] = []
  let open: Mark | undefined
  for (const mark of paragraph.flatMap(marks)) {
    if (mark.side === 'open' || open === undefined) {
      if (open !== undefined) lone.push(open)
      else if (mark.side === 'close') lone.push(mark)
      open = mark.side === 'open' ? mark : undefined
    } else open = undefined
  }
  if (open !== undefined) lone.push(open)
  return lone.flatMap((mark) => match(paragraph, mark, style))
}

/** The quotation marks of a piece, each with its side; the guillemets' by their surroundings. */
const marks = ({ segment, text, start }: Piece): readonly Mark[] => {
  const curly = Array.from(text.matchAll(/[„“”»«]/g), ({ 0: mark, index }): Mark => {
    const opens = mark === '„' || (mark !== '”' && opensHere(text, index, mark))
    return { segment, at: start + index, side: opens ? 'open' : 'close', mark }
  })
  const straight = straightQuotes(text, start).map(
    ({ start: at, side }): Mark => ({ segment, at, side, mark: '"' }),
  )
  return [...curly, ...straight].sort((before, after) => before.at - after.at)
}

const opensHere = (text: string, index: number, mark: string): boolean => {
  const before = text.charAt(index - 1)
  const after = text.charAt(index + 1)
  if (mark === '“' && text.lastIndexOf('„', index) > text.lastIndexOf('“', index - 1)) return false
  return (before === '' || /[\s([{–—/-]/.test(before)) && /[^\s.,;:!?)\]]/.test(after)
}

const match = (
  paragraph: readonly Piece[],
  { segment, at, side, mark }: Mark,
  style: HouseStyle,
): readonly DocumentMatch[] => {
  const piece = paragraph.find(
    ({ segment: own, start, text }) => own === segment && start <= at && at < start + text.length,
  )
  if (piece === undefined) return []
  const [open, close] = mark === '"' ? ['"', '"'] : marksOf(mark, style)
  const values =
    side === 'open'
      ? { state: 'geschlossen', stateInEnglish: 'closed' }
      : { state: 'geöffnet', stateInEnglish: 'opened' }
  if (side === 'open') {
    const text = piece.text.slice(at - piece.start).trimEnd()
    return [{ segment, start: at, end: at + text.length, values, fix: choice(text + close) }]
  }
  const start = piece.start
  const text = piece.text.slice(0, at + 1 - start)
  return [{ segment, start, end: at + 1, values, fix: choice(open + text) }]
}

const marksOf = (mark: string, style: HouseStyle): readonly [string, string] => {
  const opening = Object.keys(closedBy).find((key) => key === mark)
  if (opening !== undefined && mark !== '“') return [mark, closedBy[mark]?.charAt(0) ?? mark]
  return mark === '”' || mark === '“' ? ['„', mark] : quoteMarks(style)
}

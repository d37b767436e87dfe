import { matches } from '../text/matches.ts'
import { punctuation } from './categories.ts'
import { choice, type DocumentCheck, type DocumentMatch } from './check.ts'
import type { Prose } from './prose.ts'
import { paragraphs, straightQuotes } from './quotes.ts'
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
    pieces(document).flatMap((paragraph) =>
      unbalanced(paragraph, style).map((match) => {
        const source = document[match.segment]?.source ?? ''
        return isUnbalanced(source) ? { ...match, severity: 'hint' as const } : match
      }),
    ),
} as const satisfies DocumentCheck

/** A source that is a piece of a longer quotation has the same fault, and there it is none. */
const isUnbalanced = (source: string): boolean => {
  const count = (mark: string): number => source.split(mark).length - 1
  return count('"') % 2 === 1 || count('“') !== count('”')
}

interface Mark {
  readonly piece: Piece
  readonly at: number
  readonly side: 'open' | 'close'
  readonly mark: string
}

interface Piece {
  readonly segment: number
  readonly text: string
  readonly start: number
}

/** The paragraphs of each segment; segments of one paragraph stay together. */
const pieces = (document: readonly Prose[]): readonly (readonly Piece[])[] => {
  const found: Piece[][] = []
  let number: number | undefined
  for (const [segment, { text, paragraph }] of document.entries()) {
    for (const [count, part] of paragraphs(text).entries()) {
      const goesOn = count === 0 && paragraph !== undefined && paragraph === number
      if (goesOn) found.at(-1)?.push({ segment, ...part })
      else found.push([{ segment, ...part }])
    }
    number = paragraph
  }
  return found
}

/** More lone marks in one paragraph are no slip but another notation. */
const MOST_LONE_MARKS = 3

const unbalanced = (paragraph: readonly Piece[], style: HouseStyle): readonly DocumentMatch[] => {
  const all = paragraph.flatMap(marks)
  // „… »…« …“: the two sorts open and close independently.
  const lone = [
    ...loneAmong(all.filter(({ mark }) => !/[»«]/.test(mark))),
    ...loneAmong(all.filter(({ mark }) => /[»«]/.test(mark))),
  ]
  return lone.slice(0, MOST_LONE_MARKS).map((mark) => match(mark, style))
}

const loneAmong = (all: readonly Mark[]): readonly Mark[] => {
  const lone: Mark[] = []
  let open: Mark | undefined
  for (const mark of all) {
    if (mark.side === 'open') {
      if (open !== undefined) lone.push(open)
      open = mark
    } else if (open === undefined) lone.push(mark)
    else open = undefined
  }
  return open === undefined ? lone : [...lone, open]
}

/** The quotation marks of a piece, each with its side. */
const marks = (piece: Piece): readonly Mark[] => {
  let isLow = false
  const curly = Array.from(matches(piece.text, /[„“”»«]/g), ({ 0: mark, index }): Mark => {
    // “ closes after „ and opens in English.
    const opens =
      mark === '„' || (mark !== '”' && !(mark === '“' && isLow) && opensAt(piece.text, index))
    isLow = mark === '„' || (isLow && opens)
    return { piece, at: piece.start + index, side: opens ? 'open' : 'close', mark }
  })
  const straight = straightQuotes(piece.text, piece.start).map(
    ({ start: at, side }): Mark => ({ piece, at, side, mark: '"' }),
  )
  return [...curly, ...straight].sort((before, after) => before.at - after.at)
}

/** By what surrounds it: a blank before, something of the quotation after. */
const opensAt = (text: string, index: number): boolean =>
  (index === 0 || /[\s([{–—/-]/.test(text.charAt(index - 1))) &&
  /[^\s.,;:!?)\]]/.test(text.charAt(index + 1))

const match = ({ piece, at, side, mark }: Mark, style: HouseStyle): DocumentMatch => {
  const { segment, start } = piece
  const [open, close] = partners(mark, style)
  if (side === 'open') {
    const text = piece.text.slice(at - start).trimEnd()
    const values = { state: 'geschlossen', stateInEnglish: 'closed' }
    return { segment, start: at, end: at + text.length, values, fix: choice(text + close) }
  }
  const text = piece.text.slice(0, at + 1 - start)
  const values = { state: 'geöffnet', stateInEnglish: 'opened' }
  return { segment, start, end: at + 1, values, fix: choice(open + text) }
}

/** The pair that a lone mark belongs to. */
const partners = (mark: string, style: HouseStyle): readonly [open: string, close: string] => {
  if (mark === '"') return ['"', '"']
  if (mark === '„' || mark === '“') return ['„', '“']
  if (mark === '”') return ['„', '”']
  const [open, close] = quoteMarks(style)
  return open === '«' ? [open, close] : ['»', '«']
}

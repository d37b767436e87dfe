import { type InlineTag, markOf, markPattern } from '../../../core/text/inline-tag.ts'
import type { AtomItem, TextItem, WordParagraph } from './paragraph.ts'

/** What a reader sees of a paragraph: its text, and what stands in it without being text. */
export type VisibleItem = TextItem | AtomItem

export const visibleItems = ({ items }: WordParagraph): readonly VisibleItem[] =>
  items.filter((item): item is VisibleItem => item.kind !== 'glue')

/** The text of a paragraph as a segment has it, with a mark for each atom. */
export interface MarkedText {
  readonly text: string
  /** In the order of the atoms. */
  readonly marks: readonly string[]
}

/** A mark must not be what somebody wrote: numbers that stand in the text are left out. */
export const markedText = (paragraph: WordParagraph): MarkedText => {
  const visible = visibleItems(paragraph)
  const written = visible.map((item) => (item.kind === 'text' ? item.text : '')).join('')
  const taken = new Set(written.match(markPattern) ?? [])
  const marks: string[] = []
  let number = 0
  const text = visible.map((item) => {
    if (item.kind === 'text') return item.text
    do number += 1
    while (taken.has(markOf(number, 'alone')))
    marks.push(markOf(number, 'alone'))
    return markOf(number, 'alone')
  })
  return { text: text.join(''), marks }
}

/** The tags of a paragraph's text. */
export const tagsOf = (paragraph: WordParagraph, xml: string): readonly InlineTag[] => {
  const { marks } = markedText(paragraph)
  const atoms = paragraph.items.filter(({ kind }) => kind === 'atom')
  return atoms.flatMap((atom, index): InlineTag[] => {
    const mark = marks[index]
    if (mark === undefined || atom.kind !== 'atom') return []
    const { start, end } = atom.span
    // Pictures may hold megabytes. The file they stand in is kept, and they are taken from there.
    const markup = xml.slice(start, Math.min(end, start + LONGEST_MARKUP))
    return [{ mark, markup, kind: 'alone', label: atom.label }]
  })
}

const LONGEST_MARKUP = 2_000

/**
 * A text in which each atom is one private character and everything is as Word can hold it, so that
 * the difference of two such texts never cuts through a mark.
 */
export interface CodedText {
  readonly text: string
  /** Where each unit of `text` stood before, and where the end did. */
  readonly from: readonly number[]
}

/** The private characters that stand for the atoms of a paragraph: none that its texts have. */
export const atomCharacters = (count: number, texts: readonly string[]): readonly string[] => {
  const taken = new Set(texts.join('').match(/[\uE000-\uF8FF]/g) ?? [])
  const found: string[] = []
  for (let code = 0xe000; found.length < count && code <= 0xf8ff; code += 1) {
    const character = String.fromCharCode(code)
    if (!taken.has(character)) found.push(character)
  }
  return found
}

/** `text` with `characters` in place of `marks`; what has none is left out. */
export const codedText = (
  text: string,
  marks: readonly string[],
  characters: readonly string[],
): CodedText => {
  const codes = new Map(marks.map((mark, index) => [mark, characters[index] ?? '']))
  const from: number[] = []
  let coded = ''
  const add = (piece: string, at: number): void => {
    for (let unit = 0; unit < piece.length; unit += 1) from.push(at + unit)
    coded += piece
  }
  for (const { index, 0: piece } of text.matchAll(PIECES)) {
    const code = codes.get(piece)
    if (code !== undefined) add(code, index)
    else add(isBreak.test(piece) ? '\n' : piece.replace(FORBIDDEN, '\uFFFD'), index)
  }
  return { text: coded, from: [...from, text.length] }
}

/** A mark, a line break, or text without either. */
const PIECES = /⟦\d{1,6}⟧|\r\n?|[\n\v\f]|⟦|[^⟦\r\n\v\f]+/g

const isBreak = /^[\r\n\v\f]/

/** What XML 1.0 cannot hold (section 2.2): controls, halves of characters and two noncharacters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are meant
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

/** A text as Word can hold it: with `\n` for every line break, and `\uFFFD` for what XML lacks. */
export const wordText = (text: string): string => codedText(text, [], []).text

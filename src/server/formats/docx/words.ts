import type { WordParagraph, WordPart } from './paragraph.ts'

/** What places in a document are called, in the language of its text. */
export interface PlaceWords {
  readonly table: string
  readonly box: string
  readonly footnote: string
  readonly endnote: string
  readonly header: string
  readonly footer: string
}

export const placeWords = (language: string): PlaceWords =>
  /^de\b/i.test(language)
    ? {
        table: 'Tabelle',
        box: 'Textfeld',
        footnote: 'Fußnote',
        endnote: 'Endnote',
        header: 'Kopfzeile',
        footer: 'Fußzeile',
      }
    : {
        table: 'Table',
        box: 'Text box',
        footnote: 'Footnote',
        endnote: 'Endnote',
        header: 'Header',
        footer: 'Footer',
      }

/** Styles that say nothing. */
const plain =
  /^(?:normal|standard|default|body text|textkörper|text body|default paragraph style)$/i

/** Where a paragraph stands, for people: „Tabelle 1, 2/3“, „Fußnote 4“, or the name of its style. */
export const contextOf = (
  part: WordPart,
  { cell, isInBox, note }: WordParagraph,
  known: {
    readonly words: PlaceWords
    readonly style: string
    readonly notes: WordPart['notes']
  },
): string => {
  const { words, style, notes } = known
  const kind = partKind(part.name)
  const number = notes.get(`${kind === 'endnote' ? 'en' : 'fn'} ${note}`)
  const places = [
    kind === undefined ? '' : [words[kind], number ?? ''].join(' ').trim(),
    isInBox ? words.box : '',
    cell === undefined ? '' : `${words.table} ${cell.table}, ${cell.row}/${cell.column}`,
  ].filter((place) => place !== '')
  if (places.length > 0) return places.join(', ')
  return plain.test(style) ? '' : style
}

const partKind = (name: string): 'footnote' | 'endnote' | 'header' | 'footer' | undefined => {
  const file = name.slice(name.lastIndexOf('/') + 1)
  return (['footnote', 'endnote', 'header', 'footer'] as const).find((kind) =>
    file.startsWith(kind),
  )
}

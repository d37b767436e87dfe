import type { ReadNote, ReadSegment } from '../format.ts'
import { markedText, tagsOf } from './coded.ts'
import { commentsByParagraph } from './comments.ts'
import type { WordPackage } from './package.ts'
import type { WordParagraph, WordPart } from './paragraph.ts'
import { type Styles, stylesOf } from './styles.ts'
import { undecidedIn } from './undecided.ts'
import { contextOf, type PlaceWords, placeWords } from './words.ts'

/** Where a paragraph stands in its package, as the place of its segment. */
export const placeOf = (part: WordPart, paragraph: WordParagraph): string =>
  `${part.name}#${paragraph.index}`

/** The paragraphs of a Word document that somebody reads, as segments. */
export const segmentsOf = (word: WordPackage, language: string): readonly ReadSegment[] => {
  const styles = stylesOf(word)
  const words = placeWords(language)
  const comments = commentsByParagraph(word)
  const found = word.parts.flatMap((part) =>
    part.paragraphs.filter(isReadable).map((paragraph) => {
      const notes = part === word.parts[0] ? comments.get(paragraph.index) : undefined
      const numbers = word.parts[0]?.notes ?? part.notes
      return segmentOf(part, paragraph, { styles, words, numbers, ...(notes && { notes }) })
    }),
  )
  return found.map((segment, index) =>
    index === found.length - 1 ? { ...segment, after: '\n' } : segment,
  )
}

/** Text boxes are read once, though they stand in the file twice; what Word computes is not. */
export const isReadable = ({ items, repeats, isComputed }: WordParagraph): boolean =>
  repeats === undefined &&
  !isComputed &&
  items.some((item) => item.kind === 'text' && /\S/.test(item.text))

const segmentOf = (
  part: WordPart,
  paragraph: WordParagraph,
  known: {
    readonly styles: Styles
    readonly words: PlaceWords
    readonly numbers: WordPart['notes']
    readonly notes?: readonly ReadNote[]
  },
): ReadSegment => {
  const { styles, words, numbers, notes } = known
  const style = styles.nameOf(paragraph)
  const context = contextOf(part, paragraph, { words, style, notes: numbers })
  const tags = tagsOf(paragraph, part.xml)
  const undecided = part.hasRevisions ? undecidedIn(part, paragraph) : []
  return {
    kind: styles.isHeading(paragraph) ? 'heading' : 'paragraph',
    machine: markedText(paragraph).text,
    after: '\n\n',
    place: placeOf(part, paragraph),
    ...(context !== '' && { context }),
    ...(tags.length > 0 && { tags }),
    ...(notes && notes.length > 0 && { notes }),
    ...(undecided.length > 0 && { undecided }),
  }
}

import type { ReadNote } from '../format.ts'
import { partText, relationships, type WordPackage } from './package.ts'
import { walkWordXml } from './word-xml.ts'

/** A comment as a Word document holds it. */
export interface WordComment extends ReadNote {
  readonly id: number
}

/** The name of the part with the comments, if there is one. */
export const commentsPart = ({ archive, parts: [main] }: WordPackage): string | undefined => {
  const related = main === undefined ? [] : relationships(archive, main.name)
  const part = related.find(({ type }) => type === 'comments')?.target
  return part !== undefined && archive.has(part) ? part : undefined
}

/** Every comment of a document. */
export const commentsOf = (word: WordPackage): readonly WordComment[] => {
  const part = commentsPart(word)
  if (part === undefined) return []
  const found: WordComment[] = []
  let [text, by, id] = ['', '', -1]
  let isText = false
  walkWordXml(partText(word.archive, part).text, part, {
    open: ({ name, attribute }) => {
      if (name === 'comment')
        [text, by, id] = ['', attribute('author') ?? '', Number(attribute('id'))]
      // Paragraphs of a comment are lines to us.
      if (name === 'p' && text !== '') text += '\n'
      isText = name === 't'
    },
    close: (name) => {
      isText = false
      if (name === 'comment') found.push({ id, text, ...(by !== '' && { by }) })
    },
    text: (piece) => {
      if (isText) text += piece
    },
  })
  return found
}

/** The comments of the main part by the paragraph in which what they are about ends. */
export const commentsByParagraph = (
  word: WordPackage,
): ReadonlyMap<number, readonly ReadNote[]> => {
  const [main] = word.parts
  const found = new Map<number, ReadNote[]>()
  const all = new Map(commentsOf(word).map((comment) => [comment.id, comment]))
  if (main === undefined || all.size === 0) return found
  for (const { index, content } of main.paragraphs) {
    const xml = main.xml.slice(content.start, content.end)
    for (const [, id] of xml.matchAll(/commentReference\b[^<>]{0,200}?:?id="(\d{1,9})"/g)) {
      const comment = all.get(Number(id))
      all.delete(Number(id))
      if (comment !== undefined) found.set(index, [...(found.get(index) ?? []), comment])
    }
  }
  return found
}

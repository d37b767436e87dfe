import type { Told } from '../../../core/refusal.ts'
import type { Annotation } from '../../../core/review/annotation.ts'
import { placedAnnotations } from '../../../core/review/carried.ts'
import type { Segment } from '../../../core/review/document.ts'
import { annotation as annotationWords } from '../../language/annotation.ts'
import { errorCategories } from '../../language/error-categories.ts'
import { wordText } from './coded.ts'
import type { WordComment } from './comments.ts'
import { xmlHead } from './fresh-parts.ts'
import type { Signature } from './pieces.ts'
import { escapedXml, wordDate } from './run-writer.ts'

/** A comment that is to stand in the margin of a Word document. */
export interface NewComment extends Signature {
  readonly text: string
  /** What it is about, in the segment's text. */
  readonly start: number
  readonly end: number
}

/**
 * What an editor wrote about a segment: comments that are not resolved, the notes of its revisions,
 * and the errors that were marked, each at its words. What the file itself brought along stands in
 * it already.
 */
export const commentsFor = (
  segment: Segment,
  known: readonly WordComment[],
  language: keyof Told,
): readonly NewComment[] => {
  const { comments, revisions, text } = segment
  const all = { start: 0, end: text.length }
  return [
    ...comments
      .filter(({ resolved }) => !resolved)
      .filter((comment) => !known.some((one) => one.text === comment.text && one.by === comment.by))
      .map((comment) => ({ text: comment.text, by: comment.by, at: comment.at, ...all })),
    ...revisions.flatMap(({ note, by, at }) =>
      note === undefined || note.trim() === '' ? [] : [{ text: note, by, at, ...all }],
    ),
    ...placedAnnotations(segment).map(({ annotation, inText = [] }) => ({
      text: errorText(annotation, language),
      by: annotation.changed?.by ?? annotation.by,
      at: annotation.changed?.at ?? annotation.at,
      start: inText[0]?.start ?? 0,
      end: inText.at(-1)?.end ?? text.length,
    })),
  ]
}

/** „MQM: Falsch übersetzt (accuracy/mistranslation), schwer – die Bank zum Sitzen“. */
const errorText = (annotation: Annotation, language: keyof Told): string => {
  const { category, severity, note, quotes } = annotation
  const kind = errorCategories[language][category]
  const name = kind === undefined ? category : `${kind} (${category})`
  const judged = [name, annotationWords[language].severities[severity]].filter(Boolean).join(', ')
  const quote = quotes.filter((words) => words !== '').join(' … ')
  return [`MQM: ${judged}`, quote === '' ? '' : `„${quote}“`, note ?? '']
    .filter(Boolean)
    .join(' – ')
}

/** A comment with the number it has in its document. */
export interface NumberedComment extends NewComment {
  readonly id: number
}

/** The part with the comments: the one that is there with new ones in it, or a new one. */
export const commentsXml = (comments: readonly NumberedComment[], before?: string): string => {
  const prefix = /<(\w*:?)comments[\s>]/.exec(before ?? '')?.[1] ?? 'w:'
  const added = comments.map((comment) => commentXml(comment, prefix)).join('')
  const end = before?.lastIndexOf(`</${prefix}comments`) ?? -1
  if (before !== undefined && end !== -1) return before.slice(0, end) + added + before.slice(end)
  return `${xmlHead}<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${comments.map((comment) => commentXml(comment, 'w:')).join('')}</w:comments>`
}

const commentXml = ({ id, by, at, text }: NumberedComment, w: string): string => {
  const initials = by
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .join('')
    .slice(0, 4)
  const paragraphs = wordText(text)
    .split('\n')
    .map(
      (line) =>
        `<${w}p><${w}r><${w}t xml:space="preserve">${escapedXml(line)}</${w}t></${w}r></${w}p>`,
    )
  return `<${w}comment ${w}id="${id}" ${w}author="${escapedXml(wordText(by))}" ${w}date="${wordDate(at)}" ${w}initials="${escapedXml(wordText(initials))}">${paragraphs.join('')}</${w}comment>`
}

/** The XML that stands where a comment begins, and where it ends. */
export const commentStart = (id: number, w: string): string =>
  `<${w}commentRangeStart ${w}id="${id}"/>`

export const commentEnd = (id: number, w: string): string =>
  `<${w}commentRangeEnd ${w}id="${id}"/><${w}r><${w}commentReference ${w}id="${id}"/></${w}r>`

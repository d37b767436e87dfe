import { sentences } from '../../core/text/sentences.ts'
import { cut } from './cut.ts'
import type { ReadSegment } from './format.ts'

/** A paragraph as the segments it is made of: one for each sentence. Joined, they are unchanged. */
export const inSentences = (paragraph: ReadSegment, language: string): readonly ReadSegment[] => {
  const { machine, kind, after, wrapped, place, context, tags } = paragraph
  // Where a cut would have to fall in a source or in a corrected text, nobody knows.
  if (paragraph.source !== undefined || paragraph.edited !== undefined) return [paragraph]
  if (paragraph.annotations !== undefined) return [paragraph]
  // Blanks in place of line breaks leave every character where it stands.
  const line =
    wrapped === true ? machine.replace(SOFT_BREAK, (found) => ' '.repeat(found.length)) : machine
  const spans = sentences(line, language)
  if (spans.length < 2) return [paragraph]
  const { lead, segments } = cut(
    machine,
    spans.map((span) => ({ ...span, kind })),
  )
  return segments.map((segment, index) => ({
    ...segment,
    ...(place !== undefined && { place }),
    ...(context !== undefined && { context }),
    ...(tags !== undefined && { tags }),
    ...(paragraph.approved && { approved: paragraph.approved }),
    ...(index === 0 && {
      machine: lead + segment.machine,
      ...(paragraph.notes && { notes: paragraph.notes }),
    }),
    ...(index === segments.length - 1 && { after: segment.after + after }),
  }))
}

/** A backslash or two blanks before a line break keep it, in Markdown. */
const SOFT_BREAK = /(?<! {2}|\\)(?:\r\n|\r|\n)/g

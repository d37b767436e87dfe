import { withoutTags } from '../text/inline-tag.ts'
import { type Document, segmentState } from './document.ts'

/** How far the review of a document is. */
export interface Progress {
  readonly segments: number
  readonly open: number
  readonly edited: number
  readonly approved: number
  /** Words of the current text, counted between white space. */
  readonly words: number
  /** Segments whose text differs from the machine's. */
  readonly changed: number
  readonly comments: number
}

export const progress = ({ segments }: Document): Progress => {
  const states = segments.map(segmentState)
  const count = (state: string) => states.filter((found) => found === state).length
  return {
    segments: segments.length,
    open: count('open'),
    edited: count('edited'),
    approved: count('approved'),
    words: segments.reduce((sum, { text, tags }) => sum + words(withoutTags(text, tags)), 0),
    changed: segments.filter(({ text, machine }) => text !== machine).length,
    comments: segments.reduce(
      (sum, { comments }) => sum + comments.filter(({ resolved }) => !resolved).length,
      0,
    ),
  }
}

const words = (text: string): number => text.match(/\S+/gu)?.length ?? 0

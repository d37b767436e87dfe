import { alignment, type Group, type SegmentRange } from '../../core/diff/alignment.ts'
import { paragraphs } from './paragraphs.ts'

/**
 * Paragraphs of two texts that belong together, also where some were split, joined, taken out or
 * written in, with the white space behind them: all texts of one side joined are that side.
 */
export interface AlignedParagraphs extends Group {
  readonly old: string
  readonly now: string
}

export const alignedParagraphs = (before: string, after: string): readonly AlignedParagraphs[] => {
  const [old, now] = [paragraphsOf(before), paragraphsOf(after)]
  return alignment(old.map(unspaced), now.map(unspaced)).map((group) => ({
    ...group,
    old: textOf(old, group.before),
    now: textOf(now, group.after),
  }))
}

/** The paragraphs with the white space behind them: joined, they are the text. */
const paragraphsOf = (text: string): readonly string[] => {
  const starts = paragraphs(text).map(({ start }, index) => (index === 0 ? 0 : start))
  if (starts.length === 0 && text !== '') return [text]
  return starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length))
}

/** Which paragraphs belong together does not hang on the blank lines between them. */
const unspaced = (paragraph: string): string => paragraph.trim()

const textOf = (all: readonly string[], { start, end }: SegmentRange): string =>
  all.slice(start, end).join('')

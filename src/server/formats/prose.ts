import type { Document } from '../../core/review/document.ts'

/** A paragraph or a heading of the corrected text. */
export interface Prose {
  /** 1 for a heading at the very top, 2 for the others, 0 for a paragraph. */
  readonly heading: 0 | 1 | 2
  readonly text: string
}

/** The corrected text in paragraphs: segments without a line break between them belong together. */
export const prose = ({ segments }: Document): readonly Prose[] => {
  const found: Prose[] = []
  let text = ''
  for (const segment of segments) {
    text += segment.text
    if (segment !== segments.at(-1) && !/[\r\n]/.test(segment.after)) {
      text += segment.after
      continue
    }
    const isHeading = segment.kind === 'heading' && !/[\r\n]/.test(text)
    if (text !== '') found.push({ heading: isHeading ? (found.length === 0 ? 1 : 2) : 0, text })
    text = ''
  }
  return found
}

import type { Span } from '../../../core/text/span.ts'
import type { WordPart } from './paragraph.ts'
import { type Rewriting, type RewritingOptions, rewrittenContent } from './rewritten.ts'

/** What is to stand in place of a stretch of a part, made when it is needed. */
interface Patch extends Span {
  readonly xml: () => string
}

/**
 * The XML of a part with other text in some of its paragraphs, by their indices; all else is as it
 * was. A paragraph may hold text boxes with paragraphs of their own, so patches may lie in patches.
 */
export const rewrittenPart = (
  part: WordPart,
  rewritings: ReadonlyMap<number, Rewriting>,
  options: Omit<RewritingOptions, 'xml'>,
): string => {
  const patches: Patch[] = part.paragraphs.flatMap((paragraph) => {
    const rewriting = rewritings.get(paragraph.index)
    if (rewriting === undefined) return []
    const xml = () => rewrittenContent(part, paragraph, rewriting, { ...options, xml: patched })
    return [{ ...paragraph.content, xml }]
  })
  // With revisions of our own, earlier ones count as accepted, those of paragraph marks, too.
  if (options.isTracked) patches.push(...part.marks.map((span) => ({ ...span, xml: () => '' })))
  patches.sort((one, other) => one.start - other.start)
  const patched = ({ start, end }: Span): string => {
    const pieces: string[] = []
    let at = start
    for (let index = firstFrom(patches, start); index < patches.length; ) {
      const patch = patches[index]
      if (patch === undefined || patch.end > end) break
      pieces.push(part.xml.slice(at, patch.start), patch.xml())
      at = patch.end
      index = Math.max(index + 1, firstFrom(patches, at))
    }
    return pieces.join('') + part.xml.slice(at, end)
  }
  return patched({ start: 0, end: part.xml.length })
}

/** The first that begins at or behind this place. */
const firstFrom = (patches: readonly Patch[], place: number): number => {
  let [low, high] = [0, patches.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((patches[middle]?.start ?? place) < place) low = middle + 1
    else high = middle
  }
  return low
}

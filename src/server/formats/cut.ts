import type { Span } from '../../core/text/span.ts'
import type { ReadSegment } from './format.ts'

/** A stretch of a file that is to become a segment. */
export interface Block extends Span {
  readonly kind: ReadSegment['kind']
  readonly wrapped?: boolean
}

/**
 * `text` cut into segments at the blocks (in order, without overlap); whatever lies between them is
 * kept in `lead` and `after`, so that joining all of it gives the text back.
 */
export const cut = (
  text: string,
  blocks: readonly Block[],
): { readonly lead: string; readonly segments: readonly ReadSegment[] } => ({
  lead: text.slice(0, blocks[0]?.start ?? text.length),
  segments: blocks.map(({ start, end, kind, wrapped }, index) => ({
    kind,
    machine: text.slice(start, end),
    after: text.slice(end, blocks[index + 1]?.start ?? text.length),
    ...(wrapped && { wrapped }),
  })),
})

/** The span without the white space at both its ends. */
export const trimmed = (text: string, { start, end }: Span): Span => {
  const visible = text.slice(start, end)
  const lead = visible.length - visible.trimStart().length
  return { start: start + lead, end: Math.max(start + lead, start + visible.trimEnd().length) }
}

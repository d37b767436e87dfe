import { Refusal } from '../../../core/refusal.ts'
import { type InlineTag, placedTags } from '../../../core/text/inline-tag.ts'
import { brokenTags } from '../nesting.ts'
import type { Content } from './inline.ts'
import { scanXml } from './scan.ts'
import { cdata, escapedXml, type XmlWriting } from './text.ts'

/** A text as XML with the mark-up of its tags. */
export const writtenInline = (
  text: string,
  tags: readonly InlineTag[],
  writing: XmlWriting,
): string => {
  const pieces: string[] = []
  let at = 0
  for (const { start, end, tag } of placedTags(text, tags)) {
    pieces.push(escapedXml(text.slice(at, start), writing), tag.markup)
    at = end
  }
  return pieces.join('') + escapedXml(text.slice(at), writing)
}

/** The same in place of `content`: one CDATA section stays one where the text allows it. */
export const writtenLike = (
  content: Content,
  { text, tags, writing }: { text: string; tags: readonly InlineTag[]; writing: XmlWriting },
): string => {
  const [node] = content.nodes
  const isCdata = node?.kind === 'cdata' && node.start === content.start && node.end === content.end
  const section = isCdata && tags.length === 0 ? cdata(text, writing) : undefined
  return section ?? writtenInline(text, tags, writing)
}

/** Refused where opening and closing tags no longer fit together: the file would be broken. */
export const refuseBroken = (written: string, segment: number): void => {
  try {
    scanXml(`<x>${written}</x>`, { open: () => undefined, close: () => undefined })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw brokenTags(segment)
  }
}

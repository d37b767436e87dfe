import type { Document, Segment } from '../../../core/review/document.ts'
import { withoutTags } from '../../../core/text/inline-tag.ts'
import type { ExportedDocument } from '../format.ts'
import { prose } from '../prose.ts'
import { untagged } from '../untagged.ts'
import { wordText } from './coded.ts'
import { type FreshDetails, freshWordFile } from './fresh-parts.ts'

/** The corrected text as a Word document of its own. */
export const freshWord = (exported: ExportedDocument): Uint8Array =>
  freshWordFile(
    prose(untagged(exported.document)).map(({ heading, text }) => ({
      heading,
      text: wordText(text),
    })),
    freshDetails(exported),
  )

/** Segments that make up one paragraph of the text. */
export interface FreshBlock {
  readonly heading: 0 | 1 | 2
  readonly segments: readonly Segment[]
}

/**
 * The text in paragraphs that the machine's text and today's have in common: so every change lies
 * inside a paragraph and can be marked there.
 */
export const freshBlocks = ({ segments }: Document): readonly FreshBlock[] => {
  const found: FreshBlock[] = []
  let block: Segment[] = []
  for (const [index, segment] of segments.entries()) {
    block.push(segment)
    const isBorder = segment.after === segment.machineAfter && /[\r\n]/.test(segment.after)
    if (!isBorder && index < segments.length - 1) continue
    const isHeading = segment.kind === 'heading' && block.length === 1
    found.push({ heading: isHeading ? (found.length === 0 ? 1 : 2) : 0, segments: block })
    block = []
  }
  return found
}

/** A Word document of the machine's text, which revisions can be written into. */
export const machineWord = (blocks: readonly FreshBlock[], details: FreshDetails): Uint8Array =>
  freshWordFile(
    blocks.map(({ heading, segments }) => ({ heading, text: wordText(machineOf(segments)) })),
    details,
  )

const machineOf = (segments: readonly Segment[]): string =>
  segments
    .map(({ machine, machineAfter, tags }, index) => {
      const gap = index === segments.length - 1 ? '' : machineAfter
      return withoutTags(machine, tags) + gap
    })
    .join('')

export const freshDetails = ({ document, at }: ExportedDocument): FreshDetails => ({
  title: wordText(document.title),
  language: document.language,
  author: wordText(document.createdBy),
  created: document.created,
  changed: at,
})

import type { Document } from '../../core/review/document.ts'
import { withoutTags } from '../../core/text/inline-tag.ts'

/** The document without the marks of inline tags, for formats that are read by people. */
export const untagged = (document: Document): Document =>
  document.segments.some(({ tags }) => tags !== undefined)
    ? {
        ...document,
        segments: document.segments.map((segment) => ({
          ...segment,
          text: withoutTags(segment.text, segment.tags),
          machine: withoutTags(segment.machine, segment.tags),
        })),
      }
    : document

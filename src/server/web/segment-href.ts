import type { Document } from '../../core/review/document.ts'
import type { SegmentId } from '../../core/review/ids.ts'
import { PAGE_SIZE } from './page-size.ts'

/** The address of a segment on the review screen: the page it stands on, and its place there. */
export const segmentHref = (
  document: Document,
  segment: SegmentId,
  extra: Readonly<Record<string, string>> = {},
): string => {
  const index = document.segments.findIndex(({ id }) => id === segment)
  const page = Math.floor(Math.max(index, 0) / PAGE_SIZE) + 1
  const query = new URLSearchParams(
    page === 1 ? extra : { page: String(page), ...extra },
  ).toString()
  return `/documents/${document.id}${query === '' ? '' : `?${query}`}#${segment}`
}

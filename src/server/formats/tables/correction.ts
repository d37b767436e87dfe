import { segmentState } from '../../../core/review/document.ts'
import type { PlacedText } from '../placed-texts.ts'

/**
 * What is to stand in the cell for corrections; undefined when it need not change. An empty cell
 * stays empty until the text was changed or approved.
 */
export const correctionOf = (
  { text, machine, segments }: PlacedText,
  current: string,
): string | undefined => {
  if (text === current) return undefined
  const isApproved = segments.every((segment) => segmentState(segment) === 'approved')
  return current === '' && text === machine && !isApproved ? undefined : text
}

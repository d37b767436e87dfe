import { createHash } from 'node:crypto'
import { seededRandom } from '../../../core/metrics/seeded-random.ts'
import type { Candidate, Stretch } from '../../../core/review/candidates.ts'
import type { Document } from '../../../core/review/document.ts'

/**
 * The translations of a stretch in an order that tells nothing of their systems, another one for
 * each stretch, and the same whenever the page is opened again.
 */
export const blindOrder = (
  { id: document }: Pick<Document, 'id'>,
  { id, candidates }: Stretch,
): readonly Candidate[] => {
  const digest = createHash('sha256').update(`${document} ${id}`).digest()
  const random = seededRandom(digest.readInt32BE())
  const left = [...candidates]
  const order: Candidate[] = []
  while (left.length > 0) order.push(...left.splice(Math.floor(random() * left.length), 1))
  return order
}

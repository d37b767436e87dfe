import { Refusal } from '../refusal.ts'
import type { Statistics } from './statistics.ts'

/**
 * What a segment's rating adds to the score of its text: 0 no meaning kept, 33 some, 66 most,
 * 100 perfect (Kocmi et al. 2024).
 */
export const esaStatistics = (rating: number): Statistics => {
  if (!(rating >= 0 && rating <= 100)) {
    throw new Refusal('invalid', `A rating lies between 0 and 100, not at ${rating}.`)
  }
  return [rating, 1]
}

/** The mean rating of a text; absent if nothing has been rated. */
export const esaScore = ([ratings = 0, segments = 0]: Statistics): number | undefined =>
  segments > 0 ? ratings / segments : undefined

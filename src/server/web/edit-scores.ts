import {
  LONGEST_SEGMENT,
  type Pair,
  type ScoredSegment,
  type Scoring,
  scoring,
} from '../../core/metrics/scoring.ts'

/** How edits are scored everywhere in the app: TER with punctuation apart is HTER on raw text. */
export const editScoring: Scoring = scoring({ normalized: true })

/** What an edit amounts to; nothing for texts too long to be scored, which can be saved all the same. */
export const editScores = (pair: Pair): ScoredSegment | undefined =>
  pair.machine.length > LONGEST_SEGMENT || pair.edited.length > LONGEST_SEGMENT
    ? undefined
    : editScoring.segment(pair)

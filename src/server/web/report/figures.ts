import {
  bootstrapInterval,
  type Interval,
  type Resampling,
} from '../../../core/metrics/bootstrap.ts'
import { type Effort, noEffort, plusEffort } from '../../../core/metrics/effort.ts'
import { allKeystrokes } from '../../../core/metrics/keystrokes.ts'
import { type CorpusScores, plusSums, type Sums } from '../../../core/metrics/scoring.ts'
import { seededRandom } from '../../../core/metrics/seeded-random.ts'
import type { Statistics } from '../../../core/metrics/statistics.ts'
import { terScore } from '../../../core/metrics/ter.ts'
import { editScoring } from '../edit-scores.ts'
import type { DayFigures } from './document-figures.ts'

/** Scores from sums, never from means; with the interval of HTER. */
export interface Figures {
  readonly scores: CorpusScores
  /** Where HTER would lie had other segments been reviewed. */
  readonly hter: Interval
  readonly effort: Effort
  readonly timedWords: number
  readonly secondsPerThousandWords?: number
  readonly keystrokesPerThousandWords?: number
}

/** Any number, but always the same: who opens the report again sees the same intervals. */
const SEED = 1

/** The figures of several days together; nothing while no segment is scored. */
export const figuresOf = (
  days: readonly DayFigures[],
  resampling: Pick<Resampling, 'mostDrawn'> = {},
): Figures | undefined => {
  const random = seededRandom(SEED)
  const hter = bootstrapInterval(days.flatMap(statistics), hterOf, { random, ...resampling })
  if (hter === undefined) return undefined
  const effort = days.reduce((sum, day) => plusEffort(sum, day.effort), noEffort)
  const timedWords = days.reduce((sum, day) => sum + day.timedWords, 0)
  return {
    scores: editScoring.corpus(days.reduce((sum: Sums, day) => plusSums(sum, day.sums), none)),
    hter,
    effort,
    timedWords,
    ...(timedWords > 0 && {
      secondsPerThousandWords: (effort.seconds * 1_000) / timedWords,
      keystrokesPerThousandWords: (allKeystrokes(effort.keystrokes) * 1_000) / timedWords,
    }),
  }
}

const { none } = editScoring

/** TER's two counts of each scored segment. */
export const statistics = ({ ter }: DayFigures): readonly Statistics[] =>
  Array.from({ length: ter.length / 2 }, (_, place) => [
    ter[2 * place] ?? 0,
    ter[2 * place + 1] ?? 0,
  ])

export const hterOf = (sums: Statistics): number => terScore(sums).score

import type { Metric } from './metric.ts'
import type { Statistics } from './statistics.ts'

/** The share of segments that were approved as the machine wrote them, to the last character. */
export const unchanged: Metric = {
  id: 'unchanged',
  label: 'metric.unchanged',
  scale: { better: 'higher', perfect: 100, highest: 100 },
  empty: [0, 0],
  statistics: (hypothesis, references) => [references.includes(hypothesis) ? 1 : 0, 1],
  score: (sums) => share(sums),
  segmentScore: (statistics) => share(statistics),
  signature: ({ references }) => `nrefs:${references}|unchanged|case:mixed|space:yes`,
}

const share = ([kept = 0, segments = 0]: Statistics): number =>
  segments > 0 ? (100 * kept) / segments : 0

import { type CountedCorrection, correctionOf } from '../../../core/metrics/corrections.ts'
import type { FindingCount } from './machine-findings.ts'

/** What is rarer than these tells little, and a report has an end. */
const MOST_SHOWN = 20

/** The checks that find most, the most frequent first. */
export const frequentFindings = (
  counts: ReadonlyMap<string, { readonly found: number; readonly left: number }>,
): readonly FindingCount[] =>
  [...counts]
    .map(([check, count]) => ({ check, ...count }))
    .toSorted((one, other) => other.found - one.found || one.check.localeCompare(other.check))
    .slice(0, MOST_SHOWN)

/** The corrections that occur in more than one segment, the most frequent first. */
export const frequentCorrections = (
  counts: ReadonlyMap<string, number>,
): readonly CountedCorrection[] =>
  [...counts]
    .filter(([, segments]) => segments > 1)
    .toSorted(([one, often], [other, seldom]) => seldom - often || (one < other ? -1 : 1))
    .slice(0, MOST_SHOWN)
    .map(([key, segments]) => ({ ...correctionOf(key), segments }))

import type { Statistics } from './statistics.ts'

/** How to read a score: which end is good, where perfect lies and whether there is an upper end. */
export interface Scale {
  readonly better: 'lower' | 'higher'
  readonly perfect: number
  /** The largest possible score; absent where there is none (TER can pass 100). */
  readonly highest?: number
}

/** What a signature depends on besides the options of the metric. */
export interface Use {
  readonly level: 'segment' | 'corpus'
  readonly references: number
}

/** A way of measuring a translation against one or more references. */
export interface Metric {
  readonly id: string
  /** Key of its name in the words of the interface. */
  readonly label: `metric.${string}`
  readonly scale: Scale
  /** Statistics of no segment: the zero of the sum. */
  readonly empty: Statistics
  /** What is counted in one segment. `references` holds at least one text. */
  readonly statistics: (hypothesis: string, references: readonly string[]) => Statistics
  /** Score of a text from the sums of its segments, on sacreBLEU's scale. */
  readonly score: (sums: Statistics) => number
  /** Score of one segment, where a metric treats it unlike a text (BLEU). */
  readonly segmentScore: (statistics: Statistics) => number
  /** All settings in sacreBLEU's notation: scores compare only where signatures are the same. */
  readonly signature: (use: Use) => string
}

/** To be printed beside signatures: they name the definition followed, not the program run. */
export const implementation =
  'Computed by Rotstift, a re-implementation of the definitions of sacreBLEU 2.6.0.'

/** The release of sacreBLEU whose definitions and reference values are followed. */
export const definitions = 'version:2.6.0'

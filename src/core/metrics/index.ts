import { bleu } from './bleu.ts'
import { chrf } from './chrf.ts'
import { characterEdits, wordEdits } from './edit-distance.ts'
import type { Metric } from './metric.ts'
import { ter } from './ter.ts'
import { unchanged } from './unchanged.ts'

/**
 * All measures of machine text against edited text. HTER is TER with punctuation apart, which is
 * what raw text needs; its cased twin is there because German capitals are real errors.
 */
export const metrics = [
  ter('hter', 'metric.hter', { normalized: true }),
  ter('hter-cased', 'metric.hter-cased', { normalized: true, caseSensitive: true }),
  ter('ter', 'metric.ter'),
  chrf('chrf', 'metric.chrf'),
  chrf('chrfpp', 'metric.chrfpp', { wordOrder: 2 }),
  bleu('bleu', 'metric.bleu'),
  bleu('bleu-intl', 'metric.bleu-intl', { tokenization: 'intl' }),
  characterEdits,
  wordEdits,
  unchanged,
] as const satisfies readonly Metric[]

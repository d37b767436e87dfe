import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import {
  LONGEST_SEGMENT,
  plusSums,
  type SegmentScores,
  scoring,
} from '../../../core/metrics/scoring.ts'
import { wellFormedText } from '../input.ts'
import { type ApiRoute, route } from './route.ts'

/** How far machine text is from edited text, as the API tells it of one segment. */
export const segmentScores = z.object({
  ter: z.object({
    score: z.number().describe('100 · edits / words of the edited text; may exceed 100'),
    edits: z.number(),
    referenceLength: z.number(),
  }),
  chrf: z.number(),
  chrfpp: z.number(),
  bleu: z.number(),
  characters: z.number().describe('edit distance in code points'),
  words: z.number().describe('edit distance in words'),
})

const side = wellFormedText(LONGEST_SEGMENT)

/** Scoring of any machine text against any edited text, without a document. */
export const scores: readonly ApiRoute[] = [
  route({
    method: 'post',
    path: '/score',
    summary: 'TER, chrF and BLEU of machine text against edited text, as sacreBLEU defines them',
    body: z.object({
      segments: z.array(z.object({ machine: side, edited: side })).max(50_000),
      ter: z
        .object({
          normalized: z.boolean().exactOptional().describe('punctuation marks are words'),
          caseSensitive: z.boolean().exactOptional(),
          punctuation: z.boolean().exactOptional().describe('false: marks are left out'),
        })
        .exactOptional(),
    }),
    success: {
      status: 200,
      schema: z.object({
        segments: z.array(segmentScores),
        corpus: z
          .object({ ter: z.number(), chrf: z.number(), chrfpp: z.number(), bleu: z.number() })
          .describe('from the sums of all segments, never the mean of their scores'),
        signatures: z.object({
          ter: z.string(),
          chrf: z.string(),
          chrfpp: z.string(),
          bleu: z.string(),
          segmentBleu: z.string(),
          implementation: z.string(),
        }),
      }),
    },
    refusals: [400],
    handle: async ({ body }) => {
      const measures = scoring(body.ter)
      const segments: SegmentScores[] = []
      let sums = measures.none
      for (const pair of body.segments) {
        const scored = measures.segment(pair)
        segments.push(scored.scores)
        sums = plusSums(sums, scored.sums)
        // A long list must not keep everybody else waiting.
        await setImmediate()
      }
      const { ter, chrf, chrfpp, bleu } = measures.corpus(sums)
      return { segments, corpus: { ter, chrf, chrfpp, bleu }, signatures: measures.signatures }
    },
  }),
]

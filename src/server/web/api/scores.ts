import { setImmediate } from 'node:timers/promises'
import type { Request } from 'express'
import { z } from 'zod'
import {
  LONGEST_SEGMENT,
  plusSums,
  type Scoring,
  type SegmentScores,
  scoring,
} from '../../../core/metrics/scoring.ts'
import { pairsOf } from '../../formats/scored-pairs.ts'
import { wellFormedText } from '../input.ts'
import { type ApiRoute, lineTypes, route } from './route.ts'

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

/** Of a body of lines, the options of TER stand in the address. */
const flag = z.enum(['true', 'false']).exactOptional()

const side = wellFormedText(LONGEST_SEGMENT)

/** Scoring of any machine text against any edited text, without a document. */
export const scores: readonly ApiRoute[] = [
  route({
    method: 'post',
    path: '/score',
    summary: 'TER, chrF and BLEU of machine text against edited text, as sacreBLEU defines them',
    bodyTypes: ['application/json', ...lineTypes],
    query: z.object({
      normalized: flag,
      caseSensitive: flag,
      punctuation: flag,
      segments: flag.describe('false: of a body of lines, answer the last line only'),
    }),
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
    lines: ({ request, query }) => {
      const answered = scoredLines(request, scoring(terOptions(query)))
      return query.segments === 'false' ? lastOf(answered) : answered
    },
  }),
]

type Flags = Readonly<Partial<Record<'normalized' | 'caseSensitive' | 'punctuation', string>>>

const terOptions = ({ normalized, caseSensitive, punctuation }: Flags) => ({
  normalized: normalized === 'true',
  caseSensitive: caseSensitive === 'true',
  punctuation: punctuation !== 'false',
})

/** After so many pairs others have their turn. */
const PAIRS_A_TURN = 20

/** A line for each pair, and one with the whole at the end: of any number, the sums are all that is kept. */
async function* scoredLines(request: Request, measures: Scoring): AsyncGenerator<object> {
  let sums = measures.none
  let count = 0
  const pieces = request.iterator({ destroyOnReturn: false })
  try {
    for await (const pair of pairsOf({ name: 'the body', pieces })) {
      const scored = measures.segment(pair)
      sums = plusSums(sums, scored.sums)
      count += 1
      if (count % PAIRS_A_TURN === 0) await setImmediate()
      yield scored.scores
    }
  } finally {
    // A refused body is still taken in: many clients read no answer before they have sent all.
    request.resume()
  }
  yield { corpus: measures.corpus(sums), signatures: measures.signatures }
}

async function* lastOf(objects: AsyncIterable<object>): AsyncGenerator<object> {
  let last: object | undefined
  for await (const object of objects) last = object
  if (last !== undefined) yield last
}

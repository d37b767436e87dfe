import { z } from 'zod'
import { difference, editKinds } from '../../../core/diff/difference.ts'
import { sentenceTexts } from '../../../core/text/sentences.ts'
import { wellFormedText } from '../input.ts'
import { type ApiRoute, route } from './route.ts'

/** The longest text these routes take, in UTF-16 units. */
const LONGEST = 2_000_000

const part = z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })

const edit = z.object({
  kind: z.enum(editKinds),
  start: z.number().describe('where `before` stands in the text before'),
  end: z.number(),
  before: z.string().describe('the stretch [start, end) of the text before'),
  after: z.string().describe('what stands there in the text after'),
})

/** What can be asked of any text, without a document. */
export const texts: readonly ApiRoute[] = [
  route({
    method: 'post',
    path: '/diff',
    summary: 'The difference between two texts',
    body: z.object({ before: wellFormedText(LONGEST), after: wellFormedText(LONGEST) }),
    success: { status: 200, schema: z.object({ parts: z.array(part), edits: z.array(edit) }) },
    refusals: [400],
    handle: async ({ body: { before, after } }) => {
      const { parts, edits } = difference(before, after)
      return {
        parts: parts.map(({ kind, text }) => ({ kind, text })),
        edits: edits.map(({ kind, before: span, removed, added }) => ({
          kind,
          start: span.start,
          end: span.end,
          before: removed,
          after: added,
        })),
      }
    },
  }),
  route({
    method: 'post',
    path: '/segment',
    summary: 'A text cut into sentences',
    body: z.object({ text: wellFormedText(LONGEST), language: z.string().max(35).default('de') }),
    success: { status: 200, schema: z.object({ sentences: z.array(z.string()) }) },
    refusals: [400],
    handle: async ({ body: { text, language } }) => ({ sentences: sentenceTexts(text, language) }),
  }),
]

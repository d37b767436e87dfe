import { z } from 'zod'
import { findings } from '../../../core/checks/findings.ts'
import { checks } from '../../../core/checks/index.ts'
import { learntWords, withLearntWords } from '../../../core/checks/learnt-words.ts'
import { withAccepted } from '../../../core/checks/rule-changes.ts'
import { setting } from '../../../core/checks/setting.ts'
import { wellFormedText } from '../input.ts'
import { type ApiRoute, route } from './route.ts'

const MOST_WORDS = 3_000
const word = wellFormedText(100)

const spellingChecks = checks.filter((check) => check.needsDictionary === true)

/** What the dictionary knows, for pages that check what is being typed. */
export const words: readonly ApiRoute[] = [
  route({
    method: 'post',
    path: '/words',
    summary: 'Which German words are right; with the parts that the checks ask for in the others',
    body: z.object({ words: z.array(word).max(MOST_WORDS) }),
    success: {
      status: 200,
      schema: z.object({
        spelling: z.enum(['on', 'off']),
        known: z.array(z.string()),
        unknown: z.array(z.string()),
      }),
    },
    refusals: [400],
    handle: async ({ site: { spelling }, body }) => {
      if ((await spelling?.status())?.kind !== 'on' || spelling === undefined) {
        return { spelling: 'off', known: [], unknown: [] }
      }
      const asked = learntWords()
      const inUse = setting({ dictionary: asked.dictionary })
      const text = body.words.join('\n')
      await withLearntWords(asked, spelling.verdicts, () => {
        for (const one of body.words) asked.dictionary.knows(one)
        findings([{ text }], inUse, spellingChecks)
      })
      const learnt = [...asked.learnt()]
      return {
        spelling: 'on',
        known: learnt.filter(([, isKnown]) => isKnown).map(([one]) => one),
        unknown: learnt.filter(([, isKnown]) => !isKnown).map(([one]) => one),
      }
    },
  }),
  route({
    method: 'get',
    path: '/words/suggestions',
    summary: 'What may have been meant by a word, the likeliest first',
    query: z.object({ word }),
    success: { status: 200, schema: z.object({ suggestions: z.array(z.string()) }) },
    refusals: [400],
    handle: async ({ site: { spelling }, query }) => ({
      suggestions: (await spelling?.suggestions(query.word)) ?? [],
    }),
  }),
  route({
    method: 'post',
    path: '/rules/accepted',
    summary: 'Accepts a word or a name: no check says anything against it any more, in any text',
    body: z.object({ word }),
    success: { status: 204 },
    refusals: [400],
    handle: async ({ site, body }) => {
      await site.store.changeRules((rules) => withAccepted(rules, [body.word]))
    },
  }),
]

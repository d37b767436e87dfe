import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiClient } from '../../../support/api-client.ts'
import { corpusPairs } from '../../../support/corpus.ts'
import { type RunningSite, startSite } from '../../../support/site.ts'

let site: RunningSite
let call: ReturnType<typeof apiClient>

beforeAll(async () => {
  site = await startSite()
  call = apiClient(site.url)
})

afterAll(() => site.close())

interface Part {
  readonly kind: string
  readonly text: string
}

describe('the difference of two texts', () => {
  it('is told as parts, and as edits with their place in the text before', async () => {
    const before = 'Der US -Außenminister sagte.'
    const { body } = await call('POST', '/diff', { before, after: 'Der US-Außenminister sagte.' })
    const [edit] = body.edits
    expect(Object.keys(edit).toSorted()).toEqual(['after', 'before', 'end', 'kind', 'start'])
    expect(before.slice(edit.start, edit.end)).toBe(edit.before)
    expect(before.slice(0, edit.start) + edit.after + before.slice(edit.end)).toBe(
      'Der US-Außenminister sagte.',
    )
  })

  it('gives both texts back, and the edits make one of the other', async () => {
    for (const { machine: before, edited: after } of corpusPairs.slice(0, 100)) {
      const { body } = await call('POST', '/diff', { before, after })
      const side = (kind: string) =>
        body.parts
          .filter((part: Part) => part.kind === 'same' || part.kind === kind)
          .map((part: Part) => part.text)
          .join('')
      expect([side('removed'), side('added')]).toEqual([before, after])
      const made = body.edits
        .toReversed()
        .reduce(
          (text: string, edit: { start: number; end: number; before: string; after: string }) => {
            expect(before.slice(edit.start, edit.end)).toBe(edit.before)
            return text.slice(0, edit.start) + edit.after + text.slice(edit.end)
          },
          before,
        )
      expect(made).toBe(after)
    }
  })
})

describe('the sentences of a text', () => {
  it('are told in German when nothing else is said', async () => {
    const text = 'Am 9. November sagte Dr. Blinken das. Er ging.'
    const { body } = await call('POST', '/segment', { text })
    expect(body).toEqual({ sentences: ['Am 9. November sagte Dr. Blinken das.', 'Er ging.'] })
  })
})

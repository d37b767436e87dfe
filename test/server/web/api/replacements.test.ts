import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { apiClient } from '../../../support/api-client.ts'
import { documentOf, type RunningSite, startSite } from '../../../support/site.ts'

let site: RunningSite
let call: ReturnType<typeof apiClient>
const { id } = documentOf([])
const path = `/documents/${id}`

beforeEach(async () => {
  site = await startSite()
  call = apiClient(site.url)
  await site.store.create({
    imported: documentOf(['Die DPRK und die 👍DPRK.', 'Nordkorea.', 'Medien der DPRK']),
  })
})

afterEach(async () => {
  expect(site.reports).toEqual([])
  await site.close()
})

const texts = async () =>
  (await call('GET', path)).body.segments.map(({ text }: { text: string }) => text)

describe('finding', () => {
  it('tells where, in which segment and between what', async () => {
    const { body } = await call('POST', `${path}/search`, { find: 'dprk' })
    expect(body.total).toBe(3)
    expect(body.hits[1]).toEqual({
      segment: 's1',
      number: 1,
      revision: 0,
      start: 19,
      end: 23,
      before: 'Die DPRK und die 👍',
      text: 'DPRK',
      after: '.',
    })
    expect(body.hits[2]).toMatchObject({ segment: 's3', number: 3 })
  })

  it('minds the case and whole words where it is asked to', async () => {
    const total = async (search: object) =>
      (await call('POST', `${path}/search`, search)).body.total
    expect(await total({ find: 'dprk', caseSensitive: true })).toBe(0)
    expect(await total({ find: 'Nord' })).toBe(1)
    expect(await total({ find: 'Nord', wholeWords: true })).toBe(0)
  })
})

describe('replacing', () => {
  it('is one act over all segments, and undone in one step', async () => {
    const { body } = await call('POST', `${path}/search`, { find: 'DPRK' })
    const hits = [body.hits[0], body.hits[2]]
    const done = await call('POST', `${path}/replacements`, { hits, replacement: 'DVRK' })
    expect(done).toEqual({ status: 200, body: { entry: 1, segments: 2 } })
    expect(await texts()).toEqual(['Die DVRK und die 👍DPRK.', 'Nordkorea.', 'Medien der DVRK'])
    const undone = await call('POST', `${path}/undo`, { entry: 1 })
    expect(undone).toEqual({ status: 200, body: { entry: 2 } })
    expect(await texts()).toEqual(['Die DPRK und die 👍DPRK.', 'Nordkorea.', 'Medien der DPRK'])
  })

  it('replaces nothing when one of the segments was changed since', async () => {
    const { body } = await call('POST', `${path}/search`, { find: 'DPRK' })
    await call('POST', `${path}/segments/s3/revisions`, { text: 'Medien', base: 0 })
    const { hits } = body
    const answer = await call('POST', `${path}/replacements`, { hits, replacement: 'DVRK' })
    expect(answer).toMatchObject({ status: 409, body: { error: { code: 'conflict' } } })
    expect(await texts()).toEqual(['Die DPRK und die 👍DPRK.', 'Nordkorea.', 'Medien'])
  })

  it.each([
    ['places that overlap', [place(4, 8), place(6, 9)]],
    ['a place behind the end', [place(20, 99)]],
    ['a place that ends before it begins', [place(8, 4)]],
    ['half of a character', [place(18, 20)]],
    ['a segment that is none', [{ ...place(4, 8), segment: '../s1' }]],
    ['nothing', []],
  ])('refuses %s', async (_, hits) => {
    const answer = await call('POST', `${path}/replacements`, { hits, replacement: 'x' })
    expect(answer.status).toBe(400)
    expect(await site.store.history(id)).toEqual([])
  })
})

describe('what was typed but not saved', () => {
  it('is kept for each tab and forgotten when it says so', async () => {
    const draft = `${path}/segments/s1/draft`
    await call('PUT', draft, { text: 'Eins', base: 0, client: 'tab-1' })
    await call('PUT', draft, { text: 'Einsz', base: 0, client: 'tab-1' })
    await call('PUT', draft, { text: 'Zwei', base: 0, client: 'tab-2' })
    expect((await call('GET', `${path}/drafts`)).body).toMatchObject([
      { segment: 's1', client: 'tab-2', text: 'Zwei', by: 'Anna', base: 0 },
      { segment: 's1', client: 'tab-1', text: 'Einsz' },
    ])
    expect((await call('DELETE', `${draft}?client=tab-1`)).status).toBe(204)
    expect((await call('GET', `${path}/drafts`)).body).toHaveLength(1)
    expect(await site.store.history(id)).toEqual([])
  })

  it('needs a segment that is there', async () => {
    const body = { text: 'x', base: 0, client: 'tab' }
    expect((await call('PUT', `${path}/segments/s9/draft`, body)).status).toBe(404)
  })
})

function place(start: number, end: number) {
  return { segment: 's1', revision: 0, start, end }
}

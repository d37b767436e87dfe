import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { apiClient } from '../../../support/api-client.ts'
import { documentOf, type RunningSite, startSite } from '../../../support/site.ts'

let site: RunningSite
let call: ReturnType<typeof apiClient>

const { id } = documentOf([])
const text = `/documents/${id}`
const s1 = `${text}/segments/s1`

beforeEach(async () => {
  site = await startSite()
  call = apiClient(site.url)
  await site.store.create({
    imported: documentOf(['Er schlug den Plan vor.', 'Die Bank am Ufer.']),
  })
})

afterEach(async () => {
  expect(site.reports).toEqual([])
  await site.close()
})

const splitVerb = {
  revision: 0,
  spans: [
    { start: 3, end: 9 },
    { start: 19, end: 22 },
  ],
  category: 'style/unidiomatic',
  severity: 'minor',
}

describe('an error marked through the API', () => {
  it('is answered, listed, and shown with its segment', async () => {
    const { status, body } = await call('POST', `${s1}/annotations`, splitVerb)
    expect(status).toBe(201)
    expect(body).toMatchObject({
      ...splitVerb,
      id: 'a1',
      quotes: ['schlug', 'vor'],
      scheme: 'mqm-core',
      stale: false,
      by: 'Anna',
    })
    expect((await call('GET', `${text}/annotations`)).body.annotations).toEqual([body])
    expect((await call('GET', text)).body.segments[0].annotations).toEqual([body])
  })

  it('sent twice with one save id is marked once', async () => {
    for (const _ of [1, 2]) {
      const sent = await call('POST', `${s1}/annotations`, { ...splitVerb, save: 'x1' })
      expect(sent.body.id).toBe('a1')
    }
    expect((await call('GET', `${text}/annotations`)).body.annotations).toHaveLength(1)
  })

  it('is judged anew and removed', async () => {
    await call('POST', `${s1}/annotations`, splitVerb)
    const judged = await call('PATCH', `${text}/annotations/a1`, { severity: 'major', note: 'x' })
    expect(judged.body).toMatchObject({
      severity: 'major',
      note: 'x',
      category: 'style/unidiomatic',
    })
    expect((await call('DELETE', `${text}/annotations/a1`)).status).toBe(204)
    expect((await call('DELETE', `${text}/annotations/a1`)).status).toBe(404)
  })

  it('must fit the scheme of the document and lie in the text', async () => {
    const refused = async (wrong: object) =>
      (await call('POST', `${s1}/annotations`, { ...splitVerb, ...wrong })).status
    expect(await refused({ category: 'style/ugly' })).toBe(400)
    expect(await refused({ spans: [{ start: 3, end: 99 }] })).toBe(400)
    expect(await refused({ spans: [] })).toBe(400)
    expect(await refused({ revision: 4 })).toBe(400)
    await call('PATCH', text, { scheme: 'google' })
    expect(await refused({})).toBe(400)
    expect(await refused({ category: 'style/awkward' })).toBe(201)
  })

  it('comes back from a complete record, with ratings and scheme', async () => {
    await call('POST', `${s1}/annotations`, splitVerb)
    await call('PUT', `${s1}/rating`, { rating: 66 })
    await call('PATCH', text, { scheme: 'esa' })
    const before = (await call('GET', `${text}/annotations`)).body
    expect(before).toMatchObject({ scheme: 'esa', ratings: [{ segment: 's1', value: 66 }] })
    const record = await call('GET', `${text}/export/json`)
    const copy = await call('POST', '/documents', { text: JSON.stringify(record.body) })
    expect((await call('GET', `/documents/${copy.body.id}/annotations`)).body).toEqual(before)
  })
})

describe('a rating', () => {
  it('lies between 0 and 100 and can be taken back', async () => {
    expect((await call('PUT', `${s1}/rating`, { rating: 101 })).status).toBe(400)
    expect((await call('PUT', `${s1}/rating`, { rating: 100 })).status).toBe(204)
    expect((await call('GET', s1)).body.rating).toMatchObject({ value: 100, by: 'Anna' })
    await call('PUT', `${s1}/rating`, { rating: null })
    expect((await call('GET', s1)).body).not.toHaveProperty('rating')
  })
})

describe('what the changes propose', () => {
  it('is listed until somebody judges it', async () => {
    const s2 = `${text}/segments/s2`
    await call('POST', `${s2}/revisions`, { text: 'Die Sparkasse am Ufer.', base: 0 })
    const [proposal] = (await call('GET', `${text}/annotations`)).body.proposals
    expect(proposal).toMatchObject({
      segment: 's2',
      removed: 'Bank',
      added: 'Sparkasse',
      category: 'accuracy/mistranslation',
      severity: 'major',
    })
    await call('POST', `${s2}/annotations`, {
      revision: 0,
      spans: proposal.spans,
      category: 'no-error',
      severity: 'neutral',
      origin: { kind: 'edit', edit: proposal.edit },
    })
    expect((await call('GET', `${text}/annotations`)).body.proposals).toEqual([])
  })
})

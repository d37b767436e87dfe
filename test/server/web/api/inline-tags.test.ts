import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiClient } from '../../../support/api-client.ts'
import { type RunningSite, startSite } from '../../../support/site.ts'

const xliff =
  '<xliff version="1.2"><file source-language="en" target-language="de"><body><trans-unit id="gruss"><source>Hello <g id="1">you</g></source><target>Hallo <g id="1">du</g></target></trans-unit></body></file></xliff>'

let site: RunningSite
let id: string

beforeAll(async () => {
  site = await startSite()
  const body = new FormData()
  body.append('file', new File([xliff], 'gruss.xlf'))
  const answer = await fetch(`${site.url}/api/v1/documents`, { method: 'POST', body })
  id = (await answer.json()).id
})

afterAll(() => site.close())

describe('a segment with mark-up in the API', () => {
  it('says what its marks stand for, and what its file calls it', async () => {
    const { body } = await apiClient(site.url)('GET', `/documents/${id}`)
    expect(body.segments).toMatchObject([
      {
        machine: 'Hallo ⟦1⟧du⟦/1⟧',
        source: 'Hello ⟦1⟧you⟦/1⟧',
        context: 'gruss',
        tags: [
          { mark: '⟦1⟧', markup: '<g id="1">', kind: 'open', label: 'g 1' },
          { mark: '⟦/1⟧', markup: '</g>', kind: 'close', label: 'g 1' },
        ],
      },
    ])
  })

  it('is scored without them', async () => {
    const call = apiClient(site.url)
    const path = `/documents/${id}/segments/s1/revisions`
    const { body } = await call('POST', path, { text: '⟦1⟧Hallo⟦/1⟧ du', base: 0 })
    expect(body.scores.ter.edits).toBe(0)
  })

  it('is not written where its tags no longer fit together', async () => {
    const call = apiClient(site.url)
    await call('POST', `/documents/${id}/segments/s1/revisions`, { text: '⟦1⟧Hallo', base: 1 })
    const { status, body } = await call('GET', `/documents/${id}/export/original`)
    expect(status).toBe(400)
    expect(body.error.message).toMatch(/Segment 1: /)
    const text = await fetch(`${site.url}/api/v1/documents/${id}/export/txt`)
    expect(await text.text()).toBe('Hallo\n')
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { apiClient } from '../../../support/api-client.ts'
import { documentIdOf, type RunningSite, startSite } from '../../../support/site.ts'

let site: RunningSite
let call: ReturnType<typeof apiClient>

beforeEach(async () => {
  site = await startSite()
  call = apiClient(site.url)
})

afterEach(async () => {
  expect(site.reports).toEqual([])
  await site.close()
})

const form = async (fields: Readonly<Record<string, string | File>>) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  const answer = await fetch(`${site.url}/api/v1/documents`, { method: 'POST', body })
  return { status: answer.status, body: await answer.json() }
}

describe('bringing a text in', () => {
  it('answers the id, the title and the number of segments', async () => {
    const text = 'Vorfälle\n\nDer Minister sagte. Er ging.\n'
    expect(await call('POST', '/documents', { title: 'Lage', text, system: 'NMT-7' })).toEqual({
      status: 201,
      body: { id: documentIdOf(1), title: 'Lage', segments: 2 },
    })
    const { body } = await call('GET', `/documents/${documentIdOf(1)}`)
    expect(body).toMatchObject({
      title: 'Lage',
      language: 'de',
      system: 'NMT-7',
      unit: 'paragraph',
    })
    expect(body.segments).toEqual([
      {
        id: 's1',
        number: 1,
        machine: 'Vorfälle',
        text: 'Vorfälle',
        state: 'open',
        revision: 0,
        annotations: [],
      },
      {
        id: 's2',
        number: 2,
        machine: 'Der Minister sagte. Er ging.',
        text: 'Der Minister sagte. Er ging.',
        state: 'open',
        revision: 0,
        annotations: [],
      },
    ])
  })

  it('cuts it into sentences where they are asked for', async () => {
    const text = 'Der Minister sagte. Er ging.'
    expect((await call('POST', '/documents', { text, unit: 'sentence' })).body.segments).toBe(2)
  })

  it('pairs it with its source, and tells where they do not fit', async () => {
    const paired = { text: 'Eins.\n\nZwei.', source: 'One.\n\nTwo.', sourceLanguage: 'en' }
    const { body } = await call('POST', '/documents', paired)
    expect(body).not.toHaveProperty('notices')
    const { segments } = (await call('GET', `/documents/${body.id}`)).body
    expect(segments).toMatchObject([{ source: 'One.' }, { source: 'Two.' }])
    const odd = await call('POST', '/documents', { ...paired, source: 'One.\n\nTwo.\n\nThree.' })
    expect(odd.body.notices).toEqual([expect.stringMatching(/\S/)])
  })

  it('takes a file as a form, and gives its bytes back', async () => {
    const bytes = new TextEncoder().encode('\uFEFFVorfälle\r\n\r\nZwei. \r\n')
    const { status, body } = await form({
      file: new File([bytes], 'Straße "1".txt'),
      title: '',
      unit: 'paragraph',
    })
    expect({ status, segments: body.segments }).toEqual({ status: 201, segments: 2 })
    const back = await fetch(`${site.url}/api/v1/documents/${body.id}/export/original`)
    expect(new Uint8Array(await back.arrayBuffer())).toEqual(bytes)
    expect((await site.store.imported(documentIdOf(1))).origin.name).toBe('Straße "1".txt')
  })

  it('takes a form with the text in a field, or the source in a file', async () => {
    const source = new File(['One.'], 'source.txt')
    const { body } = await form({ text: 'Eins.', source, language: 'de-AT' })
    expect((await call('GET', `/documents/${body.id}`)).body).toMatchObject({
      language: 'de-AT',
      segments: [{ source: 'One.' }],
    })
  })

  it.each([
    ['nothing', {}],
    ['white space', { text: ' \n\t ' }],
    ['a title that is no text', { text: 'x', title: 7 }],
    ['an unknown unit', { text: 'x', unit: 'word' }],
    ['a language that is none', { text: 'x', language: 'deutsch!' }],
    ['half a character', { text: 'x\uD83D' }],
  ])('refuses %s', async (_, body) => {
    expect((await call('POST', '/documents', body)).status).toBe(400)
    expect((await call('GET', '/documents')).body).toEqual([])
  })

  it('refuses a form without a text, and one that is too large', async () => {
    expect((await form({ title: 'Lage' })).status).toBe(400)
    const large = new File(['x'.repeat(1_100_000)], 'large.txt')
    expect((await form({ file: large })).status).toBe(413)
  })
})

describe('the documents that are there', () => {
  it('are listed with their progress, the one changed last first', async () => {
    await call('POST', '/documents', { text: 'Eins.' })
    await call('POST', '/documents', { text: 'Zwei.\n\nDrei.' })
    await call('POST', `/documents/${documentIdOf(1)}/segments/s1/approval`)
    const { body } = await call('GET', '/documents')
    expect(body).toMatchObject([
      { id: documentIdOf(1), progress: { segments: 1, approved: 1 } },
      { id: documentIdOf(2), progress: { segments: 2, approved: 0 } },
    ])
  })

  it('can be given another title or system', async () => {
    await call('POST', '/documents', { text: 'Eins.' })
    const path = `/documents/${documentIdOf(1)}`
    expect((await call('PATCH', path, { title: 'Lage' })).body).toMatchObject({ title: 'Lage' })
    expect((await call('PATCH', path, { system: 'NMT' })).body).toMatchObject({
      title: 'Lage',
      system: 'NMT',
    })
    expect((await call('PATCH', path, { title: ' ' })).status).toBe(400)
    expect(await site.store.history(documentIdOf(1))).toHaveLength(2)
  })

  it('are gone when they were removed', async () => {
    await call('POST', '/documents', { text: 'Eins.' })
    const path = `/documents/${documentIdOf(1)}`
    expect(await call('DELETE', path)).toEqual({ status: 204, body: undefined })
    expect((await call('GET', path)).status).toBe(404)
    expect((await call('DELETE', path)).status).toBe(404)
  })
})

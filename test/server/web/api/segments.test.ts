import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { apiClient } from '../../../support/api-client.ts'
import { documentOf, type RunningSite, startSite } from '../../../support/site.ts'

let site: RunningSite
let call: ReturnType<typeof apiClient>

const { id } = documentOf([])
const s1 = `/documents/${id}/segments/s1`

beforeEach(async () => {
  site = await startSite()
  call = apiClient(site.url)
  await site.store.create({
    imported: documentOf(['Der US -Außenminister sagte.', 'Er sagte es am Montag.']),
  })
})

afterEach(async () => {
  expect(site.reports).toEqual([])
  await site.close()
})

const save = (text: string, base: number, more: object = {}) =>
  call('POST', `${s1}/revisions`, { text, base, ...more })

describe('saving a text', () => {
  it('answers the new revision, its text and the state', async () => {
    expect(await save('Der US-Außenminister sagte.', 0)).toMatchObject({
      status: 201,
      body: { revision: 1, text: 'Der US-Außenminister sagte.', state: 'edited' },
    })
  })

  it('keeps what is told of it, and shows it among the revisions, oldest first', async () => {
    await save('Eins.', 0, { cause: 'fix', seconds: 12.5, note: 'Bindestrich', sourceSeen: true })
    await call('POST', `/documents/${id}/segments/s2/revisions`, { text: 'Zwei.', base: 0 })
    await save('Drei.', 1)
    const { body } = await call('GET', `/documents/${id}/revisions`)
    expect(body).toMatchObject([
      { segment: 's1', number: 1, text: 'Eins.', cause: 'fix', seconds: 12.5, note: 'Bindestrich' },
      { segment: 's2', number: 1, text: 'Zwei.', cause: 'edit', base: 0, by: 'Anna' },
      { segment: 's1', number: 2, text: 'Drei.', base: 1 },
    ])
    expect(body[0].sourceSeen).toBe(true)
  })

  it('keeps key presses by kind, and brings them back in a complete record', async () => {
    const keystrokes = { insertion: 12, clipboard: 2 }
    await save('Eins.', 0, { seconds: 4, keystrokes })
    expect((await call('GET', s1)).body.revisions).toMatchObject([{ seconds: 4, keystrokes }])
    const record = await call('GET', `/documents/${id}/export/json`)
    const again = await call('POST', '/documents', { text: JSON.stringify(record.body) })
    const copy = await call('GET', `/documents/${again.body.id}/revisions`)
    expect(copy.body).toMatchObject([{ text: 'Eins.', seconds: 4, keystrokes }])
  })

  it('keeps the work of an approval, and brings it back in a complete record', async () => {
    const work = { seconds: 9, keystrokes: { navigation: 3 } }
    await call('POST', `${s1}/approval`, { base: 0, ...work })
    expect((await call('GET', s1)).body.recorded).toMatchObject(work)
    const record = await call('GET', `/documents/${id}/export/json`)
    const again = await call('POST', '/documents', { text: JSON.stringify(record.body) })
    const copy = await call('GET', `/documents/${again.body.id}/segments/s1`)
    expect(copy.body).toMatchObject({ state: 'approved', recorded: work })
  })

  it('keeps no effort of somebody who switched recording off, whatever is sent', async () => {
    const answer = await fetch(`${site.url}/api/v1${s1}/revisions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `rotstift-${site.port}-effort=off` },
      body: JSON.stringify({ text: 'Eins.', base: 0, seconds: 4, keystrokes: { insertion: 5 } }),
    })
    expect(answer.status).toBe(201)
    const [revision] = (await call('GET', s1)).body.revisions
    expect(revision).toMatchObject({ text: 'Eins.' })
    expect(revision).not.toHaveProperty('seconds')
    expect(revision).not.toHaveProperty('keystrokes')
  })

  it.each([
    ['J%C3%BCrgen', 'Jürgen'],
    ['', 'Anna'],
    ['%20', 'Anna'],
    ['%ff', 'Anna'],
    ['a%0Ab', 'Anna'],
    ['x'.repeat(81), 'Anna'],
  ])('is done in the name that the browser keeps: %j is %s', async (name, by) => {
    await fetch(`${site.url}/api/v1${s1}/revisions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: `rotstift-${site.port}-name=${name}; rotstift-1-name=Mallory`,
      },
      body: JSON.stringify({ text: 'Eins.', base: 0, by: 'Mallory' }),
    })
    const { body } = await call('GET', `/documents/${id}/revisions`)
    expect(body[0].by).toBe(by)
  })

  it('makes no revision of a text that stands there already', async () => {
    await save('Eins.', 0)
    expect(await save('Eins.', 0)).toMatchObject({
      status: 201,
      body: { revision: 1, text: 'Eins.', state: 'edited' },
    })
    expect((await call('GET', `/documents/${id}/revisions`)).body).toHaveLength(1)
  })

  it('opens a segment again that is edited back to the machine’s text', async () => {
    await save('Eins.', 0)
    const { body } = await save('Der US -Außenminister sagte.', 1)
    expect(body).toMatchObject({ revision: 2, state: 'open' })
  })

  it('never overwrites a newer text: both come back, with the base and a merge', async () => {
    await save('Der US-Außenminister sagte.', 0)
    const answer = await save('Der US -Außenminister erklärte.', 0)
    expect(answer.status).toBe(409)
    expect(answer.body).toMatchObject({
      error: { code: 'conflict', message: expect.any(String) },
      current: { revision: 1, text: 'Der US-Außenminister sagte.', by: 'Anna' },
      base: { revision: 0, text: 'Der US -Außenminister sagte.' },
      yours: 'Der US -Außenminister erklärte.',
      merged: 'Der US-Außenminister erklärte.',
    })
    expect((await call('GET', `/documents/${id}`)).body.segments[0]).toMatchObject({
      text: 'Der US-Außenminister sagte.',
      revision: 1,
    })
  })

  it('proposes no merge where both changed the same words', async () => {
    await save('Der US-Außenminister sagte.', 0)
    const { status, body } = await save('Der amerikanische Außenminister sagte.', 0)
    expect(status).toBe(409)
    expect(body).not.toHaveProperty('merged')
  })

  it.each([
    [{ text: 'x' }, 'base'],
    [{ base: 0 }, 'text'],
    [{ text: 'x', base: -1 }, 'base'],
    [{ text: 'x', base: 0.5 }, 'base'],
    [{ text: 'x', base: '0' }, 'base'],
    [{ text: 'x', base: null }, 'base'],
    [{ text: null, base: 0 }, 'text'],
    [{ text: 'x'.repeat(100_001), base: 0 }, 'text'],
    [{ text: 'x\uDC00', base: 0 }, 'text'],
    [{ text: 'x', base: 0, cause: 'whim' }, 'cause'],
    [{ text: 'x', base: 0, seconds: -1 }, 'seconds'],
    [{ text: 'x', base: 0, keystrokes: { insertion: -1 } }, 'keystrokes.insertion'],
    [{ text: 'x', base: 0, keystrokes: { secret: 1 } }, 'keystrokes'],
    [{ text: 'x', base: 0, keystrokes: { undo: 1e9 } }, 'keystrokes.undo'],
    [{ text: 'x', base: 0, note: '\uD800' }, 'note'],
    [{ text: 'x', base: 0, save: '' }, 'save'],
  ])('refuses %j: %s', async (body, field) => {
    const answer = await call('POST', `${s1}/revisions`, body)
    expect(answer.status).toBe(400)
    expect(answer.body.error).toMatchObject({ code: 'invalid', field })
  })

  it('refuses a base that never was', async () => {
    expect((await save('Eins.', 1)).status).toBe(400)
  })
})

describe('a save that is sent twice', () => {
  it('is done once and answered the same, whatever was saved since', async () => {
    const first = await save('Eins.', 0, { save: 'tab-1' })
    await save('Zwei.', 1, { save: 'tab-2' })
    expect(await save('Eins.', 0, { save: 'tab-1' })).toEqual(first)
    expect((await call('GET', `/documents/${id}/revisions`)).body).toHaveLength(2)
  })

  it('is refused under the id of another act, since nothing would be kept', async () => {
    await save('Eins.', 0, { save: 'tab-1' })
    expect((await save('Zwei.', 1, { save: 'tab-1' })).status).toBe(400)
    const s2 = `/documents/${id}/segments/s2`
    const other = await call('POST', `${s2}/revisions`, { text: 'Eins.', base: 0, save: 'tab-1' })
    expect(other.status).toBe(400)
    expect((await call('POST', `${s2}/comments`, { text: 'x', save: 'tab-1' })).status).toBe(400)
  })

  it('makes one comment', async () => {
    const comment = () => call('POST', `${s1}/comments`, { text: 'Gut.', save: 'tab-1' })
    expect(await comment()).toEqual(await comment())
    expect((await site.store.load(documentOf([]).id)).commentCount).toBe(1)
  })
})

describe('approving', () => {
  const approve = (body?: object) => call('POST', `${s1}/approval`, body)

  it('needs nothing but the segment', async () => {
    expect(await approve()).toMatchObject({ status: 200, body: { state: 'approved' } })
    expect(await call('DELETE', `${s1}/approval`)).toEqual({ status: 200, body: { state: 'open' } })
  })

  it('saves a text in the same act', async () => {
    const { body } = await approve({ text: 'Eins.', base: 0 })
    expect(body).toEqual({ state: 'approved', revision: 1 })
    const history = await site.store.history(documentOf([]).id)
    expect(history).toMatchObject([{ changes: [{ kind: 'revision' }, { kind: 'approval' }] }])
  })

  it('approves no text that was not looked at', async () => {
    await save('Eins.', 0)
    expect((await approve({ base: 0 })).status).toBe(409)
    expect((await approve({ base: 0, text: 'Zwei.' })).status).toBe(409)
    expect((await approve({ text: 'Zwei.' })).body.error).toMatchObject({ field: 'base' })
    expect((await approve({ base: 1 })).body).toEqual({ state: 'approved', revision: 1 })
  })

  it('ends with the next edit', async () => {
    await approve()
    expect((await save('Eins.', 0)).body.state).toBe('edited')
  })
})

describe('splitting and merging', () => {
  it('answers the segments as they are now, by the ids they keep', async () => {
    const split = await call('POST', `${s1}/split`, { offset: 7, base: 0 })
    expect(split.body.segments).toMatchObject([
      { id: 's1', number: 1, text: 'Der US', machine: 'Der US' },
      { id: 's3', number: 2, text: '-Außenminister sagte.', machine: '-Außenminister sagte.' },
    ])
    const [first, second] = split.body.segments
    const bases = { base: first.revision, nextBase: second.revision }
    const merged = await call('POST', `${s1}/merge`, bases)
    expect(merged.body.segments).toMatchObject([{ id: 's1', text: 'Der US -Außenminister sagte.' }])
    expect((await call('GET', `/documents/${id}/segments/s3`)).body.error).toMatchObject({
      mergedInto: 's1',
    })
  })

  it('is refused on an older revision', async () => {
    await save('Eins und zwei.', 0)
    expect((await call('POST', `${s1}/split`, { offset: 4, base: 0 })).status).toBe(409)
    expect((await call('POST', `${s1}/merge`, { base: 0, nextBase: 0 })).status).toBe(409)
  })
})

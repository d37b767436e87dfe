import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { OWN } from '../../../../src/core/review/alternatives.ts'
import { alternativesView } from '../../../../src/server/web/alternatives/alternatives-view.ts'
import { translationsOf } from '../../../../src/server/web/alternatives/translations.ts'
import { apiClient } from '../../../support/api-client.ts'
import { aReader } from '../../../support/reader.ts'
import { shownText } from '../../../support/shown-text.ts'
import { type RunningSite, startSite } from '../../../support/site.ts'
import { renderedStrictly } from '../../../support/strict-page.ts'

let site: RunningSite
let call: ReturnType<typeof apiClient>
let id: string

const machine = 'Der Hut stand.\n\nDas Haus fiel.\n\nSie ging.'
const south = 'Der Hut lag.\n\nEin Haus stürzte.\n\nSie lief.'
const source = 'The hat stood.\n\nThe house fell.\n\nShe went.'

beforeEach(async () => {
  site = await startSite()
  call = apiClient(site.url)
  const { body } = await call('POST', '/documents', {
    text: machine,
    source,
    system: 'Nord',
    alternatives: [{ system: 'Süd', text: south }],
  })
  id = body.id
})

afterEach(async () => {
  expect(site.reports).toEqual([])
  await site.close()
})

const page = async (query = '') =>
  (await fetch(`${site.url}/documents/${id}/alternatives${query}`)).text()

const post = (path: string, fields: Readonly<Record<string, string>>, accept = 'text/html') =>
  fetch(`${site.url}/documents/${id}/alternatives${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept },
    body: new URLSearchParams(fields),
  })

const listed = async () => (await call('GET', `/documents/${id}/alternatives`)).body

/** Ranks the translation of this system first, as the form would, by its place. */
const rankFirst = async (segment: string, system: string) => {
  const { stretches } = await translationsOf(
    site,
    (await site.store.list())[0]?.id ?? (id as never),
  )
  const { order = [] } = stretches.find((stretch) => stretch.id === segment) ?? {}
  const fields = order.map((candidate, index): [string, string] => [
    `rank${index + 1}`,
    candidate.system === system ? '1' : '2',
  ])
  return post(`/${segment}`, Object.fromEntries(fields), 'application/json')
}

describe('the page of translations side by side', () => {
  it('shows every translation with its source, and none of their names', async () => {
    const text = shownText(await page())
    for (const sentence of [
      'Der Hut stand.',
      'Der Hut lag.',
      'The hat stood.',
      'Ein Haus stürzte.',
    ])
      expect(text).toContain(sentence)
    const html = await page()
    const rows = html.slice(html.indexOf('<form class="stretch'), html.indexOf('add-alternative'))
    expect(rows).not.toMatch(/Nord|Süd/)
    expect(text).toContain('0 of 3 segments ranked')
  })

  it('does not tell by “stands in your text” which one an untouched text came with', async () => {
    expect(shownText(await page())).not.toContain('stands in your text')
    expect(shownText(await page('?names=1'))).toContain('stands in your text')
  })

  it('shows the names to who asks for them', async () => {
    const html = await page('?names=1')
    const rows = html.slice(html.indexOf('<form class="stretch'), html.indexOf('add-alternative'))
    expect(rows).toMatch(/Nord[\s\S]*Süd|Süd[\s\S]*Nord/)
  })

  it('keeps a ranking by the places at which the translations were shown', async () => {
    const answer = await rankFirst('s1', 'Süd')
    expect(await answer.json()).toMatchObject({ ranked: 1, all: 3, finished: false })
    expect((await listed()).rankings).toMatchObject([
      { segment: 's1', ranks: [['Süd'], [OWN]], by: 'Anna' },
    ])
    expect(await page()).toContain('1 of 3 segments ranked')
  })

  it('tells names and results once everything is ranked', async () => {
    for (const segment of ['s1', 's2']) await rankFirst(segment, 'Süd')
    expect(shownText(await page())).not.toContain('Preferred without knowing the names')
    await rankFirst('s3', OWN)
    const text = shownText(await page())
    expect(text).toContain('Preferred without knowing the names')
    expect(text).toMatch(/Süd\s+3\s+2\s+66\.7 %/)
    expect(text).toContain('Süd was better 2 times, Nord 1 times, equally good 0 times')
    expect((await listed()).preferences).toMatchObject([
      { system: 'Süd', rankings: 3, wins: 2 },
      { system: 'Nord', rankings: 3, wins: 1 },
    ])
  })

  it('refuses a ranking that leaves one out, and keeps nothing', async () => {
    expect((await post('/s1', { rank1: '1' })).status).toBe(400)
    expect((await listed()).rankings).toEqual([])
  })

  it('takes a translation as the text of its segment, and comes back to it', async () => {
    const { stretches } = await translationsOf(
      site,
      (await site.store.list())[0]?.id ?? (id as never),
    )
    const place = (stretches[1]?.order.findIndex(({ system }) => system === 'Süd') ?? 0) + 1
    const answer = await post('/s2', { take: String(place), bases: '0', page: '1', names: '' })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`/documents/${id}/alternatives?page=1#s2`)
    const { body } = await call('GET', `/documents/${id}/segments/s2`)
    expect(body).toMatchObject({ text: 'Ein Haus stürzte.', state: 'edited' })
    expect(body.revisions).toMatchObject([{ cause: 'alternative' }])
    // Somebody who looked at the text before that writes over nothing.
    const late = await post('/s2', { take: String(3 - place), bases: '0' }, 'application/json')
    expect(late.status).toBe(409)
  })

  it('adds a translation, tells how it was paired, and removes it again', async () => {
    const form = new FormData()
    form.append('alternativeSystem1', 'West')
    form.append('alternativeText1', 'Der Hut hing.\r\n\r\nDas Heim fiel.')
    const added = await fetch(`${site.url}/documents/${id}/alternatives`, {
      method: 'POST',
      body: form,
      redirect: 'manual',
    })
    const notice = new URL(added.headers.get('location') ?? '', site.url).searchParams.get('notice')
    expect(notice).toMatch(/^The translation by West is here\. .*2 paragraphs, the text has 3/)
    expect((await listed()).systems).toEqual(['Süd', 'West'])
    expect((await post('/removal', { system: 'West' })).status).toBe(303)
    expect((await listed()).systems).toEqual(['Süd'])
  })

  it.each(['en', 'de'] as const)(
    'gives its template no more and no less than it reads (%s)',
    async (language) => {
      const reader = aReader(language)
      const [summary] = await site.store.list()
      if (summary === undefined) throw new Error('there is a text')
      const blind = await translationsOf(site, summary.id)
      const asked = { page: 1, names: false }
      const pages = [
        alternativesView({ translations: blind, reader, query: { ...asked, notice: 'Da.' } }),
        alternativesView({ translations: { ...blind, stretches: [] }, reader, query: asked }),
      ]
      for (const segment of ['s1', 's2', 's3']) await rankFirst(segment, 'Süd')
      await call('POST', `/documents/${id}/segments/s1/revisions`, { text: 'Der  Hut.', base: 0 })
      const done = await translationsOf(site, summary.id)
      const many = Array.from({ length: 30 }, () => done.stretches).flat()
      pages.push(
        alternativesView({
          translations: { ...done, stretches: many },
          reader: { ...reader, name: 'Anna' },
          query: { page: 2, names: true },
        }),
      )
      const unread = renderedStrictly('alternatives', pages).unread
      expect(unread.filter((name) => !/runs\[\]\./.test(name))).toEqual([])
    },
  )
})

describe('translations by the API', () => {
  it('are added, ranked and taken by name', async () => {
    const path = `/documents/${id}`
    const west = { system: 'West', text: south.replaceAll('Der', 'Ein') }
    expect(await call('POST', `${path}/alternatives`, west)).toMatchObject({
      status: 201,
      body: { segments: 3, notices: [] },
    })
    const ranks = [['West'], ['', 'Süd']]
    expect((await call('POST', `${path}/segments/s1/ranking`, { ranks })).status).toBe(200)
    expect((await listed()).rankings).toMatchObject([{ segment: 's1', ranks }])
    const taken = await call('POST', `${path}/segments/s1/alternative`, { system: 'West', base: 0 })
    expect(taken.body).toMatchObject({ revision: 1, text: 'Ein Hut lag.', state: 'edited' })
    const again = { system: 'Süd', base: 0 }
    expect((await call('POST', `${path}/segments/s1/alternative`, again)).status).toBe(409)
    expect((await call('DELETE', `${path}/alternatives?system=West`)).status).toBe(204)
    expect((await listed()).systems).toEqual(['Süd'])
  })

  it('stand in the complete record, and come back with it', async () => {
    await rankFirst('s2', 'Süd')
    const { body } = await call('GET', `/documents/${id}/export/json`)
    const copy = await call('POST', '/documents', { text: JSON.stringify(body) })
    const found = await call('GET', `/documents/${copy.body.id}/alternatives`)
    expect(found.body).toMatchObject({ systems: ['Süd'], rankings: [{ segment: 's2' }] })
    expect(found.body.segments).toHaveLength(3)
  })

  it.each([
    [{ system: '', text: 'Text.' }, 400],
    [{ system: 'Nord', text: 'Text.' }, 400],
    [{ system: 'West', text: ' ' }, 400],
  ])('%j is refused as %i', async (body, status) => {
    expect((await call('POST', `/documents/${id}/alternatives`, body)).status).toBe(status)
  })
})

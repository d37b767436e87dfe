import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { starterFacts } from '../../../../src/core/checks/german/starter-facts.ts'
import { factKey, houseFacts } from '../../../../src/core/checks/rules.ts'
import { apiClient } from '../../../support/api-client.ts'
import { shownText } from '../../../support/shown-text.ts'
import { type RunningSite, startSite } from '../../../support/site.ts'

let site: RunningSite

beforeEach(async () => {
  site = await startSite()
})

afterEach(() => site.close())

const get = async (path = '/names', language = 'en') => {
  const response = await fetch(site.url + path, { headers: { 'accept-language': language } })
  return response.text()
}

const post = (path: string, fields: Readonly<Record<string, string>>) =>
  fetch(site.url + path, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) })

const found = async (text: string, source = '') => {
  const answer = await fetch(`${site.url}/api/v1/check`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text, ...(source !== '' && { source }) }),
  })
  const { findings }: { findings: { check: string; fix?: { text: string } }[] } =
    await answer.json()
  return findings.map(({ check, fix }) => `${check}: ${fix?.text ?? '–'}`)
}

const facts = async () => houseFacts((await site.store.rules()).facts)
const kyiv = factKey({ kind: 'place', wrong: 'Kyiv', right: [] })
const rowsOf = (html: string) => html.match(/<tr class="/g)?.length ?? 0

describe('the page on names and terms', () => {
  it('lists them in pages, with their authority', async () => {
    const html = await get()
    expect(rowsOf(html)).toBe(100)
    expect(shownText(html)).toContain(`1–100 of ${starterFacts.length}`)
    expect(shownText(html)).toContain('shipped Transkription nach Duden')
    expect(html).toContain('href="/names?page=2"')
  })

  it('finds them by any of their words, by kind and by where they are from', async () => {
    expect(rowsOf(await get('/names?q=SELENSKYJ'))).toBeGreaterThan(5)
    expect(rowsOf(await get('/names?q=deterrence'))).toBe(1)
    expect(rowsOf(await get('/names?kind=sensitive'))).toBeLessThan(30)
    expect(shownText(await get('/names?status=own'))).toContain('Nothing found.')
  })

  it('adds one, and the checks go by it at once', async () => {
    expect(await found('Herr Schmitzowitsch kam.')).toEqual([])
    const answer = await post('/names', {
      kind: 'person',
      wrong: 'Schmitzowitsch',
      right: 'Schmitzowić | Šmicović',
    })
    expect(answer.status).toBe(303)
    expect(await found('Herr Schmitzowitsch kam.')).toEqual(['name-authority: Schmitzowić'])
    expect(shownText(await get('/names?status=own'))).toContain('Schmitzowić / Šmicović')
  })

  it('adds a glossary entry for the source alone', async () => {
    await post('/names', { kind: 'term', wrong: '', right: 'Abschreckung', source: 'deterrence' })
    expect(await found('Die Warnung wirkt.', 'The deterrence works.')).toEqual(['glossary: –'])
    expect(await found('Die Abschreckung wirkt.', 'The deterrence works.')).toEqual([])
  })

  it('changes a shipped one, removes it, and makes it what it was', async () => {
    expect(await get(`/names?edit=${encodeURIComponent(kyiv)}`)).toContain('value="Kiew | Kyjiw"')
    await post('/names', { key: kyiv, kind: 'place', wrong: 'Kyiv', right: 'Kyjiw' })
    expect(await found('In Kyiv.')).toEqual(['name-authority: Kyjiw'])
    expect(shownText(await get('/names?status=changed'))).toContain('Kyjiw')
    await post('/names/act', { key: kyiv, act: 'remove' })
    expect(await found('In Kyiv.')).toEqual([])
    expect(await get('/names?status=removed')).toContain('value="restore"')
    await post('/names/act', { key: kyiv, act: 'restore' })
    expect(await facts()).toEqual(starterFacts)
  })

  it('puts one in place of another when its wrong form is changed', async () => {
    await post('/names', { key: kyiv, kind: 'place', wrong: 'Kyyiv', right: 'Kyjiw' })
    expect([await found('In Kyiv.'), await found('In Kyyiv.')]).toEqual([
      [],
      ['name-authority: Kyjiw'],
    ])
    expect(await facts()).toHaveLength(starterFacts.length)
  })

  it('shows what a table would change before it is taken over', async () => {
    const csv = 'Art;Falsch;Richtig\r\nOrt;Kyiv;Kyjiw\r\nOrt;Falschdorf;Richtigdorf\r\nTier;a;b\r\n'
    const body = new FormData()
    body.append('file', new File([csv], 'namen.csv'))
    const answer = await fetch(`${site.url}/names/preview`, {
      method: 'POST',
      body,
      headers: { 'accept-language': 'de' },
    })
    const html = await answer.text()
    expect(shownText(html)).toContain('1 neu, 1 geändert, 0 schon bekannt.')
    expect(shownText(html)).toContain('Zeile 4 „Tier“ ist keine Art.')
    expect(html).toContain('<ins>Falschdorf → Richtigdorf</ins>')
    expect(await facts()).toBe(starterFacts)
    await post('/names/import', { csv })
    expect(await found('In Falschdorf und Kyiv.')).toEqual([
      'name-authority: Richtigdorf',
      'name-authority: Kyjiw',
    ])
  })

  it('is downloaded in the words of the reader', async () => {
    const answer = await fetch(`${site.url}/names.csv`, { headers: { 'accept-language': 'de' } })
    expect(answer.headers.get('content-disposition')).toContain('namen-und-begriffe.csv')
    const csv = await answer.text()
    expect(csv.split('\r\n')[0]).toBe('"Art";"Falsch";"Richtig";"Ausgangstext hat";"Neben";"Beleg"')
    expect(csv.split('\r\n')).toHaveLength(starterFacts.length + 2)
  })

  it('is scripted over the API', async () => {
    const call = apiClient(site.url)
    const fact = { kind: 'place', wrong: 'Falschdorf', right: ['Richtigdorf'] }
    await call('POST', '/rules/facts', { facts: [fact] })
    expect(await found('In Falschdorf.')).toEqual(['name-authority: Richtigdorf'])
    await call('POST', '/rules/facts/removal', { facts: [{ kind: 'place', wrong: 'Falschdorf' }] })
    expect(await facts()).toEqual(starterFacts)
    const csv = 'Kind,Wrong,Right\nPlace,Falschdorf,Richtigdorf\nPlace,,x'
    const answer = await call('POST', '/rules/facts/import', { csv, preview: true })
    expect(answer.body).toMatchObject({ added: 1, changed: 0, same: 0, errors: [{ line: 3 }] })
    expect(await facts()).toEqual(starterFacts)
  })
})

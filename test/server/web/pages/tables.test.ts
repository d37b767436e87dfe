import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HeldUploads } from '../../../../src/server/web/held-uploads.ts'
import { shownText } from '../../../support/shown-text.ts'
import { documentIdOf, type RunningSite, startSite } from '../../../support/site.ts'

let site: RunningSite

beforeEach(async () => {
  site = await startSite()
})

afterEach(() => site.close())

const headers = { 'accept-language': 'en', accept: 'text/html' }
const content =
  'Nr;Englisch;Deutsch;Korrektur\n1;He came.;"Er kam; ja.";\n2;She left.;Sie ging.;Sie fuhr.\n'

const send = (files: readonly (readonly [name: string, content: string])[], more = {}) => {
  const body = new FormData()
  for (const [name, text] of files) body.append('file', new Blob([text]), name)
  for (const [name, value] of Object.entries(more)) body.append(name, String(value))
  return fetch(`${site.url}/documents`, { method: 'POST', body, headers, redirect: 'manual' })
}

const waiting = async (more = {}) =>
  (await send([['tabelle.csv', content]], more)).headers.get('location') ?? ''

const choose = (path: string, fields: Readonly<Record<string, string>>) =>
  fetch(site.url + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers,
    redirect: 'manual',
  })

const chosenIn = (page: string, role: string) =>
  new RegExp(`<select name="${role}">[^]*?<option value="(\\d*)" selected>`).exec(page)?.[1]

describe('a table that is brought in by the form', () => {
  it('shows its first rows and what its columns seem to hold before anything is kept', async () => {
    const path = await waiting()
    expect(path).toMatch(/^\/documents\/tables\/[0-9a-f-]{36}$/)
    const page = await (await fetch(site.url + path, { headers })).text()
    expect(['machine', 'source', 'edited'].map((role) => chosenIn(page, role))).toEqual([
      '2',
      '1',
      '3',
    ])
    expect(shownText(page)).toContain('Er kam; ja.')
    expect(page).toContain('name="header" checked')
    expect(await site.store.list()).toEqual([])
  })

  it('comes in by the columns that were chosen, with the details of the form', async () => {
    const path = await waiting({ system: 'NMT-7', sourceLanguage: 'en', title: 'Mein Titel' })
    const answer = await choose(path, { machine: '3', source: '1', edited: '', header: 'on' })
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/documents/${documentIdOf(1)}`,
    ])
    const document = await site.store.load(documentIdOf(1))
    expect(document).toMatchObject({ title: 'Mein Titel', system: 'NMT-7', sourceLanguage: 'en' })
    expect(document.segments.map(({ source, text }) => [source, text])).toEqual([
      ['He came.', ''],
      ['She left.', 'Sie fuhr.'],
    ])
    expect((await fetch(site.url + path, { headers })).status).toBe(404)
  })

  it('remembers what was chosen when it is refused', async () => {
    const path = await waiting()
    const answer = await choose(path, { machine: '1', source: '1', edited: '2' })
    expect(answer.status).toBe(400)
    const page = await answer.text()
    expect(page).toContain('role="alert">One column cannot hold two things')
    expect(['machine', 'source', 'edited'].map((role) => chosenIn(page, role))).toEqual([
      '1',
      '1',
      '2',
    ])
    expect(page).not.toContain('name="header" checked')
  })

  it.each<[string, Readonly<Record<string, string>>]>([
    ['no machine', { source: '1' }],
    ['a column beyond reason', { machine: '99999' }],
    ['no number', { machine: '__proto__' }],
  ])('is refused with %s', async (_, fields) => {
    expect((await choose(await waiting(), fields)).status).toBe(400)
    expect(await site.store.list()).toEqual([])
  })

  it('waits in the report of several files while the others are in', async () => {
    const answer = await send([
      ['gut.txt', 'Ein Satz.'],
      ['tabelle.csv', content],
      ['kaputt.csv', 'a,b\n"c'],
    ])
    const page = await answer.text()
    expect(shownText(page)).toContain('1 of 3 files are in')
    expect(page).toMatch(/href="\/documents\/tables\/[0-9a-f-]{36}" aria-label="Choose its columns/)
  })

  it('says what is wrong with it where its preview would stand', async () => {
    const path = (await send([['kaputt.csv', 'a,b\nc,d\n"e']])).headers.get('location') ?? ''
    const answer = await fetch(site.url + path, { headers })
    expect(answer.status).toBe(400)
    expect(shownText(await answer.text())).toContain('Line 3: a quotation mark opens a cell')
  })
})

describe('files that wait', () => {
  const file = (size: number) => ({ content: new Uint8Array(size) })

  it('make room for new ones, the oldest first', () => {
    const held = new HeldUploads()
    const names = Array.from({ length: 51 }, () => held.hold(file(1)))
    expect(names.map((name) => held.get(name) !== undefined)).toEqual([
      false,
      ...Array.from({ length: 50 }, () => true),
    ])
  })

  it('never take much memory', () => {
    const held = new HeldUploads()
    const names = Array.from({ length: 4 }, () => held.hold(file(50 * 1024 * 1024)))
    expect(names.map((name) => held.get(name) !== undefined)).toEqual([false, false, true, true])
  })
})

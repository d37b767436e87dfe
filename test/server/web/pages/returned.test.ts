import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { segmentId } from '../../../../src/core/review/ids.ts'
import { docxTracked } from '../../../../src/server/formats/docx-tracked.ts'
import { exported } from '../../../../src/server/web/exported.ts'
import { rewrite } from '../../../support/acts.ts'
import { Journal } from '../../../support/documents.ts'
import { documentOf, type RunningSite, startSite } from '../../../support/site.ts'
import { partsOf } from '../../../support/word-revisions.ts'
import { zipOf } from '../../../support/zips.ts'

let site: RunningSite
let sent: Uint8Array
const { id } = documentOf([])

beforeEach(async () => {
  site = await startSite()
  const journal = new Journal(
    documentOf([
      'Die DVRK hat gewarnt.',
      'Seoul schweigt noch dazu.',
      'Japan <b>protestiert</b> laut.',
    ]),
  )
  journal.act(rewrite(1, 'Nordkorea hat gewarnt.'))
  await site.store.create({ imported: journal.imported, entries: journal.entries })
  sent = docxTracked.write(
    await exported(site.store, id, { at: '2026-11-24T09:00:00Z', language: 'de' }),
  )
})

afterEach(async () => {
  expect(site.reports).toEqual([])
  await site.close()
})

/** The file as a client sends it back: with other words in it. */
const back = (...words: readonly (readonly [string, string])[]): File => {
  const parts = Object.fromEntries(partsOf(sent))
  let xml = parts['word/document.xml'] ?? ''
  for (const [before, after] of words) xml = xml.replace(before, after)
  const bytes = zipOf({ ...parts, 'word/document.xml': xml })
  return new File([Uint8Array.from(bytes)], 'vom „Kunden“.docx')
}

const upload = (path: string, file?: File, fields: Readonly<Record<string, string>> = {}) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  if (file !== undefined) body.set('file', file)
  return fetch(`${site.url}${path}`, { method: 'POST', body, headers: { 'accept-language': 'de' } })
}

const look = async (file?: File) => {
  const answer = await upload(`/documents/${id}/returned`, file)
  return { status: answer.status, html: await answer.text() }
}

const hidden = (html: string, name: string) =>
  (new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '')
    .replaceAll('&#34;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

const take = (html: string, ticked: readonly number[]) => {
  const body = new URLSearchParams({
    sequence: hidden(html, 'sequence'),
    proposal: hidden(html, 'proposal'),
  })
  for (const index of ticked) body.append('take', String(index))
  const headers = { 'accept-language': 'de' }
  const path = `${site.url}/documents/${id}/returned/changes`
  return fetch(path, { method: 'POST', body, headers, redirect: 'manual' })
}

const texts = async () => (await site.store.load(id)).segments.map(({ text }) => text)

describe('the page of a returned file', () => {
  it('shows what was done before anything is changed, and what is still open', async () => {
    const before = await site.store.load(id)
    const { status, html } = await look(back(['protestiert', 'tobt']))
    expect(status).toBe(200)
    expect(html).toContain('Was in vom „Kunden“.docx geändert wurde')
    expect(html).toContain('2 Absätze kamen zurück, wie sie verschickt wurden.')
    expect(html).toContain('2 Änderungen sind in der Datei noch offen')
    expect(html).toMatch(/<del[^>]*>protestiert<\/del><ins[^>]*>tobt<\/ins>/)
    expect(await site.store.load(id)).toEqual(before)
  })

  it('takes over what was ticked, as one act that can be undone', async () => {
    const { html } = await look(back(['protestiert', 'tobt'], ['noch dazu', 'dazu']))
    const answer = await take(html, [1])
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toMatch(/notice=1\+%C3%84nderung.*undo=2/)
    expect(await texts()).toEqual([
      'Nordkorea hat gewarnt.',
      'Seoul schweigt noch dazu.',
      'Japan <b>tobt</b> laut.',
    ])
    const entry = (await site.store.history(id)).at(-1)
    expect(entry).toMatchObject({ by: 'Anna', changes: [{ kind: 'revision', cause: 'import' }] })
  })

  it('names a conflict with a newer edit and does not tick it', async () => {
    await site.store.change(
      id,
      { by: 'Ben', at: '2026-11-24T10:00:00Z' },
      rewrite(2, 'Seoul ist still.'),
    )
    const { html } = await look(back(['schweigt noch', 'sagt nichts']))
    expect(html).toContain('Konflikt: Dieselben Wörter wurden hier inzwischen geändert')
    expect(html).toContain('Hier schrieb inzwischen Ben:')
    expect(html).not.toMatch(/<input type="checkbox"[^>]* checked/)
    await take(html, [])
    expect((await texts())[1]).toBe('Seoul ist still.')
    await take(html, [0])
    expect((await texts())[1]).toBe('Seoul sagt nichts dazu.')
  })

  it('changes nothing when the text was changed after the look', async () => {
    const { html } = await look(back(['protestiert', 'tobt']))
    await site.store.change(id, { by: 'Ben', at: '2026-11-24T10:00:00Z' }, rewrite(2, 'Anders.'))
    expect((await take(html, [0])).status).toBe(409)
    expect((await texts())[2]).toBe('Japan <b>protestiert</b> laut.')
  })

  it('tells on the form what cannot be read, and what is missing', async () => {
    for (const [file, message] of [
      [undefined, 'Wählen Sie die Datei'],
      [new File(['Nur Text'], 'x.docx'), 'kein Word-Dokument'],
      [new File(['Kartoffeln schälen und kochen.'], 'x.txt'), 'Kein Absatz dieser Datei'],
    ] as const) {
      const { status, html } = await look(file)
      expect(status).toBe(400)
      expect(html).toContain(message)
      expect(html).toContain('type="file"')
    }
  })
})

describe('the API of a returned file', () => {
  const path = `/api/v1/documents/${id}/returned`

  it('tells what was done, and takes it over only when asked to', async () => {
    const told = await upload(path, back(['protestiert', 'tobt']))
    expect(await told.json()).toMatchObject({
      unchanged: 2,
      changes: [{ kind: 'changed', segments: ['s3'], text: 'Japan <b>tobt</b> laut.' }],
      additions: [],
    })
    expect((await texts())[2]).toContain('protestiert')
    const taken = await upload(path, back(['protestiert', 'tobt']), { take: 'fitting' })
    expect(await taken.json()).toMatchObject({ taken: 2 })
    expect((await texts())[2]).toContain('tobt')
    expect((await site.store.load(id)).segments[2]?.id).toBe(segmentId(3))
  })

  it('refuses what is no file and no known wish', async () => {
    expect((await upload(path)).status).toBe(400)
    expect((await upload(path, back(), { take: 'everything' })).status).toBe(400)
  })
})

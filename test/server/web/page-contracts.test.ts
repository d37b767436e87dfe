import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  withAccepted,
  withFacts,
  withoutFacts,
  withSeverities,
} from '../../../src/core/checks/rule-changes.ts'
import { factKey } from '../../../src/core/checks/rules.ts'
import { openedDocument } from '../../../src/core/review/document.ts'
import { docxTracked } from '../../../src/server/formats/docx-tracked.ts'
import { apiClient } from '../../support/api-client.ts'
import { documentIdOf, documentOf, type RunningSite, startSite } from '../../support/site.ts'
import { watchTemplates } from '../../support/strict-page.ts'
import { partsOf } from '../../support/word-revisions.ts'
import { zipOf } from '../../support/zips.ts'

const templates = watchTemplates()
const views = join(import.meta.dirname, '../../../views')
const { id } = documentOf([])
const paragraphs = Array.from({ length: 130 }, (_, index) => `Der US -Minister sagte ${index}.`)

let site: RunningSite
/** Where a table waits for its columns. */
let waiting = ''

beforeAll(async () => {
  site = await startSite()
  const imported = documentOf(paragraphs, { system: 'NMT-7', sourceLanguage: 'en' })
  const segments = imported.segments.map((segment) => ({ ...segment, source: 'The minister.' }))
  await site.store.create({ imported: { ...imported, segments } })
  const call = apiClient(site.url)
  const segment = `/documents/${id}/segments`
  await call('POST', `${segment}/s1/revisions`, { text: 'Der US-Minister\u00A0sagte 0.', base: 0 })
  await call('POST', `${segment}/s1/revisions`, { text: 'Die US-Ministerin  sagte 0.', base: 1 })
  await call('POST', `${segment}/s2/approval`, { text: 'Neu.', base: 0 })
  await call('POST', `${segment}/s3/split`, { offset: 7, base: 0 })
  await call('POST', `${segment}/s4/merge`, { base: 0, nextBase: 0 })
  await call('POST', `${segment}/s8/revisions`, { text: 'Der US-Minister\u00A0sagte 7.', base: 0 })
  await call('POST', `${segment}/s1/comments`, { text: 'Bitte prüfen.' })
  await call('POST', `${segment}/s1/comments`, { text: 'Erledigt.' })
  await call('PATCH', `/documents/${id}/comments/c2`, { state: 'resolved' })
  await call('PUT', `${segment}/s7/draft`, { text: 'Entwurf', base: 0, client: 'tab' })
  // Of another person, so that it is a step of its own, and not all of the first one stands.
  await fetch(`${site.url}/api/v1${segment}/s1/revisions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `rotstift-${site.port}-name=Ben` },
    body: JSON.stringify({ text: 'Die US -Ministerin sagte gar nichts.', base: 2 }),
  })
  const mark = { revision: 0, spans: [{ start: 0, end: 3 }], severity: 'minor' }
  await call('POST', `${segment}/s1/annotations`, { ...mark, category: 'accuracy', note: 'So.' })
  await call('POST', `${segment}/s2/annotations`, { ...mark, category: 'style/awkward' })
  await call('PUT', `${segment}/s2/rating`, { rating: 66 })
  const others = { system: 'NMT-6', text: 'Der Minister sagte etwas.\n\nUnd mehr.' }
  await call('POST', `/documents/${id}/alternatives`, others)
  await call('POST', `${segment}/s1/ranking`, { ranks: [['NMT-6'], ['']] })
  // Two systems, so that there is something to compare.
  const other = { ...documentOf(paragraphs, { system: 'NMT-8' }), id: documentIdOf(9_999) }
  await site.store.create({ imported: other })
  const text = 'Der US-Minister sagte 0.'
  await call('POST', `/documents/${other.id}/segments/s1/revisions`, { text, base: 0 })
  const sentTable = await fetch(`${site.url}/documents`, {
    ...upload(['tabelle.csv', 'Quelle;Maschine\nHe came.;Er kam.\n']),
    redirect: 'manual',
  })
  waiting = sentTable.headers.get('location') ?? ''
  await call('POST', '/rules/dismissals', { check: 'dup-word', text: 'und und' })
  await site.store.changeRules((rules) =>
    withFacts(withoutFacts(rules, [factKey({ kind: 'place', wrong: 'Lviv', right: [] })]), [
      { kind: 'place', wrong: 'Kyiv', right: ['Kyjiw'] },
    ]),
  )
  await site.store.changeRules((rules) =>
    withAccepted(withSeverities(rules, { ellipsis: 'off' }), ['Kyjiw', 'x']),
  )
  for (let count = 0; count < 40; count += 1) await call('POST', '/documents', { text: 'Mehr.' })
})

afterAll(() => site.close())

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const post = (fields: Readonly<Record<string, string>>) => ({
  method: 'POST',
  headers: form,
  body: new URLSearchParams(fields),
})

const upload = (...files: readonly (readonly [name: string, content: string])[]) => {
  const body = new FormData()
  for (const [name, content] of files) body.append('file', new File([content], name))
  return { method: 'POST', body }
}

/** What a client sent back: one paragraph was changed here since, another is new. */
const returnedForm = (() => {
  const imported = documentOf(paragraphs)
  const document = openedDocument(imported)
  const at = '2026-11-23T09:00:00Z'
  const sent = docxTracked.write({ document, imported, entries: [], at, language: 'de' })
  const parts = Object.fromEntries(partsOf(sent))
  const xml = (parts['word/document.xml'] ?? '')
    .replace('sagte 0', 'schwieg 0')
    .replace('<w:sectPr>', '<w:p><w:ins><w:r><w:t>Neu.</w:t></w:r></w:ins></w:p><w:sectPr>')
    .replace(
      'sagte 9.',
      'sagt</w:t></w:r><w:ins w:author="Kunde"><w:r><w:t>e 9.</w:t></w:r></w:ins><w:r><w:t> So.',
    )
  const body = new FormData()
  const file = zipOf({ ...parts, 'word/document.xml': xml })
  body.set('file', new File([Uint8Array.from(file)], 'zurück.docx'))
  return body
})()
const place = (number: number) => `Ort,Falschdorf${number},Richtigdorf${number}`
const table = [
  'Art,Falsch,Richtig',
  'Ort,Kyiv,Kyjiw',
  ...Array.from({ length: 120 }, (_, index) => place(index)),
  ...Array.from({ length: 120 }, () => 'Tier,Hund,Katze'),
].join('\n')

const visits: readonly (readonly [path: string, init?: RequestInit])[] = [
  ['/'],
  ['/?page=2'],
  ['/?q=nirgends'],
  ['/?removed=1'],
  ['/documents/new'],
  ['/documents', upload(['leer.txt', ' '])],
  ['/documents', upload(['eins.txt', 'Eins.'], ['leer.txt', ' '])],
  ['TABLE'],
  ['TABLE', post({ machine: '1', source: '1' })],
  [`/documents/${id}`],
  [`/documents/${id}?page=2&edit=s100`],
  [`/documents/${id}?show=open&notice=Ja&undo=1`],
  [`/documents/${id}?show=commented`],
  [`/documents/${id}?show=suspicious&order=risk`],
  [`/documents/${id}?kind=spacing`],
  [`/documents/${id}/segments/s1`, post({ text: 'Anders.', base: '1' })],
  [`/documents/${id}/segments/s1`, post({ text: 'Der US -Minister sagte 0, ja.', base: '0' })],
  [`/documents/${id}/replace`],
  [`/documents/${id}/replace?find=minister&with=Ministerin`],
  [`/documents/${id}/replace?find=+sagte&with=%C2%A0sagte`],
  [`/documents/${id}/replace?find=nirgends`],
  [`/documents/${id}/history`],
  [`/documents/${id}/history?segment=s1`],
  [`/documents/${id}/history?by=Anna`],
  [`/documents/${id}/history?by=Niemand&day=2026-11-23&kind=edit`],
  [`/documents/${id}/history?page=2`],
  [`/documents/${id}/attribution`],
  [`/documents/${id}/attribution?by=Niemand`],
  [`/documents/${id}/attribution?page=2`],
  [`/documents/${id}/compare`],
  [`/documents/${id}/compare?from=machine&to=now&view=changes`],
  [`/documents/${id}/compare?from=machine&to=now&view=side`],
  [`/documents/${id}/compare?from=now&to=now`],
  [`/documents/${id}/restore?moment=1`],
  [`/documents/${id}/restore?moment=now`],
  [`/documents/${id}/export`],
  [`/documents/${id}/returned`],
  [`/documents/${id}/returned`, { method: 'POST' }],
  [`/documents/${id}/returned`, { method: 'POST', body: returnedForm }],
  [`/documents/${id}/fixes?check=space-before-hyphen`],
  [`/documents/${id}/fixes?check=date-dot`],
  ['/reports'],
  [`/documents/${id}/alternatives`],
  [`/documents/${id}/alternatives?names=1&notice=Da`],
  [`/documents/${documentIdOf(9_999)}/alternatives`],
  [`/documents/${id}/segments/s1/marks`],
  [`/documents/${id}/annotation`],
  [`/documents/${id}/annotation?at=s8-15-16&notice=Ja&undo=1&from=s1-0-3`],
  [`/documents/${documentIdOf(9_999)}/annotation`],
  [`/documents/${id}/report`],
  [`/documents/${id}/report?scheme=esa&threshold=5`],
  [`/documents/${id}/removal`],
  ['/style'],
  ['/names'],
  ['/names?q=Kyiv&saved=1'],
  ['/names?q=nirgends'],
  ['/names?status=changed'],
  ['/names?status=removed'],
  [`/names?edit=${encodeURIComponent(factKey({ kind: 'place', wrong: 'Kyiv', right: [] }))}`],
  ['/names/preview', upload(['namen.csv', table])],
  ['/names/preview', upload(['namen.csv', 'Art,Richtig\nOrt,'])],
  ['/style?saved=choices&find=x'],
  ['/style?saved=mqm'],
  ['/style?saved=checks'],
  ['/help'],
  ['/nowhere'],
]

it.each(visits.map(([path, init]) => ({ path, init })))(
  '$path reads only names that its page has',
  async ({ path, init }) => {
    for (const language of ['de', 'en']) {
      const headers = { ...init?.headers, 'accept-language': language, accept: 'text/html' }
      const answer = await fetch(site.url + path.replace('TABLE', waiting), {
        redirect: 'manual',
        ...init,
        headers,
      })
      await answer.text()
      expect(site.reports).toEqual([])
      expect(answer.status).not.toBe(500)
    }
  },
)

it('has seen every template that is a page', () => {
  const pages = readdirSync(views).filter((name) => name.endsWith('.ejs'))
  const names = [...pages, 'review-row.ejs', 'reasons.ejs'].map((name) => name.replace('.ejs', ''))
  expect(templates.rendered()).toEqual(names.toSorted())
})

it('leaves no field of a page unread', () => {
  // The help shows the keys, but not in a dialogue that could be closed.
  expect(templates.unread()).toEqual({ help: ['keys.close'] })
})

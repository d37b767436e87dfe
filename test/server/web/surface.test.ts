import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiRoutes } from '../../../src/server/web/api/index.ts'
import { routeOf, undescribed } from '../../support/described.ts'
import { type RunningSite, sampleDocument, startSite } from '../../support/site.ts'

let site: RunningSite
const D = sampleDocument.id
const missing = 'zzzzzzzzzzzzzzzz'
const dismissals = `/api/v1/documents/${D}/segments/s1/dismissals`
const json = { 'content-type': 'application/json' }

beforeAll(async () => {
  site = await startSite()
  await site.store.create({ imported: sampleDocument })
})

afterAll(() => site.close())

/** An error on the first letter of a segment. */
const mark = {
  revision: 0,
  spans: [{ start: 0, end: 1 }],
  category: 'accuracy/mistranslation',
  severity: 'minor',
}
const fact = { kind: 'place', wrong: 'Kyiv', right: ['Kyjiw'], authority: 'Haus' }

type Row = readonly [method: string, path: string, body: unknown, status: number]

/** The whole HTTP surface: what each address answers. Rows that change something come last. */
const surface: readonly Row[] = [
  ['GET', '/healthz', undefined, 200],
  ['GET', '/', undefined, 200],
  ['GET', '/documents/new', undefined, 200],
  ['GET', '/help', undefined, 200],
  ['GET', '/names', undefined, 200],
  ['GET', '/names?kind=animal&page=0&edit=x', undefined, 200],
  ['GET', '/names.csv', undefined, 200],
  ['POST', '/names', { kind: 'animal' }, 400],
  ['POST', '/names', { kind: 'place', wrong: 'Kyiv' }, 400],
  ['POST', '/names/act', { key: 'x', act: 'remove' }, 303],
  ['POST', '/names/act', { key: 'x', act: 'explode' }, 400],
  ['POST', '/names/preview', undefined, 400],
  ['POST', '/names/import', { csv: 'nothing' }, 400],
  ['POST', '/names/import', { csv: 'Kind,Right' }, 303],
  ['GET', '/style', undefined, 200],
  ['GET', '/style?find=a&find=b', undefined, 200],
  ['POST', '/style/choices', { quotes: 'x' }, 400],
  ['POST', '/style/severities', { ellipsis: 'x' }, 400],
  ['POST', '/style/accepted', {}, 400],
  ['POST', '/style/accepted/removal', {}, 400],
  ['POST', '/style/dismissals', {}, 400],
  ['POST', '/style/mqm', { threshold: 'viel' }, 400],
  ['GET', '/reports', undefined, 200],
  ['GET', '/reports?from=2026-01-01&to=nonsense', undefined, 200],
  ['GET', '/reports?from=a&from=b', undefined, 200],
  ['GET', '/reports.json', undefined, 200],
  ['GET', `/documents/${D}`, undefined, 200],
  ['GET', `/documents/${D}?show=open&page=7&edit=s1`, undefined, 200],
  ['GET', `/documents/${D}?kind=spacing`, undefined, 200],
  ['GET', `/documents/${D}?kind=nonsense&show=open`, undefined, 200],
  ['GET', `/documents/${D}?show=suspicious&order=risk`, undefined, 200],
  ['GET', `/documents/${D}/go?openAfter=s1&order=risk`, undefined, 303],
  ['GET', `/documents/${D}?show=nonsense&show=open`, undefined, 200],
  ['GET', `/documents/${D}/replace?find=die`, undefined, 200],
  ['GET', `/documents/${D}/fixes?check=space-before-hyphen`, undefined, 200],
  ['GET', `/documents/${D}/fixes?check=none`, undefined, 404],
  ['GET', `/documents/${D}/fixes`, undefined, 400],
  ['GET', `/documents/${missing}/fixes?check=dup-word`, undefined, 404],
  ['GET', `/documents/${D}/segments/s1/marks`, undefined, 200],
  ['GET', `/documents/${D}/segments/s99/marks`, undefined, 404],
  ['POST', `/documents/${D}/annotations/a99`, { verdict: 'remove' }, 404],
  ['POST', `/documents/${D}/segments/s1/rating`, { rating: '101' }, 400],
  ['POST', `/documents/${D}/segments/s1/rating`, { rating: 'many' }, 400],
  ['GET', `/documents/${D}/report?scheme=google&threshold=3`, undefined, 200],
  ['GET', `/documents/${D}/report?scheme=mine&threshold=many`, undefined, 200],
  ['GET', `/documents/${D}/annotation`, undefined, 200],
  ['GET', `/documents/${D}/annotation?at=nowhere&undo=x`, undefined, 200],
  ['GET', `/documents/${missing}/annotation`, undefined, 404],
  ['POST', `/documents/${D}/annotation`, {}, 400],
  ['POST', `/documents/${D}/annotation`, { at: 's1-0-0' }, 409],
  ['POST', `/documents/${D}/annotation/scheme`, { scheme: 'mine' }, 400],
  ['GET', `/documents/${D}/history`, undefined, 200],
  ['GET', `/documents/${D}/compare`, undefined, 200],
  ['GET', `/documents/${D}/attribution`, undefined, 200],
  ['GET', `/documents/${D}/attribution?by=Niemand&page=9`, undefined, 200],
  ['GET', `/documents/${missing}/attribution`, undefined, 404],
  ['GET', `/documents/${D}/compare?from=machine&to=now`, undefined, 200],
  ['GET', '/reports.csv', undefined, 200],
  ['GET', '/reports.html?by=month&system=x', undefined, 200],
  ['GET', `/documents/${D}/alternatives`, undefined, 200],
  ['GET', `/documents/${D}/alternatives?page=x&names=2`, undefined, 200],
  ['GET', `/documents/${missing}/alternatives`, undefined, 404],
  ['POST', `/documents/${D}/alternatives/s1`, { rank1: '1' }, 404],
  ['POST', `/documents/${D}/alternatives/removal`, {}, 400],
  ['GET', `/api/v1/documents/${D}/alternatives`, undefined, 200],
  ['GET', `/api/v1/documents/${missing}/alternatives`, undefined, 404],
  ['POST', `/api/v1/documents/${D}/alternatives`, { system: '', text: 'x' }, 400],
  ['DELETE', `/api/v1/documents/${D}/alternatives`, undefined, 400],
  ['POST', `/api/v1/documents/${D}/segments/s1/ranking`, { ranks: [['']] }, 400],
  ['POST', `/api/v1/documents/${D}/segments/s1/alternative`, { system: 'x' }, 404],
  ['GET', `/documents/${D}/report`, undefined, 200],
  ['GET', `/documents/${D}/report.json`, undefined, 200],
  ['GET', `/documents/${D}/report.csv`, undefined, 200],
  ['GET', `/documents/${D}/report.html`, undefined, 200],
  ['GET', `/documents/${D}/report.exe`, undefined, 404],
  ['GET', `/documents/${missing}/report`, undefined, 404],
  ['GET', `/documents/${missing}/report.json`, undefined, 404],
  ['GET', `/documents/${D}/go?number=2`, undefined, 303],
  ['GET', `/documents/${D}/go?number=99`, undefined, 303],
  ['GET', `/documents/${D}/export`, undefined, 200],
  ['GET', `/documents/${D}/export/original`, undefined, 200],
  ['GET', `/documents/${D}/export/exe`, undefined, 404],
  ['GET', `/documents/${D}/returned`, undefined, 200],
  ['GET', `/documents/${missing}/returned`, undefined, 404],
  ['POST', `/documents/${D}/returned`, undefined, 400],
  ['POST', `/documents/${D}/returned/changes`, {}, 400],
  ['POST', `/documents/${D}/returned/changes`, { sequence: 0, proposal: '{' }, 400],
  ['POST', `/documents/${D}/returned/changes`, { sequence: 0, proposal: '[{}]' }, 400],
  ['POST', `/api/v1/documents/${D}/returned`, undefined, 400],
  ['POST', `/api/v1/documents/${D}/returned`, { text: 'Vorfälle\n\nUnd Neues.' }, 200],
  ['POST', `/api/v1/documents/${D}/returned`, { text: 'Ganz etwas anderes.' }, 400],
  ['POST', `/api/v1/documents/${missing}/returned`, { text: 'Vorfälle' }, 404],
  ['GET', `/documents/${D}/removal`, undefined, 200],
  ['GET', `/documents/${D}/restore`, undefined, 400],
  ['GET', `/documents/${missing}`, undefined, 404],
  ['GET', `/documents/${missing}/history`, undefined, 404],
  ['GET', `/documents/${missing}/compare`, undefined, 404],
  ['GET', `/documents/${missing}/export`, undefined, 404],
  ['GET', `/documents/${missing}/replace`, undefined, 404],
  ['GET', '/documents/tables/nowhere', undefined, 404],
  ['POST', '/documents', undefined, 400],
  ['POST', '/documents/tables/nowhere', { machine: 0 }, 404],
  ['POST', '/preferences', { language: 'tlh' }, 400],
  ['POST', '/preferences', { language: 'de' }, 303],
  ['POST', `/documents/${D}/segments/s1`, {}, 400],
  ['POST', `/documents/${D}/segments/s99`, { text: 'x', base: 0 }, 404],
  ['POST', `/documents/${D}/undo`, { entry: 99 }, 404],
  ['POST', `/documents/${D}/dismissals`, { segment: 's1' }, 400],
  ['POST', `/documents/${D}/fixes`, { check: 'dup-word', place: 's1:7:0:3' }, 409],
  ['POST', `/documents/${D}/comments/c99`, { state: 'resolved' }, 404],
  ['POST', `/documents/${D}/replace`, { find: 'die', with: 'der', hit: 's1:7:0:3' }, 409],
  ['POST', `/documents/${missing}/removal`, undefined, 404],
  ['GET', `/documents/..%2f..%2fetc%2fpasswd`, undefined, 404],
  ['GET', '/documents/__proto__', undefined, 404],
  ['GET', '/nowhere', undefined, 404],
  ['GET', '/assets/style.css', undefined, 200],
  ['GET', '/assets/../package.json', undefined, 404],
  ['GET', '/assets/..%2f..%2fpackage.json', undefined, 404],
  ['GET', '/browser/main.js', undefined, 200],
  ['GET', '/core/diff/difference.js', undefined, 200],
  ['GET', '/vendor/diff/diff/array.js', undefined, 200],
  ['GET', '/server/main.js', undefined, 404],
  ['GET', '/package.json', undefined, 404],
  ['GET', '/data/store/store.json', undefined, 404],
  ['GET', '/.git/config', undefined, 404],
  ['GET', '/api/v1/openapi.json', undefined, 200],
  ['GET', '/api/v1/documents', undefined, 200],
  ['GET', `/api/v1/documents/${D}`, undefined, 200],
  ['GET', `/api/v1/documents/${missing}`, undefined, 404],
  ['GET', `/api/v1/documents/${D}/revisions`, undefined, 200],
  ['GET', `/api/v1/documents/${D}/drafts`, undefined, 200],
  ['GET', `/api/v1/documents/${D}/segments/s1`, undefined, 200],
  ['GET', `/api/v1/documents/${D}/segments/s1/attribution`, undefined, 200],
  ['GET', `/api/v1/documents/${D}/segments/s99/attribution`, undefined, 404],
  ['GET', `/api/v1/documents/${D}/segments/s99`, undefined, 404],
  ['GET', `/api/v1/documents/${D}/export/txt`, undefined, 200],
  ['GET', `/api/v1/documents/${D}/export/html`, undefined, 200],
  ['GET', `/api/v1/documents/${D}/export/redline`, undefined, 200],
  ['GET', `/api/v1/documents/${D}/export/json`, undefined, 200],
  ['GET', `/api/v1/documents/${D}/export/exe`, undefined, 404],
  ['GET', '/api/v1/nowhere', undefined, 404],
  ['POST', '/api/v1/diff', { before: 'a', after: 'b' }, 200],
  ['POST', '/api/v1/diff', { before: 'a' }, 400],
  ['POST', '/api/v1/diff', { before: '\uD800', after: 'b' }, 400],
  ['POST', '/api/v1/segment', { text: 'Ein Satz. Noch einer.' }, 200],
  ['POST', '/api/v1/words', { words: ['Haus', 'Hauss'] }, 200],
  ['POST', '/api/v1/words', { words: 'Haus' }, 400],
  ['GET', '/api/v1/words/suggestions?word=Hauss', undefined, 200],
  ['GET', '/api/v1/words/suggestions', undefined, 400],
  ['POST', '/api/v1/rules/accepted', { word: 'Rotstift' }, 204],
  ['POST', '/api/v1/rules/accepted', {}, 400],
  ['POST', '/api/v1/second-opinion', { text: 'Der US -Minister' }, 200],
  ['POST', '/api/v1/second-opinion', {}, 400],
  ['POST', '/api/v1/check', { text: 'Der US -Minister' }, 200],
  ['POST', '/api/v1/check', { text: 'Der', source: 'The', language: 'de-CH' }, 200],
  ['POST', '/api/v1/check', {}, 400],
  ['POST', '/api/v1/check', { text: 'Der', language: 7 }, 400],
  ['GET', '/api/v1/rules', undefined, 200],
  ['PUT', '/api/v1/rules/style', { quotes: '»…«', severities: { ellipsis: 'off' } }, 204],
  ['PUT', '/api/v1/rules/style', {}, 204],
  ['PUT', '/api/v1/rules/style', { severities: { nothing: 'off' } }, 400],
  ['PUT', '/api/v1/rules/mqm', { threshold: 7.5 }, 204],
  ['PUT', '/api/v1/rules/mqm', {}, 204],
  ['PUT', '/api/v1/rules/mqm', { threshold: -1 }, 400],
  ['PUT', '/api/v1/rules/mqm', { threshold: '7' }, 400],
  ['GET', '/api/v1/rules/facts', undefined, 200],
  ['GET', '/api/v1/rules/facts.csv', undefined, 200],
  ['POST', '/api/v1/rules/facts', { facts: [fact] }, 204],
  ['POST', '/api/v1/rules/facts', { facts: [{ kind: 'place', right: ['Kyjiw'] }] }, 400],
  ['POST', '/api/v1/rules/facts', { facts: [{ ...fact, right: ['a\nb'] }] }, 400],
  ['POST', '/api/v1/rules/facts/removal', { facts: [{ kind: 'place', wrong: 'Kyiv' }] }, 204],
  ['POST', '/api/v1/rules/facts/restoration', { facts: [{ kind: 'place', wrong: 'Kyiv' }] }, 204],
  ['POST', '/api/v1/rules/facts/import', { csv: 'Kind,Wrong,Right\nPlace,,', preview: true }, 200],
  ['POST', '/api/v1/rules/facts/import', { csv: 'no head' }, 400],
  ['POST', '/api/v1/rules/dismissals', { check: 'dup-word', text: 'und und' }, 204],
  ['POST', '/api/v1/rules/dismissals', { check: 'no-check', text: 'und und' }, 400],
  ['DELETE', '/api/v1/rules/dismissals?check=dup-word&text=und+und', undefined, 204],
  ['POST', '/api/v1/score', { segments: [{ machine: 'Das Haus', edited: 'Ein Haus' }] }, 200],
  ['POST', '/api/v1/score', { segments: [] }, 200],
  ['POST', '/api/v1/score', { segments: [{ machine: 'Das Haus' }] }, 400],
  ['POST', '/api/v1/score', { segments: [{ machine: '\uDC00', edited: '' }] }, 400],
  ['POST', '/api/v1/documents', { text: '   ' }, 400],
  ['POST', '/api/v1/documents', { text: 'Text', unit: 'page' }, 400],
  ['POST', '/api/v1/documents', { text: 'Text', language: '../x' }, 400],
  ['POST', `/api/v1/documents/${D}/search`, { find: 'die' }, 200],
  ['POST', `/api/v1/documents/${D}/search`, { find: '' }, 400],
  ['POST', `/api/v1/documents/${D}/segments/s1/revisions`, { text: 'x' }, 400],
  ['POST', `/api/v1/documents/${D}/segments/s1/revisions`, { text: 'x', base: 'x' }, 400],
  ['POST', `/api/v1/documents/${D}/segments/s1/revisions`, { text: 'x', base: 7 }, 400],
  ['POST', `/api/v1/documents/${missing}/segments/s1/revisions`, { text: 'x', base: 0 }, 404],
  ['POST', `/api/v1/documents/${D}/segments/s1/comments`, { text: ' ' }, 400],
  ['POST', `/api/v1/documents/${D}/segments/s1/split`, { offset: 0, base: 0 }, 400],
  ['POST', `/api/v1/documents/${D}/undo`, { entry: 99 }, 404],
  ['PATCH', `/api/v1/documents/${D}/comments/c99`, { state: 'resolved' }, 404],
  ['DELETE', `/api/v1/documents/${missing}`, undefined, 404],
  ['PUT', `/api/v1/documents/${D}/segments/s1/draft`, { text: 'x', base: 0, client: '../' }, 400],
  ['PUT', `/api/v1/documents/${D}/segments/s1/draft`, { text: 'x', base: 0, client: 'tab' }, 204],
  ['DELETE', `/api/v1/documents/${D}/segments/s1/draft?client=tab`, undefined, 204],
  ['DELETE', `/api/v1/documents/${D}/segments/s1/draft?client=a&client=b`, undefined, 400],
  [
    'POST',
    `/api/v1/documents/${D}/replacements`,
    { hits: [{ segment: 's3', revision: 0, start: 0, end: 7 }], replacement: 'Er' },
    200,
  ],
  [
    'POST',
    `/api/v1/documents/${D}/replacements`,
    { hits: [{ segment: 's3', revision: 0, start: 0, end: 7 }], replacement: 'Sie' },
    409,
  ],
  ['POST', `/api/v1/documents/${D}/undo`, { entry: 1 }, 200],
  ['POST', `/api/v1/documents/${D}/undo`, { entry: 1 }, 409],
  ['POST', `/api/v1/documents/${D}/segments/s1/revisions`, { text: 'Ereignisse', base: 0 }, 201],
  ['POST', `/api/v1/documents/${D}/segments/s1/revisions`, { text: 'Ereignisse', base: 1 }, 201],
  ['POST', `/api/v1/documents/${D}/segments/s1/revisions`, { text: 'Zwischenfälle', base: 0 }, 409],
  ['POST', `/api/v1/documents/${D}/segments/s1/approval`, {}, 200],
  ['DELETE', `/api/v1/documents/${D}/segments/s1/approval`, undefined, 200],
  ['POST', `/api/v1/documents/${D}/segments/s1/comments`, { text: 'Gut.' }, 201],
  ['POST', dismissals, { check: 'dup-word', text: 'und und' }, 204],
  ['POST', dismissals, { check: 'dup-word', text: 'und und', scope: 'world' }, 400],
  ['POST', dismissals, { check: 'no-check', text: 'und und' }, 400],
  ['GET', `/api/v1/documents/${D}/annotations`, undefined, 200],
  ['POST', `/api/v1/documents/${D}/segments/s1/annotations`, { revision: 0 }, 400],
  ['POST', `/api/v1/documents/${D}/segments/s1/annotations`, mark, 201],
  ['PATCH', `/api/v1/documents/${D}/annotations/a1`, { severity: 'major' }, 200],
  ['PATCH', `/api/v1/documents/${D}/annotations/a1`, { severity: 'awful' }, 400],
  ['PATCH', `/api/v1/documents/${D}/annotations/a9`, { severity: 'major' }, 404],
  ['DELETE', `/api/v1/documents/${D}/annotations/a1`, undefined, 204],
  ['DELETE', `/api/v1/documents/${D}/annotations/x`, undefined, 404],
  ['PUT', `/api/v1/documents/${D}/segments/s1/rating`, { rating: 66 }, 204],
  ['PUT', `/api/v1/documents/${D}/segments/s1/rating`, { rating: -1 }, 400],
  ['GET', `/api/v1/documents/${D}/dismissals`, undefined, 200],
  ['DELETE', `${dismissals}?check=dup-word&text=und+und`, undefined, 204],
  ['PATCH', `/api/v1/documents/${D}/comments/c1`, { state: 'resolved' }, 200],
  ['POST', `/api/v1/documents/${D}/segments/s2/split`, { offset: 12, base: 0 }, 200],
  ['POST', `/api/v1/documents/${D}/segments/s2/merge`, { base: 1, nextBase: 1 }, 200],
  ['POST', `/api/v1/documents/${D}/alternatives`, { system: 'Süd', text: 'A\n\nB\n\nC' }, 201],
  ['POST', `/api/v1/documents/${D}/segments/s1/ranking`, { ranks: [['Süd'], ['']] }, 200],
  ['POST', `/api/v1/documents/${D}/segments/s1/alternative`, { system: 'Süd' }, 200],
  ['POST', `/api/v1/documents/${D}/segments/s1/alternative`, { system: 'Süd', base: 0 }, 409],
  ['DELETE', `/api/v1/documents/${D}/alternatives?system=S%C3%BCd`, undefined, 204],
  ['POST', `/documents/${D}/annotation/scheme`, { scheme: 'mqm-core' }, 303],
  ['PATCH', `/api/v1/documents/${D}`, { title: 'Neuer Titel' }, 200],
  ['POST', '/api/v1/documents', { text: 'Ein neuer Text.' }, 201],
  ['DELETE', `/api/v1/documents/${D}`, undefined, 204],
  ['GET', `/api/v1/documents/${D}`, undefined, 404],
]

describe('the HTTP surface', () => {
  it.each(surface)('%s %s (%j) answers %i', async (method, path, body, status) => {
    const answer = await fetch(site.url + path, {
      method,
      redirect: 'manual',
      ...(body !== undefined && { headers: json, body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    expect(answer.status, text.slice(0, 300)).toBe(status)
    expect(text).not.toMatch(/node_modules|\.ts:\d+|at \w+ \(/)
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe-')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('x-powered-by')).toBeNull()
    if (path.startsWith('/api/') && status >= 400) {
      const error: unknown = JSON.parse(text).error
      expect(error).toMatchObject({ code: expect.any(String), message: expect.any(String) })
    }
    const route = routeOf(method, path.replace(/^\/api\/v1|\?.*/g, ''))
    if (path.startsWith('/api/') && route !== undefined) {
      expect(undescribed(route, { method, status, body: text })).toEqual([])
    }
  })

  it('has a row of success for every route of the API', () => {
    const tried = surface
      .filter(([, , , status]) => status < 300)
      .map(([method, path]) => {
        const route = routeOf(method, path.replace(/^\/api\/v1|\?.*/g, ''))
        return `${method.toLowerCase()} ${route}`
      })
    const routes = apiRoutes.map(({ method, path }) => `${method} ${path}`)
    expect(routes.filter((route) => !tried.includes(route))).toEqual([])
  })
})

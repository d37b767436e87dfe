import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiRoutes } from '../../../src/server/web/api/index.ts'
import { openApi } from '../../../src/server/web/api/open-api.ts'
import { type RunningSite, sampleDocument, startSite } from '../../support/site.ts'

let site: RunningSite
const D = sampleDocument.id
const missing = 'zzzzzzzzzzzzzzzz'
const json = { 'content-type': 'application/json' }

beforeAll(async () => {
  site = await startSite()
  await site.store.create({ imported: sampleDocument })
})

afterAll(() => site.close())

type Row = readonly [method: string, path: string, body: unknown, status: number]

/** The whole HTTP surface: what each address answers. Rows that change something come last. */
const surface: readonly Row[] = [
  ['GET', '/healthz', undefined, 200],
  ['GET', '/', undefined, 200],
  ['GET', '/documents/new', undefined, 200],
  ['GET', '/help', undefined, 200],
  ['GET', `/documents/${D}`, undefined, 200],
  ['GET', `/documents/${D}?show=open&page=7&edit=s1`, undefined, 200],
  ['GET', `/documents/${D}?show=nonsense&show=open`, undefined, 200],
  ['GET', `/documents/${D}/replace?find=die`, undefined, 200],
  ['GET', `/documents/${D}/history`, undefined, 200],
  ['GET', `/documents/${D}/compare`, undefined, 200],
  ['GET', `/documents/${D}/compare?from=machine&to=now`, undefined, 200],
  ['GET', `/documents/${D}/go?number=2`, undefined, 303],
  ['GET', `/documents/${missing}`, undefined, 404],
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
  ['POST', `/api/v1/documents/${D}/segments/s1/revisions`, { text: 'Ereignisse', base: 0 }, 201],
  ['POST', `/api/v1/documents/${D}/segments/s1/revisions`, { text: 'Zwischenfälle', base: 0 }, 409],
  ['POST', `/api/v1/documents/${D}/segments/s1/approval`, {}, 200],
  ['DELETE', `/api/v1/documents/${D}/segments/s1/approval`, undefined, 200],
  ['POST', `/api/v1/documents/${D}/segments/s1/comments`, { text: 'Gut.' }, 201],
  ['PATCH', `/api/v1/documents/${D}/comments/c1`, { state: 'resolved' }, 200],
  ['POST', `/api/v1/documents/${D}/segments/s2/split`, { offset: 12, base: 0 }, 200],
  ['POST', `/api/v1/documents/${D}/segments/s2/merge`, { base: 1, nextBase: 1 }, 200],
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
  })

  it('is what the OpenAPI document says', () => {
    const described = Object.entries(openApi(apiRoutes).paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    )
    const routes = apiRoutes.map(
      ({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`,
    )
    expect(described.toSorted()).toEqual(routes.toSorted())
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { memoryStore } from '../../../src/server/store/memory-store.ts'
import { rawRequest } from '../../support/raw-request.ts'
import { type RunningSite, sampleDocument, startSite } from '../../support/site.ts'

const { id } = sampleDocument
const text = 'US -Außenminister Anthony Blinken'

let site: RunningSite
let broken: RunningSite

/** Every call fails as no store of ours does, with a text in the message. */
const brokenStore = new Proxy(memoryStore(), {
  get: () => async () => {
    throw new TypeError(`cannot read ${text} at /srv/rotstift/store.ts:12:3`)
  },
})

beforeAll(async () => {
  site = await startSite()
  broken = await startSite(brokenStore)
  await site.store.create({ imported: sampleDocument })
})

afterAll(async () => {
  await site.close()
  await broken.close()
})

const page = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
const json = { 'content-type': 'application/json' }

describe('a fault of the app', () => {
  it.each([
    ['GET', '/'],
    ['GET', `/documents/${id}`],
    ['GET', `/documents/${id}/replace`],
    ['POST', `/documents/${id}/undo`],
    ['GET', `/documents/${id}/export/txt`],
  ])('is told on a page in one neutral sentence: %s %s', async (method, path) => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await fetch(broken.url + path, {
      method,
      headers: { ...page, ...form, 'accept-language': 'de' },
      ...(method === 'POST' && { body: 'entry=1' }),
    })
    const body = await answer.text()
    expect(answer.status).toBe(500)
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/)
    expect(body).toContain('role="alert"')
    expect(body).not.toMatch(/Blinken|store\.ts|TypeError|node_modules|\bat \/|:\d+:\d+/)
  })

  it.each([
    ['GET', '/documents'],
    ['GET', `/documents/${id}`],
    ['GET', `/documents/${id}/revisions`],
    ['POST', `/documents/${id}/segments/s1/approval`],
    ['DELETE', `/documents/${id}`],
  ])('is told to programs as JSON: %s %s', async (method, path) => {
    const answer = await fetch(`${broken.url}/api/v1${path}`, { method })
    const body = await answer.text()
    expect(answer.status).toBe(500)
    expect(JSON.parse(body)).toEqual({ error: { code: 'internal', message: expect.any(String) } })
    expect(body).not.toMatch(/Blinken|store\.ts|TypeError|\\n/)
  })

  it('is told in full to whoever runs the app, once each', async () => {
    const before = broken.reports.length
    await (await fetch(`${broken.url}/api/v1/documents`)).text()
    expect(broken.reports.slice(before)).toEqual([expect.any(TypeError)])
  })

  it('stops nothing else', async () => {
    expect((await fetch(`${broken.url}/help`)).status).toBe(200)
    expect((await fetch(`${broken.url}/healthz`)).status).toBe(200)
  })
})

describe('a refusal', () => {
  it('is told in the language that was asked for', async () => {
    const said = async (language: string) => {
      const headers = { 'accept-language': language }
      const answer = await fetch(`${site.url}/api/v1/documents/${id}/segments/s99`, { headers })
      return (await answer.json()).error.message
    }
    expect(await said('de-AT,de;q=0.9')).toBe('Dieser Text hat kein Segment s99.')
    expect(await said('fr,en;q=0.5')).toBe('This text has no segment s99.')
  })

  it('is a page for people and JSON for programs, whatever the address', async () => {
    const type = async (accept: string) => {
      const answer = await fetch(`${site.url}/nowhere`, { headers: { accept } })
      await answer.text()
      return answer.headers.get('content-type')
    }
    expect(await type(page.accept)).toMatch(/^text\/html/)
    expect(await type('*/*')).toMatch(/^text\/html/)
    expect(await type('application/json')).toMatch(/^application\/json/)
  })

  it('names the field that is wrong, and not what was sent', async () => {
    const answer = await fetch(`${site.url}/api/v1/documents/${id}/segments/s1/revisions`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ text: 'Ereignisse', base: 'Blinken' }),
    })
    const { error } = await answer.json()
    expect(answer.status).toBe(400)
    expect(error).toMatchObject({ code: 'invalid', field: 'base' })
    expect(error.message).not.toContain('Blinken')
  })

  it('is never reported as a fault', () => expect(site.reports).toEqual([]))
})

describe('every answer', () => {
  const big = JSON.stringify({ before: 'x'.repeat(6_000_000), after: '' })
  const cases = [
    ['a page', 200, { path: '/help' }],
    ['a file', 200, { path: '/assets/style.css' }],
    ['JSON', 200, { path: '/api/v1/documents' }],
    ['a download', 200, { path: `/api/v1/documents/${id}/export/txt` }],
    ['the health check', 200, { path: '/healthz' }],
    ['400', 400, { path: '/documents/%ff' }],
    ['403', 403, { method: 'POST', path: '/', headers: { origin: 'http://evil.example' } }],
    ['404', 404, { path: '/nowhere' }],
    ['404 of a file', 404, { path: '/assets/nothing.css' }],
    ['413', 413, { method: 'POST', path: '/api/v1/diff', headers: json, body: big }],
    [
      '415',
      415,
      { method: 'POST', path: '/api/v1/diff', headers: { 'content-type': 'text/x' }, body: 'x' },
    ],
    ['421', 421, { path: '/', headers: { host: 'evil.example' } }],
  ] as const

  const headersOf = async (
    { port }: RunningSite,
    request: { readonly headers?: object; readonly path: string },
  ) => {
    const headers = { host: `localhost:${port}`, ...request.headers }
    return await rawRequest(port, { ...request, headers })
  }

  it.each(cases)('is guarded: %s', async (_, status, request) => {
    const answer = await headersOf(site, request)
    expect(answer.status).toBe(status)
    expectGuarded(answer.headers)
  })

  it('is guarded: 500', async () => {
    const answer = await headersOf(broken, { path: '/' })
    expect(answer.status).toBe(500)
    expectGuarded(answer.headers)
  })

  it.each([
    ['/', 200],
    [`/documents/${id}`, 200],
    [`/api/v1/documents/${id}`, 200],
    [`/api/v1/documents/${id}/export/txt`, 200],
    ['/nowhere', 404],
  ])('with a text in it is kept by no cache: %s', async (path, status) => {
    const answer = await headersOf(site, { path })
    expect(answer.status).toBe(status)
    expect(answer.headers['cache-control']).toBe('no-store')
  })
})

const expectGuarded = (headers: Readonly<Record<string, unknown>>) => {
  const policy = String(headers['content-security-policy'])
  expect(policy).toMatch(/default-src 'none'/)
  expect(policy).toMatch(/script-src 'self' 'sha256-/)
  expect(policy).toMatch(/frame-ancestors 'none'/)
  expect(policy).not.toMatch(/unsafe-|https?:|\*/)
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'same-origin',
  })
  expect(headers).not.toHaveProperty('x-powered-by')
  expect(headers).not.toHaveProperty('access-control-allow-origin')
}

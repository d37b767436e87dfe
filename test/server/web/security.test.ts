import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningSite, sampleDocument, startSite } from '../../support/site.ts'

let site: RunningSite

beforeAll(async () => {
  site = await startSite()
  await site.store.create({ imported: sampleDocument })
})

afterAll(() => site.close())

/** The status of a request whose headers are exactly these. */
const statusOf = async (
  headers: Readonly<Record<string, string>>,
  { method = 'GET', path = '/', body = '' } = {},
): Promise<number> => {
  const request = httpRequest({
    host: '127.0.0.1',
    port: site.port,
    method,
    path,
    headers,
    setHost: false,
  })
  request.end(body)
  const [response] = await once(request, 'response')
  response.resume()
  return response.statusCode
}

describe('the names under which the app answers', () => {
  it.each([
    [(port: number) => `localhost:${port}`, 200],
    [(port: number) => `127.0.0.1:${port}`, 200],
    [(port: number) => `[::1]:${port}`, 200],
    [(port: number) => `LOCALHOST:${port}`, 200],
    [() => 'localhost', 421],
    [(port: number) => `localhost:${port + 1}`, 421],
    [(port: number) => `localhost.:${port}`, 421],
    [(port: number) => `evil.example:${port}`, 421],
    [(port: number) => `localhost.evil.example:${port}`, 421],
    [(port: number) => `127.0.0.1.evil.example:${port}`, 421],
    [(port: number) => `0.0.0.0:${port}`, 421],
    [() => '', 421],
  ])('%s → %i', async (host, status) => {
    expect(await statusOf({ host: host(site.port) })).toBe(status)
  })

  it('are asked for in a request line with a whole address, too', async () => {
    const socket = connect(site.port, '127.0.0.1')
    socket.write(
      'GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
    )
    let answer = ''
    for await (const chunk of socket) answer += chunk
    expect(answer).toMatch(/^HTTP\/1\.1 421 /)
    expect(answer.split('\r\n\r\n')[1]).toBe('')
  })
})

describe('requests that another site makes a browser send', () => {
  const path = `/api/v1/documents/${sampleDocument.id}/segments/s1/comments`
  const post = (headers: Record<string, string>) =>
    statusOf(
      { host: `localhost:${site.port}`, 'content-type': 'application/json', ...headers },
      { method: 'POST', path, body: '{"text":"Hallo"}' },
    )

  it.each([
    [{}, 201, 'a program'],
    [{ 'sec-fetch-site': 'same-origin' }, 201, 'our own page'],
    [{ 'sec-fetch-site': 'none' }, 201, 'the address bar'],
    [{ 'sec-fetch-site': 'same-site' }, 403, 'another port of localhost'],
    [{ 'sec-fetch-site': 'cross-site' }, 403, 'another site'],
    [{ origin: 'http://evil.example' }, 403, 'another site in an old browser'],
    [{ origin: 'null' }, 403, 'a sandboxed frame'],
  ] as const)('%j → %i: %s', async (headers: Record<string, string>, status, _what) => {
    expect(await post(headers)).toBe(status)
  })

  it('are known by their origin where the browser does not say more', async () => {
    expect(await post({ origin: `http://localhost:${site.port}` })).toBe(201)
  })

  it('cannot post as text/plain, which needs no permission', async () => {
    expect(await post({ 'content-type': 'text/plain' })).toBe(415)
  })
})

describe('what is too much or not understood', () => {
  const url = () => `${site.url}/api/v1/diff`
  const headers = { 'content-type': 'application/json' }

  it('is told as 413 in a sentence', async () => {
    const body = JSON.stringify({ before: 'x'.repeat(6_000_000), after: '' })
    const answer = await fetch(url(), { method: 'POST', headers, body })
    expect(answer.status).toBe(413)
    expect((await answer.json()).error.code).toBe('too-large')
  })

  it.each([
    ['broken JSON', '{"before":'],
    ['a list', '[]'],
    ['45,000 nested lists', `{"before":${'['.repeat(45_000)}${']'.repeat(45_000)}}`],
    ['a prototype', '{"__proto__":{"before":"a"},"after":"b"}'],
  ])('is told as 400: %s', async (_, body) => {
    const answer = await fetch(url(), { method: 'POST', headers, body })
    expect(answer.status).toBe(400)
    expect(await answer.text()).not.toContain('    at ')
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('never writes on GET', async () => {
    const before = JSON.stringify(await site.store.history(sampleDocument.id))
    for (const path of ['', '/history', '/compare', '/replace?find=a&with=b', '/export/json']) {
      await (await fetch(`${site.url}/documents/${sampleDocument.id}${path}`)).text()
    }
    expect(JSON.stringify(await site.store.history(sampleDocument.id))).toBe(before)
  })

  it('redirects after a choice of language stay on this site', async () => {
    for (const back of [
      '//evil.example/',
      'http://evil.example/',
      '/\\evil.example',
      'javascript:alert(1)',
    ]) {
      const answer = await fetch(`${site.url}/preferences`, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ language: 'de', back }),
      })
      const location = answer.headers.get('location') ?? ''
      expect(new URL(location, site.url).origin).toBe(site.url)
    }
  })
})

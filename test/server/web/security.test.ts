import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rawExchange, rawRequest } from '../../support/raw-request.ts'
import { type RunningSite, sampleDocument, startSite } from '../../support/site.ts'

let site: RunningSite
const id = sampleDocument.id

beforeAll(async () => {
  site = await startSite()
  await site.store.create({ imported: sampleDocument })
})

afterAll(async () => {
  expect(site.reports).toEqual([])
  await site.close()
})

const history = async () => JSON.stringify(await site.store.history(id))

describe('the names under which the app answers', () => {
  it.each([
    ['localhost:PORT', 200],
    ['127.0.0.1:PORT', 200],
    ['[::1]:PORT', 200],
    ['LOCALHOST:PORT', 200],
    ['localhost', 421],
    ['localhost:1', 421],
    ['localhost:PORT0', 421],
    ['localhost.:PORT', 421],
    ['localhost:PORT ', 200],
    ['localhost:PORT/', 421],
    ['localhost:PORT@evil.example', 421],
    ['evil.example', 421],
    ['evil.example:PORT', 421],
    ['localhost.evil.example:PORT', 421],
    ['127.0.0.1.evil.example:PORT', 421],
    ['evil.example#localhost:PORT', 421],
    ['localhost:PORT,evil.example', 421],
    ['0.0.0.0:PORT', 421],
    ['127.1:PORT', 421],
    ['2130706433:PORT', 421],
    ['[::ffff:127.0.0.1]:PORT', 421],
    ['[::]:PORT', 421],
    ['', 421],
  ])('%j → %i', async (name, status) => {
    const host = name.replace('PORT', String(site.port))
    const answer = await rawRequest(site.port, { path: '/help', headers: { host } })
    expect(answer.status).toBe(status)
    if (status === 421) expect(answer.body).toBe('')
  })

  it.each([
    ['http://evil.example/help', 'localhost:PORT', 421],
    ['http://evil.example/help', 'evil.example', 421],
    ['http://localhost:PORT@evil.example/help', 'localhost:PORT', 421],
    ['https://evil.example:443/help', 'localhost:PORT', 421],
    ['http://localhost:PORT/help', 'evil.example', 421],
    ['http://localhost:PORT/help', 'localhost:PORT', 200],
  ])('stand in the request line as well: %s with %s → %i', async (target, name, status) => {
    const [line, host] = [target, name].map((text) => text.replace('PORT', String(site.port)))
    const answer = await rawExchange(
      site.port,
      `GET ${line} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
    )
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    if (status === 421) expect(answer.split('\r\n\r\n')[1]).toBe('')
  })

  it('are needed in HTTP/1.0, too', async () => {
    expect(await rawExchange(site.port, 'GET /help HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 421 /)
  })

  it('are also those that the app was told, and the address it listens on', async () => {
    const public_ = await startSite(undefined, {
      host: '192.0.2.7',
      publicHosts: ['Rotstift.example'],
    })
    const status = async (host: string) =>
      (await rawRequest(public_.port, { path: '/help', headers: { host } })).status
    expect(await status('rotstift.example')).toBe(200)
    expect(await status('ROTSTIFT.example')).toBe(200)
    expect(await status(`192.0.2.7:${public_.port}`)).toBe(200)
    expect(await status('www.rotstift.example')).toBe(421)
    await public_.close()
  })

  it('do not matter to whoever asks whether the app is well', async () => {
    const answer = await rawRequest(site.port, { path: '/healthz', headers: { host: '10.0.0.9' } })
    expect(answer).toMatchObject({ status: 200, body: '{"status":"ok"}' })
  })
})

describe('requests that another site makes a browser send', () => {
  const own = 'http://localhost:PORT'
  const comments = `/api/v1/documents/${id}/segments/s1/comments`
  const unsafe = [
    ['POST', comments, '{"text":"Hallo"}', 201],
    ['PATCH', `/api/v1/documents/${id}`, '{"title":"Neu"}', 200],
    ['PUT', `/api/v1/documents/${id}/segments/s1/draft`, '{"text":"x","base":0,"client":"t"}', 204],
    ['DELETE', `/api/v1/documents/${id}/segments/s1/draft?client=t`, '', 204],
    ['POST', '/preferences', '', 303],
    ['POST', `/documents/${id}/comments/c1`, '', 400],
    ['POST', '/nowhere', '', 404],
  ] as const
  type Sender = readonly [
    who: string,
    site?: string | undefined,
    origin?: string | undefined,
    isOwn?: boolean,
  ]
  const senders: readonly Sender[] = [
    ['a program', undefined, undefined, true],
    ['our own page', 'same-origin', own, true],
    ['our own page, whose browser sends no origin', 'same-origin', undefined, true],
    ['our own page in an old browser', undefined, own, true],
    ['the address bar', 'none', undefined, true],
    ['another port of localhost', 'same-site', 'http://localhost:3000', false],
    ['another port in an old browser', undefined, 'http://localhost:3000', false],
    ['another site', 'cross-site', 'http://evil.example', false],
    ['another site that hides its origin', 'cross-site', 'null', false],
    ['another site in an old browser', undefined, 'http://evil.example', false],
    ['a name that begins like ours', undefined, 'http://localhost:PORT.evil.example', false],
    ['our name as a user', undefined, 'http://localhost:PORT@evil.example', false],
    ['a sandboxed frame', undefined, 'null', false],
    ['an origin that is none', undefined, 'localhost:PORT', false],
    ['an unknown kind of site', 'same-planet', own, false],
    ['two kinds of site at once', 'same-origin, cross-site', own, false],
  ]

  const send = async (method: string, path: string, sender: Sender, body = '') => {
    const [, site_, origin] = sender
    const host = `localhost:${site.port}`
    return rawRequest(site.port, {
      method,
      path,
      body,
      headers: {
        host,
        ...(body !== '' && { 'content-type': 'application/json' }),
        ...(site_ !== undefined && { 'sec-fetch-site': site_ }),
        ...(origin !== undefined && { origin: origin.replace('PORT', String(site.port)) }),
      },
    })
  }

  describe.each(unsafe)('%s %s', (method, path, body, status) => {
    it.each(senders.map((sender) => [sender[0], sender] as const))('from %s', async (_, sender) => {
      const before = await history()
      const answer = await send(method, path, sender, body)
      expect(answer.status).toBe(sender[3] ? status : 403)
      if (!sender[3]) expect(await history()).toBe(before)
    })
  })

  it.each(senders.map((sender) => [sender[0], sender] as const))(
    'may look, as links do: from %s',
    async (_, sender) => {
      for (const method of ['GET', 'HEAD']) {
        const answer = await send(method, `/api/v1/documents/${id}`, sender)
        expect(answer.status).toBe(200)
        expect(answer.headers['access-control-allow-origin']).toBeUndefined()
      }
    },
  )
})

describe('looking', () => {
  it('never writes, whatever the address says', async () => {
    const before = await history()
    const pages = ['', '/history', '/compare', '/replace?find=a&with=b', '/export', '/removal']
    const parts = ['', '/revisions', '/drafts', '/segments/s1', '/segments/s1/approval', '/undo']
    for (const path of [
      ...pages.map((page) => `/documents/${id}${page}`),
      ...parts.map((part) => `/api/v1/documents/${id}${part}?_method=DELETE&text=x&base=0`),
    ]) {
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        const headers = { 'x-http-method-override': 'DELETE' }
        await (await fetch(site.url + path, { method, headers, redirect: 'manual' })).text()
      }
    }
    expect(await history()).toBe(before)
    expect(await site.store.load(id)).toBeDefined()
  })
})

describe('methods that nothing here understands', () => {
  it.each(['TRACE', 'PROPFIND', 'LINK', 'SEARCH', 'PURGE', 'M-SEARCH'])(
    '%s is not carried out',
    async (method) => {
      const headers = { host: `localhost:${site.port}`, cookie: 'secret=1' }
      for (const path of ['/', `/documents/${id}`, `/api/v1/documents/${id}`]) {
        const answer = await rawRequest(site.port, { method, path, headers })
        expect([404, 405]).toContain(answer.status)
        expect(answer.body).not.toContain('secret')
      }
    },
  )

  it('CONNECT opens no tunnel', async () => {
    const target = `localhost:${site.port}`
    const answer = await rawExchange(
      site.port,
      `CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`,
    )
    expect(answer).not.toMatch(/^HTTP\/1\.1 2/)
  })
})

describe('ids and names in addresses', () => {
  const hostile = [
    '..',
    '%2e%2e',
    '..%2f..%2f..%2fetc%2fpasswd',
    '..%5c..%5cpackage.json',
    '%252e%252e%252f',
    `${id}%00`,
    `${id}%0a`,
    `${id}%2f..%2f${id}`,
    `${id}.json`,
    id.toUpperCase(),
    '__proto__',
    'constructor',
    'toString',
    '%ff%fe',
    '%',
    'ｓ1',
    's0',
    's-1',
    's1e3',
    's01',
    'a'.repeat(5_000),
    '%F0%9F%92%A9',
    '<script>alert(1)</script>',
    "' OR 1=1 --",
  ].map((name) => encodeURI(name).replaceAll('%25', '%'))

  const places = [
    ['GET', '/documents/X'],
    ['GET', '/documents/X/export/txt'],
    ['GET', `/documents/${id}/export/X`],
    ['GET', '/api/v1/documents/X'],
    ['DELETE', '/api/v1/documents/X'],
    ['GET', '/api/v1/documents/X/revisions'],
    ['GET', '/api/v1/documents/X/export/json'],
    ['GET', `/api/v1/documents/${id}/export/X`],
    ['GET', `/api/v1/documents/${id}/segments/X`],
    ['POST', `/api/v1/documents/${id}/segments/X/approval`],
    ['DELETE', `/api/v1/documents/${id}/segments/X/approval`],
    ['DELETE', `/api/v1/documents/${id}/segments/X/draft?client=t`],
    ['GET', '/assets/X'],
    ['GET', '/browser/X'],
    ['GET', '/core/X'],
    ['GET', '/vendor/diff/X'],
  ] as const

  it.each(places)('%s %s finds nothing by another name', async (method, path) => {
    const before = await history()
    for (const name of hostile) {
      const answer = await rawRequest(site.port, {
        method,
        path: path.replace('X', name),
        headers: { host: `localhost:${site.port}` },
      })
      expect([400, 403, 404], name).toContain(answer.status)
      expect(answer.body).not.toMatch(/root:|"version":|<script>alert/)
    }
    expect(await history()).toBe(before)
  })
})

describe('folders', () => {
  it.each([
    '/package.json',
    '/README.md',
    '/.git/config',
    '/.git/HEAD',
    '/data/store/store.json',
    '/data/samples/sample-mt.de.txt',
    '/server/main.js',
    '/dist/server/main.js',
    '/src/server/main.ts',
    '/views/layout.ejs',
    '/layout.ejs',
    '/assets/',
    '/assets/../layout.ejs',
    '/assets/%2e%2e/layout.ejs',
    '/assets/..%2flayout.ejs',
    '/browser/',
    '/browser/../server/main.js',
    '/core/..%2fserver%2fmain.js',
    '/core/%2e%2e%5cserver%5cmain.js',
    '/vendor/diff/../package.json',
    '/vendor/express/index.js',
    '/node_modules/diff/package.json',
    '//etc/passwd',
    '/%00',
    '/assets/style.css%00.js',
  ])('%s is not served', async (path) => {
    const headers = { host: `localhost:${site.port}` }
    const { status } = await rawRequest(site.port, { path, headers })
    expect([400, 404]).toContain(status)
  })

  it.each([
    [{ range: 'bytes=999999999-' }],
    [{ 'if-match': '"another"' }],
    [{ 'if-unmodified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' }],
  ])('%j on a file is the fault of the one who asks', async (headers) => {
    const answer = await fetch(`${site.url}/assets/style.css`, { headers })
    expect(answer.status).toBe(400)
  })
})

describe('what is too much or not understood', () => {
  const url = () => `${site.url}/api/v1/diff`
  const json = { 'content-type': 'application/json' }

  it('is told as 413 in a sentence', async () => {
    const body = JSON.stringify({ before: 'x'.repeat(6_000_000), after: '' })
    const answer = await fetch(url(), { method: 'POST', headers: json, body })
    expect(answer.status).toBe(413)
    expect((await answer.json()).error.code).toBe('too-large')
  })

  it.each([
    ['a text', 'text/plain', '{"before":"a","after":"b"}'],
    ['a form', 'application/x-www-form-urlencoded', 'before=a&after=b'],
    ['a form with parts', 'multipart/form-data; boundary=x', '--x--'],
    ['XML', 'application/xml', '<before>a</before>'],
    ['JSON in Latin-1', 'application/json; charset=iso-8859-1', '{"before":"a","after":"b"}'],
    ['something without a name', '', '{"before":"a","after":"b"}'],
  ])('is told as 415: %s', async (_, type, body) => {
    const { status } = await rawRequest(site.port, {
      method: 'POST',
      path: '/api/v1/diff',
      headers: {
        host: `localhost:${site.port}`,
        ...(type !== '' && { 'content-type': type }),
      },
      body,
    })
    expect(status).toBe(415)
  })

  it.each([
    ['nothing', ''],
    ['broken JSON', '{"before":'],
    ['a list', '[]'],
    ['a word', '"before"'],
    ['null', 'null'],
    ['2,000,000 nested lists', `${'['.repeat(2_000_000)}${']'.repeat(2_000_000)}`],
    ['45,000 nested lists', `{"before":${'['.repeat(45_000)}${']'.repeat(45_000)}}`],
    ['a prototype', '{"__proto__":{"before":"a"},"after":"b"}'],
    ['a constructor', '{"constructor":{"prototype":{"before":"a"}},"after":"b"}'],
    ['half a character', '{"before":"\\ud800","after":"b"}'],
    ['a number for a text', '{"before":1,"after":"b"}'],
  ])('is told as 400: %s', async (_, body) => {
    const answer = await fetch(url(), { method: 'POST', headers: json, body })
    expect(answer.status).toBe(400)
    expect(await answer.text()).not.toContain('    at ')
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('is left aside: fields that nobody asked for', async () => {
    const body = '{"before":"a","after":"b","__proto__":{"x":1},"more":[1]}'
    const answer = await fetch(url(), { method: 'POST', headers: json, body })
    expect(answer.status).toBe(200)
  })

  it.each([
    `/documents/${id}?page=1&page=2&show=open&show=all&notice=a&notice=b&edit=s1&edit=s2`,
    `/documents/${id}/replace?find=a&find=b&case=1&case=2`,
    `/documents/${id}/go?number=1&number=2`,
    '/?q=a&q=b&sort=x&page=-1&page=1e9',
    `/documents/${id}?__proto__=x&constructor=y&page[a]=1`,
  ])('never breaks a page: %s', async (path) => {
    const answer = await fetch(site.url + path, { redirect: 'manual' })
    expect([200, 303, 400]).toContain(answer.status)
  })

  it('is told as too large when a form has too many fields', async () => {
    const body = Array.from({ length: 2_000 }, (_, index) => `f${index}=1`).join('&')
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await fetch(`${site.url}/preferences`, { method: 'POST', headers, body })
    expect(answer.status).toBe(413)
  })
})

describe('where a choice of language leads back to', () => {
  it.each([
    '//evil.example/',
    '///evil.example/',
    'http://evil.example/',
    '/\\evil.example',
    '\\\\evil.example',
    '/.//evil.example/',
    '/x/..//evil.example/',
    'http://own.invalid//evil.example/',
    '/\t/evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '/\r\nSet-Cookie: a=b',
  ])('never %j', async (back) => {
    const answer = await fetch(`${site.url}/preferences`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ language: 'de', back }),
    })
    expect(answer.status).toBe(303)
    const location = answer.headers.get('location') ?? ''
    expect(new URL(location, site.url).origin).toBe(site.url)
    expect(answer.headers.getSetCookie()).toHaveLength(1)
  })
})

import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { openLanguageTool } from '../../../src/server/language-tool/language-tool.ts'

const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

interface Asked {
  readonly path: string | undefined
  readonly form: URLSearchParams
}

/** A server that speaks LanguageTool's protocol, as far as `answer` does. */
const server = async (answer: (response: ServerResponse, asked: Asked) => void) => {
  const asked: Asked[] = []
  const made = createServer(async (request: IncomingMessage, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const one = { path: request.url, form: new URLSearchParams(body) }
    asked.push(one)
    answer(response, one)
  })
  servers.push(made)
  made.listen(0, '127.0.0.1')
  await once(made, 'listening')
  const address = made.address()
  const port = typeof address === 'object' ? address?.port : 0
  return { url: new URL(`http://127.0.0.1:${port}/languagetool`), asked }
}

const match = (given: object = {}) => ({
  offset: 4,
  length: 5,
  message: 'Meinten Sie etwas anderes?',
  replacements: [{ value: 'ihre' }],
  rule: { id: 'DE_AGREEMENT', issueType: 'grammar', category: { id: 'GRAMMAR' } },
  ...given,
})

const json = (body: unknown) => (response: ServerResponse) => {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(body))
}

const text = 'Für seine weitere Verwendung.'

describe('a LanguageTool server', () => {
  it('is asked by its protocol, and its matches come back', async () => {
    const { url, asked } = await server(json({ matches: [match()] }))
    expect(await openLanguageTool({ url }).opinions(text, 'de')).toEqual([
      {
        start: 4,
        end: 9,
        rule: 'DE_AGREEMENT',
        issue: 'grammar',
        message: 'Meinten Sie etwas anderes?',
        replacements: ['ihre'],
      },
    ])
    expect(asked[0]?.path).toBe('/languagetool/v2/check')
    expect(asked[0]?.form.get('text')).toBe(text)
    expect(asked[0]?.form.get('language')).toBe('de-DE')
    expect(asked[0]?.form.get('disabledCategories')).toBe('TYPOGRAPHY')
  })

  it.each([
    ['de-AT', 'de-AT'],
    ['de-CH', 'de-CH'],
    ['de-LI', 'de-DE'],
    ['fr', 'fr'],
  ])('is asked about %s as %s', async (language, tag) => {
    const { url, asked } = await server(json({ matches: [] }))
    await openLanguageTool({ url }).opinions(text, language)
    expect(asked[0]?.form.get('language')).toBe(tag)
  })

  it('is asked once about the same paragraph, and about nothing that is empty or endless', async () => {
    const { url, asked } = await server(json({ matches: [] }))
    const tool = openLanguageTool({ url })
    await Promise.all([tool.opinions(text, 'de'), tool.opinions(text, 'de')])
    await tool.opinions(text, 'de')
    expect(await tool.opinions('  \n', 'de')).toEqual([])
    expect(await tool.opinions('x'.repeat(10_001), 'de')).toEqual([])
    expect(asked).toHaveLength(1)
  })

  it('has no more than two requests on their way at a time', async () => {
    let running = 0
    let most = 0
    const { url } = await server((response) => {
      running += 1
      most = Math.max(most, running)
      setTimeout(() => {
        running -= 1
        json({ matches: [] })(response)
      }, 30)
    })
    const tool = openLanguageTool({ url })
    const texts = Array.from({ length: 8 }, (_, index) => `${index}. ${text}`)
    await Promise.all(texts.map((one) => tool.opinions(one, 'de')))
    expect(most).toBe(2)
  })

  it.each<[string, (response: ServerResponse) => void]>([
    ['fails', (response) => response.writeHead(500).end('no')],
    ['sends no JSON', (response) => response.end('<html>')],
    ['sends other JSON', json({ matches: 'none' })],
    ['sends a match without a rule', json({ matches: [match({ rule: undefined })] })],
    ['sends a negative offset', json({ matches: [match({ offset: -4 })] })],
    ['sends millions of bytes', json({ matches: [match({ message: 'x'.repeat(3_000_000) })] })],
    ['hangs up', (response) => response.destroy()],
    ['does not answer', () => undefined],
    [
      'sends elsewhere',
      (response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
    ],
  ])('that %s gives no opinion, and is asked again the next time', async (_, answer) => {
    const { url, asked } = await server(answer)
    const tool = openLanguageTool({ url, limit: 300 })
    expect(await tool.opinions(text, 'de')).toBe(undefined)
    expect(await tool.opinions(text, 'de')).toBe(undefined)
    expect(asked.length).toBeGreaterThanOrEqual(2)
  })

  it('that is not there gives no opinion', async () => {
    const tool = openLanguageTool({ url: new URL('http://127.0.0.1:9/') })
    expect(await tool.opinions(text, 'de')).toBe(undefined)
  })
})

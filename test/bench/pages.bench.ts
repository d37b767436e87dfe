import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { describe, it } from 'vitest'
import { findChromium } from '../support/chromium.ts'
import { freePort, type RunningServer, startServer } from '../support/server.ts'

interface Pair {
  readonly mt: string
  readonly pe: string
}

const corpus: readonly Pair[] = readFileSync(
  join(import.meta.dirname, '../fixtures/corpus/mlqe-pe-en-de.jsonl'),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

const post = async (url: string, body: unknown): Promise<Record<string, unknown>> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return response.json()
}

/** A document of real machine translation, some of it post-edited. */
const filled = async (url: string, segments: number, edited: number): Promise<string> => {
  const pairs = Array.from({ length: segments }, (_, index) => corpus[index % corpus.length])
  const text = pairs.map((pair) => pair?.mt).join('\n\n')
  const { id } = await post(`${url}/api/v1/documents`, { text, title: `${segments} segments` })
  for (let index = 0; index < edited; index += 1) {
    const at = `${url}/api/v1/documents/${id}/segments/s${index + 1}/revisions`
    await post(at, { text: pairs[index]?.pe, base: 0 })
  }
  return String(id)
}

const CONNECTIONS = 10
const SECONDS = 3

/** Requests per second that an address answers to ten clients that never pause. */
const throughput = async (url: string): Promise<number> => {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const end = performance.now() + SECONDS * 1_000
  let answered = 0
  const client = async () => {
    while (performance.now() < end) {
      await new Promise<void>((resolve, reject) => {
        request(url, { agent }, (response) => {
          response.resume().on('end', resolve)
        })
          .on('error', reject)
          .end()
      })
      answered += 1
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, client))
  agent.destroy()
  return answered / SECONDS
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0

const onServer = async (measure: (server: RunningServer) => Promise<void>): Promise<void> => {
  const server = await startServer()
  try {
    await measure(server)
  } finally {
    await server.stop()
  }
}

const onPage = async (url: string, measure: (page: Page) => Promise<void>): Promise<void> => {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
    await page.goto(url)
    await measure(page)
  } finally {
    await browser.close()
  }
}

/** Milliseconds from a key to its difference in the page, for each of some keys. */
const typed = async (page: Page, keys: number): Promise<readonly number[]> => {
  await page.locator('article.active textarea').focus()
  await page.evaluate(() => {
    const field = document.querySelector('article.active textarea')
    const mirror = document.querySelector('article.active .mirror')
    const times: number[] = []
    let pressed = 0
    field?.addEventListener('input', (event) => {
      pressed = event.timeStamp
    })
    new MutationObserver(() => times.push(performance.now() - pressed)).observe(
      mirror ?? document,
      { childList: true },
    )
    Object.assign(globalThis, { times })
  })
  for (let count = 0; count < keys; count += 1) {
    await page.keyboard.press('x')
    await page.waitForTimeout(30)
  }
  return page.evaluate(() => Reflect.get(globalThis, 'times'))
}

describe('pages', () => {
  it('start-up to the first page', async () => {
    const times: number[] = []
    for (let round = 0; round < 5; round += 1) {
      const started = performance.now()
      await onServer(async ({ url }) => {
        await (await fetch(url)).text()
        times.push(performance.now() - started)
      })
    }
    console.log(`start-up to the first page: median ${median(times).toFixed(0)} ms of 5 starts`)
  })

  it('the review page of 60 segments against a bare Express', async () => {
    await onServer(async ({ url }) => {
      const id = await filled(url, 60, 40)
      const port = await freePort()
      const hello = spawn(process.execPath, [join(import.meta.dirname, 'hello.mjs'), String(port)])
      const ratios: number[] = []
      await throughput(`${url}/documents/${id}`)
      for (let round = 0; round < 3; round += 1) {
        const bare = await throughput(`http://127.0.0.1:${port}/`)
        const page = await throughput(`${url}/documents/${id}`)
        ratios.push(page / bare)
        console.log(`hello ${bare.toFixed(0)}/s, review page ${page.toFixed(0)}/s`)
      }
      hello.kill()
      console.log(`ratio: median ${median(ratios).toFixed(2)} (aim ≥ 0.3)`)
    })
  })

  it('a typed character in a segment of 100 words', async () => {
    await onServer(async ({ url }) => {
      const text = corpus
        .slice(0, 8)
        .map(({ mt }) => mt)
        .join(' ')
        .split(' ')
        .slice(0, 100)
        .join(' ')
      const { id } = await post(`${url}/api/v1/documents`, { text, title: '100 words' })
      await onPage(`${url}/documents/${id}`, async (page) => {
        const times = (await typed(page, 60)).toSorted((one, other) => one - other)
        const p95 = times[Math.floor(times.length * 0.95)] ?? 0
        console.log(
          `a typed character's difference in the page: median ${median(times).toFixed(1)} ms, 95 % ${p95.toFixed(1)} ms (aim < 16 ms)`,
        )
      })
    })
  })

  it('a document of 5,000 segments', async () => {
    await onServer(async ({ url }) => {
      const id = await filled(url, 5_000, 0)
      const times: number[] = []
      for (let round = 0; round < 5; round += 1) {
        await onPage('about:blank', async (page) => {
          const started = performance.now()
          await page.goto(`${url}/documents/${id}`, { waitUntil: 'commit' })
          await page.locator('article.active textarea').waitFor()
          times.push(performance.now() - started)
        })
      }
      console.log(
        `5,000 segments: first one editable after ${median(times).toFixed(0)} ms, median of 5 (aim ≤ 1,000 ms)`,
      )
    })
  })
})

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openPage } from '../support/browser.ts'
import { type RunningServer, startServer } from '../support/server.ts'

const machine = [
  'Sie segelte nach Frankreich am 18. Oktober.',
  'Der Minister kam gestern.',
  'Ende.',
]
const edited = ['Sie segelte am 18. Oktober nach Frankreich.', 'Der Außenminister kam gestern.']

let server: RunningServer
let browser: Browser
let id: string

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  id = String((await post('/documents', { text: machine.join('\n\n') })).id)
  for (const [index, text] of edited.entries()) {
    await post(`/documents/${id}/segments/s${index + 1}/revisions`, { text, base: 0 })
  }
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const post = async (path: string, body: unknown): Promise<Record<string, unknown>> => {
  const response = await fetch(`${server.url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return response.json()
}

const lit = (page: Page) => page.locator('[data-move].lit').allTextContents()

describe('a move', () => {
  it.each([
    ['on the review screen', () => `/documents/${id}#s3`],
    ['in the comparison', () => `/documents/${id}/compare`],
  ])('shows its other end when one is pointed at or has the focus, %s', async (_, path) => {
    const { page, errors } = await openPage(browser)
    await page.goto(server.url + path())
    const ends = page.locator('[data-move="1"]')
    await expect.poll(() => ends.count()).toBe(2)
    await expect.poll(() => page.locator('[data-scripted]').count()).toBe(1)
    expect(await lit(page)).toEqual([])
    await ends.first().hover()
    await expect.poll(async () => (await lit(page)).length).toBe(2)
    await page.mouse.move(0, 0)
    await expect.poll(() => lit(page)).toEqual([])
    await ends.last().focus()
    await expect.poll(async () => (await lit(page)).length).toBe(2)
    expect(await ends.first().getAttribute('title')).toMatch(/^Moved to the other place marked 1/)
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('is one change in the list, and is taken back at both ends', async () => {
    const { page, errors } = await openPage(browser)
    await page.goto(`${server.url}/documents/${id}#s1`)
    const row = page.locator('article.active')
    await row.locator('.changes summary').click()
    await expect.poll(() => row.locator('.changes li').count()).toBe(1)
    await row.locator('.changes li button').click()
    await expect.poll(() => row.locator('textarea[name=text]').inputValue()).toBe(machine[0])
    expect(errors).toEqual([])
    await page.context().close()
  })
})

describe('an inserted word of a closed row', () => {
  it('tells who wrote it, when and in which revision', async () => {
    const { page, errors } = await openPage(browser)
    await page.goto(`${server.url}/documents/${id}#s3`)
    const word = page.locator('#s2 .own ins')
    await expect.poll(() => page.locator('article.active').getAttribute('id')).toBe('s3')
    await word.hover()
    await expect
      .poll(() => word.getAttribute('title'))
      .toMatch(/^Replaced\n.+, \d+ \w+ \d{4}, \d\d:\d\d, revision 1, edited$/)
    expect(errors).toEqual([])
    await page.context().close()
  })
})

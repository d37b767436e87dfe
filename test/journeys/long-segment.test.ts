import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { apiClient } from '../support/api-client.ts'
import { openBrowser, openPage } from '../support/browser.ts'
import { type RunningServer, startServer } from '../support/server.ts'

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

// 64 KiB is what a browser lets a request have that may outlive its page.
it('saves a segment of more than 64 KiB', async () => {
  const call = apiClient(server.url)
  const text = 'Der Minister sagte es. '.repeat(3_200).trim()
  const { id } = (await call('POST', '/documents', { text })).body
  const { page, errors } = await openPage(browser)
  await page.goto(`${server.url}/documents/${id}`)
  const field = page.locator('article.active textarea[name=text]')
  await field.focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('Ja. ')
  await page.keyboard.press('Control+Enter')
  const saved = async () => (await call('GET', `/documents/${id}`)).body.segments[0]
  await expect.poll(saved, { timeout: 20_000 }).toMatchObject({
    text: `Ja. ${text}`,
    state: 'approved',
  })
  expect(errors).toEqual([])
})

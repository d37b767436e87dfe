import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

/** Brings a text of two paragraphs in and opens its review screen. */
const opened = async (page: Page): Promise<string> => {
  const call = apiClient(server.url)
  const { body } = await call('POST', '/documents', { text: 'Der Hut stand.\n\nDas Haus fiel.' })
  await page.goto(`${server.url}/documents/${body.id}`)
  await page.locator('article.active textarea').waitFor()
  return body.id
}

const recorded = async (id: string) => {
  const { body } = await apiClient(server.url)('GET', `/documents/${id}/segments/s1`)
  return body.revisions
}

const line = (page: Page, name: string) => page.locator(`.effort [data-line=${name}]`)

describe('the effort of an editor', () => {
  it('is recorded with the save: active time, and key presses by kind but not what was typed', async () => {
    const { page, errors } = await openPage(browser)
    const id = await opened(page)
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Backspace')
    await page.keyboard.type(' hier.', { delay: 60 })
    await page.keyboard.press('Control+s')
    await expect.poll(async () => (await recorded(id)).length).toBe(1)
    const [revision] = await recorded(id)
    expect(revision.text).toBe('Der Hut stand hier.')
    expect(revision.seconds).toBeGreaterThan(0.2)
    expect(revision.seconds).toBeLessThan(30)
    // Ctrl+End moves, Ctrl+S is a command.
    expect(revision.keystrokes).toEqual({ insertion: 6, deletion: 1, navigation: 1, command: 1 })
    expect(errors).toEqual([])
  })

  it('is shown beside the text: of this segment, not saved yet, and today', async () => {
    const { page, errors } = await openPage(browser)
    await opened(page)
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Ja.')
    expect(await line(page, 'pending').textContent()).toMatch(/^\d+ s · 5 keys$/)
    await page.keyboard.press('Control+s')
    await expect.poll(() => line(page, 'segment').textContent()).toMatch(/ · 6 keys$/)
    expect(await line(page, 'segment').getAttribute('title')).toBe(
      'writing: 4, moving the cursor: 1, commands: 1',
    )
    expect(await line(page, 'pending').textContent()).toBe('0 s · 0 keys')
    await page.reload()
    await expect.poll(() => line(page, 'today').textContent()).toMatch(/ · 6 keys$/)
    expect(errors).toEqual([])
  })

  it('holds the reading of a segment that is approved as it is', async () => {
    const { page, errors } = await openPage(browser)
    const id = await opened(page)
    await page.keyboard.press('ArrowRight', { delay: 200 })
    await page.keyboard.press('ArrowRight', { delay: 200 })
    await page.keyboard.press('Control+Enter')
    await page.locator('#s2.active').waitFor()
    const { body } = await apiClient(server.url)('GET', `/documents/${id}/segments/s1`)
    expect(body).toMatchObject({ state: 'approved', revisions: [] })
    expect(body.recorded.seconds).toBeGreaterThan(0.1)
    expect(body.recorded.keystrokes).toMatchObject({ navigation: 2, command: 1 })
    await expect.poll(() => line(page, 'today').textContent()).toMatch(/ · 3 keys$/)
    expect(errors).toEqual([])
  })

  it('is neither recorded nor sent once the person switched it off, until it is on again', async () => {
    const { page, errors } = await openPage(browser)
    const id = await opened(page)
    await page.getByRole('button', { name: 'Do not record' }).click()
    await page.locator('.effort', { hasText: 'Nothing is recorded' }).waitFor()
    const sent: string[] = []
    page.on('request', (request) => sent.push(request.postData() ?? ''))
    await page.locator('#s1 .own, #s1 textarea').first().waitFor({ state: 'attached' })
    await page.locator('article.active textarea').fill('Der Hut steht.')
    await page.keyboard.press('Control+s')
    await expect.poll(async () => (await recorded(id)).length).toBe(1)
    const [revision] = await recorded(id)
    expect(revision).not.toHaveProperty('seconds')
    expect(revision).not.toHaveProperty('keystrokes')
    expect(sent.join('\n')).not.toMatch(/seconds|keystrokes/)
    await page.getByRole('button', { name: 'Record from now on' }).click()
    await line(page, 'today').waitFor()
    expect(errors).toEqual([])
  })
})

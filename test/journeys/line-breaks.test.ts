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

/** A poem: lines that belong to one segment, broken as Windows does and one as everybody else does. */
const text = 'Der Mond\r\nging auf\nund der Park\r\nlag ganz still.'
const last = 'Das war alles.'

const opened = async (page: Page): Promise<string> => {
  const call = apiClient(server.url)
  const { body } = await call('POST', '/documents', { text: `${text}\r\n\r\n${last}` })
  await page.goto(`${server.url}/documents/${body.id}`)
  await page.locator('article.active textarea[name=text]').waitFor()
  return String(body.id)
}

const segment = async (id: string, name = 's1') =>
  (await apiClient(server.url)('GET', `/documents/${id}/segments/${name}`)).body

const annotations = async (id: string) =>
  (await apiClient(server.url)('GET', `/documents/${id}/annotations`)).body.annotations

/** The words under the highlights of marked errors, in each text of the page. */
const underlined = (page: Page) =>
  page.evaluate(() =>
    ['minor', 'major']
      .flatMap((severity) => [...(CSS.highlights.get(`error-${severity}`) ?? [])])
      .map((range) => range.toString()),
  )

const field = (page: Page) => page.locator('article.active textarea[name=text]')

/** Selects a word in the field, which counts every line break as one character. */
const selectInField = (page: Page, word: string) =>
  field(page).evaluate((element, wanted) => {
    if (!(element instanceof HTMLTextAreaElement)) return
    const start = element.value.indexOf(wanted)
    element.setSelectionRange(start, start + wanted.length)
  }, word)

const markMinor = async (page: Page) => {
  await page.keyboard.press('Control+b')
  await page.locator('dialog.error-dialog[open]').waitFor()
  for (const key of ['a', 'm', '1']) await page.keyboard.press(key)
  await page.locator('dialog.error-dialog[open]').waitFor({ state: 'hidden' })
}

describe('a segment with the line breaks of Windows', () => {
  it('keeps them where nothing was written', async () => {
    const { page, errors } = await openPage(browser)
    const id = await opened(page)
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Backspace')
    await page.keyboard.type('!')
    await page.keyboard.press('Control+s')
    const edited = text.replace('still.', 'still!')
    await expect.poll(async () => (await segment(id)).text).toBe(edited)
    expect(await page.locator('#s1 .own ins').allTextContents()).toEqual(['!'])
    await page.keyboard.press('Control+m')
    await page.keyboard.press('Control+s')
    await expect.poll(async () => (await segment(id)).text).toBe(text)
    expect(errors).toEqual([])
  })

  it('gets its errors marked on the very words that were selected', async () => {
    const { page, errors } = await openPage(browser)
    const id = await opened(page)
    await selectInField(page, 'Park')
    await markMinor(page)
    await expect.poll(() => annotations(id)).toHaveLength(1)
    const [{ spans }] = await annotations(id)
    expect(
      spans.map(({ start, end }: { start: number; end: number }) => text.slice(start, end)),
    ).toEqual(['Park'])
    await expect.poll(() => underlined(page)).toContain('Park')
    expect(new Set(await underlined(page))).toEqual(new Set(['Park']))
    await field(page).press('Control+Home')
    await page.keyboard.type('Oh! ')
    await expect
      .poll(() => page.locator('article.active .mirror').textContent())
      .toContain('Oh! Der Mond')
    expect(new Set(await underlined(page))).toEqual(new Set(['Park']))
    expect(errors).toEqual([])
  })

  it('is marked in the machine’s text as well', async () => {
    const { page } = await openPage(browser)
    const id = await opened(page)
    await page.locator('#s1 .mt').evaluate((cell) => {
      const node = [...cell.childNodes].find((child) => child.textContent?.includes('still'))
      const walker = document.createTreeWalker(node ?? cell, NodeFilter.SHOW_TEXT)
      const words = node instanceof Text ? node : walker.nextNode()
      const start = words?.textContent?.indexOf('still') ?? 0
      if (words) getSelection()?.setBaseAndExtent(words, start, words, start + 'still'.length)
    })
    await markMinor(page)
    await expect.poll(() => annotations(id)).toHaveLength(1)
    const [{ spans }] = await annotations(id)
    expect(text.slice(spans[0].start, spans[0].end)).toBe('still')
    await expect.poll(() => underlined(page)).toContain('still')
    expect(new Set(await underlined(page))).toEqual(new Set(['still']))
  })

  it('is split where the cursor stands', async () => {
    const { page } = await openPage(browser)
    const id = await opened(page)
    await selectInField(page, 'ganz')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Alt+Enter')
    await expect
      .poll(async () => (await segment(id)).text)
      .toBe(text.slice(0, text.indexOf(' ganz')))
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openPage } from '../support/browser.ts'
import { type RunningServer, startServer } from '../support/server.ts'

const sample = readFileSync(
  join(import.meta.dirname, '../../data/samples/sample-mt.de.txt'),
  'utf8',
)

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

/** Brings the sample in by the form, as an editor would, and stays on its review screen. */
const importSample = async (page: Page, title: string): Promise<string> => {
  await page.goto(`${server.url}/documents/new`)
  await page.locator('textarea[name=text]').fill(sample)
  await page.locator('input[name=title]').fill(title)
  await page.locator('main form button.primary').first().click()
  await page.waitForURL(/\/documents\/[0-9a-z]{16}/)
  await hasFocus(page)
  return /\/documents\/([0-9a-z]{16})/.exec(page.url())?.[1] ?? ''
}

/** The field of the open segment has the focus, so that keys arrive there. */
const hasFocus = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => document.activeElement?.matches('article.active textarea')))
    .toBe(true)

const segment = (page: Page, number: number) => page.locator(`article[data-number="${number}"]`)
const field = (page: Page) => page.locator('article.active textarea[name=text]')
const isSaved = (page: Page, number: number, state: string) =>
  expect.poll(() => segment(page, number).getAttribute('data-state')).toBe(state)

/** Puts the cursor behind the first `text` in the field, by keyboard only. */
const cursorBehind = async (page: Page, text: string): Promise<void> => {
  const value = await field(page).inputValue()
  await page.keyboard.press('Control+Home')
  const steps = value.indexOf(text) + text.length
  for (let count = 0; count < steps; count += 1) await page.keyboard.press('ArrowRight')
}

describe('the whole journey of an editor', () => {
  it('goes by keyboard alone: edit, undo one edit, approve, and the history knows', async () => {
    const { page, errors } = await openPage(browser)
    const id = await importSample(page, 'Journey')
    // The first open segment has the focus; it is fine as it is.
    await expect.poll(() => page.locator('article.active').getAttribute('data-number')).toBe('1')
    await page.keyboard.press('Control+Enter')
    await isSaved(page, 1, 'approved')
    // Segment 2: take out the stray space.
    await expect.poll(() => page.locator('article.active').getAttribute('data-number')).toBe('2')
    await cursorBehind(page, '"Two ')
    await page.keyboard.press('Backspace')
    await expect.poll(() => segment(page, 2).locator('.mt del').count()).toBe(1)
    expect(await segment(page, 2).locator('.mt del .white').getAttribute('data-mark')).toBe('␣')
    await page.keyboard.press('Control+Enter')
    await isSaved(page, 2, 'approved')
    // Segment 3: two edits, one of which is taken back alone.
    await cursorBehind(page, 'Der ')
    await page.keyboard.type('US-')
    await cursorBehind(page, 'Blinken')
    await page.keyboard.type(', 61,')
    await expect.poll(() => segment(page, 3).locator('.mirror ins').count()).toBe(2)
    await page.keyboard.press('Control+u')
    expect(await field(page).inputValue()).toContain('Der US-Staatssekretär Blinken ist')
    // The field's own undo brings the edit back, and takes it away again.
    await page.keyboard.press('Control+z')
    await expect.poll(() => field(page).inputValue()).toContain('Blinken, 61, ist')
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => field(page).inputValue()).toContain('Blinken ist')
    await page.keyboard.press('Control+s')
    await isSaved(page, 3, 'edited')
    // Segment 4 is edited and left with Alt+↓, which saves it.
    await page.keyboard.press('Alt+ArrowDown')
    await cursorBehind(page, 'US ')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Alt+ArrowDown')
    await isSaved(page, 4, 'edited')
    const exported = await (await fetch(`${server.url}/api/v1/documents/${id}/export/txt`)).text()
    expect(exported).toBe(
      sample
        .replace('"Two -Sided', '"Two-Sided')
        .replace('Der Staatssekretär', 'Der US-Staatssekretär')
        .replace('US -Außenminister', 'US-Außenminister'),
    )
    await page.goto(`${server.url}/documents/${id}/history`)
    expect(await page.locator('main').textContent()).toContain('Anna')
    expect(errors).toEqual([])
  })

  it('shows what is open from its first line, below the bar, wherever the keys lead', async () => {
    const { page } = await openPage(browser, { viewport: { width: 1280, height: 720 } })
    await importSample(page, 'Places')
    await page.locator('article .own mark.finding').first().waitFor({ state: 'attached' })
    const isInView = () =>
      page.evaluate(() => {
        const bar = document.querySelector('.desk-head')?.getBoundingClientRect().bottom ?? 0
        const top = document.querySelector('article.active .mt')?.getBoundingClientRect().top ?? 0
        const end = document.querySelector('article.active')?.getBoundingClientRect().bottom ?? 0
        return top >= bar && (end <= innerHeight || top <= bar + 60)
      })
    for (const key of ['Alt+ArrowDown', 'Control+Enter', 'Control+Enter', 'Alt+ArrowDown']) {
      const before = await page.locator('article.active').getAttribute('id')
      await page.keyboard.press(key)
      await expect.poll(() => page.locator('article.active').getAttribute('id')).not.toBe(before)
      await page.waitForTimeout(100)
      expect([key, before, await isInView()]).toEqual([key, before, true])
    }
  })

  it('keeps what was typed through a reload and through a crash of the server', async () => {
    const { page, errors } = await openPage(browser)
    await importSample(page, 'Draft')
    await page.keyboard.type('Neue ')
    await expect.poll(() => field(page).inputValue()).toBe('Neue Vorfälle')
    await page.waitForTimeout(1_000)
    await server.crashAndRestart()
    await page.evaluate(() => localStorage.clear())
    // A reload saves by itself; a crash of the browser does not: open the text in a new tab.
    const fresh = await page.context().newPage()
    await fresh.goto(page.url())
    await hasFocus(fresh)
    await expect.poll(() => field(fresh).inputValue()).toBe('Neue Vorfälle')
    await expect
      .poll(() => fresh.locator('article.active .trouble').textContent())
      .toContain('never saved')
    // What was on its way when the server died is lost: that is the point.
    expect(errors.filter((error) => !error.includes('net::ERR_CONNECTION'))).toEqual([])
  })

  it('shows both texts when two tabs save the same segment', async () => {
    const first = await openPage(browser)
    await importSample(first.page, 'Conflict')
    const second = await openPage(browser)
    await second.page.goto(first.page.url())
    await field(first.page).fill('Ereignisse')
    await field(second.page).fill('Zwischenfälle')
    await first.page.keyboard.press('Control+s')
    await isSaved(first.page, 1, 'edited')
    await second.page.keyboard.press('Control+s')
    const trouble = second.page.locator('article.active .trouble')
    await expect.poll(() => trouble.textContent()).toContain('Anna')
    await trouble.locator('button').click()
    await second.page.waitForLoadState()
    const text = await second.page.locator('main').textContent()
    expect(text).toContain('Ereignisse')
    expect(text).toContain('Zwischenfälle')
    await second.page.getByRole('button', { name: 'Save mine on top' }).click()
    await expect.poll(() => second.page.locator('#s1 .own').textContent()).toBe('Zwischenfälle')
    expect(first.errors).toEqual([])
  })
})

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser, openPage } from '../support/browser.ts'
import { type RunningServer, startServer } from '../support/server.ts'

// The script of the page sees it under this name.
declare const axe: typeof import('axe-core')

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

const xliff = `<xliff version="1.2"><file source-language="en" target-language="de"><body>
<trans-unit id="1"><source>The <g id="b">old</g> house<x id="fn" equiv-text="Fn. 1"/>.</source>
<target>Das <g id="b">alte</g> Haus<x id="fn" equiv-text="Fn. 1"/>.</target></trans-unit>
<trans-unit id="2"><source>Read <g id="1">more</g>.</source></trans-unit>
</body></file></xliff>`

let server: RunningServer
let browser: Browser
let page: Page
let errors: string[]
let id: string

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

beforeEach(async () => {
  const body = new FormData()
  body.append('file', new File([xliff], 'haus.xlf'))
  const answer = await fetch(`${server.url}/api/v1/documents`, { method: 'POST', body })
  id = (await answer.json()).id
  const opened = await openPage(browser)
  page = opened.page
  errors = opened.errors
  await page.goto(`${server.url}/documents/${id}`)
})

const field = () => page.locator('article.active textarea')
const value = () => field().inputValue()
const missing = () => page.locator('article.active .tag-buttons button').allTextContents()

/** Sets the cursor and presses keys. */
const at = async (offset: number, ...keys: readonly string[]) => {
  await field().evaluate((node, place) => {
    if (node instanceof HTMLTextAreaElement) node.setSelectionRange(place, place)
  }, offset)
  for (const key of keys) await page.keyboard.press(key)
}

describe('a segment with inline tags', () => {
  it('shows them as chips with what they are and the mark-up behind them', async () => {
    const chips = page.locator('#s1 .mt .inline-tag')
    expect(await chips.evaluateAll((all) => all.map((chip) => chip.dataset.label))).toEqual([
      'g b',
      'g b',
      'Fn. 1',
    ])
    expect(await chips.first().getAttribute('title')).toBe('<g id="b">')
    expect(await chips.first().textContent()).toBe('⟦1⟧')
    expect(errors).toEqual([])
  })

  it('shows the source where there is no translation yet', async () => {
    expect(await page.locator('#s2 .source').isVisible()).toBe(true)
    expect(await page.locator('#s1 .source').isVisible()).toBe(false)
  })

  it('loses a tag as a whole or not at all', async () => {
    expect(await value()).toBe('Das ⟦1⟧alte⟦/1⟧ Haus⟦2⟧.')
    await at(7, 'Backspace')
    expect(await value()).toBe('Das alte⟦/1⟧ Haus⟦2⟧.')
    await at(8, 'Delete')
    expect(await value()).toBe('Das alte Haus⟦2⟧.')
    await page.keyboard.press('Control+z')
    expect(await value()).toBe('Das alte⟦/1⟧ Haus⟦2⟧.')
  })

  it('lets nobody write inside a tag', async () => {
    await at(4, 'ArrowRight', 'x')
    expect(await value()).toBe('Das ⟦1⟧xalte⟦/1⟧ Haus⟦2⟧.')
    await at(5, 'y')
    expect(await value()).toBe('Das y⟦1⟧xalte⟦/1⟧ Haus⟦2⟧.')
  })

  it('names what is missing, and puts it back by key and by button', async () => {
    await field().fill('Das alte Haus.')
    await expect.poll(missing).toEqual(['⟦1⟧ g b', '⟦/1⟧ g b', '⟦2⟧ Fn. 1'])
    await field().evaluate((node) => {
      if (node instanceof HTMLTextAreaElement) node.setSelectionRange(4, 8)
    })
    await page.keyboard.press('Control+,')
    expect(await value()).toBe('Das ⟦1⟧alte⟦/1⟧ Haus.')
    await at((await value()).length - 1)
    await page.locator('article.active .tag-buttons button').first().click()
    expect(await value()).toBe('Das ⟦1⟧alte⟦/1⟧ Haus⟦2⟧.')
    await expect.poll(missing).toEqual([])
    expect(errors).toEqual([])
  })

  it('is accessible, with and without what is missing', async () => {
    for (const text of ['Das ⟦1⟧alte⟦/1⟧ Haus⟦2⟧.', 'Das neue Haus.']) {
      await field().fill(text)
      await page.evaluate(axeSource)
      const violations = await page.evaluate(async () => {
        const { violations: found } = await axe.run(document)
        return found.map(({ id: rule, nodes: [node] }) => `${rule}: ${node?.html.slice(0, 160)}`)
      })
      expect(violations).toEqual([])
    }
  })
})

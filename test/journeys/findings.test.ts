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

const api = async (path: string, body?: unknown): Promise<Record<string, unknown>> => {
  const answer = await fetch(`${server.url}/api/v1/documents${path}`, {
    headers: { 'content-type': 'application/json' },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  })
  return answer.json()
}

/** Brings a text in and opens its review screen once its findings are underlined. */
const opened = async (page: Page, text: string): Promise<string> => {
  const { id } = await api('', { text })
  await page.goto(`${server.url}/documents/${id}`)
  await page.locator('article .own mark.finding').first().waitFor({ state: 'attached' })
  return String(id)
}

const chips = (page: Page) => page.locator('article.active .chip')
const field = (page: Page) => page.locator('article.active textarea[name=text]')

describe('findings on the review screen', () => {
  it('are underlined in every row, and as they are typed without asking for more than words', async () => {
    const { page, errors } = await openPage(browser)
    await opened(page, sample)
    expect(await page.locator('#s4 .own mark.error').first().textContent()).toBe(
      'US -Außenminister',
    )
    const requests: string[] = []
    page.on('request', (request) => {
      if (!/\/(?:draft|words)$/.test(request.url())) requests.push(request.url())
    })
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' kamen und und gingen')
    await expect.poll(() => chips(page).count()).toBe(1)
    expect(await chips(page).textContent()).toContain('Doubled: und und')
    expect(await page.locator('article.active .mirror mark').textContent()).toBe('und und')
    expect([requests, errors]).toEqual([[], []])
  })

  it('leave a word alone until it is finished', async () => {
    const { page, errors } = await openPage(browser)
    await opened(page, 'Er kam und und ging.\n\nEin Gebouide steht da, und und fertig.')
    await page.locator('#s2 .own mark[data-check=spelling]').waitFor({ state: 'attached' })
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Gebouide')
    const misspelt = page.locator('article.active .mirror mark[data-check=spelling]')
    await expect.poll(() => page.locator('article.active .mirror').textContent()).toMatch(/uide/)
    expect(await misspelt.count()).toBe(0)
    await page.keyboard.type(' ')
    await expect.poll(() => misspelt.textContent()).toBe('Gebouide')
    await page.keyboard.press('Backspace')
    await expect.poll(() => misspelt.count()).toBe(0)
    await page.keyboard.press('Home')
    await expect.poll(() => misspelt.textContent()).toBe('Gebouide')
    expect(errors).toEqual([])
  })

  it('are taken and dismissed by keyboard; the history knows the fix', async () => {
    const { page, errors } = await openPage(browser)
    const id = await opened(page, 'Gut.\n\nDer US -Minister kam und und ging.\n\nEnde.')
    await page.keyboard.press('F8')
    expect(await field(page).inputValue()).toBe('Der US -Minister kam und und ging.')
    await page.keyboard.press('Control+e')
    await expect.poll(() => field(page).inputValue()).toBe('Der US-Minister kam und und ging.')
    const revisions = async () => (await api(`/${id}/segments/s2`)).revisions
    await expect.poll(revisions).toMatchObject([{ cause: 'fix', number: 1 }])
    await page.keyboard.press('F8')
    await page.keyboard.press('Control+Shift+e')
    await expect.poll(() => chips(page).filter({ hasText: 'Doubled' }).count()).toBe(0)
    await expect
      .poll(async () => (await api(`/${id}/dismissals`)).dismissals)
      .toMatchObject([{ segment: 's2', check: 'dup-word', text: 'und und', scope: 'segment' }])
    await page.reload()
    expect(await page.locator('.findings details q').textContent()).toBe('und und')
    expect(errors).toEqual([])
  })

  it('are dismissed in the whole text and in every text by keyboard, and reported again', async () => {
    const { page, errors } = await openPage(browser)
    const text = 'Er kam und und ging.\n\nSie kam und und blieb, weil weil es regnete.'
    const id = await opened(page, text)
    await page.keyboard.press('F8')
    await page.keyboard.press('Control+F8')
    await expect.poll(() => page.locator('.own mark.finding').count()).toBe(1)
    await page.keyboard.press('F8')
    await page.keyboard.press('Control+Shift+F8')
    await expect.poll(() => page.locator('mark.finding').count()).toBe(0)
    await expect
      .poll(async () => (await api(`/${id}/dismissals`)).dismissals)
      .toMatchObject([{ text: 'und und', scope: 'document' }])
    await opened(page, 'Wir blieben, weil weil es regnete und und goss.')
    expect(await chips(page).allTextContents()).toEqual([expect.stringContaining('und und')])
    await page.goto(`${server.url}/style`)
    await page.locator('#dismissals button').click()
    await opened(page, 'Wir blieben, weil weil es regnete.')
    expect(await chips(page).count()).toBe(1)
    expect(errors).toEqual([])
  })

  it('bring the most suspicious segments first, and the keys follow that order', async () => {
    const { page, errors } = await openPage(browser)
    const id = await opened(
      page,
      'Gut.\n\nEr kam und und ging.\n\nDer US -Minister kam und und ging.',
    )
    await page.goto(`${server.url}/documents/${id}?order=risk`)
    const active = () => page.locator('article.active').getAttribute('id')
    expect(await page.locator('.reasons').first().textContent()).toContain('1 error, 1 warning')
    expect(await active()).toBe('s3')
    await page.keyboard.press('Alt+ArrowDown')
    expect(await active()).toBe('s2')
    await page.keyboard.press('Control+Enter')
    await expect.poll(active).toBe('s1')
    expect(errors).toEqual([])
  })

  it('are those of the house style and of its names, live in the page as on the server', async () => {
    const { page, errors } = await openPage(browser)
    const form = async (path: string, fields: Readonly<Record<string, string>>) => {
      await fetch(server.url + path, { method: 'POST', body: new URLSearchParams(fields) })
    }
    await form('/style/choices', { quotes: '»…«' })
    await form('/names', { kind: 'person', wrong: 'Schmitzowitsch', right: 'Schmitzowić' })
    try {
      const id = await opened(page, 'Er sagte "ja" zu Schmitzowitsch.')
      const shown = await chips(page).allTextContents()
      expect(shown.join()).toContain('→ »')
      expect(shown.join()).toContain('→ Schmitzowić')
      const saved = await api(`/${id}/segments/s1/revisions`, {
        text: 'Er sagte "ja" zu Schmitzowitsch!',
        base: 0,
      })
      expect(saved.findings).toHaveLength(shown.length)
    } finally {
      await form('/style/choices', {})
    }
    expect(errors).toEqual([])
  })

  it('are fixed everywhere from the panel, and one step takes that back', async () => {
    const { page, errors } = await openPage(browser)
    const id = await opened(page, 'Der US -Minister kam.\n\nDer EU -Rat auch.')
    const texts = async () => {
      const { segments } = await api(`/${id}`)
      return Array.isArray(segments) ? segments.map(({ text }) => text) : []
    }
    await page.locator('.findings a.button').first().click()
    await page.locator('main form button.primary').click()
    await page.waitForURL(/undo=/)
    expect(await texts()).toEqual(['Der US-Minister kam.', 'Der EU-Rat auch.'])
    await page.locator('.notice form button').click()
    await page.waitForURL((url) => !url.search.includes('undo='))
    expect(await texts()).toEqual(['Der US -Minister kam.', 'Der EU -Rat auch.'])
    expect(errors).toEqual([])
  })
})

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

const machine = 'Der Hut stand.\n\nDas Haus fiel.'
const south = 'Der Hut lag.\n\nEin Haus stürzte.'

/** A text with the translation of a second system; its id. */
const aText = async (): Promise<string> => {
  const { body } = await apiClient(server.url)('POST', '/documents', {
    text: machine,
    system: 'Nord',
    alternatives: [{ system: 'Süd', text: south }],
  })
  return body.id
}

const api = async (path: string) => (await apiClient(server.url)('GET', path)).body

/** The digit under which this text is shown in its segment. */
const digitOf = async (page: Page, segment: string, text: string): Promise<string> => {
  const candidate = page.locator(`#${segment} .candidate`, { hasText: text })
  return (await candidate.getAttribute('data-place')) ?? ''
}

describe('several translations of one source', () => {
  it('are ranked by keys without their names, which are told at the end', async () => {
    const { page, errors } = await openPage(browser)
    const id = await aText()
    await page.goto(`${server.url}/documents/${id}/alternatives`)
    await page.locator('#s1:focus').waitFor()
    expect(await page.locator('.candidate-head').allTextContents()).not.toContain('Süd')
    await page.keyboard.press(await digitOf(page, 's1', 'Der Hut lag.'))
    await page.locator('#s1.ranked').waitFor()
    // The next one has the focus; the other translation ranked itself.
    await page.locator('#s2:focus').waitFor()
    expect(await page.locator('.ranked-count').textContent()).toBe('1 of 2 segments ranked')
    await page.keyboard.press('0')
    await page.getByText('Preferred without knowing the names').first().waitFor()
    expect(
      await page.locator('#s1 .candidate', { hasText: 'Der Hut lag.' }).textContent(),
    ).toContain('Süd')
    const { rankings } = await api(`/documents/${id}/alternatives`)
    expect(rankings.map(({ segment, ranks }: Record<string, unknown>) => [segment, ranks])).toEqual(
      [
        ['s1', [['Süd'], ['']]],
        ['s2', [expect.arrayContaining(['', 'Süd'])]],
      ],
    )
    expect(errors).toEqual([])
  })

  it('let the better one be taken by one key, as a revision of its own kind', async () => {
    const { page, errors } = await openPage(browser)
    const id = await aText()
    await page.goto(`${server.url}/documents/${id}/alternatives`)
    await page.locator('#s1:focus').waitFor()
    await page.keyboard.press(await digitOf(page, 's1', 'Der Hut lag.'))
    await page.locator('#s1.ranked').waitFor()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.locator('#s1 .candidate.is-text', { hasText: 'Der Hut lag.' }).waitFor()
    const segment = await api(`/documents/${id}/segments/s1`)
    expect(segment).toMatchObject({ text: 'Der Hut lag.', revisions: [{ cause: 'alternative' }] })
    expect(errors).toEqual([])
  })

  it('say which key ranks anew, and keep nothing until every translation has a rank', async () => {
    const { page } = await openPage(browser)
    const id = await aText()
    await page.goto(`${server.url}/documents/${id}/alternatives`)
    await page.locator('#s1:focus').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('Rank the translations first.').waitFor()
    await page.keyboard.press('1')
    await page.locator('#s1.ranked').waitFor()
    await page.locator('#s1').focus()
    await page.keyboard.press('Backspace')
    expect(await page.locator('#s1 select').first().inputValue()).toBe('')
    await page.keyboard.press('2')
    const place = await page.locator('#s1 .candidate.best').getAttribute('data-place')
    expect(place).toBe('2')
  })

  it('can be ranked and taken without script', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false })
    const id = await aText()
    await page.goto(`${server.url}/documents/${id}/alternatives`)
    await page.locator('#s1 select').nth(0).selectOption('2')
    await page.locator('#s1 select').nth(1).selectOption('1')
    await page.locator('#s1').getByRole('button', { name: 'Save ranking' }).click()
    await page.locator('#s1.ranked').waitFor()
    await page.locator('#s2').getByRole('button', { name: 'Take it' }).first().click()
    await page.waitForURL(/#s2$/)
    expect((await api(`/documents/${id}/alternatives`)).rankings).toHaveLength(1)
  })

  it('stand below the open segment of the review screen, and come into the field by a key', async () => {
    const { page, errors } = await openPage(browser)
    const id = await aText()
    await page.goto(`${server.url}/documents/${id}`)
    await page.locator('article.active textarea').waitFor()
    const other = page.locator('article.active .others li')
    expect(await other.textContent()).toContain('Translation A')
    expect(await other.locator('ins').first().textContent()).toBe('lag')
    await page.keyboard.press('F4')
    expect(await page.locator('article.active textarea').inputValue()).toBe('Der Hut lag.')
    await page.keyboard.press('Control+z')
    expect(await page.locator('article.active textarea').inputValue()).toBe('Der Hut stand.')
    await page.keyboard.press('F4')
    await page.keyboard.press('Control+s')
    await expect
      .poll(async () => (await api(`/documents/${id}/segments/s1`)).revisions)
      .toMatchObject([{ text: 'Der Hut lag.', cause: 'alternative' }])
    expect(errors).toEqual([])
  })
})

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

const file = (name: string, content: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
})

describe('bringing texts in', () => {
  it('drops several files anywhere on the page and reports on each', async () => {
    const { page, errors } = await openPage(browser)
    await page.goto(`${server.url}/documents/new`)
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer()
      transfer.items.add(new File(['Ein Satz.'], 'gut.txt'))
      transfer.items.add(new File([''], 'leer.txt'))
      transfer.items.add(new File(['# Notiz'], 'notiz.md'))
      return transfer
    })
    await page.dispatchEvent('h1', 'drop', { dataTransfer: dropped })
    await page.getByRole('button', { name: 'Bring it in' }).click()
    await page.getByText('3 of 3 files').waitFor()
    const lines = await page.locator('.import-progress li').allInnerTexts()
    expect(lines.map((line) => line.split(/\s+/).slice(0, 4).join(' '))).toEqual([
      'gut.txt Ein Satz. 1',
      'leer.txt There is no',
      'notiz.md Notiz 1 segment',
    ])
    expect(await page.locator('.import-progress progress').getAttribute('value')).toBe('3')
    await page.getByRole('link', { name: 'Notiz' }).click()
    await page.waitForURL(/\/documents\/[0-9a-z]{16}(#s1)?$/)
    expect(errors.filter((error) => !error.includes('400'))).toEqual([])
  })

  it.each([true, false])('takes one file to its review page, scripts: %s', async (scripts) => {
    const { page } = await openPage(browser, { javaScriptEnabled: scripts })
    await page.goto(`${server.url}/documents/new`)
    await page.getByLabel('or choose files').setInputFiles(file('Übung.txt', 'Ein Satz.\r\n'))
    await page.getByLabel('Title').fill('Übung')
    await page.getByRole('button', { name: 'Bring it in' }).click()
    await page.getByRole('heading', { name: 'Übung' }).waitFor()
    expect(page.url()).toMatch(/\/documents\/[0-9a-z]{16}/)
  })

  it('pastes, exports and removes a text by keyboard alone', async () => {
    const { page } = await openPage(browser)
    await page.goto(`${server.url}/documents/new`)
    await page.getByLabel('The machine translation', { exact: true }).focus()
    await page.keyboard.insertText('Mit Tasten.')
    const button = page.getByRole('button', { name: 'Bring it in' })
    const isThere = () => button.evaluate((element) => element === document.activeElement)
    for (let tab = 0; tab < 20 && !(await isThere()); tab += 1) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/documents\/[0-9a-z]{16}/)
    const { pathname } = new URL(page.url())
    await page.goto(`${server.url}${pathname}/export`)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Plain text' }).press('Enter')
    expect((await download).suggestedFilename()).toBe('Mit Tasten.txt')
    await page.goto(`${server.url}${pathname}/removal`)
    await page.getByRole('button', { name: 'Move to the trash' }).press('Enter')
    await page.getByText('in the trash now').waitFor()
  })

  const table = 'Nr;Englisch;Deutsch;Notiz\n1;He came.;"Er kam; ja.";a\n2;She left.;Sie ging.;b\n'

  it.each([true, false])(
    'asks which column of a table holds what, scripts: %s',
    async (scripts) => {
      const { page, errors } = await openPage(browser, { javaScriptEnabled: scripts })
      await page.goto(`${server.url}/documents/new`)
      await page.getByLabel('or choose files').setInputFiles(file('tabelle.csv', table))
      await page.getByRole('button', { name: 'Bring it in' }).click()
      await page.getByRole('heading', { name: 'Which column holds what?' }).waitFor()
      expect(await page.getByLabel('Machine translation').inputValue()).toBe('2')
      await page.getByLabel('Corrections').selectOption({ label: 'D · Notiz' })
      if (scripts) {
        expect(await page.locator('thead .edited').textContent()).toBe('D Corrections')
        await page.getByLabel('The first row names the columns').uncheck()
        expect(await page.locator('tbody .heads').count()).toBe(0)
        await page.getByLabel('The first row names the columns').check()
      }
      await page.getByRole('button', { name: 'Bring it in' }).click()
      await page.waitForURL(/\/documents\/[0-9a-z]{16}/)
      expect(await page.locator('.segment').count()).toBe(2)
      expect(await page.locator('.segment .context').first().textContent()).toBe('D2')
      expect(errors).toEqual([])
    },
  )

  it('chooses the columns of a table by keyboard alone', async () => {
    const { page } = await openPage(browser)
    await page.goto(`${server.url}/documents/new`)
    await page.getByLabel('or choose files').setInputFiles(file('tabelle.csv', table))
    await page.getByRole('button', { name: 'Bring it in' }).press('Enter')
    await page.getByLabel('Machine translation').focus()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/documents\/[0-9a-z]{16}/)
    const first = page.locator('.segment').first()
    expect(await first.locator('.mt').textContent()).toBe('He came.')
    expect(await first.locator('.source').textContent()).toBe('Er kam; ja.')
  })

  it('shows subtitles that are too fast while they are written', async () => {
    const { page, errors } = await openPage(browser)
    const film = 'WEBVTT\n\n00:01.000 --> 00:03.000\nEs ist gut.\n'
    await page.goto(`${server.url}/documents/new`)
    await page.getByLabel('or choose files').setInputFiles(file('film.vtt', film))
    await page.getByRole('button', { name: 'Bring it in' }).click()
    await page.waitForURL(/\/documents\/[0-9a-z]{16}/)
    await page.getByText('00:01.000 – 00:03.000').waitFor()
    await page
      .locator('textarea')
      .first()
      .fill('Es ist gut, dass so viele Menschen das lesen wollen.')
    await page.getByText('26 characters a second; 17 at most').first().waitFor()
    expect(errors).toEqual([])
  })
})

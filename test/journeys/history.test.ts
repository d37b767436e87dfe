import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openPage } from '../support/browser.ts'
import { fillStore } from '../support/filled-store.ts'
import { type RunningServer, startServer } from '../support/server.ts'

let server: RunningServer
let browser: Browser
let address: string

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  address = `${server.url}/documents/${await fillStore(server.url)}`
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const textOf = async (segment: string): Promise<string> => {
  const [, document = ''] = address.split('/documents/')
  const answer = await fetch(`${server.url}/api/v1/documents/${document}/segments/${segment}`)
  const body: { readonly text: string } = await answer.json()
  return body.text
}

const post = async (path: string, body: unknown): Promise<Record<string, unknown>> => {
  const response = await fetch(`${server.url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return response.json()
}

describe('going through the history', () => {
  it('moves the slider by keyboard and shows the text of each moment', async () => {
    const { page, errors } = await openPage(browser)
    await page.goto(`${address}/compare`)
    const slider = page.locator('input[type=range]')
    const changed = page.locator('.passage.changed')
    expect(await changed.count()).toBe(4)
    await slider.focus()
    await page.keyboard.press('Home')
    await expect.poll(() => changed.count()).toBe(0)
    expect(await page.locator('output').textContent()).toContain('imported the text')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => changed.count()).toBe(1)
    expect(await slider.getAttribute('aria-valuetext')).toContain('edited segment 2')
    expect(await page.locator('select[name=to]').inputValue()).toBe('1')
    expect(new URL(page.url()).searchParams.get('to')).toBe('1')
    expect(await slider.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('j')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('change-1')
    expect(errors).toEqual([])
  })

  it('goes from change to change with j and k, but not while somebody chooses in a list', async () => {
    const { page, errors } = await openPage(browser)
    await page.goto(`${address}/compare`)
    const focused = () => page.evaluate(() => document.activeElement?.id)
    for (const [key, id] of [
      ['j', 'change-1'],
      ['j', 'change-2'],
      ['k', 'change-1'],
    ] as const) {
      await page.keyboard.press(key)
      expect(await focused()).toBe(id)
    }
    await page.locator('select[name=from]').focus()
    await page.keyboard.press('j')
    expect(await focused()).toBe('')
    expect(errors).toEqual([])
  })

  it('goes on with j and k to the changes of other pages', async () => {
    const text = Array.from({ length: 250 }, (_, index) => `Das ist Satz ${index}.`).join('\n\n')
    const { id } = await post('/documents', { text })
    for (const segment of ['s3', 's230']) {
      const path = `/documents/${id}/segments/${segment}/revisions`
      await post(path, { text: 'Das war ein Satz.', base: 0 })
    }
    const { page, errors } = await openPage(browser)
    await page.goto(`${server.url}/documents/${id}/compare`)
    const focused = () => page.evaluate(() => document.activeElement?.id)
    for (const [key, change] of [
      ['j', 'change-1'],
      ['j', 'change-2'],
      ['j', 'change-2'],
      ['k', 'change-1'],
    ] as const) {
      await page.keyboard.press(key)
      await expect.poll(focused).toBe(change)
      await expect.poll(() => page.locator('[data-scripted]').count()).toBe(1)
    }
    expect(errors).toEqual([])
  })

  it('finds the changed spaces, and takes one back, by keyboard alone', async () => {
    const { id } = await post('/documents', { text: 'Der US -Minister kam.\n\nEr ging.' })
    const machine = 'Der US -Minister kam.'
    const path = `/documents/${id}/segments`
    await post(`${path}/s1/revisions`, { text: 'Der US-Minister ging.', base: 0 })
    await post(`${path}/s2/revisions`, { text: 'Sie ging.', base: 0 })
    const { page, errors } = await openPage(browser)
    await page.goto(`${server.url}/documents/${id}/history`)
    await page.locator('select[name=edit]').focus()
    await page.keyboard.type('Spac')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/edit=spacing/)
    expect(await page.locator('.step').count()).toBe(1)
    expect(await page.locator('.step-actions li').count()).toBe(1)
    await page.keyboard.press('j')
    for (let tabs = 0; tabs < 9; tabs += 1) {
      if ((await page.evaluate(() => document.activeElement?.textContent)) === 'Take back') break
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await page.waitForURL(/edit=spacing.*notice=taken-back|notice=taken-back.*edit=spacing/)
    const answer = await fetch(`${server.url}/api/v1${path}/s1`)
    const body: { readonly text: string } = await answer.json()
    expect(body.text).toBe(machine.replace('kam', 'ging'))
    expect(errors).toEqual([])
  })

  it.each([true, false])('takes one edit back, and that back (script: %s)', async (script) => {
    const { page, errors } = await openPage(browser, { javaScriptEnabled: script })
    const before = await textOf('s4')
    await page.goto(`${address}/history?segment=s4`)
    const actions = page.locator('.step-actions').last()
    await actions.locator('summary').click()
    await actions.locator('li button').first().click()
    expect(await page.locator('.notice').textContent()).toContain('Taken back.')
    expect(await textOf('s4')).not.toBe(before)
    await page.locator('.notice button').click()
    await page.waitForURL(/#s4|notice/)
    expect(await textOf('s4')).toBe(before)
    expect(errors).toEqual([])
  })

  it('restores the whole text after a question, and takes it back in one step', async () => {
    const { page, errors } = await openPage(browser)
    const before = await textOf('s2')
    await page.goto(`${address}/compare?view=changes`)
    await page.getByRole('link', { name: 'Restore the text of this moment' }).first().click()
    await page.getByRole('button', { name: 'Restore' }).click()
    const notice = page.locator('.desk > .notice')
    expect(await notice.textContent()).toContain('Restored: 4 segments changed.')
    expect(await textOf('s2')).not.toBe(before)
    await notice.getByRole('button').click()
    await expect.poll(() => textOf('s2')).toBe(before)
    expect(errors).toEqual([])
  })
})

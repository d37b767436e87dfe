import { readFileSync } from 'node:fs'
import { join } from 'node:path'
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

const sample = (name: string) =>
  readFileSync(join(import.meta.dirname, '../fixtures/sample', name), 'utf8')

const paragraphs = (name: string) =>
  sample(name)
    .trim()
    .split(/\n{2,}/)

/** The sample with its post-edits, paragraph by paragraph. */
const editedSample = async (): Promise<string> => {
  const call = apiClient(server.url)
  const { body } = await call('POST', '/documents', { text: sample('sample-mt.de.txt') })
  for (const [index, text] of paragraphs('sample-postedit.de.txt').entries()) {
    await call('POST', `/documents/${body.id}/segments/s${index + 1}/revisions`, { text, base: 0 })
  }
  return body.id
}

const marked = async (id: string) =>
  (await apiClient(server.url)('GET', `/documents/${id}/annotations`)).body

/** Waits until a change stands on the page and the keys are listened to. */
const shows = async (page: Page, position: string) => {
  await page.locator('#queue-position', { hasText: position }).waitFor()
  await page.locator('form.palette.keyed').waitFor()
}

describe('the queue of changes', () => {
  it('is worked through by keyboard: confirm, change, no error, back, undo', async () => {
    const id = await editedSample()
    const { page, errors } = await openPage(browser)
    const proposals = (await marked(id)).proposals
    expect(proposals.length).toBeGreaterThan(40)
    await page.goto(`${server.url}/documents/${id}/annotation`)
    await shows(page, 'Change 1 of')

    await page.keyboard.press('Enter')
    await page.waitForURL(/notice/)
    const [first] = (await marked(id)).annotations
    expect(first).toMatchObject({
      category: proposals[0].category,
      severity: proposals[0].severity,
      origin: { kind: 'edit' },
    })

    await shows(page, 'Change 2 of')
    await page.keyboard.press('s')
    await page.keyboard.press('a')
    await page.keyboard.press('2')
    await page.keyboard.press('Enter')
    await shows(page, 'Change 3 of')
    expect((await marked(id)).annotations).toContainEqual(
      expect.objectContaining({ category: 'style/awkward', severity: 'major' }),
    )

    await page.keyboard.press('n')
    await shows(page, 'Change 4 of')
    expect((await marked(id)).annotations).toContainEqual(
      expect.objectContaining({ category: 'no-error', severity: 'neutral' }),
    )

    await page.keyboard.press('u')
    await shows(page, 'Change 3 of')
    expect((await marked(id)).annotations).toHaveLength(2)

    await page.keyboard.press('ArrowLeft')
    await page.locator('.judged', { hasText: 'Awkward' }).waitFor()
    await shows(page, 'Change 2 of')
    await page.keyboard.press('ArrowRight')
    await shows(page, 'Change 3 of')
    expect(errors).toEqual([])
  })

  it('works without a script, too', async () => {
    const id = await editedSample()
    const { page } = await openPage(browser, { javaScriptEnabled: false })
    await page.goto(`${server.url}/documents/${id}/annotation`)
    await page.getByLabel('Omission').check()
    await page.getByLabel('major').check()
    await page.getByRole('button', { name: 'Confirm' }).click()
    expect((await marked(id)).annotations).toMatchObject([
      { category: 'accuracy/omission', severity: 'major' },
    ])
  })
})

describe('marking errors on the review screen', () => {
  const opened = async (text: string) => {
    const { page, errors } = await openPage(browser)
    const { body } = await apiClient(server.url)('POST', '/documents', { text })
    await page.goto(`${server.url}/documents/${body.id}`)
    await page.locator('article.active textarea').waitFor()
    return { id: String(body.id), page, errors }
  }

  /** Selects words in the open text field. */
  const select = (page: Page, words: string) =>
    page.locator('article.active textarea').evaluate((field, wanted) => {
      if (!(field instanceof HTMLTextAreaElement)) throw new Error('no text field')
      field.focus()
      const start = field.value.indexOf(wanted)
      field.setSelectionRange(start, start + wanted.length)
    }, words)

  it('takes three keys: family, kind, severity', async () => {
    const { id, page, errors } = await opened('Die Bank am Ufer war leer.')
    await select(page, 'Bank')
    for (const key of ['Control+b', 'a', 'm', '2']) await page.keyboard.press(key)
    await page.locator('#s1 .marks li').waitFor()
    expect((await marked(id)).annotations).toMatchObject([
      { quotes: ['Bank'], category: 'accuracy/mistranslation', severity: 'major', revision: 0 },
    ])
    expect(await page.locator('#s1 .marks').textContent()).toContain('Accuracy: Mistranslation')
    const shown = await page.evaluate(() =>
      [...(CSS.highlights.get('error-major') ?? [])].map((range) => range.toString()),
    )
    expect(new Set(shown)).toEqual(new Set(['Bank']))
    expect(errors).toEqual([])
  })

  it('marks both halves of a verb as one error, in the text just typed', async () => {
    const { id, page, errors } = await opened('Er nahm den Plan an.')
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Gestern.')
    await select(page, 'nahm')
    await page.keyboard.press('Control+b')
    await page.locator('.error-dialog[open]').waitFor()
    await page.keyboard.press('+')
    await select(page, ' an')
    await page.keyboard.press('Control+b')
    await page.locator('.error-dialog[open]').waitFor()
    for (const key of ['s', 'a', '1']) await page.keyboard.press(key)
    await page.locator('#s1 .marks li').waitFor()
    expect((await marked(id)).annotations).toMatchObject([
      { quotes: ['nahm', ' an'], category: 'style/awkward', severity: 'minor', revision: 1 },
    ])
    expect(errors).toEqual([])
  })

  it('keeps the keys of the page out while the palette is open', async () => {
    const { id, page, errors } = await opened('Die Bank am Ufer war leer.')
    await select(page, 'Bank')
    await page.keyboard.press('Control+b')
    await page.locator('.error-dialog[open]').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.keyboard.press('Control+s')
    for (const key of ['a', 'm', '2']) await page.keyboard.press(key)
    await page.locator('#s1 .marks li').waitFor()
    expect(await page.locator('#s1').getAttribute('data-state')).toBe('open')
    expect((await marked(id)).annotations).toHaveLength(1)
    expect(errors).toEqual([])
  })

  it('changes and removes a marked error by mouse', async () => {
    const { id, page, errors } = await opened('Die Bank am Ufer war leer.')
    await select(page, 'Bank')
    for (const key of ['Control+b', 'a', 'm', '2']) await page.keyboard.press(key)
    await page.locator('#s1 .marks').getByRole('button', { name: 'Change' }).click()
    await page.locator('.error-dialog').getByLabel('Omission').check()
    await page
      .locator('.error-dialog')
      .getByRole('button', { name: /^Mark an error/ })
      .click()
    await page.locator('#s1 .marks', { hasText: 'Omission' }).waitFor()
    expect((await marked(id)).annotations).toMatchObject([
      { category: 'accuracy/omission', severity: 'major' },
    ])
    await page.locator('#s1 .marks').getByRole('button', { name: 'Remove' }).click()
    await expect.poll(async () => (await marked(id)).annotations).toEqual([])
    expect(errors).toEqual([])
  })

  it('rates a segment by keyboard where the scheme is ESA', async () => {
    const { id, page } = await opened('Die Bank am Ufer war leer.')
    await apiClient(server.url)('PATCH', `/documents/${id}`, { scheme: 'esa' })
    await page.reload()
    await page.locator('article.active textarea').waitFor()
    await page.keyboard.press('Shift+F4')
    await page.keyboard.type('66')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await marked(id)).ratings).toMatchObject([{ value: 66 }])
  })
})

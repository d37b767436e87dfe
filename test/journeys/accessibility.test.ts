import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiClient } from '../support/api-client.ts'
import { openBrowser, openPage } from '../support/browser.ts'
import { fillStore } from '../support/filled-store.ts'
import { type RunningServer, startServer } from '../support/server.ts'

// The script of the page sees it under this name.
declare const axe: typeof import('axe-core')

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

let server: RunningServer
let browser: Browser
let id: string
/** A table that waits for its columns. */
let waiting: string
/** A text with several translations, all of them ranked. */
let several: string

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  id = await fillStore(server.url)
  const form = new FormData()
  form.append('file', new Blob(['Quelle;MT\nHe came.;Er kam.\n']), 'tabelle.csv')
  const sent = { method: 'POST', body: form, redirect: 'manual' } as const
  const answer = await fetch(`${server.url}/documents`, sent)
  waiting = answer.headers.get('location') ?? ''
  const { body } = await apiClient(server.url)('POST', '/documents', {
    text: 'Der Hut stand.\n\nDas Haus fiel.',
    system: 'Nord',
    alternatives: [{ system: 'Süd', text: 'Der Hut lag.\n\nEin Haus stürzte.' }],
  })
  several = body.id
  const path = `/documents/${several}/segments`
  for (const segment of ['s1', 's2']) {
    await apiClient(server.url)('POST', `${path}/${segment}/ranking`, { ranks: [['Süd'], ['']] })
  }
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const pages: readonly (readonly [string, () => string])[] = [
  ['the library', () => '/'],
  ['a new text', () => '/documents/new'],
  ['the columns of a table', () => waiting],
  ['the review screen', () => `/documents/${id}`],
  ['find and replace', () => `/documents/${id}/replace?find=Nordkorea&with=DVRK`],
  ['the history', () => `/documents/${id}/history`],
  ['the history of a segment', () => `/documents/${id}/history?segment=s2`],
  ['the comparison', () => `/documents/${id}/compare`],
  ['who wrote what', () => `/documents/${id}/attribution`],
  ['the queue of changes to judge', () => `/documents/${id}/annotation`],
  ['the report', () => `/documents/${id}/report`],
  ['the export', () => `/documents/${id}/export`],
  ['house style', () => '/style'],
  ['names and terms', () => '/names'],
  ['the most suspicious first', () => `/documents/${id}?order=risk`],
  ['the reports', () => '/reports'],
  ['translations side by side', () => `/documents/${several}/alternatives`],
  ['a text with several translations', () => `/documents/${several}`],
  ['the help', () => '/help'],
  ['a page that does not exist', () => '/nowhere'],
]

describe.each(['light', 'dark'] as const)('axe finds nothing on any page, %s', (colorScheme) => {
  it.each(pages)('%s', async (_, path) => {
    const { page } = await openPage(browser, { colorScheme })
    await page.goto(server.url + path())
    // Through the protocol, as the page's own policy lets no foreign script in.
    await page.evaluate(axeSource)
    const violations = await page.evaluate(async (tags) => {
      const { violations: found } = await axe.run(document, { runOnly: tags })
      return found.map(({ id: rule, nodes: [node] }) => {
        return `${rule}: ${node?.html.slice(0, 160)} ${node?.failureSummary?.slice(0, 200)}`
      })
    }, rules)
    expect(violations).toEqual([])
    await page.context().close()
  })
})

describe('a narrow screen', () => {
  it.each(pages)('needs no sideways scrolling: %s', async (_, path) => {
    const { page } = await openPage(browser, { viewport: { width: 320, height: 700 } })
    await page.goto(server.url + path())
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBeLessThanOrEqual(0)
    await page.context().close()
  })
})

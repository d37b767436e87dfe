import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkById } from '../../../../src/core/checks/index.ts'
import { shippedRules } from '../../../../src/core/checks/rules.ts'
import { openedDocument } from '../../../../src/core/review/document.ts'
import { fixesView } from '../../../../src/server/web/pages/fixes.ts'
import { aReader } from '../../../support/reader.ts'
import { documentOf, type RunningSite, startSite } from '../../../support/site.ts'
import { renderedStrictly } from '../../../support/strict-page.ts'

const imported = documentOf([
  'Der US -Minister und der EU -Rat kamen.',
  'Alles gut.',
  'Auch der UN -Rat kam und und ging.',
])

let site: RunningSite

beforeAll(async () => {
  site = await startSite()
  await site.store.create({ imported })
})

afterAll(() => site.close())

const texts = async () => (await site.store.load(imported.id)).segments.map(({ text }) => text)

const send = (path: string, fields: readonly (readonly [string, string])[]) =>
  fetch(`${site.url}/documents/${imported.id}/${path}`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
  })

const check = checkById('space-before-hyphen')

describe('the page that fixes all findings of a check', () => {
  it('shows each place as it would become', () => {
    if (check === undefined) throw new Error('no such check')
    const document = openedDocument(imported)
    const approved = {
      ...document,
      segments: document.segments.map((segment) => ({
        ...segment,
        approval: { revision: 0, by: 'Anna', at: '' },
      })),
    }
    const pages = [
      fixesView(document, check, { reader: aReader('de'), rules: shippedRules }),
      fixesView({ ...approved, segments: approved.segments.slice(1, 2) }, check, {
        reader: aReader(),
        rules: shippedRules,
      }),
      fixesView(approved, check, { reader: aReader(), rules: shippedRules }),
    ]
    expect(pages[0]?.places.map(({ value }) => value)).toEqual([
      's1:0:4:16',
      's1:0:25:32',
      's3:0:9:16',
    ])
    const { html, unread } = renderedStrictly('fixes', pages)
    expect(html[0]).toContain('Alle beheben: Leerzeichen vor dem Bindestrich')
    expect(html[1]).toContain('There is nothing to fix here any more.')
    expect(html[2]).toContain('will need a new approval')
    expect(unread.filter((field) => !/change\[\]|more$/.test(field))).toEqual([])
  })

  it('fixes the ticked places in one act, which one step undoes', async () => {
    const [first = '', ...others] = await texts()
    const answer = await send('fixes', [
      ['check', 'space-before-hyphen'],
      ['place', 's1:0:4:16'],
      ['place', 's3:0:9:16'],
    ])
    const target = new URL(answer.headers.get('location') ?? '', site.url)
    expect(target.searchParams.get('notice')).toMatch(/2 .*\(2 /)
    expect(await texts()).toEqual([
      'Der US-Minister und der EU -Rat kamen.',
      'Alles gut.',
      'Auch der UN-Rat kam und und ging.',
    ])
    const [entry] = await site.store.history(imported.id)
    expect(entry?.changes).toMatchObject([
      { kind: 'revision', cause: 'fix' },
      { kind: 'revision', cause: 'fix' },
    ])
    await send('undo', [['entry', target.searchParams.get('undo') ?? '']])
    expect(await texts()).toEqual([first, ...others])
  })

  it('fixes nothing when the text was changed meanwhile', async () => {
    const before = await texts()
    const answer = await send('fixes', [
      ['check', 'space-before-hyphen'],
      ['place', 's1:0:4:16'],
      ['place', 's3:2:9:16'],
    ])
    expect([answer.status, await texts()]).toEqual([409, before])
  })

  it('knows only checks that there are', async () => {
    const answer = await fetch(`${site.url}/documents/${imported.id}/fixes?check=__proto__`)
    expect(answer.status).toBe(404)
  })
})

describe('dismissed findings', () => {
  it('leave the panel, are listed there, and come back', async () => {
    const page = async () => (await fetch(`${site.url}/documents/${imported.id}`)).text()
    const finding = { check: 'dup-word', text: 'und und' }
    expect(await page()).toContain('Word doubled</a>')
    await fetch(`${site.url}/api/v1/documents/${imported.id}/segments/s3/dismissals`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(finding),
    })
    const after = await page()
    expect(after).not.toContain('Word doubled</a>')
    expect(after).toContain('<q>und und</q> <small>Word doubled, in segment 3</small>')
    await send('dismissals', [...Object.entries(finding), ['segment', 's3'], ['scope', 'segment']])
    expect(await page()).toContain('Word doubled</a>')
  })
})

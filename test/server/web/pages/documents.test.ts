import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { segmentId } from '../../../../src/core/review/ids.ts'
import { naughtyStrings } from '../../../support/naughty-strings.ts'
import { shownText } from '../../../support/shown-text.ts'
import { documentIdOf, documentOf, type RunningSite, startSite } from '../../../support/site.ts'

let site: RunningSite

beforeEach(async () => {
  site = await startSite()
})

afterEach(() => site.close())

const keep = (number: number, title: string, paragraphs: readonly string[] = ['Ein Satz.']) =>
  site.store.create({
    imported: documentOf(paragraphs, { id: documentIdOf(number), title, system: 'NMT-7' }),
  })

const get = async (path: string, language = 'en') => {
  const response = await fetch(site.url + path, { headers: { 'accept-language': language } })
  return response.text()
}

/** The titles in the list, in order. */
const titles = (html: string) =>
  [...html.matchAll(/class="title"><a [^>]*>([^<]*)</g)].map(([, title]) => title)

describe('the list of texts', () => {
  it('says what to do while it is empty', async () => {
    expect(await get('/')).toContain('No text here yet')
    expect(await get('/', 'de')).toContain('Noch kein Text da')
  })

  it('shows how far each text is', async () => {
    await keep(1, 'Vorfälle', ['Ein Satz.', 'Noch ein Satz.'])
    const act = { by: 'Anna', at: '2026-11-23T09:00:30.000Z' }
    await site.store.change(documentIdOf(1), act, () => [
      { kind: 'approval', segment: segmentId(1), revision: 0 },
    ])
    const draft = { segment: segmentId(2), client: 'tab', text: 'x', base: 0, ...act }
    await site.store.keepDraft(documentIdOf(1), draft)
    const html = await get('/')
    expect(html).toContain(`href="/documents/${documentIdOf(1)}" lang="de">Vorfälle</a>`)
    expect(html).toContain('<progress max="2" value="1" aria-label="1 of 2">')
    expect(shownText(html)).toContain('NMT-7')
    expect(shownText(html)).toContain('1 unsaved')
    expect(shownText(html)).toContain('just now')
  })

  it('is searched by title and ordered as wished', async () => {
    await keep(1, 'Äpfel', ['Eins zwei drei vier.'])
    await keep(2, 'Birnen', ['Eins.', 'Zwei.'])
    await keep(3, 'Apfelmus', ['Eins.'])
    expect(titles(await get('/?q=%C3%A4PFEL'))).toEqual(['Äpfel'])
    expect(titles(await get('/?sort=title', 'de'))).toEqual(['Äpfel', 'Apfelmus', 'Birnen'])
    expect(titles(await get('/?sort=open'))[0]).toBe('Birnen')
    expect(titles(await get('/?sort=words'))[0]).toBe('Äpfel')
    expect(await get('/?q=zzz')).toContain('No title holds these words.')
  })

  it('comes in pages and keeps search and order on each', async () => {
    for (let number = 1; number <= 31; number += 1) await keep(number, `Text ${number}`)
    const first = await get('/?q=text&sort=title')
    expect(titles(first)).toHaveLength(30)
    expect(first).toContain('href="/?q=text&amp;sort=title&amp;page=2"')
    expect(titles(await get('/?q=text&sort=title&page=99'))).toEqual(['Text 31'])
  })

  it('asks before a text goes to the trash', async () => {
    await keep(1, 'Vorfälle')
    const path = `/documents/${documentIdOf(1)}/removal`
    const question = await get(path)
    expect(question).toContain('Vorfälle')
    expect(question).toContain('trash')
    expect(await site.store.list()).toHaveLength(1)
    const answer = await fetch(site.url + path, { method: 'POST', redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/?removed=1'])
    expect(await site.store.list()).toEqual([])
    expect(await get('/?removed=1')).toContain('in the trash now')
  })

  it('shows every naughty string as what it is', async () => {
    for (const [index, title] of naughtyStrings.entries()) await keep(index + 1, title)
    const pages = Math.ceil(naughtyStrings.length / 30)
    const numbers = Array.from({ length: pages }, (_, index) => index + 1)
    const html = (await Promise.all(numbers.map((page) => get(`/?page=${page}`)))).join('')
    for (const title of naughtyStrings) expect(shownText(html)).toContain(title)
    const tags = html.replace(/"[^"]*"/g, '""')
    expect(tags.match(/<script(?! type=)|<(?:img|svg|iframe|b)\b|<[^>]*\son\w+=/i)).toBe(null)
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  type AttributionQuery,
  type AttributionView,
  attributionView,
} from '../../../../src/server/web/attribution-view.ts'
import { anImport, Journal } from '../../../support/documents.ts'
import { naughtyStrings } from '../../../support/naughty-strings.ts'
import { aReader } from '../../../support/reader.ts'
import { reviewedText, save } from '../../../support/reviewed-text.ts'
import { shownText } from '../../../support/shown-text.ts'
import { type RunningSite, startSite } from '../../../support/site.ts'
import { renderedStrictly } from '../../../support/strict-page.ts'

const viewOf = (
  { document, imported }: Journal,
  query: Partial<AttributionQuery> = {},
  language: 'de' | 'en' = 'en',
): AttributionView =>
  attributionView({ document, imported, query: { page: 1, ...query }, reader: aReader(language) })

/** Each segment with the letter before what is marked. */
const marked = ({ segments }: AttributionView): readonly string[] =>
  segments.map(({ stretches }) =>
    stretches
      .map(({ kind, letter, text }) => (kind === 'plain' ? text : `${letter}⟨${text}⟩`))
      .join(''),
  )

describe('the page that shows who wrote what', () => {
  const journal = reviewedText()

  it('marks what each person wrote, across splits and merges, and leaves the machine’s plain', () => {
    expect(marked(viewOf(journal))).toEqual([
      'Vorfälle',
      'Der B⟨Außenminister⟩ Blinken sagte es B⟨heute⟩ in B⟨Südkorea⟩.',
      'A⟨Park Jin⟩ kam.',
      'Er ging dann wieder.',
      'Auch A⟨Park Jin⟩ war da.\n\nEnde.',
    ])
  })

  it('gives the legend shares of words, who wrote most first, and the machine’s', () => {
    const { people } = viewOf(journal)
    expect(people.all.map(({ letter, name, share }) => [letter, name, share])).toEqual([
      ['A', 'Ben', '4 words, 18%'],
      ['B', 'Anna', '3 words, 14%'],
    ])
    expect(people.machine.share).toBe('15 words, 68%')
  })

  it('says of each marked place who wrote it, when, in which revision and why', () => {
    const [, second, third] = viewOf(journal).segments
    expect(second?.told[0]?.title).toMatch(/^Anna, 20 Nov 2026, \d\d:\d\d, revision 1, edited$/)
    expect(third?.told[0]?.title).toMatch(/^Ben, 21 Nov 2026, \d\d:\d\d, revision 1, replaced$/)
    const german = viewOf(journal, {}, 'de').segments[2]
    expect(german?.told[0]?.title).toMatch(/^Ben, 21.11.2026, \d\d:\d\d, Fassung 1, ersetzt$/)
    expect(german?.summary).toBe('1 markierte Stelle')
  })

  it('shows only the segments and marks of one person when asked to', () => {
    expect(marked(viewOf(journal, { by: 'Ben' }))).toEqual([
      'A⟨Park Jin⟩ kam.',
      'Auch A⟨Park Jin⟩ war da.\n\nEnde.',
    ])
    expect(viewOf(journal, { by: 'Ben' }).segments.map(({ number }) => number)).toEqual(['3', '5'])
  })

  it('says so when somebody, or everybody, wrote nothing that stands', () => {
    expect(viewOf(journal, { by: 'Cem' })).toMatchObject({
      segments: [],
      nothing: 'Nothing that Cem wrote stands in the text now.',
    })
    const untouched = viewOf(new Journal(anImport(['Ein Satz.'])))
    expect(untouched.nothing).toContain('Nobody has written anything yet')
    expect(marked(untouched)).toEqual(['Ein Satz.'])
  })

  it('has a letter for everybody, colours and lines come again', () => {
    const many = new Journal(anImport(Array.from({ length: 28 }, (_, index) => `Satz ${index}.`)))
    for (let index = 0; index < 28; index++) {
      const by = `P${String(index).padStart(2, '0')}`
      save(many, { place: index + 1, text: 'Neu.' }, { by, at: '2026-11-20T12:00:00.000Z' })
    }
    const { all } = viewOf(many).people
    expect(all.map(({ letter }) => letter).slice(24)).toEqual(['Y', 'Z', 'AA', 'AB'])
    expect(new Set(all.map(({ style }) => style))).toEqual(new Set([1, 2, 3, 4, 5, 6]))
  })

  it('turns the pages of a long text, keeping the person', () => {
    const long = new Journal(anImport(Array.from({ length: 230 }, (_, index) => `Satz ${index}.`)))
    for (let place = 1; place <= 150; place++) {
      save(long, { place, text: 'Neu.' }, { by: 'A & B', at: '2026-11-20T12:00:00.000Z' })
    }
    const { pager, segments } = viewOf(long, { by: 'A & B', page: 2 })
    expect(segments).toHaveLength(50)
    expect(pager?.label).toBe('Segments 101–150 of 150')
    expect(pager?.previous?.href).toMatch(/attribution\?by=A\+%26\+B&page=1$/)
    expect(viewOf(long, { page: 99 }).segments).toHaveLength(30)
  })

  it('has every name that its template reads, and no field that nobody reads', () => {
    const long = new Journal(anImport(Array.from({ length: 330 }, (_, index) => `Satz ${index}.`)))
    const pages = [viewOf(journal), viewOf(journal, { by: 'Ben' }), viewOf(long, { page: 2 })]
    expect(renderedStrictly('attribution', pages).unread).toEqual([])
  })
})

describe('texts and names of any kind', () => {
  let site: RunningSite
  beforeEach(async () => {
    site = await startSite()
  })
  afterEach(() => site.close())

  it('are shown as they are, and never as mark-up', async () => {
    const journal = new Journal(anImport(naughtyStrings.map(() => '§')))
    for (const [index, text] of naughtyStrings.entries()) {
      save(journal, { place: index + 1, text }, { by: text, at: '2026-11-20T12:00:00.000Z' })
    }
    const { imported, entries } = journal
    await site.store.create({ imported, entries })
    const pages = Math.ceil(naughtyStrings.length / 100)
    let shown = ''
    for (let page = 1; page <= pages; page++) {
      const answer = await fetch(`${site.url}/documents/${imported.id}/attribution?page=${page}`)
      const html = await answer.text()
      expect(answer.status).toBe(200)
      shown += shownText(html)
    }
    for (const text of naughtyStrings) expect(shown).toContain(text)
    expect(site.reports).toEqual([])
  })

  it('are told through the API, with the sentence in the language asked for', async () => {
    const { imported, entries } = reviewedText()
    await site.store.create({ imported, entries })
    const answer = await fetch(
      `${site.url}/api/v1/documents/${imported.id}/segments/s3/attribution`,
      { headers: { 'accept-language': 'de' } },
    )
    expect(await answer.json()).toEqual([
      {
        start: 0,
        end: 8,
        revision: 1,
        segment: 's3',
        by: 'Ben',
        at: '2026-11-21T12:10:00.000Z',
        cause: 'replace',
        label: expect.stringMatching(/^Ben, 21\.11\.2026, \d\d:\d\d, Fassung 1, ersetzt$/),
      },
      { start: 8, end: 13 },
    ])
  })
})

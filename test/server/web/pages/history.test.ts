import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commented } from '../../../../src/core/review/commenting.ts'
import { segmentId } from '../../../../src/core/review/ids.ts'
import { type HistoryQuery, historyQuery } from '../../../../src/server/web/history-query.ts'
import { historyView } from '../../../../src/server/web/history-view.ts'
import type { StepView } from '../../../../src/server/web/step-view.ts'
import { anImport, Journal } from '../../../support/documents.ts'
import { naughtyStrings } from '../../../support/naughty-strings.ts'
import { aReader } from '../../../support/reader.ts'
import { historyOf, overwrittenText, reviewedText, save } from '../../../support/reviewed-text.ts'
import { shownText } from '../../../support/shown-text.ts'
import { type RunningSite, startSite } from '../../../support/site.ts'
import { renderedStrictly } from '../../../support/strict-page.ts'

const queryOf = (asked: Record<string, string> = {}): HistoryQuery => historyQuery.parse(asked)

const viewOf = (journal: Journal, asked: Record<string, string> = {}, language = 'en' as const) =>
  historyView({ history: historyOf(journal), query: queryOf(asked), reader: aReader(language) })

const stepsOf = (journal: Journal, asked: Record<string, string> = {}): readonly StepView[] =>
  viewOf(journal, asked).days.flatMap(({ steps }) => steps)

const told = (steps: readonly StepView[]) => steps.map(({ id, by, what }) => `${id} ${by} ${what}`)

describe('the history of a text', () => {
  const journal = reviewedText()

  it('tells who did what, the newest first, quick saves as one step', () => {
    expect(told(stepsOf(journal))).toEqual([
      'e10 Anna edited segment 2',
      'e9 Ben took the approval of segment 5 back',
      'e8 Ben approved segment 5',
      'e7 Ben joined segment 5 with the next',
      'e6 Ben split segment 3',
      'e5 Ben replaced in 2 segments',
      'e4 Ben commented on segment 2',
      'e3 Anna edited segment 2',
      'e1 Anna approved segment 1',
      'e0 Anna imported the text · Testsystem',
    ])
    expect(stepsOf(journal).map(({ saves }) => saves)).toContain('2 saves')
  })

  it('groups the steps by day', () => {
    const { days } = viewOf(journal)
    expect(days.map(({ day, steps }) => [day, steps.length])).toEqual([
      ['22 Nov 2026', 1],
      ['21 Nov 2026', 6],
      ['20 Nov 2026', 3],
    ])
  })

  it.each<[Record<string, string>, readonly string[]]>([
    [{ by: 'Anna' }, ['e10', 'e3', 'e1', 'e0']],
    [{ day: '2026-11-21', by: 'Ben', kind: 'approval' }, ['e8']],
    [{ kind: 'edit' }, ['e10', 'e3']],
    [{ kind: 'split' }, ['e6']],
    [{ kind: 'comment' }, ['e4']],
    [{ kind: 'import' }, ['e0']],
    [{ by: 'Niemand' }, []],
    [{ kind: 'nonsense', day: 'yesterday', page: '-3' }, viewIds(journal)],
    [{ segment: 's2' }, ['e10', 'e4', 'e3', 'e0']],
    [{ segment: 's6' }, ['e6', 'e5', 'e0']],
    [{ segment: 's4', kind: 'replace' }, ['e5']],
  ])('shows with %o only what was asked for', (asked, ids) => {
    expect(stepsOf(journal, asked).map(({ id }) => id)).toEqual(ids)
  })

  it('offers only those persons, days and kinds that there are', () => {
    const { selects } = viewOf(journal, { by: 'Ben' }).filters
    const labels = selects.map(({ options }) => options.map(({ label }) => label))
    expect(labels[0]).toEqual(['all', 'Anna', 'Ben'])
    expect(labels[1]).toEqual(['all', '22 Nov 2026', '21 Nov 2026', '20 Nov 2026'])
    expect(labels[2]).not.toContain('fixed findings')
    expect(selects[0]?.options.find(({ chosen }) => chosen)?.value).toBe('Ben')
  })

  it('shows before and after of the whole step, also when it holds several saves', () => {
    const [step] = stepsOf(journal, { segment: 's2', day: '2026-11-20', kind: 'edit' })
    const parts = step?.changes[0]?.text?.map(({ kind, runs }) => [
      kind,
      runs.map(({ text }) => text).join(''),
    ])
    expect(parts).toEqual([
      ['same', 'Der '],
      ['removed', 'Staatssekretär'],
      ['added', 'Außenminister'],
      ['same', ' Blinken sagte es '],
      ['removed', 'gestern'],
      ['added', 'heute'],
      ['same', ' in Seoul.'],
    ])
  })

  it('shows both sides of a split and of a merge', () => {
    const borders = [...stepsOf(journal, { kind: 'split' }), ...stepsOf(journal, { kind: 'merge' })]
    expect(borders.map(({ changes }) => changes[0]?.border)).toEqual([
      { left: 'Park Jin kam.', right: 'Er ging dann wieder.' },
      { left: 'Auch Park Jin war da.', right: 'Ende.' },
    ])
  })

  it('says which edits still stand and can be taken back', () => {
    const [step] = stepsOf(journal, { segment: 's2', day: '2026-11-20', kind: 'edit' })
    expect(step?.changes[0]?.actions?.edits.map(({ kind, stands }) => [kind, stands])).toEqual([
      ['Replaced', true],
      ['Replaced', true],
    ])
    const over = reviewedText()
    const act = { by: 'Ben', at: '2026-11-23T12:00:00.000Z' }
    save(over, { place: 2, text: 'Der Außenminister Blinken sagte es nie in Seoul.' }, act)
    const [earlier] = stepsOf(over, { segment: 's2', day: '2026-11-20', kind: 'edit' })
    expect(earlier?.changes[0]?.actions?.edits.map(({ stands }) => stands)).toEqual([true, false])
  })

  it('shows only the steps with an edit of a kind, and of their edits only those', () => {
    const over = overwrittenText()
    const kinds = (asked: Record<string, string>) =>
      stepsOf(over, asked).map(({ id, changes }) => [
        id,
        changes[0]?.actions?.isOpen,
        ...(changes[0]?.actions?.edits.map(({ kind }) => kind) ?? []),
      ])
    expect(kinds({})).toEqual([
      ['e2', false, 'Replaced'],
      ['e1', false, 'Spacing', 'Replaced'],
      ['e0', undefined],
    ])
    expect(kinds({ edit: 'spacing' })).toEqual([['e1', true, 'Spacing']])
    expect(kinds({ edit: 'replacement' })).toEqual([
      ['e2', true, 'Replaced'],
      ['e1', true, 'Replaced'],
    ])
    expect(kinds({ edit: 'move' })).toEqual([])
    expect(kinds({ edit: 'nonsense' })).toHaveLength(3)
  })

  it('judges by the whole step, whatever its saves went through', () => {
    const typed = new Journal(anImport(['Er kam.']))
    const act = { by: 'Anna', at: '2026-11-20T12:00:00.000Z' }
    save(typed, { place: 1, text: 'Er  kam.' }, act)
    save(typed, { place: 1, text: 'Er kam!' }, act)
    expect(stepsOf(typed, { edit: 'spacing' })).toEqual([])
    expect(stepsOf(typed, { edit: 'punctuation' }).map(({ id }) => id)).toEqual(['e2'])
  })

  it('shows of a step with many texts those that hold such an edit', () => {
    const two = new Journal(anImport(['Er  kam.', 'Er ging.']))
    const act = { by: 'Anna', at: '2026-11-20T12:00:00.000Z' }
    const texts = ['Er kam.', 'Er lief.']
    two.act(
      (document) =>
        document.segments.map(({ id }, index) => ({
          kind: 'revision',
          segment: id,
          number: 1,
          base: 0,
          text: texts[index] ?? '',
          cause: 'replace',
        })),
      act,
    )
    const [step] = stepsOf(two, { edit: 'spacing' })
    expect(step?.changes.map(({ number }) => number)).toEqual(['1'])
  })

  it('comes in pages', () => {
    const long = new Journal(anImport(['Eins.']))
    for (let count = 1; count <= 65; count += 1) {
      const by = count % 2 === 0 ? 'Anna' : 'Ben'
      save(long, { place: 1, text: `Text ${count}` }, { by, at: '2026-11-20T12:00:00.000Z' })
    }
    expect(viewOf(long).pager).toMatchObject({ label: 'Steps 1–30 of 66', previous: undefined })
    expect(viewOf(long, { page: '2', by: 'Ben' }).pager?.previous?.href).toMatch(/history\?by=Ben$/)
    expect(told(stepsOf(long, { page: '99' })).at(-1)).toMatch(/^e0 /)
  })

  it.each(['en', 'de'] as const)(
    'gives its template no more and no less than it reads (%s)',
    (language) => {
      const reader = aReader(language)
      const many = new Journal(
        anImport(Array.from({ length: 20 }, (_, index) => `Pak Gin ${index}`)),
      )
      many.act((document) =>
        document.segments.map(({ id }) => ({
          kind: 'revision',
          segment: id,
          number: 1,
          base: 0,
          text: 'Park Jin',
          cause: 'replace',
        })),
      )
      for (let count = 1; count <= 32; count += 1) {
        many.act((document) => commented(document, { segment: segmentId(1), text: `${count}` }))
      }
      const pages = [
        historyView({ history: historyOf(journal), query: queryOf(), reader }),
        historyView({
          history: historyOf(journal),
          query: queryOf({ segment: 's2', by: 'x', notice: 'restored', undo: '3' }),
          reader,
        }),
        historyView({ history: historyOf(overwrittenText()), query: queryOf(), reader }),
        historyView({ history: historyOf(many), query: queryOf({ page: '2' }), reader }),
        historyView({ history: historyOf(many), query: queryOf(), reader }),
      ]
      expect(renderedStrictly('history', pages).unread).toEqual([])
    },
  )
})

function viewIds(journal: Journal): readonly string[] {
  return stepsOf(journal).map(({ id }) => id)
}

describe('over HTTP', () => {
  let site: RunningSite

  beforeEach(async () => {
    site = await startSite()
  })

  afterEach(async () => {
    expect(site.reports).toEqual([])
    await site.close()
  })

  const keep = (journal: Journal) =>
    site.store.create({ imported: journal.imported, entries: journal.entries })

  const get = async (path: string, language = 'en') => {
    const response = await fetch(site.url + path, { headers: { 'accept-language': language } })
    return { status: response.status, html: await response.text() }
  }

  const historyPath = (journal: Journal) => `/documents/${journal.imported.id}/history`

  it('speaks German', async () => {
    const journal = reviewedText()
    await keep(journal)
    const { html } = await get(historyPath(journal), 'de')
    expect(html).toContain('Segment 2 bearbeitet')
    expect(html).toContain('<title>Verlauf · Vorfälle · Rotstift</title>')
  })

  it.each(['segment=s99', 'segment=s1'])('answers for ?%s', async (query) => {
    const journal = reviewedText()
    await keep(journal)
    const { status } = await get(`${historyPath(journal)}?${query}`)
    expect(status).toBe(query.endsWith('99') ? 404 : 200)
  })

  it('leads from a segment that was merged away to the one it is in', async () => {
    const journal = reviewedText()
    await keep(journal)
    const { html } = await get(`${historyPath(journal)}?segment=s5`)
    expect(shownText(html)).toContain('History of segment 5')
    expect(html).toContain(`href="/documents/${journal.imported.id}#s4"`)
  })

  it('shows every naughty string as what it is', async () => {
    const journal = new Journal(anImport(naughtyStrings.map(() => '§')))
    for (const [index, text] of naughtyStrings.entries()) {
      const at = '2026-11-20T12:00:00.000Z'
      save(journal, { place: index + 1, text, cause: 'fix' }, { by: text, at })
      journal.act((document) => commented(document, { segment: segmentId(index + 1), text }))
    }
    await keep(journal)
    const pages = Math.ceil((journal.entries.length + 1) / 30)
    let html = ''
    for (let page = 1; page <= pages; page += 1) {
      html += (await get(`${historyPath(journal)}?page=${page}`)).html
    }
    const shown = shownText(html)
    for (const text of naughtyStrings) expect(shown).toContain(text)
    const tags = html.replace(/"[^"]*"/g, '""')
    expect(
      tags.match(/<script(?! type=)|<(?:img|svg|iframe)\b|<[^>]*\s(?:on\w+=|javascript:)/i),
    ).toBe(null)
  })
})

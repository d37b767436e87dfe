import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { documentText } from '../../../../src/core/review/document.ts'
import { compareQuery } from '../../../../src/server/web/compare-query.ts'
import { compareView } from '../../../../src/server/web/compare-view.ts'
import type { DiffView } from '../../../../src/server/web/diff-view.ts'
import { anImport, Journal } from '../../../support/documents.ts'
import { naughtyStrings } from '../../../support/naughty-strings.ts'
import { aReader } from '../../../support/reader.ts'
import { historyOf, overwrittenText, reviewedText, save } from '../../../support/reviewed-text.ts'
import { shownText } from '../../../support/shown-text.ts'
import { type RunningSite, startSite } from '../../../support/site.ts'
import { renderedStrictly } from '../../../support/strict-page.ts'

const viewOf = (journal: Journal, asked: Record<string, string> = {}, language = 'en' as const) =>
  compareView({
    history: historyOf(journal),
    query: compareQuery.parse(asked),
    reader: aReader(language),
  })

const text = (parts: DiffView): string =>
  parts.flatMap(({ runs }) => runs.map((run) => run.text)).join('')

const marked = (parts: DiffView): string =>
  parts
    .map(({ kind, runs }) => {
      const shown = runs.map((run) => run.text).join('')
      return kind === 'same' ? shown : kind === 'added' ? `{+${shown}+}` : `[-${shown}-]`
    })
    .join('')

describe('comparing two moments', () => {
  const journal = reviewedText()

  it('puts the machine’s text beside the text of now, unless asked otherwise', () => {
    const { rows, summary, headings } = viewOf(journal)
    expect(rows.map((row) => [row.number, marked(row.text), marked(row.other)])).toEqual([
      ['1', 'Vorfälle', 'Vorfälle'],
      [
        '2',
        'Der [-Staatssekretär-] Blinken sagte es [-gestern-] in [-Seoul-].',
        'Der {+Außenminister+} Blinken sagte es {+heute+} in {+Südkorea+}.',
      ],
      ['3–4', '[-Pak Gin-] kam. Er ging dann wieder.', '{+Park Jin+} kam. Er ging dann wieder.'],
      ['5', 'Auch [-Pak Gin-] war da.\n\nEnde.', 'Auch {+Park Jin+} war da.\n\nEnde.'],
    ])
    expect(summary).toBe('3 of 4 passages differ')
    expect(headings[0]?.moment).toMatch(/^Machine’s raw text \(.*Anna · imported the text\)$/)
    expect(headings[0]?.restore?.href).toMatch(/restore\?moment=machine$/)
    expect(headings[1]?.restore).toBeUndefined()
  })

  it.each([
    ['machine', 'approval'],
    ['2', '5'],
    ['now', 'machine'],
    ['6', '7'],
    ['0', '999'],
  ])('shows both texts whole, from %s to %s', (from, to) => {
    const { rows } = viewOf(journal, { from, to })
    const at: Record<string, number> = { machine: 0, approval: 8, now: 10, '999': 10 }
    for (const [side, moment] of [
      ['text', from],
      ['other', to],
    ] as const) {
      const state = journal.states[at[moment] ?? Number(moment)]
      const without = (whole: string) => whole.replace(/\s+/g, '')
      expect(without(rows.map((row) => text(row[side])).join(''))).toBe(
        without(state ? documentText(state) : ''),
      )
    }
  })

  it('shows both in one text', () => {
    const { rows } = viewOf(journal, { view: 'inline', from: '2', to: '3' })
    expect(rows.map((row) => marked(row.text))).toContain(
      'Der Außenminister Blinken sagte es [-gestern-]{+heute+} in Seoul.',
    )
    expect(rows.every((row) => row.kind === 'single')).toBe(true)
  })

  it('shows only the new text, without a mark', () => {
    const { rows } = viewOf(journal, { view: 'new' })
    expect(rows.flatMap((row) => row.text.map(({ kind }) => kind))).not.toContain('added')
    expect(rows[1]?.change).toBe(1)
  })

  it('shows only changes, and says how much stands between them', () => {
    const long = 'Ein langer Satz, den niemand ändert. '.repeat(20)
    const other = new Journal(
      anImport(['Eins.', `${long}Zwei. ${long}`, 'Drei.', 'Vier.', 'Fünf.']),
    )
    const act = { by: 'Anna', at: '2026-11-20T12:00:00.000Z' }
    save(other, { place: 2, text: `${long}Zehn. ${long}` }, act)
    save(other, { place: 4, text: 'Elf.' }, act)
    const { rows } = viewOf(other, { view: 'changes' })
    expect(rows.map((row) => row.skipped || row.number)).toEqual([
      '1 unchanged passage',
      '2',
      '1 unchanged passage',
      '4',
      '1 unchanged passage',
    ])
    const shown = rows[1] ? marked(rows[1].text) : ''
    const [before = '', changed = '', behind = ''] = shown.split(/(\[-Zwei-\]\{\+Zehn\+\}\.)/)
    expect([before, changed, behind]).toEqual([
      `…${'Ein langer Satz, den niemand ändert. '.repeat(2)}`,
      '[-Zwei-]{+Zehn+}.',
      ' Ein langer Satz, den niemand ändert. Ein langer Satz, den niemand…',
    ])
    const omitted = rows[1]?.text.flatMap(({ runs }) =>
      runs.flatMap((run) => (run.kind === 'omitted' ? [run.label] : [])),
    )
    expect(omitted).toEqual(['108 words', '109 words'])
  })

  it('links each change with the next and the previous one', () => {
    const changed = viewOf(journal).rows.filter(({ change }) => change > 0)
    expect(changed.map(({ change, previous, next }) => [change, previous, next])).toEqual([
      [1, '', '#change-2'],
      [2, '#change-1', '#change-3'],
      [3, '#change-2', ''],
    ])
  })

  it('goes on to changes on other pages, also where whole pages hold none', () => {
    const long = new Journal(anImport(Array.from({ length: 350 }, (_, index) => `Satz ${index}.`)))
    const act = { by: 'Anna', at: '2026-11-20T12:00:00.000Z' }
    for (const place of [1, 2, 330]) save(long, { place, text: 'Neu.' }, act)
    const links = (asked: Record<string, string>) => {
      const { steps, rows } = viewOf(long, asked)
      const changed = rows.filter(({ change }) => change > 0)
      return [steps.before, ...changed.map(({ next }) => next), steps.behind].map((href) =>
        href.replace(/^.*compare\?from=machine&to=now&view=side&/, ''),
      )
    }
    expect(links({})).toEqual(['', '#change-2', 'page=4#change-3', 'page=4#change-3'])
    expect(links({ page: '2' })).toEqual(['page=1#change-2', 'page=4#change-3'])
    expect(links({ page: '4' })).toEqual(['page=1#change-2', '', ''])
    const changes = viewOf(long, { view: 'changes' })
    expect(changes.rows.map((row) => row.skipped || row.number)).toEqual([
      '1',
      '2',
      '327 unchanged passages',
      '330',
      '20 unchanged passages',
    ])
    expect(changes.pager).toBeUndefined()
  })

  it('lists moments with time, person and what was done', () => {
    const [from, to] = viewOf(journal, { from: '2', to: 'approval' }).selects
    expect(to?.steps.options.map(({ label }) => label.replace(/^.*?, [\d:]+ · /, ''))).toEqual([
      'Anna · edited segment 2',
      'Ben · took the approval of segment 5 back',
      'Ben · approved segment 5',
      'Ben · joined segment 5 with the next',
      'Ben · split segment 3',
      'Ben · replaced in 2 segments',
      'Ben · commented on segment 2',
      'Anna · edited segment 2',
      'Anna · approved segment 1',
    ])
    expect(to?.moments.find(({ chosen }) => chosen)?.value).toBe('approval')
    // A save inside a folded step is no step of its own, but can be chosen.
    expect(from?.moments.find(({ chosen }) => chosen)?.value).toBe('2')
  })

  it('swaps the two', () => {
    expect(viewOf(journal, { from: '2', view: 'inline' }).swap.href).toMatch(
      /compare\?from=now&to=2&view=inline$/,
    )
  })

  it('has a timeline over every act', () => {
    expect(viewOf(journal, { to: '6' }).timeline).toMatchObject({
      at: 6,
      last: 10,
      position: '6 of 10',
      moment: expect.stringMatching(/Ben · split segment 3$/),
    })
  })

  it('says so when nothing differs', () => {
    expect(viewOf(journal, { from: 'now' }).summary).toBe('The two texts are the same.')
    const untouched = new Journal(anImport(['Eins.']))
    expect(viewOf(untouched).selects[0]?.moments.map(({ label }) => label)).toContain(
      'Last approval (none yet: as imported)',
    )
  })

  it.each(['en', 'de'] as const)(
    'gives its template no more and no less than it reads (%s)',
    (language) => {
      const reader = aReader(language)
      const many = new Journal(
        anImport(Array.from({ length: 250 }, (_, index) => `Satz ${index}.`)),
      )
      for (let count = 1; count <= 201; count += 1) {
        const by = count % 2 === 0 ? 'Anna' : 'Ben'
        save(many, { place: 1, text: `Text ${count}` }, { by, at: '2026-11-20T12:00:00.000Z' })
      }
      const pages = [
        ...(['side', 'inline', 'new', 'changes'] as const).map((view) =>
          compareView({
            history: historyOf(journal),
            query: compareQuery.parse({ view, from: '1' }),
            reader,
          }),
        ),
        compareView({
          history: historyOf(overwrittenText()),
          query: compareQuery.parse({}),
          reader,
        }),
        compareView({
          history: historyOf(overwrittenText()),
          query: compareQuery.parse({ from: 'now', to: 'machine' }),
          reader,
        }),
        compareView({ history: historyOf(many), query: compareQuery.parse({ page: '2' }), reader }),
      ]
      expect(renderedStrictly('compare', pages).unread).toEqual([])
    },
  )
})

describe('over HTTP', () => {
  let site: RunningSite

  beforeEach(async () => {
    site = await startSite()
  })

  afterEach(async () => {
    expect(site.reports).toEqual([])
    await site.close()
  })

  it('shows every naughty string as what it is, in every view', async () => {
    const journal = new Journal(anImport(naughtyStrings.map(() => '§')))
    for (const [index, text] of naughtyStrings.entries()) {
      save(journal, { place: index + 1, text }, { by: text, at: '2026-11-20T12:00:00.000Z' })
    }
    await site.store.create({ imported: journal.imported, entries: journal.entries })
    const pages = Math.ceil(naughtyStrings.length / 100)
    for (const view of ['side', 'inline', 'new', 'changes']) {
      let html = ''
      for (let page = 1; page <= pages; page += 1) {
        const path = `/documents/${journal.imported.id}/compare?view=${view}&page=${page}`
        html += await (await fetch(site.url + path)).text()
      }
      const shown = shownText(html)
      for (const text of naughtyStrings) {
        // Long unchanged stretches are shortened in the last view, these texts are all new.
        expect(shown).toContain(text)
      }
      const tags = html.replace(/"[^"]*"/g, '""')
      expect(
        tags.match(/<script(?! type=)|<(?:img|svg|iframe)\b|<[^>]*\s(?:on\w+=|javascript:)/i),
      ).toBe(null)
    }
  })

  it.each(['from=x&to=y&view=z&page=w', 'from=1&from=2', 'to=99999999999'])(
    'answers ?%s with what is usual',
    async (query) => {
      const journal = reviewedText()
      await site.store.create({ imported: journal.imported, entries: journal.entries })
      const path = `/documents/${journal.imported.id}/compare?${query}`
      expect((await fetch(site.url + path)).status).toBe(200)
    },
  )
})

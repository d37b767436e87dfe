import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedRules } from '../../../../src/core/checks/rules.ts'
import { schemeOf } from '../../../../src/core/metrics/annotation-schemes.ts'
import { annotated } from '../../../../src/core/review/annotating.ts'
import { segmentId } from '../../../../src/core/review/ids.ts'
import type { Language } from '../../../../src/server/language/language.ts'
import { documentFigures } from '../../../../src/server/web/report/document-figures.ts'
import { libraryReport } from '../../../../src/server/web/report/library-report.ts'
import { type ReportsView, reportsView } from '../../../../src/server/web/report/reports-view.ts'
import { corpusArticles, fillWithArticles } from '../../../support/corpus-library.ts'
import { anImport, Journal } from '../../../support/documents.ts'
import { approve, saveTimed } from '../../../support/measured-text.ts'
import { naughtyStrings } from '../../../support/naughty-strings.ts'
import { aReader } from '../../../support/reader.ts'
import { shownText } from '../../../support/shown-text.ts'
import { type RunningSite, startSite } from '../../../support/site.ts'
import { renderedStrictly } from '../../../support/strict-page.ts'

const choice = { from: '', to: '', system: '', by: 'week' } as const

interface Wanted {
  readonly id: string
  readonly system: string
  readonly edited: string
  readonly sources?: number
  readonly at?: string
  /** So many of the first segments have a minor error. */
  readonly wrong?: number
}

/** Forty segments `a b`, each made into the same text. */
const journalOf = (wanted: Wanted): Journal => {
  const { id, system, edited, sources = 0, at = '2026-11-20T12:00:00.000Z' } = wanted
  const imported = anImport(Array(40).fill('a b'), {
    id,
    sources: Array.from({ length: sources }, (_, index) => `Source ${index}.`),
  })
  const journal = new Journal({ ...imported, system })
  for (let place = 1; place <= 40; place += 1) {
    if (edited === 'a b') approve(journal, place, at)
    else saveTimed(journal, place, { text: edited, seconds: 3, keystrokes: { insertion: 2 } }, at)
  }
  for (let place = 1; place <= (wanted.wrong ?? 0); place += 1) mark(journal, place)
  return journal
}

const mark = (journal: Journal, place: number) => {
  const error = { category: 'accuracy', severity: 'minor', spans: [{ start: 0, end: 1 }] } as const
  journal.act((document) =>
    annotated(
      document,
      { ...error, segment: segmentId(place), revision: 0, origin: { kind: 'hand' } },
      schemeOf('mqm-core'),
    ),
  )
}

const alpha = { id: '000000000000000a', system: 'Alpha', edited: 'a b', sources: 40 }
const beta = { id: '000000000000000b', system: 'Beta <b>', edited: 'a c', sources: 40 }
const gamma = {
  id: '000000000000000c',
  system: 'Gamma',
  edited: 'c d',
  at: '2026-10-01T12:00:00.000Z',
}

/** A change of white space alone, which is shown by a mark. */
const delta = { id: '000000000000000d', system: 'Delta', edited: 'a  b' }

const viewOf = (
  wanted: readonly Wanted[],
  { language = 'en', place = 'page', missing = 0 }: Partial<Given> = {},
): ReportsView => {
  const documents = wanted.map((one) => journalOf(one).document)
  return reportsView({
    report: libraryReport(
      documents.map((document) => documentFigures(document, shippedRules)),
      choice,
    ),
    missing,
    systems: ['Alpha', 'Beta <b>'],
    documents,
    reader: aReader(language),
    place,
  })
}

interface Given {
  readonly language: Language
  readonly place: 'page' | 'file'
  readonly missing: number
}

describe('the report on a library', () => {
  it('shows each system with its interval, and leads to the report on it alone', () => {
    const { systems } = viewOf([beta, alpha])
    expect(systems?.rows.map(({ system, cells }) => [system, cells.slice(0, 4)])).toEqual([
      ['Alpha', ['1', '40', '0.0', '0.0 to 0.0']],
      ['Beta <b>', ['1', '40', '50.0', '50.0 to 50.0']],
    ])
    expect(systems?.rows[1]?.href).toBe('/reports?from=&to=&system=Beta+%3Cb%3E&by=week')
    expect(systems?.chart.rows.map(({ low, score, high }) => [low, score, high])).toEqual([
      [8, 8, 8],
      [432, 432, 432],
    ])
  })

  it('says how the systems were compared, and what follows', () => {
    const items = viewOf([alpha, beta, gamma]).systems?.comparisons?.items ?? []
    expect(items[0]?.who).toMatch(/on the 40 segments of the same source/)
    expect(items[0]?.result).toBe(
      'the second has an HTER 50.0 points higher (95 % interval 50.0 to 50.0); the chance of such a difference between equally good systems is < 0.001.',
    )
    expect(items[0]?.verdict).toBe('The difference is more than chance.')
    expect(items[1]?.who).toMatch(/fewer than 30 segments of the same source in common/)
    expect(items[1]?.result).toMatch(/^their intervals do not overlap, but/)
  })

  it('gives the figures of all together, with the work they cost', () => {
    const { figures } = viewOf([alpha, beta])
    expect(figures.map(({ name, value }) => [name, value])).toEqual([
      ['HTER', '25.0'],
      ['chrF2++', expect.stringMatching(/^\d\d\.\d$/)],
      ['BLEU', expect.stringMatching(/^\d\d?\.\d$/)],
      ['Left unchanged', '50%'],
      ['Edit distance', '40'],
      // 40 times 3 seconds and 2 keys for 80 words.
      ['Time per 1,000 words', '25 min'],
      ['Keys per 1,000 words', '1,000'],
    ])
    expect(figures[0]?.note).toMatch(/95 % interval \d\d\.\d to \d\d\.\d$/)
  })

  it('names the corrections that occur again and again', () => {
    expect(viewOf([beta]).corrections?.rows).toEqual([{ removed: 'b', added: 'c', segments: '40' }])
  })

  it('shows how it went, week by week, each with its interval and its segments', () => {
    const { trend } = viewOf([beta, gamma])
    expect(trend?.rows.map(({ name, cells }) => [name, cells.slice(0, 4)])).toEqual([
      ['28 Sept', ['1', '40', '100.0', '100.0 to 100.0']],
      ['16 Nov', ['1', '40', '50.0', '50.0 to 50.0']],
    ])
    // One week is no trend.
    expect(viewOf([beta, alpha]).trend).toBeUndefined()
  })

  it('shows what was marked in the translations of each system, with its interval', () => {
    const { mqm, systems } = viewOf([{ ...alpha, wrong: 4 }, { ...beta, wrong: 40 }, gamma])
    expect(mqm?.figures.map(({ name, value }) => [name, value])).toEqual([
      ['Penalty per 1,000 words', '275.0'],
      ['Verdict', 'failed'],
      ['Penalty per segment', '0.6'],
      ['Errors', '44'],
    ])
    expect(mqm?.figures[0]?.note).toMatch(
      /^44\.0 on 160 words .*; 95 % interval \d+\.\d to \d+\.\d$/,
    )
    expect(mqm?.note).toMatch(/Documents in which errors were marked or rated: 2;/)
    expect(mqm?.charts.map(({ id }) => id)).toEqual(['mqm-categories', 'mqm-severities'])
    expect(mqm?.systems?.rows.map(({ system, cells }) => [system, cells.slice(0, 5)])).toEqual([
      ['Alpha', ['1', '40', '80', '4', '50.0']],
      ['Beta <b>', ['1', '40', '80', '40', '500.0']],
    ])
    expect(mqm?.systems?.comparisons?.items).toMatchObject([
      {
        result: expect.stringMatching(/^the second has 450\.0 penalty points per 1,000 words more/),
        verdict: 'The difference is more than chance.',
      },
    ])
    expect(systems?.rows).toHaveLength(3)
  })

  it('shows how the marked errors went, with a table beside the chart', () => {
    const { mqm } = viewOf([
      { ...alpha, wrong: 4 },
      { ...gamma, wrong: 40 },
    ])
    expect(mqm?.trend?.rows.map(({ name, cells }) => [name, cells.slice(0, 5)])).toEqual([
      ['28 Sept', ['1', '40', '80', '40', '500.0']],
      ['16 Nov', ['1', '40', '80', '4', '50.0']],
    ])
    expect(mqm?.trend?.points).toHaveLength(2)
    expect(viewOf([{ ...alpha, wrong: 4 }]).mqm?.trend).toBeUndefined()
  })

  it('says nothing of marked errors where nobody marked any', () => {
    expect(viewOf([alpha, beta]).mqm).toBeUndefined()
  })

  it('says what is still being measured', () => {
    expect(viewOf([alpha], { missing: 3 }).notices[0]).toMatch(/3 documents/)
  })

  it.each(['en', 'de'] as const)(
    'gives its template no more and no less than it reads (%s)',
    (language) => {
      const pages = [
        viewOf([alpha, beta, gamma, delta], { language, missing: 1 }),
        viewOf([alpha, beta, gamma], { language, place: 'file' }),
        viewOf([delta], { language }),
        viewOf(
          [
            { ...alpha, wrong: 4 },
            { ...beta, wrong: 40 },
            { ...gamma, wrong: 1 },
          ],
          { language },
        ),
        viewOf([], { language }),
      ]
      expect(renderedStrictly('reports', pages).unread).toEqual([])
    },
  )
})

describe('/reports', () => {
  let site: RunningSite

  beforeAll(async () => {
    site = await startSite()
    for (const wanted of [alpha, beta, gamma]) {
      const { imported, entries } = journalOf(wanted)
      await site.store.create({ imported, entries })
    }
  })

  afterAll(async () => {
    expect(site.reports).toEqual([])
    await site.close()
  })

  const json = async (query: string) => (await fetch(`${site.url}/reports.json${query}`)).json()

  it.each([
    ['', ['Alpha', 'Beta <b>', 'Gamma']],
    ['?from=2026-11-01', ['Alpha', 'Beta <b>']],
    ['?to=2026-10-31', ['Gamma']],
    ['?from=2026-11-20&to=2026-11-20', ['Alpha', 'Beta <b>']],
    ['?from=2027-01-01', []],
    ['?system=Beta+%3Cb%3E', ['Beta <b>']],
    ['?system=nobody', []],
  ])('counts the segments reviewed within the period, of the system (%s)', async (query, names) => {
    const { systems } = await json(query)
    expect(systems.map(({ system }: { system: string }) => system)).toEqual(names)
  })

  it('follows what is edited after it was asked for', async () => {
    const before = await json('?system=Alpha')
    expect(before.figures.scores.ter).toBe(0)
    await fetch(`${site.url}/api/v1/documents/${alpha.id}/segments/s1/revisions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'x y', base: 0 }),
    })
    expect((await json('?system=Alpha')).figures.scores.ter).toBe(2.5)
  })

  it('counts errors as they are marked, by the rules that are asked for', async () => {
    const path = `/api/v1/documents/${gamma.id}/segments/s1/annotations`
    expect(await json('?system=Gamma')).not.toHaveProperty('mqm')
    await fetch(site.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ revision: 0, spans: [{ start: 0, end: 1 }] },
        ...{ category: 'linguistic-conventions/punctuation', severity: 'minor' },
      }),
    })
    const { mqm } = await json('?system=Gamma')
    expect(mqm).toMatchObject({ documents: 1, score: { perThousandWords: 12.5, verdict: 'fail' } })
    const google = await json('?system=Gamma&scheme=google')
    expect(google.mqm.score).toMatchObject({ perThousandWords: 1.25, verdict: 'pass' })
    const kinder = await json('?system=Gamma&threshold=12.5')
    expect(kinder.mqm).toMatchObject({ threshold: 12.5, score: { verdict: 'pass' } })
  })

  it('goes by the threshold of the house from the moment it is changed', async () => {
    const put = (body: object) =>
      fetch(`${site.url}/api/v1/rules/mqm`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    const verdict = async () => (await json('?system=Gamma')).mqm.score.verdict
    expect(await verdict()).toBe('fail')
    await put({ threshold: 20 })
    expect(await verdict()).toBe('pass')
    await put({})
    expect(await verdict()).toBe('fail')
  })

  it('has the marked errors of each document in its table, and none where none were marked', async () => {
    const text = await (await fetch(`${site.url}/reports.csv`)).text()
    const rows = text.split('\r\n').map((line) => line.slice(1, -1).split('","'))
    const place = (head: string) => rows[0]?.indexOf(head) ?? -1
    const cells = rows
      .slice(1, -1)
      .map((row) => [row[place('system')], row[place('MQM penalty')], row[place('MQM verdict')]])
    expect(cells).toContainEqual(['Gamma', '1', 'failed'])
    expect(cells).toContainEqual(['Alpha', '', ''])
  })

  it('keeps what was asked for in its links and files', async () => {
    const query = 'from=&to=&system=Gamma&by=month&scheme=google&threshold=20'
    const html = await (await fetch(`${site.url}/reports?${query}`)).text()
    for (const kind of ['html', 'csv', 'json'])
      expect(html).toContain(`href="/reports.${kind}?${query.replaceAll('&', '&amp;')}"`)
    expect(html).toContain('<input type="hidden" name="threshold" value="20">')
    expect(html).toContain('<option value="google" selected>')
    const file = await (await fetch(`${site.url}/reports.html?${query}`)).text()
    expect(shownText(file)).toContain('Errors (MQM)')
    expect(file).not.toMatch(/<form|<a |href=/)
  })

  it('shows names as what they are', async () => {
    const html = await (await fetch(`${site.url}/reports`)).text()
    expect(shownText(html)).toContain('Beta <b>')
    expect(html).not.toContain('Beta <b>')
  })

  it('is a table with a row for each document, to be opened in a spreadsheet', async () => {
    const answer = await fetch(`${site.url}/reports.csv?system=Gamma`)
    expect(answer.headers.get('content-type')).toContain('text/csv')
    const [head, row, ...rest] = (await answer.text()).trim().split('\r\n')
    expect(head).toMatch(/^\uFEFF?"document","id","system"/)
    expect(row).toMatch(
      /^"Vorfälle","000000000000000c","Gamma","2026-10-01","2026-10-01","40","100"/,
    )
    expect(rest).toEqual([])
  })

  it('is one file that needs nothing besides itself, to be sent to somebody', async () => {
    const answer = await fetch(`${site.url}/reports.html`)
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    const html = await answer.text()
    expect(html).toContain('<svg')
    expect(html).not.toMatch(/<(script|link|img)|(href|src)="\//)
  })
})

describe('a report over real documents', () => {
  it('is made of at least twenty articles of the corpus and has all of its parts', async () => {
    const site = await startSite()
    const documents = await fillWithArticles(site.store, corpusArticles())
    expect(documents.length).toBeGreaterThanOrEqual(20)
    const report = await (await fetch(`${site.url}/reports.json`)).json()
    expect(report).toMatchObject({ documents: documents.length, left: { open: 0, unnamed: 0 } })
    expect(report.reviewed).toBe(documents.reduce((sum, one) => sum + one.segments.length, 0))
    expect(report.figures.scores.ter).toBeGreaterThan(10)
    expect(report.figures.hter.low).toBeLessThan(report.figures.scores.ter)
    expect(report.trend.length).toBeGreaterThan(10)
    expect([report.worst.length, report.best.length]).toEqual([5, 5])
    for (const part of ['systems', 'comparisons', 'kinds', 'findings', 'corrections']) {
      expect(report[part].length, part).toBeGreaterThan(0)
    }
    await site.close()
  })

  it('shows whatever stands in the texts as text', async () => {
    const site = await startSite()
    const texts = naughtyStrings.slice(0, 60)
    const journal = new Journal(anImport(texts.map((text) => `a ${text}`)))
    for (let place = 1; place <= texts.length; place += 1) {
      saveTimed(journal, place, { text: `b ${texts[place - 1] ?? ''}` })
    }
    await site.store.create({ imported: journal.imported, entries: journal.entries })
    const answer = await fetch(`${site.url}/reports`)
    expect([answer.status, site.reports]).toEqual([200, []])
    expect(await answer.text()).not.toMatch(/<script(?! type="(importmap|module)")/)
    await site.close()
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withMqmThreshold } from '../../../../src/core/checks/rule-changes.ts'
import { shippedRules } from '../../../../src/core/checks/rules.ts'
import { schemeOf } from '../../../../src/core/metrics/annotation-schemes.ts'
import { annotated } from '../../../../src/core/review/annotating.ts'
import { segmentId } from '../../../../src/core/review/ids.ts'
import type { Language } from '../../../../src/server/language/language.ts'
import { documentReport } from '../../../../src/server/web/report/document-report.ts'
import { reportView } from '../../../../src/server/web/report/report-view.ts'
import { anImport, Journal } from '../../../support/documents.ts'
import { approve, measuredText, saveTimed } from '../../../support/measured-text.ts'
import { corpusRows } from '../../../support/mlqe.ts'
import { naughtyStrings } from '../../../support/naughty-strings.ts'
import { aReader } from '../../../support/reader.ts'
import { overwrittenText } from '../../../support/reviewed-text.ts'
import { shownText } from '../../../support/shown-text.ts'
import { type RunningSite, startSite } from '../../../support/site.ts'
import { renderedStrictly } from '../../../support/strict-page.ts'

const viewOf = (
  { document }: Journal,
  { language = 'en', place = 'page' }: { language?: Language; place?: 'page' | 'file' } = {},
) =>
  reportView({
    document,
    report: documentReport(document, shippedRules),
    reader: aReader(language),
    place,
  })

/** An error is marked in the open segment. */
const markedText = (): Journal => {
  const journal = measuredText()
  const spans = [{ start: 0, end: 5 }]
  const error = { category: 'accuracy/mistranslation', severity: 'major', spans } as const
  journal.act((document) =>
    annotated(
      document,
      { ...error, segment: segmentId(4), revision: 0, origin: { kind: 'hand' } },
      schemeOf('mqm-core'),
    ),
  )
  return journal
}

const longText = (): Journal => {
  const journal = new Journal(anImport(['Kurz.']))
  saveTimed(journal, 1, { text: 'Wort '.repeat(12_000) })
  return journal
}

describe('the report', () => {
  it('shows the figures as a person reads them', () => {
    const { figures } = viewOf(measuredText())
    expect(figures.map(({ name, value }) => [name, value])).toEqual([
      ['HTER', '43.8'],
      ['chrF2++', expect.stringMatching(/^\d\d\.\d$/)],
      ['BLEU', expect.stringMatching(/^\d\d\.\d$/)],
      ['Left unchanged', '25%'],
      ['Edit distance', expect.stringMatching(/^\d+$/)],
      ['Time per 1,000 words', '1 h 40 min'],
      ['Keys per 1,000 words', '–'],
    ])
    expect(figures[3]?.note).toBe('1 of 4 reviewed segments')
    expect(viewOf(measuredText(), { language: 'de' }).figures[0]?.value).toBe('43,8')
  })

  it('caps HTER at 100, and says what it is exactly', () => {
    const journal = new Journal(anImport(['a b c']))
    saveTimed(journal, 1, { text: 'd' })
    expect(viewOf(journal).figures[0]).toEqual({
      name: 'HTER',
      value: '100.0',
      note: 'shown up to 100; exactly 300.0',
    })
  })

  it('names the most and the least corrected segments, each in one list only', () => {
    const { examples } = viewOf(measuredText())
    expect(examples.map(({ segments }) => segments.map(({ href }) => href))).toEqual([
      ['s5', 's3', 's2'].map((id) => `/documents/0000000000000001#${id}`),
      ['/documents/0000000000000001#s1'],
    ])
    expect(examples[0]?.segments[0]?.score).toBe('HTER 200.0 · edits: 2 · words: 1')
  })

  it('links to nothing in a file that is sent to somebody', () => {
    const { back, downloads, examples } = viewOf(measuredText(), { place: 'file' })
    expect([back, downloads]).toEqual([undefined, undefined])
    expect(examples.flatMap(({ segments }) => segments.map(({ href }) => href))).toEqual(
      Array(4).fill(''),
    )
  })

  it('has no figures before anything was reviewed, and says why', () => {
    const { figures, charts, examples, scope } = viewOf(new Journal(anImport(['Eins.'])))
    expect([figures, charts, examples]).toEqual([[], [], []])
    expect(scope).toMatch(/^No segment was edited or approved yet\./)
  })

  it.each(['en', 'de'] as const)(
    'gives its template no more and no less than it reads (%s)',
    (language) => {
      const texts = [
        measuredText(),
        overwrittenText(),
        longText(),
        new Journal(anImport(['Eins.'])),
      ]
      const pages = [
        ...texts.map((journal) => viewOf(journal, { language })),
        viewOf(measuredText(), { language, place: 'file' }),
      ]
      expect(renderedStrictly('report', pages).unread).toEqual([])
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

  const report = async (journal: Journal, extension = '', language = 'en') => {
    await site.store.create({ imported: journal.imported, entries: journal.entries })
    const path = `/documents/${journal.imported.id}/report${extension}`
    const response = await fetch(site.url + path, { headers: { 'accept-language': language } })
    expect(response.status).toBe(200)
    return { text: await response.text(), headers: response.headers }
  }

  it('agrees with POST /score on real post-edits', async () => {
    const rows = corpusRows().slice(0, 60)
    const journal = new Journal(anImport(rows.map(({ mt }) => mt)))
    for (const [index, { mt, pe }] of rows.entries()) {
      if (mt === pe) approve(journal, index + 1)
      else saveTimed(journal, index + 1, { text: pe })
    }
    const own = JSON.parse((await report(journal, '.json')).text)
    const response = await fetch(`${site.url}/api/v1/score`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        segments: rows.map(({ mt, pe }) => ({ machine: mt, edited: pe })),
        ter: { normalized: true },
      }),
    })
    const scored = await response.json()
    expect(own.scores).toMatchObject(scored.corpus)
    expect(own.reviewed.map(({ scores }: { scores: unknown }) => scores)).toEqual(scored.segments)
    expect(own.signatures).toEqual(scored.signatures)
  })

  it('gives a table for spreadsheets, as German ones want it', async () => {
    const { text, headers } = await report(measuredText(), '.csv', 'de')
    const lines = text.split('\r\n')
    expect(lines[0]).toMatch(/^"Segment";"Nummer";"Stand";"HTER";/)
    expect(lines[2]).toMatch(/^"s2";"2";"freigegeben";"20";"1";"5";/)
    expect(lines[2]).toMatch(/"2";"30";"";"";"";"";"";"Das Haus ist groß\.";"Das Haus war groß\."$/)
    expect(lines).toHaveLength(6)
    expect(headers.get('content-disposition')).toContain(
      'attachment; filename="Vorfaelle.report.csv"',
    )
  })

  it('tells in the table what was marked in each segment, in open ones too', async () => {
    const { text } = await report(markedText(), '.csv', 'de')
    const rows = text.split('\r\n').map((line) => line.split(';'))
    const places = ['Nummer', 'Stand', 'markierte Fehler', 'Fehler nach Kategorie'].map((head) =>
      rows[0]?.indexOf(`"${head}"`),
    )
    const at = (row: number) => places.map((place) => rows[row]?.[place ?? -1])
    expect(rows).toHaveLength(7)
    expect(at(1)).toEqual(['"1"', '"freigegeben"', '"0"', '""'])
    expect(at(4)).toEqual(['"4"', '"offen"', '"1"', '"Genauigkeit: Falsch übersetzt, schwer"'])
    expect(text).toContain('"MQM-Strafpunkte"')
  })

  it('passes or fails by the threshold of the house, unless another is asked for', async () => {
    await site.store.changeRules((rules) => withMqmThreshold(rules, 400))
    const own = JSON.parse((await report(markedText(), '.json')).text)
    // One major error on 13 words of the machine's text.
    expect(own.mqm).toMatchObject({
      threshold: 400,
      score: { verdict: 'pass', perThousandWords: expect.closeTo(5_000 / 13) },
    })
    const path = `${site.url}/documents/${markedText().imported.id}/report`
    const asked = async (query: string) => (await fetch(`${path}.json?${query}`)).json()
    expect((await asked('threshold=300')).mqm.score.verdict).toBe('fail')
    expect((await asked('threshold=')).mqm.score.verdict).toBe('pass')
    const html = await (await fetch(`${path}?threshold=300&scheme=google`)).text()
    expect(html).toContain('/report.csv?scheme=google&amp;threshold=300"')
  })

  it('gives one file that needs nothing besides itself', async () => {
    const { text, headers } = await report(measuredText(), '.html')
    expect(headers.get('content-disposition')).toContain('attachment')
    expect(text).toContain('<style>')
    expect(text.match(/<svg/g)).toHaveLength(4)
    expect(text).not.toMatch(/<script|<link|<img|<a |href=|src=|url\(|@import/)
    expect(shownText(text)).toContain('43.8')
  })

  it('draws each chart with a title, a description and a table beside it', async () => {
    const { text } = await report(measuredText())
    for (const id of ['states', 'histogram', 'kinds', 'causes']) {
      expect(text).toContain(`aria-labelledby="${id}-title ${id}-desc"`)
      expect(text).toContain(`<title id="${id}-title">`)
      expect(text).toContain(`<table aria-labelledby="${id}">`)
    }
  })

  it.each(['', '.html'])('shows every naughty string as what it is (%s)', async (extension) => {
    for (const [index, text] of naughtyStrings.entries()) {
      const id = `n${String(index).padStart(15, '0')}`
      const journal = new Journal(anImport(['§'], { id, title: text }))
      saveTimed(journal, 1, { text })
      const { text: html } = await report(journal, extension)
      expect(shownText(html)).toContain(text)
      const tags = html.replace(/"[^"]*"/g, '""')
      expect(
        tags.match(/<script(?! type=)|<(?:img|iframe)\b|<[^>]*\s(?:on\w+=|javascript:)/i),
      ).toBe(null)
    }
  })
})

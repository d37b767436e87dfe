import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemsReport } from '../../../../src/server/web/report/system-report.ts'
import { systemsView } from '../../../../src/server/web/report/systems-view.ts'
import { anImport, Journal } from '../../../support/documents.ts'
import { approve, saveTimed } from '../../../support/measured-text.ts'
import { aReader } from '../../../support/reader.ts'
import { shownText } from '../../../support/shown-text.ts'
import { type RunningSite, startSite } from '../../../support/site.ts'
import { renderedStrictly } from '../../../support/strict-page.ts'

const period = { from: '', to: '' }

interface Wanted {
  readonly id: string
  readonly system: string
  readonly edited: string
  readonly sources?: number
  readonly created?: string
}

/** Forty segments `a b`, each made into the same text. */
const journalOf = (wanted: Wanted): Journal => {
  const { id, system, edited, sources = 0, created = '2026-11-20T12:00:00.000Z' } = wanted
  const imported = anImport(Array(40).fill('a b'), {
    id,
    sources: Array.from({ length: sources }, (_, index) => `Source ${index}.`),
  })
  const journal = new Journal({ ...imported, system, created })
  for (let place = 1; place <= 40; place += 1) {
    if (edited === 'a b') approve(journal, place)
    else saveTimed(journal, place, { text: edited, seconds: 3 })
  }
  return journal
}

const alpha = { id: '000000000000000a', system: 'Alpha', edited: 'a b', sources: 40 }
const beta = { id: '000000000000000b', system: 'Beta <b>', edited: 'a c', sources: 40 }
const gamma = {
  id: '000000000000000c',
  system: 'Gamma',
  edited: 'c d',
  created: '2026-10-01T12:00:00.000Z',
}

const viewOf = (...wanted: readonly Wanted[]) =>
  systemsView(systemsReport(wanted.map((one) => journalOf(one).document)), {
    period,
    reader: aReader(),
  })

describe('the comparison of systems', () => {
  it('shows each with its interval', () => {
    const { table, chart } = viewOf(beta, alpha)
    expect(table.rows.map(({ system, cells }) => [system, cells.slice(0, 4)])).toEqual([
      ['Alpha', ['1', '40', '0.0', '0.0 to 0.0']],
      ['Beta <b>', ['1', '40', '50.0', '50.0 to 50.0']],
    ])
    expect(chart?.rows.map(({ low, score, high }) => [low, score, high])).toEqual([
      [8, 8, 8],
      [432, 432, 432],
    ])
  })

  it('says how the systems were compared, and what follows', () => {
    const items = viewOf(alpha, beta, gamma).comparisons?.items ?? []
    expect(items[0]?.who).toMatch(/on the 40 segments of the same source/)
    expect(items[0]?.result).toBe(
      'the second has an HTER 50.0 points higher (95 % interval 50.0 to 50.0); the chance of such a difference between equally good systems is 0.001.',
    )
    expect(items[0]?.verdict).toBe('The difference is more than chance.')
    expect(items[1]?.who).toMatch(/fewer than 30 segments of the same source in common/)
    expect(items[1]?.result).toMatch(/^their intervals do not overlap, but/)
  })

  it.each(['en', 'de'] as const)(
    'gives its template no more and no less than it reads (%s)',
    (language) => {
      const reader = aReader(language)
      const documents = [alpha, beta, gamma].map((one) => journalOf(one).document)
      const open = new Journal(anImport(['Eins.'])).document
      const pages = [[...documents, open], []].map((all) =>
        systemsView(systemsReport(all), { period, reader }),
      )
      expect(renderedStrictly('systems', pages).unread).toEqual([])
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

  const systemsIn = async (query: string) => {
    const body = await (await fetch(`${site.url}/reports.json${query}`)).json()
    return body.systems.map(({ system }: { system: string }) => system)
  }

  it.each([
    ['', ['Alpha', 'Beta <b>', 'Gamma']],
    ['?from=2026-11-01', ['Alpha', 'Beta <b>']],
    ['?to=2026-10-31', ['Gamma']],
    ['?from=2026-11-20&to=2026-11-20', ['Alpha', 'Beta <b>']],
    ['?from=2027-01-01', []],
  ])('counts the documents brought in within the period (%s)', async (query, systems) => {
    expect(await systemsIn(query)).toEqual(systems)
  })

  it('shows names as what they are', async () => {
    const html = await (await fetch(`${site.url}/reports`)).text()
    expect(shownText(html)).toContain('Beta <b>')
    expect(html).not.toContain('Beta <b>')
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Document, documentText, machineText } from '../../../../src/core/review/document.ts'
import { segmentId } from '../../../../src/core/review/ids.ts'
import type { Moment } from '../../../../src/core/review/moments.ts'
import { restoreView } from '../../../../src/server/web/restore-view.ts'
import { anImport, Journal } from '../../../support/documents.ts'
import { aReader } from '../../../support/reader.ts'
import { historyOf, overwrittenText, reviewedText } from '../../../support/reviewed-text.ts'
import { type RunningSite, startSite } from '../../../support/site.ts'
import { renderedStrictly } from '../../../support/strict-page.ts'

let site: RunningSite
let journal: Journal

beforeEach(async () => {
  site = await startSite()
  journal = reviewedText()
  await site.store.create({ imported: journal.imported, entries: journal.entries })
})

afterEach(async () => {
  expect(site.reports).toEqual([])
  await site.close()
})

const load = (): Promise<Document> => site.store.load(journal.imported.id)

const textOf = async (place: number): Promise<string | undefined> =>
  (await load()).segments.find(({ id }) => id === segmentId(place))?.text

const post = async (path: string, fields: Record<string, string | number>) => {
  const response = await fetch(`${site.url}/documents/${journal.imported.id}/${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'accept-language': 'en' },
    body: new URLSearchParams(
      Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)]),
    ),
  })
  return { status: response.status, location: response.headers.get('location') ?? '' }
}

describe('restoring the whole text', () => {
  const ask = async (moment: Moment) => {
    const response = await fetch(
      `${site.url}/documents/${journal.imported.id}/restore?moment=${moment}`,
      { headers: { 'accept-language': 'en' } },
    )
    return { status: response.status, html: await response.text() }
  }

  it('shows what will change before it does anything', async () => {
    const { html } = await ask('machine')
    expect(html).toContain('This changes 3 segments:')
    expect(await load()).toEqual(journal.document)
    expect((await ask('now')).html).toContain('there is nothing to restore')
    expect((await ask(0)).status).toBe(200)
  })

  it.each(['machine', '3', '5', '7', 'approval'])(
    'gives the text of %s, and takes it back',
    async (moment) => {
      const before = documentText(journal.document)
      const answer = await post('restore', { moment, base: journal.document.sequence })
      expect(answer.status).toBe(303)
      const sequences: Record<string, number> = { machine: 0, approval: 8 }
      const state = journal.states[sequences[moment] ?? Number(moment)]
      const restored = await load()
      expect(documentText(restored)).toBe(state && documentText(state))
      expect(machineText(restored)).toBe(machineText(journal.document))
      const undo = new URL(answer.location, site.url).searchParams.get('undo')
      if (undo === null) throw new Error('nothing to undo')
      expect((await post('undo', { entry: undo })).status).toBe(303)
      expect(documentText(await load())).toBe(before)
    },
  )

  it('is refused when the text was changed since the question', async () => {
    expect((await post('restore', { moment: 'machine', base: 3 })).status).toBe(409)
    expect(await load()).toEqual(journal.document)
  })

  it.each(['yesterday', '', '-1', '1e9'])('refuses %j as a moment', async (moment) => {
    expect((await post('restore', { moment, base: 10 })).status).toBe(400)
  })

  it('gives its template no more and no less than it reads', () => {
    const many = new Journal(anImport(Array.from({ length: 60 }, (_, index) => `Pak Gin ${index}`)))
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
    const reader = aReader('de')
    const pages = [
      restoreView({ history: historyOf(many), moment: 'machine', reader }),
      restoreView({ history: historyOf(overwrittenText()), moment: 0, reader }),
      restoreView({ history: historyOf(many), moment: 'now', reader }),
    ]
    expect(renderedStrictly('restore', pages).unread).toEqual([])
  })
})

describe('restoring a segment', () => {
  it('brings a revision back and leads back to where one was', async () => {
    const answer = await post('segments/s2/restoration', {
      revision: 1,
      base: 3,
      back: 'segment=s2&by=Anna&evil=//example.org',
    })
    expect(answer).toEqual({
      status: 303,
      location: `/documents/${journal.imported.id}/history?segment=s2&by=Anna&notice=restored&undo=11`,
    })
    expect(await textOf(2)).toBe('Der Außenminister Blinken sagte es gestern in Seoul.')
    expect((await load()).segments[1]?.revisions.at(-1)?.cause).toBe('restore')
  })

  it('leads to the segment on the review screen when it was asked from there', async () => {
    const { location } = await post('segments/s2/restoration', { revision: 0, base: 3 })
    expect(location).toMatch(/^\/documents\/\w+\?notice=Restored.*&undo=11#s2$/)
    expect(await textOf(2)).toBe('Der Staatssekretär Blinken sagte es gestern in Seoul.')
  })

  it('brings a text from before a split back for both parts', async () => {
    await post('segments/s3/restoration', { revision: 1, base: 2 })
    expect(await textOf(3)).toBe('Park Jin kam. Er ging dann wieder.')
    expect(documentText(await load())).toBe(documentText(journal.document))
  })

  it('brings the text of a segment back that was merged into another since', async () => {
    await post('segments/s4/restoration', { revision: 0, base: 2 })
    expect(await textOf(4)).toBe('Auch Pak Gin war da.\n\nEnde.')
    await post('segments/s4/restoration', { revision: 1, base: 3 })
    expect(await textOf(4)).toBe('Auch Park Jin war da.\n\nEnde.')
  })

  it('takes one earlier edit back and keeps what was written since', async () => {
    const answer = await post('segments/s2/restoration', {
      against: 0,
      revision: 2,
      edit: 0,
      base: 3,
      back: '',
    })
    expect(answer.location).toContain('notice=taken-back')
    expect(await textOf(2)).toBe('Der Staatssekretär Blinken sagte es heute in Südkorea.')
  })

  it('takes one edit back against the machine’s text', async () => {
    await post('segments/s2/restoration', { against: 0, edit: 2, base: 3 })
    expect(await textOf(2)).toBe('Der Außenminister Blinken sagte es heute in Seoul.')
  })

  it('says so when that text stands there already', async () => {
    const { location } = await post('segments/s2/restoration', { revision: 3, base: 3, back: '' })
    expect(location).toContain('notice=nothing')
    expect((await load()).sequence).toBe(10)
  })

  it.each([
    ['an older text than the latest', 's2', { revision: 0, base: 2 }, 409],
    [
      'an older text than the latest, for a single edit',
      's2',
      { against: 0, edit: 0, base: 1 },
      409,
    ],
    ['an older text than the latest, across a split', 's3', { revision: 1, base: 1 }, 409],
    ['a revision that never was', 's2', { revision: 9, base: 3 }, 400],
    ['an edit that is not there', 's2', { against: 0, revision: 3, edit: 9, base: 3 }, 400],
    ['nothing', 's2', { base: 3 }, 400],
    ['a segment that never was', 's99', { revision: 0, base: 0 }, 404],
    ['a number that is none', 's2', { revision: 'x', base: 3 }, 400],
  ])('refuses %s', async (_, segment, fields, status) => {
    expect((await post(`segments/${segment}/restoration`, fields)).status).toBe(status)
    expect((await load()).sequence).toBe(10)
  })
})

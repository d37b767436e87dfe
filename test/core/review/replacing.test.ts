import { describe, expect, it } from 'vitest'
import { edited } from '../../../src/core/review/editing.ts'
import { segmentId } from '../../../src/core/review/ids.ts'
import {
  hits,
  spans,
  withPlacesReplaced,
  withReplacements,
} from '../../../src/core/review/replacing.ts'
import { mergedWithNext } from '../../../src/core/review/segmenting.ts'
import { aJournal } from '../../support/documents.ts'
import { refused } from '../../support/refused.ts'

const nfd = 'u\u0308'

/** `text` with the places found between ⟦ and ⟧. */
const marked = (text: string, find: string, options = {}): string =>
  spans(text, { find, caseSensitive: true, wholeWords: true, ...options }).reduceRight(
    (shown, { start, end }) =>
      `${shown.slice(0, start)}⟦${shown.slice(start, end)}⟧${shown.slice(end)}`,
    text,
  )

describe('spans', () => {
  it.each([
    ['Rat', '⟦Rat⟧ der Räte, Ratschlag, Beirat', {}],
    ['Über', '⟦Über⟧ Übermut: ⟦Über⟧', {}],
    ['Maß', 'Das ⟦Maß⟧, die Maße, Ausmaß, ⟦Maß⟧-Halten', {}],
    ['Stra', 'Straße', {}],
    ['US', 'Der ⟦US⟧ -Außenminister, ⟦US⟧-Militär, USA', {}],
    ['45', '⟦45⟧ Yard, ⟦45⟧-Yard, 4500, 1.45', {}],
    ['für', `⟦für⟧ und ⟦f${nfd}r⟧, wofür`, {}],
    [`f${nfd}r`, 'Nur ⟦für⟧ uns', {}],
    ['u', `f${nfd}r, J⟦u⟧li`, { wholeWords: false }],
    ['fu', `f${nfd}r`, {}],
    ['ärger', '⟦Ärger⟧, ⟦ÄRGER⟧, Ärgernis', { caseSensitive: false }],
    ['STRASSE', 'Straße', { caseSensitive: false }],
    ['straße', '⟦STRAẞE⟧ und ⟦Straße⟧', { caseSensitive: false }],
    ['n', '⟦n⟧ach𝒳⟦n⟧ ⟦n⟧', { wholeWords: false }],
    ['n', 'nach𝒳n ⟦n⟧', {}],
    ['3.000', '⟦3.000⟧ Mann, 3x000, 13.000', {}],
    ['3', '⟦3⟧, ⟦3⟧. 3.000; 1,3 (⟦3⟧)', {}],
    ['(sic)', '⟦(sic)⟧ [sic]', { wholeWords: false }],
    ['', 'Nichts', { wholeWords: false }],
    ['aa', '⟦aa⟧a ⟦aa⟧', { wholeWords: false }],
  ])('of %j in %j', (find, expected, options) => {
    expect(marked(expected.replace(/[⟦⟧]/g, ''), find, options)).toBe(expected)
  })
})

describe('withPlacesReplaced', () => {
  it('puts a text of its own in each place, under the cause it is given', () => {
    const journal = aJournal('Eins, zwei, drei.')
    const place = (start: number, end: number, replacement: string) => ({
      segment: segmentId(1),
      revision: 0,
      span: { start, end },
      replacement,
    })
    const places = [place(12, 16, '3'), place(0, 4, '1'), place(5, 5, ' rund')]
    journal.act((document) => withPlacesReplaced(document, places, 'fix'))
    expect(journal.document.segments[0]).toMatchObject({
      text: '1, rund zwei, 3.',
      revisions: [{ cause: 'fix', number: 1 }],
    })
  })
})

describe('withReplacements', () => {
  const search = { find: 'Pak Gin', caseSensitive: true, wholeWords: true }
  const journal = () => aJournal('Pak Gin und Pak Gin', 'Niemand', 'Auch Pak Gin')

  it('makes one revision a segment, for the chosen hits only', () => {
    const it = journal()
    const chosen = hits(it.document, search).filter((_, index) => index !== 0)
    it.act((document) => withReplacements(document, chosen, 'Park Jin'))
    expect(it.document.segments.map(({ text }) => text)).toEqual([
      'Pak Gin und Park Jin',
      'Niemand',
      'Auch Park Jin',
    ])
    expect(it.document.segments.map(({ revisions }) => revisions.at(-1)?.cause)).toEqual([
      'replace',
      undefined,
      'replace',
    ])
  })

  it('replaces nothing when one of the segments was changed or merged away meanwhile', () => {
    const [one, other] = [journal(), journal()]
    const found = hits(one.document, search)
    one.act((document) =>
      edited(document, { segment: segmentId(3), text: 'Pak Gin', base: 0, cause: 'edit' }),
    )
    other.act((document) =>
      mergedWithNext(document, { segment: segmentId(2), base: 0, nextBase: 0 }),
    )
    for (const { document } of [one, other]) {
      expect(refused(() => withReplacements(document, found, 'x')).code).toBe('conflict')
    }
  })

  it('changes nothing when the replacement is what stands there', () => {
    const { document } = journal()
    expect(withReplacements(document, hits(document, search), 'Pak Gin')).toEqual([])
  })

  it.each([
    ['overlap', [0, 5], [3, 7]],
    ['are the same', [0, 3], [0, 3]],
    ['lie outside the text', [0, 3], [15, 99]],
    ['run backwards', [0, 3], [9, 5]],
  ])('refuses places that %s', (_, ...places) => {
    const { document } = journal()
    const chosen = places.map(([start = 0, end = 0]) => ({
      segment: segmentId(1),
      revision: 0,
      span: { start, end },
    }))
    expect(refused(() => withReplacements(document, chosen, 'x')).code).toBe('invalid')
  })
})

import { describe, expect, it } from 'vitest'
import { commented } from '../../../src/core/review/commenting.ts'
import { approved, edited } from '../../../src/core/review/editing.ts'
import { entriesOf, lineage, steps } from '../../../src/core/review/history.ts'
import { segmentId } from '../../../src/core/review/ids.ts'
import { type Moment, momentOf, sequenceOf } from '../../../src/core/review/moments.ts'
import { mergedWithNext, split } from '../../../src/core/review/segmenting.ts'
import { aJournal, type Journal } from '../../support/documents.ts'

const seconds = (at: string) => Date.parse(at) / 1000

const save = (journal: Journal, place: number, text: string, by: string, time: string) =>
  journal.act(
    (document) =>
      edited(document, {
        segment: segmentId(place),
        text,
        base: document.segments.find(({ id }) => id === segmentId(place))?.revisions.length ?? 0,
        cause: 'edit',
      }),
    { by, at: `2026-11-20T${time}:00.000Z` },
  )

const folded = ({ entries }: Journal) =>
  steps(entries, seconds).map((step) => step.entries.map(({ sequence }) => sequence))

describe('steps', () => {
  it('folds quick saves of one text by one person', () => {
    const journal = aJournal('Eins.', 'Zwei.')
    save(journal, 1, 'Eins', 'Anna', '09:00')
    save(journal, 1, 'Eins!', 'Anna', '09:10')
    save(journal, 1, 'Eins?', 'Anna', '09:21')
    save(journal, 1, 'Eins …', 'Ben', '09:22')
    save(journal, 2, 'Zwei', 'Ben', '09:23')
    save(journal, 1, 'Eins', 'Ben', '09:24')
    expect(folded(journal)).toEqual([[1, 2], [3], [4], [5], [6]])
  })

  it('folds nothing but edits by hand', () => {
    const journal = aJournal('Eins.')
    save(journal, 1, 'Eins', 'Anna', '09:00')
    journal.act((document) => approved(document, { segment: segmentId(1) }))
    journal.act((document) => commented(document, { segment: segmentId(1), text: 'Gut.' }))
    journal.act((document) =>
      edited(document, { segment: segmentId(1), text: 'Zwei', base: 1, cause: 'fix' }),
    )
    expect(folded(journal)).toEqual([[1], [2], [3], [4]])
  })

  it('loses no entry', () => {
    const journal = aJournal('Eins.')
    for (const minute of ['00', '01', '30', '31', '59']) {
      save(journal, 1, `Eins ${minute}`, 'Anna', `09:${minute}`)
    }
    expect(folded(journal).flat()).toEqual([1, 2, 3, 4, 5])
    expect(steps([], seconds)).toEqual([])
  })
})

describe('the history of one segment', () => {
  const historyOf = (journal: Journal, place: number) =>
    entriesOf(journal.entries, lineage(journal.document, segmentId(place))).map(
      ({ sequence }) => sequence,
    )

  it('goes back through splits and merges, and not into what became of the other part', () => {
    const journal = aJournal('Er kam. Er ging.', 'Ende.')
    save(journal, 1, 'Sie kam. Er ging.', 'Anna', '09:00') // 1
    save(journal, 2, 'Schluss.', 'Anna', '09:01') // 2
    journal.act((document) => split(document, { segment: segmentId(1), offset: 8, base: 1 })) // 3
    save(journal, 1, 'Anna kam.', 'Anna', '09:02') // 4
    journal.act((document) =>
      mergedWithNext(document, { segment: segmentId(3), base: 1, nextBase: 1 }),
    ) // 5
    save(journal, 1, 'Ben kam.', 'Anna', '09:03') // 6
    expect(historyOf(journal, 1)).toEqual([1, 3, 4, 6])
    expect(historyOf(journal, 3)).toEqual([1, 2, 3, 5])
    expect(historyOf(journal, 9)).toEqual([])
  })

  it('does not count what was merged into the other part after the split', () => {
    const journal = aJournal('Er kam. Er ging.', 'Ende.', 'Anhang.')
    journal.act((document) => split(document, { segment: segmentId(1), offset: 7, base: 0 })) // 1: s1, s4
    journal.act((document) =>
      mergedWithNext(document, { segment: segmentId(2), base: 0, nextBase: 0 }),
    ) // 2
    journal.act((document) =>
      mergedWithNext(document, { segment: segmentId(1), base: 1, nextBase: 1 }),
    ) // 3: s4 into s1
    expect(historyOf(journal, 4)).toEqual([1, 3])
    expect(historyOf(journal, 1)).toEqual([1, 3])
    expect(historyOf(journal, 3)).toEqual([2])
  })
})

describe('moments', () => {
  it.each<[string, Moment | undefined]>([
    ['machine', 'machine'],
    ['now', 'now'],
    ['approval', 'approval'],
    ['0', 0],
    ['12', 12],
    ['012', undefined],
    ['-1', undefined],
    ['1e3', undefined],
    ['', undefined],
    ['__proto__', undefined],
  ])('%j names %j', (text, moment) => expect(momentOf(text)).toBe(moment))

  it('are entries of the journal', () => {
    const journal = aJournal('Eins.')
    const at = (moment: Moment) => sequenceOf(journal.entries, moment)
    expect([at('machine'), at('now'), at('approval'), at(7)]).toEqual([0, 0, 0, 0])
    save(journal, 1, 'Eins', 'Anna', '09:00')
    journal.act((document) => approved(document, { segment: segmentId(1) }))
    save(journal, 1, 'Zwei', 'Anna', '09:05')
    expect([at('machine'), at('now'), at('approval'), at(1), at(7)]).toEqual([0, 3, 2, 1, 3])
  })
})

import { describe, expect, it } from 'vitest'
import { approved, reopened } from '../../../../src/core/review/editing.ts'
import { segmentId } from '../../../../src/core/review/ids.ts'
import { mergedWithNext, split } from '../../../../src/core/review/segmenting.ts'
import { effortOf } from '../../../../src/server/web/report/document-effort.ts'
import { aJournal, type Journal } from '../../../support/documents.ts'
import { saveTimed } from '../../../support/measured-text.ts'

const [s1, s2] = [segmentId(1), segmentId(2)]

/** Seconds and key presses of each segment that stands, and whether time is known of it. */
const found = ({ document }: Journal) =>
  [...effortOf(document)].map(([id, { effort, isTimed }]) => [
    id,
    effort.seconds,
    effort.keystrokes.insertion,
    isTimed,
  ])

const worked = (): Journal => {
  const journal = aJournal('Eins zwei. Drei vier.', 'Fünf.', 'Sechs.')
  const keystrokes = { insertion: 4 }
  saveTimed(journal, 1, { text: 'Eins zwei! Drei vier.', seconds: 10, keystrokes })
  saveTimed(journal, 2, { text: 'Fünf!', seconds: 5, keystrokes: { insertion: 1 } })
  return journal
}

describe('the work on the segments of a document', () => {
  it('is that of all saves, and none where nothing was recorded', () => {
    const journal = worked()
    saveTimed(journal, 1, { text: 'Eins zwei! Drei.', seconds: 2.5 })
    expect(found(journal)).toEqual([
      ['s1', 12.5, 4, true],
      ['s2', 5, 1, true],
      ['s3', 0, 0, false],
    ])
  })

  it('holds the reading that led to an approval, though that is taken back', () => {
    const journal = worked()
    const read = { segment: segmentId(3), seconds: 7, keystrokes: { navigation: 2 } }
    journal.act((document) => approved(document, read))
    journal.act((document) => reopened(document, segmentId(3)))
    expect(found(journal)[2]).toEqual(['s3', 7, 0, true])
  })

  it('counts once after a split, with the words of both parts', () => {
    const journal = worked()
    journal.act((document) => approved(document, { segment: s1, seconds: 3 }))
    journal.act((document) => split(document, { segment: s1, offset: 10, base: 1 }))
    expect(found(journal).slice(0, 2)).toEqual([
      ['s1', 13, 4, true],
      ['s4', 0, 0, true],
    ])
  })

  it('counts once after a merge, in the segment that stayed', () => {
    const journal = worked()
    journal.act((document) => approved(document, { segment: s2, seconds: 3 }))
    journal.act((document) => mergedWithNext(document, { segment: s1, base: 1, nextBase: 1 }))
    expect(found(journal)).toEqual([
      ['s1', 18, 5, true],
      ['s3', 0, 0, false],
    ])
  })
})

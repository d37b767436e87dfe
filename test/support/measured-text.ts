import type { RecordedKeystrokes } from '../../src/core/metrics/keystrokes.ts'
import { type Cause, headRevision } from '../../src/core/review/document.ts'
import { approved, edited } from '../../src/core/review/editing.ts'
import { findSegment } from '../../src/core/review/find.ts'
import { segmentId } from '../../src/core/review/ids.ts'
import { anImport, Journal } from './documents.ts'

/** Saves a text with what is told of the work on it. */
export const saveTimed = (
  journal: Journal,
  place: number,
  wanted: {
    readonly text: string
    readonly seconds?: number
    readonly keystrokes?: RecordedKeystrokes
    readonly cause?: Cause
  },
  at = '2026-11-20T09:00:00.000Z',
) =>
  journal.act(
    (document) => {
      const segment = segmentId(place)
      const base = headRevision(findSegment(document, segment))
      return edited(document, { segment, base, cause: 'edit', ...wanted })
    },
    { at },
  )

/** Says that a segment is right. */
export const approve = (journal: Journal, place: number, at = '2026-11-20T09:00:00.000Z') =>
  journal.act((document) => approved(document, { segment: segmentId(place) }), { at })

/**
 * A review whose figures can be worked out by hand. HTER, punctuation apart: 0 of 5 words, 1 of 5,
 * 4 of 5 and 2 of 1; the fourth segment is open.
 */
export const measuredText = (): Journal => {
  const journal = new Journal(
    anImport(['Er ging nach Hause.', 'Das Haus ist groß.', 'Sie kam.', 'Offen.', 'a b']),
  )
  approve(journal, 1)
  saveTimed(journal, 2, { text: 'Das Haus ist klein.', seconds: 10 })
  saveTimed(journal, 2, { text: 'Das Haus war groß.', seconds: 20, cause: 'fix' })
  approve(journal, 2)
  saveTimed(journal, 3, { text: 'Dann ist sie gekommen!' })
  saveTimed(journal, 5, { text: 'c', seconds: 6 })
  return journal
}

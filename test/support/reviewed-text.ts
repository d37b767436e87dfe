import { commented } from '../../src/core/review/commenting.ts'
import { type Cause, headRevision } from '../../src/core/review/document.ts'
import { approved, edited, reopened } from '../../src/core/review/editing.ts'
import { findSegment } from '../../src/core/review/find.ts'
import { segmentId } from '../../src/core/review/ids.ts'
import { hits, withReplacements } from '../../src/core/review/replacing.ts'
import { mergedWithNext, split } from '../../src/core/review/segmenting.ts'
import type { DocumentHistory } from '../../src/server/web/document-history.ts'
import { anImport, Journal } from './documents.ts'

const paragraphs = [
  'Vorfälle',
  'Der Staatssekretär Blinken sagte es gestern in Seoul.',
  'Pak Gin kam. Er ging dann wieder.',
  'Auch Pak Gin war da.',
  'Ende.',
]

/** Saves a text on top of what stands there. */
export const save = (
  journal: Journal,
  { place, text, cause = 'edit' }: { place: number; text: string; cause?: Cause },
  act: { readonly by: string; readonly at: string },
) =>
  journal.act((document) => {
    const segment = segmentId(place)
    const base = headRevision(findSegment(document, segment))
    return edited(document, { segment, text, base, cause })
  }, act)

/**
 * The journal of a small review by two people on three days, with everything that can happen to a
 * text. The numbers are those of the entries.
 */
export const reviewedText = (): Journal => {
  const journal = new Journal(anImport(paragraphs))
  const [s1, s2, s3, s4] = [segmentId(1), segmentId(2), segmentId(3), segmentId(4)]
  const anna = (time: string) => ({ by: 'Anna', at: `2026-11-20T${time}:00.000Z` })
  const ben = (time: string) => ({ by: 'Ben', at: `2026-11-21T${time}:00.000Z` })
  journal.act((document) => approved(document, { segment: s1 }), anna('12:00')) // 1
  const first = 'Der Außenminister Blinken sagte es gestern in Seoul.'
  save(journal, { place: 2, text: first }, anna('12:05')) // 2
  const second = 'Der Außenminister Blinken sagte es heute in Seoul.'
  save(journal, { place: 2, text: second }, anna('12:06')) // 3
  journal.act(
    (document) => commented(document, { segment: s2, text: 'Wirklich heute?' }),
    ben('12:00'),
  ) // 4
  journal.act((document) => {
    const search = { find: 'Pak Gin', caseSensitive: true, wholeWords: true }
    return withReplacements(document, hits(document, search), 'Park Jin')
  }, ben('12:10')) // 5
  journal.act((document) => split(document, { segment: s3, offset: 13, base: 1 }), ben('12:20')) // 6
  journal.act(
    (document) => mergedWithNext(document, { segment: s4, base: 1, nextBase: 0 }),
    ben('12:30'),
  ) // 7
  journal.act((document) => approved(document, { segment: s4 }), ben('12:40')) // 8
  journal.act((document) => reopened(document, s4), ben('12:50')) // 9
  const third = 'Der Außenminister Blinken sagte es heute in Südkorea.'
  save(journal, { place: 2, text: third }, { by: 'Anna', at: '2026-11-22T12:00:00.000Z' }) // 10
  return journal
}

/** A text with a changed space, an edit that was written over, and no other specialities. */
export const overwrittenText = (): Journal => {
  const journal = new Journal(anImport(['US -Außenminister Blinken sagte es gestern.']))
  const act = { by: 'Anna', at: '2026-11-20T12:00:00.000Z' }
  save(journal, { place: 1, text: 'US-Außenminister Blinken sagte es heute.' }, act)
  save(journal, { place: 1, text: 'US-Außenminister Blinken sagte es nie.', cause: 'fix' }, act)
  return journal
}

/** What the pages need to know of it. */
export const historyOf = ({ document, imported, entries }: Journal): DocumentHistory => ({
  document,
  imported,
  entries,
})

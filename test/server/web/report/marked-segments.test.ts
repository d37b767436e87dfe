import { describe, expect, it } from 'vitest'
import { schemeOf } from '../../../../src/core/metrics/annotation-schemes.ts'
import { annotated, rated } from '../../../../src/core/review/annotating.ts'
import { segmentId } from '../../../../src/core/review/ids.ts'
import { markedSegments } from '../../../../src/server/web/report/marked-segments.ts'
import { anImport, Journal } from '../../../support/documents.ts'
import { approve, saveTimed } from '../../../support/measured-text.ts'

const noon = (day: string) => `${day}T12:00:00.000Z`

const mark = (journal: Journal, place: number, at: string) =>
  journal.act(
    (document) =>
      annotated(
        document,
        {
          ...{ segment: segmentId(place), revision: 0, spans: [{ start: 0, end: 3 }] },
          ...{ category: 'accuracy', severity: 'minor', origin: { kind: 'hand' } },
        },
        schemeOf('mqm-core'),
      ),
    { at },
  )

describe('the judged segments of a text', () => {
  it('are none as long as nothing was marked or rated in it', () => {
    const journal = new Journal(anImport(['Die Bank.', 'Das Haus.']))
    approve(journal, 1)
    saveTimed(journal, 2, { text: 'Ein Haus.' })
    expect(markedSegments(journal.document)).toEqual([])
  })

  it('are those that were reviewed or marked, on the day of the review, else of the mark', () => {
    const journal = new Journal(anImport(['Die Bank war zu.', 'Der Fluss.', 'Ungelesen.', 'Gut.']))
    mark(journal, 1, noon('2026-11-02'))
    approve(journal, 1, noon('2026-11-03'))
    mark(journal, 2, noon('2026-11-04'))
    approve(journal, 4, noon('2026-11-05'))
    journal.act((document) => rated(document, { segment: segmentId(2), rating: 66 }), {
      at: noon('2026-11-06'),
    })
    const found = markedSegments(journal.document)
    expect(
      found.map(({ segment, day, words, errors, rating }) => ({
        segment,
        day,
        words,
        errors: errors.length,
        rating,
      })),
    ).toEqual([
      { segment: 's1', day: '2026-11-03', words: 4, errors: 1, rating: undefined },
      { segment: 's2', day: '2026-11-06', words: 2, errors: 1, rating: 66 },
      { segment: 's4', day: '2026-11-05', words: 1, errors: 0, rating: undefined },
    ])
  })
})

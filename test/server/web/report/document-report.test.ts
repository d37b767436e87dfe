import { describe, expect, it } from 'vitest'
import { shippedRules } from '../../../../src/core/checks/rules.ts'
import { openedDocument } from '../../../../src/core/review/document.ts'
import { segmentId } from '../../../../src/core/review/ids.ts'
import { mergedWithNext, split } from '../../../../src/core/review/segmenting.ts'
import { documentReport } from '../../../../src/server/web/report/document-report.ts'
import { aJournal, anImport } from '../../../support/documents.ts'
import { approve, measuredText, saveTimed } from '../../../support/measured-text.ts'

const report = documentReport(measuredText().document, shippedRules)

describe('the figures of a document', () => {
  it('count segments by what became of them', () => {
    expect(report.segments).toEqual({
      all: 5,
      open: 1,
      approvedUnchanged: 1,
      approvedChanged: 1,
      edited: 2,
      unscored: 0,
    })
  })

  it('take HTER from the sums: 7 edits over 16 words, where the mean would be 75', () => {
    expect(report.scores).toMatchObject({ ter: 43.75, unchanged: 25, words: 7, segments: 4 })
    expect(report.signatures.ter).toContain('norm:yes')
  })

  it('leave open segments out', () => {
    expect(report.reviewed.map(({ number, scores }) => [number, scores?.ter.score])).toEqual([
      [1, 0],
      [2, 20],
      [3, 80],
      [5, 200],
    ])
  })

  it('relate the time to the words of those segments of which it is known', () => {
    // 10 + 20 seconds for four words, 6 seconds for two.
    expect(report.time).toEqual({
      segments: 2,
      seconds: 36,
      words: 6,
      secondsPerThousandWords: 6_000,
    })
    expect(report.reviewed.map(({ seconds }) => seconds)).toEqual([undefined, 30, undefined, 6])
  })

  it('count causes over all revisions, also of texts that stand no more', () => {
    expect(report.causes).toEqual([
      { cause: 'edit', count: 3 },
      { cause: 'fix', count: 1 },
    ])
  })

  it('put each segment into one bin', () => {
    const filled = report.histogram.filter(({ count }) => count > 0)
    expect(filled).toEqual([
      { above: 0, to: 0, count: 1 },
      { above: 10, to: 20, count: 1 },
      { above: 70, to: 80, count: 1 },
      { above: 100, count: 1 },
    ])
    expect(report.histogram).toHaveLength(12)
  })

  it('count edits by kind, a move once, the most frequent first', () => {
    const journal = aJournal(
      'Am Dienstag traf der Minister ein, und die Delegation reiste mit ihm.',
      'Ein Haus.',
    )
    const moved = 'Und die Delegation reiste mit ihm, am Dienstag traf der Minister ein.'
    saveTimed(journal, 1, { text: moved })
    saveTimed(journal, 2, { text: 'Ein Hund.' })
    expect(documentReport(journal.document, shippedRules).kinds).toEqual([
      { kind: 'punctuation', count: 2 },
      { kind: 'replacement', count: 1 },
      { kind: 'move', count: 1 },
    ])
  })

  it('are absent while nothing was reviewed', () => {
    const untouched = documentReport(openedDocument(anImport(['Eins.', 'Zwei.'])), shippedRules)
    expect(untouched.scores).toBeUndefined()
    expect(untouched.time).toEqual({ segments: 0, seconds: 0, words: 0 })
    expect(untouched.reviewed).toEqual([])
  })

  it('leave texts too long to be scored out of the scores, and tell how many', () => {
    const journal = aJournal('Kurz.', 'Ein Haus.')
    saveTimed(journal, 1, { text: 'Wort '.repeat(12_000) })
    approve(journal, 2)
    const { segments, scores } = documentReport(journal.document, shippedRules)
    expect(segments).toMatchObject({ edited: 1, unscored: 1 })
    expect(scores).toMatchObject({ ter: 0, segments: 1 })
  })
})

describe('time before a split or a merge', () => {
  const total = { segments: 2, seconds: 30, words: 6, secondsPerThousandWords: 5_000 }

  it('counts once, for the words of both parts', () => {
    const journal = aJournal('Eins zwei drei. Vier fünf sechs.', 'Ohne Zeit.')
    saveTimed(journal, 1, { text: 'Eins zwei drei! Vier fünf sechs.', seconds: 30 })
    journal.act((document) => split(document, { segment: segmentId(1), offset: 16, base: 1 }))
    expect(documentReport(journal.document, shippedRules).time).toEqual(total)
  })

  it('of a segment that was joined to another belongs to both', () => {
    const journal = aJournal('Eins zwei drei.', 'Vier fünf sechs.')
    saveTimed(journal, 2, { text: 'Vier fünf sieben.', seconds: 30 })
    journal.act((document) =>
      mergedWithNext(document, { segment: segmentId(1), base: 0, nextBase: 1 }),
    )
    expect(documentReport(journal.document, shippedRules).time).toEqual({ ...total, segments: 1 })
  })
})

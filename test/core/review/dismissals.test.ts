import { describe, expect, it } from 'vitest'
import {
  type DismissalScope,
  dismissed,
  isDismissed,
  withDismissalWithdrawn,
} from '../../../src/core/review/dismissals.ts'
import { segmentId } from '../../../src/core/review/ids.ts'
import { mergedWithNext, split } from '../../../src/core/review/segmenting.ts'
import { aJournal } from '../../support/documents.ts'
import { refused } from '../../support/refused.ts'

const [s1, s2, s3] = [segmentId(1), segmentId(2), segmentId(3)]

const finding = (segment = s1, scope: DismissalScope = 'segment') => ({
  segment,
  check: 'dup-word',
  text: 'und und',
  scope,
})

const isGone = (journal: ReturnType<typeof aJournal>, segment = s1, text = 'und und') =>
  isDismissed(journal.document.dismissals, { segment, check: 'dup-word', text })

describe('a dismissal', () => {
  it('silences the same words in its own segment only', () => {
    const journal = aJournal('Er und und sie.', 'Da und und dort.')
    journal.act((document) => dismissed(document, finding()))
    expect(isGone(journal)).toBe(true)
    expect(isGone(journal, s2)).toBe(false)
    expect(isGone(journal, s1, 'oder oder')).toBe(false)
    expect(journal.document.dismissals).toEqual([
      { ...finding(), by: 'Anna', at: '2026-11-20T09:00:00.000Z' },
    ])
  })

  it('for the whole document silences them everywhere', () => {
    const journal = aJournal('Er und und sie.', 'Da und und dort.')
    journal.act((document) => dismissed(document, finding(s1, 'document')))
    expect(isGone(journal, s2)).toBe(true)
  })

  it('is made once and can be taken back', () => {
    const journal = aJournal('Er und und sie.')
    const dismiss = () => journal.act((document) => dismissed(document, finding()))
    const withdraw = () =>
      journal.act((document) => withDismissalWithdrawn(document, finding()))?.sequence
    expect([withdraw(), dismiss()?.sequence, dismiss(), withdraw()]).toEqual([
      undefined,
      1,
      undefined,
      2,
    ])
    expect(isGone(journal)).toBe(false)
  })

  it('holds for both parts of a split and for the whole of a merge', () => {
    const journal = aJournal('Er und und sie. Da und und dort.', 'Und hier.')
    journal.act((document) => dismissed(document, finding()))
    journal.act((document) => split(document, { segment: s1, offset: 16, base: 0 }))
    expect([isGone(journal), isGone(journal, s3)]).toEqual([true, true])
    journal.act((document) => mergedWithNext(document, { segment: s3, base: 1, nextBase: 0 }))
    journal.act((document) => mergedWithNext(document, { segment: s1, base: 1, nextBase: 2 }))
    expect(journal.document.dismissals.map(({ segment }) => segment)).toEqual([s1])
  })

  it('needs a segment that is there', () => {
    const { document } = aJournal('Eins.')
    expect(refused(() => dismissed(document, finding(s2))).code).toBe('not-found')
  })
})

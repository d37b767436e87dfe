import { describe, expect, it } from 'vitest'
import { commented, withCommentState } from '../../../src/core/review/commenting.ts'
import { approved, edited } from '../../../src/core/review/editing.ts'
import { commentId, segmentId } from '../../../src/core/review/ids.ts'
import { progress } from '../../../src/core/review/progress.ts'
import { aJournal } from '../../support/documents.ts'
import { refused } from '../../support/refused.ts'

const s1 = segmentId(1)

describe('comments', () => {
  it('are numbered through, resolved, opened again and removed', () => {
    const journal = aJournal('Eins.', 'Zwei.')
    const say = (text: string) =>
      journal.act((document) => commented(document, { segment: s1, text }))
    const set = (count: number, state: 'open' | 'resolved' | 'removed') =>
      journal.act((document) => withCommentState(document, { comment: commentId(count), state }))
    const shown = () =>
      journal.document.segments[0]?.comments.map(({ id, resolved }) => [id, resolved])
    say('Wer?')
    say('Wann?')
    expect(shown()).toEqual([
      ['c1', false],
      ['c2', false],
    ])
    set(1, 'resolved')
    expect(set(1, 'resolved')).toBeUndefined()
    expect(shown()).toEqual([
      ['c1', true],
      ['c2', false],
    ])
    set(1, 'open')
    set(2, 'removed')
    expect(shown()).toEqual([['c1', false]])
    say('Wo?')
    expect(shown()).toEqual([
      ['c1', false],
      ['c3', false],
    ])
    expect(refused(() => set(2, 'open')).code).toBe('not-found')
  })

  it('need some text', () => {
    const { document } = aJournal('Eins.')
    expect(refused(() => commented(document, { segment: s1, text: ' \n' })).code).toBe('invalid')
  })
})

describe('progress', () => {
  it('counts segments by state, words, changes and open comments', () => {
    const journal = aJournal('Der erste Satz.', 'Der zweite Satz.', 'Der dritte.')
    journal.act((document) =>
      edited(document, { segment: s1, text: 'Satz eins.', base: 0, cause: 'edit' }),
    )
    journal.act((document) => approved(document, { segment: segmentId(2) }))
    journal.act((document) => commented(document, { segment: s1, text: 'Gut.' }))
    expect(progress(journal.document)).toEqual({
      segments: 3,
      open: 1,
      edited: 1,
      approved: 1,
      words: 7,
      changed: 1,
      comments: 1,
    })
  })
})

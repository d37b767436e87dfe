import { describe, expect, it } from 'vitest'
import { commented } from '../../../src/core/review/commenting.ts'
import { type Document, headRevision, segmentState } from '../../../src/core/review/document.ts'
import { approved, edited } from '../../../src/core/review/editing.ts'
import { findSegment } from '../../../src/core/review/find.ts'
import { segmentId } from '../../../src/core/review/ids.ts'
import { mergedWithNext, split } from '../../../src/core/review/segmenting.ts'
import { undone } from '../../../src/core/review/undoing.ts'
import { aJournal, anImport, Journal } from '../../support/documents.ts'
import { refused } from '../../support/refused.ts'

const [s1, s2, s3] = [segmentId(1), segmentId(2), segmentId(3)]

/** `|` marks the cut. */
const cutAt = (marked: string) => (document: Document) =>
  split(document, {
    segment: s1,
    offset: marked.indexOf('|'),
    base: headRevision(findSegment(document, s1)),
  })

const merge =
  (segment = s1) =>
  (document: Document) => {
    const index = document.segments.findIndex(({ id }) => id === segment)
    const [left, right] = [document.segments[index], document.segments[index + 1]]
    return mergedWithNext(document, {
      segment,
      base: left ? headRevision(left) : 0,
      nextBase: right ? headRevision(right) : 0,
    })
  }

const texts = ({ document }: Journal) => document.segments.map(({ text }) => text)

describe('split', () => {
  it.each([
    ['Er kam.| Er ging.', ['Er kam.', ' ', 'Er ging.']],
    ['Er kam. |Er ging.', ['Er kam.', ' ', 'Er ging.']],
    ['Er kam.\r\n|\r\nEr ging.', ['Er kam.', '\r\n\r\n', 'Er ging.']],
    ['Sicherheits|abkommen', ['Sicherheits', '', 'abkommen']],
    ['Er kam\u00A0|und ging', ['Er kam', '\u00A0', 'und ging']],
  ])('cuts %j, the white space as the gap', (marked, [left, gap, right]) => {
    const journal = aJournal(marked.replace('|', ''))
    journal.act(cutAt(marked))
    expect(texts(journal)).toEqual([left, right])
    expect(journal.document.segments[0]?.after).toBe(gap)
  })

  it('never cuts a letter that is made of several characters', () => {
    const journal = aJournal('da 👍🏻 fu\u0308r')
    journal.act((document) => split(document, { segment: s1, offset: 5, base: 0 }))
    expect(texts(journal)).toEqual(['da', '👍🏻 fu\u0308r'])
    const family = aJournal('👩‍👩‍👧 da')
    expect(refused(() => split(family.document, { segment: s1, offset: 4, base: 0 })).code).toBe(
      'invalid',
    )
  })

  it('cuts the machine’s text where the difference says that the place was', () => {
    const journal = aJournal('Der Staatssekretär kam. Er ging dann wieder.')
    journal.act((document) =>
      edited(document, {
        segment: s1,
        text: 'Gestern kam der Außenminister. Er ging wieder.',
        base: 0,
        cause: 'edit',
      }),
    )
    journal.act(cutAt('Gestern kam der Außenminister.| Er ging wieder.'))
    expect(journal.document.segments.map(({ machine }) => machine)).toEqual([
      'Der Staatssekretär kam.',
      'Er ging dann wieder.',
    ])
  })

  it.each(['|Vorfälle', 'Vorfälle|', '  |Vorfälle', 'Vorfälle\n|'])(
    'refuses %j: a part would be empty',
    (marked) => {
      const journal = aJournal(marked.replace('|', ''))
      expect(refused(() => journal.act(cutAt(marked))).code).toBe('invalid')
    },
  )

  it('refuses an older text than the latest', () => {
    const journal = aJournal('Er kam. Er ging.')
    journal.act((document) =>
      edited(document, { segment: s1, text: 'Sie kam. Er ging.', base: 0, cause: 'edit' }),
    )
    const cut = () => split(journal.document, { segment: s1, offset: 7, base: 0 })
    expect(refused(cut).code).toBe('conflict')
  })

  it('leaves both parts approved, the comments with the left one', () => {
    const journal = aJournal('Er kam. Er ging.')
    journal.act((document) => approved(document, { segment: s1 }))
    journal.act((document) => commented(document, { segment: s1, text: 'Gut.' }))
    journal.act(cutAt('Er kam.|'))
    expect(journal.document.segments.map(segmentState)).toEqual(['approved', 'approved'])
    expect(journal.document.segments.map(({ comments }) => comments.length)).toEqual([1, 0])
  })
})

describe('mergedWithNext', () => {
  it('joins two segments, their gap and their comments', () => {
    const journal = aJournal('Er kam.', 'Er ging.', 'Ende.')
    journal.act((document) => commented(document, { segment: s2, text: 'Wohin?' }))
    journal.act(merge())
    expect(texts(journal)).toEqual(['Er kam.\n\nEr ging.', 'Ende.'])
    expect(findSegment(journal.document, s1).comments.map(({ text }) => text)).toEqual(['Wohin?'])
  })

  it('is approved only when both were', () => {
    const journal = aJournal('Er kam.', 'Er ging.', 'Ende.')
    journal.act((document) => approved(document, { segment: s1 }))
    journal.act((document) => approved(document, { segment: s2 }))
    journal.act(merge())
    expect(segmentState(findSegment(journal.document, s1))).toBe('approved')
    journal.act(merge())
    expect(segmentState(findSegment(journal.document, s1))).toBe('open')
  })

  it('refuses the last segment, and a neighbour that was changed meanwhile', () => {
    const journal = aJournal('Er kam.', 'Er ging.')
    expect(refused(() => journal.act(merge(s2))).code).toBe('invalid')
    journal.act((document) =>
      edited(document, { segment: s2, text: 'Sie ging.', base: 0, cause: 'edit' }),
    )
    const stale = () => mergedWithNext(journal.document, { segment: s1, base: 0, nextBase: 0 })
    expect(refused(stale).details).toMatchObject({ segment: s2 })
  })

  it('tells where a segment went, also through several merges', () => {
    const journal = aJournal('Eins.', 'Zwei.', 'Drei.')
    journal.act(merge(s2))
    journal.act(merge(s1))
    expect(refused(() => findSegment(journal.document, s3)).details).toEqual({ mergedInto: s1 })
    expect(refused(() => findSegment(journal.document, segmentId(9))).details).toEqual({})
  })
})

describe('undoing a split or a merge', () => {
  it('gives the source back as it was, too', () => {
    const imported = anImport(['Er kam. Er ging.'], { sources: ['He came.  He left.'] })
    const journal = new Journal(imported)
    const entry = journal.act((document) =>
      split(document, { segment: s1, offset: 7, base: 0, sourceOffset: 8 }),
    )
    expect(journal.document.segments.map(({ source }) => source)).toEqual(['He came.', 'He left.'])
    journal.act((document) => (entry ? undone(document, entry) : []))
    expect(journal.document.segments.map(({ source }) => source)).toEqual(['He came.  He left.'])
  })

  it('is refused once a part was edited', () => {
    const journal = aJournal('Er kam. Er ging.')
    const entry = journal.act(cutAt('Er kam.|'))
    journal.act((document) =>
      edited(document, { segment: s2, text: 'Sie ging.', base: 1, cause: 'edit' }),
    )
    expect(refused(() => entry && undone(journal.document, entry)).code).toBe('conflict')
  })

  it('is refused for an act that changed no text', () => {
    const journal = aJournal('Er kam.')
    const entry = journal.act((document) => approved(document, { segment: s1 }))
    expect(refused(() => entry && undone(journal.document, entry)).code).toBe('invalid')
  })
})

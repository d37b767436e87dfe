import { describe, expect, it } from 'vitest'
import { segmentState } from '../../../src/core/review/document.ts'
import {
  approved,
  edited,
  reopened,
  restored,
  withEarlierEditUndone,
  withEditUndone,
} from '../../../src/core/review/editing.ts'
import { findSegment } from '../../../src/core/review/find.ts'
import { segmentId } from '../../../src/core/review/ids.ts'
import { split } from '../../../src/core/review/segmenting.ts'
import { aJournal, type Journal } from '../../support/documents.ts'
import { refused } from '../../support/refused.ts'

const first = segmentId(1)

const save = (journal: Journal, text: string, base: number) =>
  journal.act((document) => edited(document, { segment: first, text, base, cause: 'edit' }))

const textOf = ({ document }: Journal) => findSegment(document, first).text

const stateOf = ({ document }: Journal) => segmentState(findSegment(document, first))

describe('edited', () => {
  it('adds a revision that says what it was based on, and how', () => {
    const journal = aJournal('Vorfälle')
    journal.act((document) =>
      edited(document, {
        segment: first,
        text: 'Ereignisse',
        base: 0,
        cause: 'fix',
        seconds: 12,
        sourceSeen: true,
        note: 'klarer',
      }),
    )
    expect(findSegment(journal.document, first).revisions).toEqual([
      {
        number: 1,
        text: 'Ereignisse',
        base: 0,
        cause: 'fix',
        seconds: 12,
        sourceSeen: true,
        note: 'klarer',
        by: 'Anna',
        at: '2026-11-20T09:00:00.000Z',
        sequence: 1,
      },
    ])
  })

  it('changes nothing when the text stands there already, whatever it is based on', () => {
    const journal = aJournal('Vorfälle')
    save(journal, 'Ereignisse', 0)
    expect(save(journal, 'Ereignisse', 0)).toBeUndefined()
  })

  it('refuses a text that was written on an older revision, with both texts and a proposal', () => {
    const journal = aJournal('Der Staatssekretär sagte es gestern.')
    save(journal, 'Der Außenminister sagte es gestern.', 0)
    const { code, details } = refused(() => save(journal, 'Der Staatssekretär sagte es heute.', 0))
    expect(code).toBe('conflict')
    expect(details).toEqual({
      segment: first,
      current: {
        revision: 1,
        text: 'Der Außenminister sagte es gestern.',
        by: 'Anna',
        at: '2026-11-20T09:00:00.000Z',
      },
      base: { revision: 0, text: 'Der Staatssekretär sagte es gestern.' },
      yours: 'Der Staatssekretär sagte es heute.',
      merged: 'Der Außenminister sagte es heute.',
    })
  })

  it('refuses a base that never was', () => {
    expect(refused(() => save(aJournal('Vorfälle'), 'x', 7)).code).toBe('invalid')
  })
})

describe('the state of a segment', () => {
  it('goes from open over edited to approved and back to open with the machine’s text', () => {
    const journal = aJournal('Vorfälle')
    expect(stateOf(journal)).toBe('open')
    save(journal, 'Ereignisse', 0)
    expect(stateOf(journal)).toBe('edited')
    journal.act((document) => approved(document, { segment: first, base: 1 }))
    expect(stateOf(journal)).toBe('approved')
    expect(journal.act((document) => approved(document, { segment: first }))).toBeUndefined()
    save(journal, 'Vorfälle', 1)
    expect(stateOf(journal)).toBe('open')
  })

  it('is edited again once an approval is taken back, which happens once', () => {
    const journal = aJournal('Vorfälle')
    save(journal, 'Ereignisse', 0)
    journal.act((document) => approved(document, { segment: first }))
    journal.act((document) => reopened(document, first))
    expect(stateOf(journal)).toBe('edited')
    expect(journal.act((document) => reopened(document, first))).toBeUndefined()
  })

  it('is not approved by somebody who looked at an older text', () => {
    const journal = aJournal('Vorfälle')
    save(journal, 'Ereignisse', 0)
    const refusal = refused(() => approved(journal.document, { segment: first, base: 0 }))
    expect(refusal.code).toBe('conflict')
  })
})

describe('restored', () => {
  it('brings an earlier text back as a new revision', () => {
    const journal = aJournal('Vorfälle')
    save(journal, 'Ereignisse', 0)
    save(journal, 'Zwischenfälle', 1)
    journal.act((document) => restored(document, { segment: first, revision: 1, base: 2 }))
    expect(textOf(journal)).toBe('Ereignisse')
    journal.act((document) => restored(document, { segment: first, revision: 0, base: 3 }))
    expect(textOf(journal)).toBe('Vorfälle')
    expect(findSegment(journal.document, first).revisions).toHaveLength(4)
  })

  it('refuses a text from before a split, which would repeat the other part', () => {
    const journal = aJournal('Er kam. Er ging.')
    save(journal, 'Sie kam. Er ging.', 0)
    journal.act((document) => split(document, { segment: first, offset: 8, base: 1 }))
    const restore = (revision: number) =>
      restored(journal.document, { segment: first, revision, base: 2 })
    expect(refused(() => restore(1)).code).toBe('invalid')
    expect(restore(0)).toMatchObject([{ text: 'Er kam.' }])
  })

  it('refuses a revision that never was', () => {
    const { document } = aJournal('Vorfälle')
    const restore = () => restored(document, { segment: first, revision: 3, base: 0 })
    expect(refused(restore).code).toBe('invalid')
  })
})

describe('withEditUndone', () => {
  it.each([
    ['the first edit', 0, 'Der Staatssekretär Blinken, 61, sagte es heute.'],
    ['the second edit', 1, 'Der Außenminister Blinken sagte es heute.'],
    ['the last edit', 2, 'Der Außenminister Blinken, 61, sagte es gestern.'],
  ])('takes back %s alone', (_, edit, text) => {
    const journal = aJournal('Der Staatssekretär Blinken sagte es gestern.')
    save(journal, 'Der Außenminister Blinken, 61, sagte es heute.', 0)
    journal.act((document) =>
      withEditUndone(document, { segment: first, against: 0, edit, base: 1 }),
    )
    expect(textOf(journal)).toBe(text)
    expect(findSegment(journal.document, first).revisions.at(-1)?.cause).toBe('restore')
  })

  it('refuses an edit that is not there, and an older text than the latest', () => {
    const journal = aJournal('Vorfälle')
    save(journal, 'Ereignisse', 0)
    const undo = (edit: number, base: number) => () =>
      withEditUndone(journal.document, { segment: first, against: 0, edit, base })
    expect(refused(undo(1, 1)).code).toBe('invalid')
    expect(refused(undo(0, 0)).code).toBe('conflict')
  })
})

describe('withEarlierEditUndone', () => {
  const before = 'Der Staatssekretär sagte es gestern in Seoul.'
  const after = 'Der Außenminister sagte es heute in Seoul.'

  const undo = (journal: Journal, edit: number) =>
    journal.act((document) =>
      withEarlierEditUndone(document, { segment: first, before, after, edit, base: 2 }),
    )

  it('keeps what was written since', () => {
    const journal = aJournal(before)
    save(journal, after, 0)
    save(journal, 'Der Außenminister sagte es heute in Südkorea.', 1)
    undo(journal, 1)
    expect(textOf(journal)).toBe('Der Außenminister sagte es gestern in Südkorea.')
  })

  it('refuses an edit that was written over', () => {
    const journal = aJournal(before)
    save(journal, after, 0)
    save(journal, 'Der Außenminister sagte es am Mittwoch in Seoul.', 1)
    expect(refused(() => undo(journal, 1)).code).toBe('invalid')
    expect(undo(journal, 0)).toBeDefined()
  })
})

import { describe, expect, it } from 'vitest'
import { replayed } from '../../../src/core/review/applied.ts'
import {
  type ImportedDocument,
  openedDocument,
  segmentState,
} from '../../../src/core/review/document.ts'
import { firstEntries } from '../../../src/server/formats/first-entries.ts'
import type { ReadSegment } from '../../../src/server/formats/format.ts'
import { broughtIn } from '../../support/incoming.ts'

const read: readonly ReadSegment[] = [
  { kind: 'paragraph', machine: 'Pak Gin', edited: 'Park Jin', approved: true, after: '\n' },
  { kind: 'paragraph', machine: 'Ja.', approved: true, notes: [{ text: 'Kurz.' }], after: '\n' },
  {
    kind: 'paragraph',
    machine: 'Nein.',
    edited: 'Nein.',
    notes: [{ text: 'Wirklich?', by: 'Kundin' }, { text: '  ' }],
    after: '',
  },
]

const opened = async () => {
  const { document } = await broughtIn({ content: 'Pak Gin\nJa.\nNein.', format: 'txt' })
  const imported: ImportedDocument = document.imported
  const entries = firstEntries(read, { at: '2026-11-27T09:00:00.000Z', by: 'Anna' })
  return { entries, document: replayed(openedDocument(imported), entries) }
}

describe('what a file brings along', () => {
  it('becomes revisions and approvals in one act of the person who brings it in', async () => {
    const { entries, document } = await opened()
    expect(entries[0]).toMatchObject({ sequence: 1, by: 'Anna' })
    expect(document.segments.map((segment) => [segment.text, segmentState(segment)])).toEqual([
      ['Park Jin', 'approved'],
      ['Ja.', 'approved'],
      ['Nein.', 'open'],
    ])
    expect(document.segments[0]?.revisions).toMatchObject([{ cause: 'import', number: 1 }])
  })

  it('becomes comments of those who wrote them; empty ones are none', async () => {
    const { document } = await opened()
    const comments = document.segments.map(({ comments }) =>
      comments.map(({ id, by, text }) => `${id} ${by}: ${text}`),
    )
    expect(comments).toEqual([[], ['c1 Anna: Kurz.'], ['c2 Kundin: Wirklich?']])
  })

  it('is nothing where the file holds nothing but the machine’s text', () => {
    const plain = [{ kind: 'paragraph', machine: 'Ja.', after: '' }] as const
    expect(firstEntries(plain, { at: '2026-11-27T09:00:00.000Z', by: 'Anna' })).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { replayed } from '../../../src/core/review/applied.ts'
import { type ImportedDocument, openedDocument } from '../../../src/core/review/document.ts'
import type { Change } from '../../../src/core/review/entry.ts'
import { segmentId } from '../../../src/core/review/ids.ts'
import { mergedWithNext } from '../../../src/core/review/segmenting.ts'
import { placedTexts } from '../../../src/server/formats/placed-texts.ts'
import { broughtIn } from '../../support/incoming.ts'

/** A table with two cells of text, the first of them in two sentences. */
const table = async (changes: readonly Change[] = []) => {
  const { document } = await broughtIn({ content: 'Er kam. Er ging.\nEnde.', format: 'txt' })
  const imported: ImportedDocument = {
    ...document.imported,
    segments: document.imported.segments.map((segment, row) => ({ ...segment, place: `B${row}` })),
  }
  const entry = { sequence: 1, at: '2026-11-27T09:00:00.000Z', by: 'Anna', changes }
  return replayed(openedDocument(imported), [entry])
}

const split: Change = {
  kind: 'split',
  segment: segmentId(1),
  into: segmentId(3),
  gap: { start: 7, end: 8 },
  machineGap: { start: 7, end: 8 },
}

describe('the texts of a file in units', () => {
  it('are found by their places', async () => {
    const texts = [...placedTexts(await table())].map(([place, { text }]) => [place, text])
    expect(texts).toEqual([
      ['B0', 'Er kam. Er ging.'],
      ['B1', 'Ende.'],
    ])
  })

  it('are put together again where an editor has split one', async () => {
    const edit: Change = {
      kind: 'revision',
      segment: segmentId(3),
      number: 2,
      base: 1,
      text: 'Sie ging.',
      cause: 'edit',
    }
    const placed = placedTexts(await table([split, edit])).get('B0')
    expect(placed?.text).toBe('Er kam. Sie ging.')
    expect(placed?.machine).toBe('Er kam. Er ging.')
  })

  it('never flow into one another: two units cannot be joined, two parts of one can', async () => {
    const whole = await table()
    const request = { segment: segmentId(1), base: 0, nextBase: 0 }
    expect(() => mergedWithNext(whole, request)).toThrow('different places of their file')
    const parted = await table([split])
    expect(mergedWithNext(parted, { ...request, base: 1, nextBase: 1 })).toEqual([
      { kind: 'merge', segment: 's1', absorbed: 's3' },
    ])
  })
})

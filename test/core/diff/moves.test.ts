import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { difference, wholeEdit, withoutEdits } from '../../../src/core/diff/difference.ts'
import { corpusPairs } from '../../support/corpus.ts'

interface Judged {
  readonly id: string
  readonly moved: string
  readonly right: boolean
}

const { judged }: { readonly judged: readonly Judged[] } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/diff/judged-moves.json'), 'utf8'),
)

const keyOf = ({ id, moved }: { readonly id: string; readonly moved: string }): string =>
  `${id} ${moved.trim()}`

const found = corpusPairs.flatMap(({ id, machine, edited }) =>
  difference(machine, edited).edits.flatMap(({ kind, removed }) =>
    kind === 'move' && removed !== '' ? [keyOf({ id, moved: removed })] : [],
  ),
)

describe('moves', () => {
  const verdicts = new Map(judged.map((move) => [keyOf(move), move.right]))
  const known = found.filter((key) => verdicts.has(key))

  it('are right in at least 19 of 20 cases of those judged by hand', () => {
    expect(judged.length).toBe(50)
    const right = known.filter((key) => verdicts.get(key))
    expect(right.length / known.length).toBeGreaterThanOrEqual(0.95)
  })

  it('are still those that were judged: otherwise the new ones have to be read', () => {
    expect(known.length).toBeGreaterThanOrEqual(45)
    expect(found.length - known.length).toBeLessThanOrEqual(8)
  })

  it('are not found between sentences that have nothing to do with one another', () => {
    const mistaken = corpusPairs.slice(1).filter(({ machine }, index) => {
      const { edits } = difference(corpusPairs[index]?.edited ?? '', machine)
      return edits.some(({ kind }) => kind === 'move')
    })
    expect(mistaken.length).toBeLessThanOrEqual(2)
  })

  it('are taken back with both ends', () => {
    const before = 'Sie segelte von Hoboken nach Frankreich am 18. Oktober 1917.'
    const after = 'Sie segelte am 18. Oktober 1917 von Hoboken nach Frankreich.'
    const { edits } = difference(before, after)
    for (const edit of edits) expect(withoutEdits(after, wholeEdit(edits, edit))).toBe(before)
  })
})

import { describe, expect, it } from 'vitest'
import { segmentId } from '../../../../src/core/review/ids.ts'
import { blindOrder } from '../../../../src/server/web/alternatives/blind-order.ts'
import { documentIdOf } from '../../../support/site.ts'

const orderOf = (document: number, segment: number): string =>
  blindOrder(
    { id: documentIdOf(document) },
    {
      id: segmentId(segment),
      row: { before: [], after: [] },
      candidates: ['', 'Nord', 'Süd'].map((system) => ({ system, text: `Text von ${system}` })),
    },
  )
    .map(({ system }) => system)
    .join(',')

describe('the order in which translations are shown', () => {
  it('is the same whenever it is asked for', () => {
    expect(orderOf(1, 4)).toBe(orderOf(1, 4))
  })

  it('differs from segment to segment, so that no place tells the system', () => {
    const orders = Array.from({ length: 600 }, (_, index) => orderOf(1, index + 1))
    const counts = new Map<string, number>()
    for (const order of orders) counts.set(order, (counts.get(order) ?? 0) + 1)
    expect(counts.size).toBe(6)
    // 100 of each are expected; six standard deviations are 55.
    for (const count of counts.values()) expect(Math.abs(count - 100)).toBeLessThan(55)
  })
})

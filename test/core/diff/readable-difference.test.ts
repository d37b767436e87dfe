import { describe, expect, it } from 'vitest'
import { difference } from '../../../src/core/diff/difference.ts'
import { told } from '../../support/diff-notation.ts'
import { germanCases } from './german-cases.ts'
import { readableCases } from './readable-cases.ts'

for (const [group, rows] of Object.entries({ ...readableCases, ...germanCases })) {
  describe(`the difference tells ${group}:`, () => {
    it.each(rows)('%s', (_, before, after, expected) => {
      expect(told(difference(before, after))).toBe(expected)
    })
  })
}

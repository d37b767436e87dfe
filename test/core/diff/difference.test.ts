import { describe, expect, it } from 'vitest'
import { difference, withoutEdit } from '../../../src/core/diff/difference.ts'
import { marked } from '../../support/diff-notation.ts'

describe('difference', () => {
  it.each([
    ['US -Außenminister', 'US-Außenminister', 'US[- -]-Außenminister'],
    ['10 km', '10\u00A0km', '10[- -]{+\u00A0+}km'],
    ['sagte dass', 'sagte, dass', 'sagte{+,+} dass'],
    ['gleich', 'gleich', 'gleich'],
  ])('%s → %s', (before, after, expected) => {
    expect(marked(difference(before, after))).toBe(expected)
  })

  it('takes a single edit back', () => {
    const { edits } = difference('Pak Gin sagte dass', 'Park Jin sagte, dass')
    const comma = edits.at(-1)
    expect(comma && withoutEdit('Park Jin sagte, dass', comma)).toBe('Park Jin sagte dass')
  })
})

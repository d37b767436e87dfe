import { describe, expect, it } from 'vitest'
import { checks } from '../../../src/core/checks/index.ts'
import {
  documentChecks,
  passageChecks,
  passageFindings,
  relocated,
} from '../../../src/core/checks/passage-findings.ts'
import { setting } from '../../../src/core/checks/setting.ts'

describe('passageFindings', () => {
  it('finds what one segment and its source tell', () => {
    const found = passageFindings(
      { text: 'Es kamen und und gingen 8.', source: '7 came.' },
      setting(),
    )
    expect(found.map(({ check }) => check)).toEqual(
      expect.arrayContaining(['dup-word', 'number-mismatch']),
    )
  })

  it('and the checks of whole documents are all there are', () => {
    expect([...passageChecks, ...documentChecks].length).toBe(checks.length)
  })
})

describe('a finding of the whole document', () => {
  const text = 'Die DPRK und die DPRK.'
  const [first, second] = [
    { start: 4, end: 8, text: 'DPRK' },
    { start: 17, end: 21, text: 'DPRK' },
  ]

  it.each([
    [text, [4, 17]],
    ['Auch die DPRK und die DPRK.', [9, 22]],
    ['Die DPRK.', [4, 4]],
    ['Nordkorea.', []],
    ['DPRK', [0, 0]],
    ['', []],
  ])('stands in %j at %j', (changed, starts) => {
    expect(relocated(changed, [first, second]).map(({ start }) => start)).toEqual(starts)
  })

  it('of no words cannot be found again', () => {
    expect(relocated('Text', [{ start: 2, end: 2, text: '' }])).toEqual([])
  })
})

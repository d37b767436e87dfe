import { describe, expect, it } from 'vitest'
import { formatting } from '../../../../src/server/language/formatting.ts'
import { barChart, columnChart } from '../../../../src/server/web/report/chart-view.ts'

const data = (counts: readonly number[]) => ({
  id: 'kinds',
  heading: 'Kinds',
  note: '',
  columns: ['Kind', 'Edits', 'Share'] as const,
  rows: counts.map((count, index) => ({ label: `kind ${index + 1}`, count })),
  format: formatting('en'),
})

describe('a chart', () => {
  it('gives bars lengths in proportion, the longest with room for its count', () => {
    const { bars, viewBox } = barChart(data([1500, 750, 0]))
    expect(bars.map(({ width }) => width)).toEqual([380, 190, 0])
    expect(bars.map(({ count, share }) => [count, share])).toEqual([
      ['1,500', '67%'],
      ['750', '33%'],
      ['0', '0%'],
    ])
    expect(viewBox).toBe('0 0 440 120')
  })

  it('stands columns on their line', () => {
    const { bars, baseline } = columnChart(data([4, 1]))
    expect(bars.map(({ y, height }) => y + height)).toEqual([baseline, baseline])
    expect(bars.map(({ height }) => height)).toEqual([150, 37.5])
  })

  it('has no length and no share without anything counted', () => {
    const { bars } = columnChart(data([0, 0]))
    expect(bars.map(({ height, share }) => [height, share])).toEqual([
      [0, '0%'],
      [0, '0%'],
    ])
  })

  it('says in words what it shows', () => {
    expect(barChart(data([2, 1])).description).toBe('kind 1: 2; kind 2: 1')
  })
})

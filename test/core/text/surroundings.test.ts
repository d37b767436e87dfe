import { describe, expect, it } from 'vitest'
import { inSurroundings } from '../../../src/core/text/surroundings.ts'

const text =
  'Antony Blinken und der südkoreanische Außenminister Pak Gin gaben außerdem an, dass sie die sogenannte erweiterte Strategie erörterten.'

const at = (whole: string, words: string) => {
  const start = whole.indexOf(words)
  return { start, end: start + words.length }
}

describe('a place in its surroundings', () => {
  it('stands between whole words, with a sign where more follows', () => {
    expect(inSurroundings(text, at(text, 'außerdem'), 'auch')).toEqual([
      '… Blinken und der südkoreanische Außenminister Pak Gin gaben außerdem an, dass sie die sogenannte erweiterte Strategie …',
      '… Blinken und der südkoreanische Außenminister Pak Gin gaben auch an, dass sie die sogenannte erweiterte Strategie …',
    ])
  })

  it('has no sign at the ends of the text', () => {
    expect(inSurroundings('Er kam und und ging.', { start: 7, end: 14 }, 'und')).toEqual([
      'Er kam und und ging.',
      'Er kam und ging.',
    ])
  })

  it('cuts no character where there is no space', () => {
    const long = `${'😀'.repeat(40)}!x${'😀'.repeat(40)}`
    const [before] = inSurroundings(long, at(long, 'x'), 'y')
    expect(before).toBe(`… ${'😀'.repeat(29)}!x${'😀'.repeat(30)} …`)
  })
})

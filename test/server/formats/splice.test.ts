import { describe, expect, it } from 'vitest'
import { spliced } from '../../../src/server/formats/splice.ts'

describe('putting texts into a file', () => {
  it('changes the named stretches and nothing else', () => {
    const text = 'msgstr "Haus"\n'
    expect(spliced(text, [{ start: 8, end: 12, text: 'Häuser' }])).toBe('msgstr "Häuser"\n')
    expect(
      spliced('ab', [
        { start: 0, end: 0, text: '1' },
        { start: 1, end: 2, text: '' },
      ]),
    ).toBe('1a')
    expect(spliced(text, [])).toBe(text)
  })

  it('breaks on stretches that overlap', () => {
    const overlapping = [
      { start: 0, end: 2, text: '' },
      { start: 1, end: 3, text: '' },
    ]
    expect(() => spliced('abc', overlapping)).toThrow('overlap')
  })
})

import { describe, expect, it } from 'vitest'
import { findings } from '../../../src/core/checks/findings.ts'
import { checkById } from '../../../src/core/checks/index.ts'
import type { Passage } from '../../../src/core/checks/prose.ts'
import { setting } from '../../../src/core/checks/setting.ts'

const found = (id: string, passage: Passage) => {
  const check = checkById(id)
  return findings([passage], setting(), check && [check])
}

describe('the reading speed of a subtitle', () => {
  const characters = (count: number) => `${'Wort '.repeat(count).slice(0, count - 1)}.`

  it.each<[number, number, string | undefined]>([
    [34, 2, undefined],
    [35, 2, 'hint'],
    [40, 2, 'hint'],
    [41, 2, 'warning'],
    [17, 0.5, 'warning'],
  ])('%i characters in %d seconds: %s', (count, duration, severity) => {
    const [finding] = found('reading-speed', { text: characters(count), duration })
    expect(finding?.severity).toBe(severity)
  })

  it('counts a line break as a blank and mark-up not at all', () => {
    const tags = [{ mark: '⟦1⟧', markup: '<i>', kind: 'alone', label: 'i' }] as const
    const text = `⟦1⟧${'a'.repeat(17)}\n${'a'.repeat(16)}`
    expect(found('reading-speed', { text, tags, machine: text, duration: 2 })).toEqual([])
    const [finding] = found('reading-speed', { text: `${text}a`, tags, machine: text, duration: 2 })
    expect(finding?.message.en).toBe('18 characters a second; 17 at most are read with ease')
  })

  it('is nothing to text that is no subtitle', () => {
    expect(found('reading-speed', { text: characters(500) })).toEqual([])
    expect(found('subtitle-line', { text: characters(500) })).toEqual([])
  })
})

describe('the lines of a subtitle', () => {
  it('may have 42 characters each', () => {
    const line = 'a'.repeat(42)
    expect(found('subtitle-line', { text: `${line}\n${line}`, duration: 9 })).toEqual([])
    const [finding] = found('subtitle-line', { text: `${line}\n${line}b`, duration: 9 })
    expect(finding).toMatchObject({ start: 43, end: 86, severity: 'warning' })
    expect(finding?.fix).toBeUndefined()
  })

  it.each([
    [
      'Wir wissen nicht, woher das ganze Geld gekommen ist.',
      'Wir wissen nicht,\nwoher das ganze Geld gekommen ist.',
    ],
    [
      'Niemand weiß woher das ganze Geld gekommen ist',
      'Niemand weiß woher das\nganze Geld gekommen ist',
    ],
    [`${'a'.repeat(60)} b`, undefined],
    ['a '.repeat(100), undefined],
  ])('are proposed for %s', (text, broken) => {
    expect(found('subtitle-line', { text, duration: 9 })[0]?.fix?.replacements[0]).toBe(broken)
  })
})

import { describe, expect, it } from 'vitest'
import {
  type Keystroke,
  keystrokeKind,
  noKeystrokes,
  plusKeystrokes,
  withKeystroke,
} from '../../../src/core/metrics/keystrokes.ts'

describe('the kind of a keystroke', () => {
  it.each<[Keystroke, string | undefined]>([
    [{ key: 'ä' }, 'insertion'],
    [{ key: '😀' }, 'insertion'],
    [{ key: ' ' }, 'insertion'],
    [{ key: 'Enter' }, 'insertion'],
    [{ key: '„', alternativeGraphics: true, control: true }, 'insertion'],
    [{ key: 'Backspace' }, 'deletion'],
    [{ key: 'Backspace', control: true }, 'deletion'],
    [{ key: 'ArrowLeft', control: true }, 'navigation'],
    [{ key: 'v', control: true }, 'clipboard'],
    [{ key: 'V', control: true }, 'clipboard'],
    [{ key: 'z', control: true }, 'undo'],
    [{ key: 's', control: true }, 'command'],
    [{ key: 'F3' }, 'command'],
    [{ key: 'Escape' }, 'command'],
    [{ key: 'Shift' }, undefined],
    [{ key: 'Dead' }, undefined],
  ])('%j: %s', (keystroke, kind) => {
    expect(keystrokeKind(keystroke)).toBe(kind)
  })
})

describe('keystroke counts', () => {
  const typed = (...keys: readonly string[]) =>
    keys.map((key) => ({ key })).reduce(withKeystroke, noKeystrokes)

  it('add up key by key and sitting by sitting', () => {
    const first = typed('H', 'a', 'u', 's', 'Shift')
    const second = typed('Backspace', 'Home', 'x')
    expect(first).toEqual({ ...noKeystrokes, insertion: 4 })
    expect(plusKeystrokes(first, second)).toEqual({
      ...noKeystrokes,
      insertion: 5,
      deletion: 1,
      navigation: 1,
    })
  })
})

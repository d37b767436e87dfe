import { describe, expect, it } from 'vitest'
import { actionOf, reviewKeys } from '../../../src/core/review/key-map.ts'

const press = (key: string, held: readonly string[] = [], code = '') => ({
  key,
  code,
  ctrl: held.includes('ctrl'),
  meta: held.includes('meta'),
  alt: held.includes('alt'),
  shift: held.includes('shift'),
})

describe('the keys of the review screen', () => {
  it.each([
    ['Ctrl+Enter', press('Enter', ['ctrl']), 'approve-next'],
    ['⌘+Enter on a Mac', press('Enter', ['meta']), 'approve-next'],
    ['Ctrl+Shift+Enter', press('Enter', ['ctrl', 'shift']), 'approve'],
    ['Enter alone is a line break', press('Enter'), undefined],
    ['Alt+↓', press('ArrowDown', ['alt']), 'next'],
    ['Ctrl+S with caps lock', press('S', ['ctrl']), 'save'],
    ['? on a German keyboard (Shift+ß)', press('?', ['shift'], 'Minus'), 'help'],
    ['Ctrl+/ on a German keyboard (Shift+7)', press('/', ['ctrl', 'shift'], 'Digit7'), 'help'],
    [
      'Ctrl+Shift+8 on a German keyboard types (',
      press('(', ['ctrl', 'shift'], 'Digit8'),
      'white-space',
    ],
    ['a plain letter', press('s'), undefined],
  ])('%s', (_, key, action) => expect(actionOf(key)).toBe(action))

  it('have one meaning each', () => {
    const all = reviewKeys.flatMap(({ keys }): readonly string[] => keys)
    expect(new Set(all).size).toBe(all.length)
  })
})

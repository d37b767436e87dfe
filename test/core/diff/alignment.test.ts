import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignment, type Group } from '../../../src/core/diff/alignment.ts'
import { corpusPairs } from '../../support/corpus.ts'

/** "same 0:0 changed 1:1 split 2:2-3": what became of which segments. */
const told = (groups: readonly Group[]): string =>
  groups.map(({ kind, before, after }) => `${kind} ${range(before)}:${range(after)}`).join(' ')

const range = ({ start, end }: { readonly start: number; readonly end: number }): string => {
  if (start === end) return ''
  return end === start + 1 ? `${start}` : `${start}-${end - 1}`
}

const rain = 'Am Morgen hat es in den Bergen lange und heftig geregnet.'
const bus = 'Der Bus nach Innsbruck fuhr deshalb erst eine Stunde später ab.'
const hut = 'In der Hütte wartete niemand mehr auf die müden Wanderer.'

describe('alignment', () => {
  it.each([
    ['equal lists', [rain, bus], [rain, bus], 'same 0:0 same 1:1'],
    ['nothing', [], [], ''],
    [
      'an edited segment',
      [rain, bus, hut],
      [rain, `${bus} Leider.`, hut],
      'same 0:0 changed 1:1 same 2:2',
    ],
    ['a deleted one', [rain, bus, hut], [rain, hut], 'same 0:0 removed 1: same 2:1'],
    ['an inserted one', [rain, hut], [rain, bus, hut], 'same 0:0 added :1 same 1:2'],
    [
      'one rewritten between known neighbours',
      [rain, 'Alles neu.', hut],
      [rain, bus, hut],
      'same 0:0 changed 1:1 same 2:2',
    ],
    [
      'a heading and a headline rewritten, which have something in common',
      ['Vorfälle', '"Two -Sided Street": USA besorgt über Russlands Bindungen - Medien', rain],
      ['Ereignisse', '„Keine Einbahnstraße“: USA besorgt über Militärbeziehungen – Medien', rain],
      'changed 0:0 changed 1:1 same 2:2',
    ],
    ['one split in two', [rain, `${bus} ${hut}`], [rain, bus, hut], 'same 0:0 split 1:1-2'],
    [
      'one split in two and edited',
      [`${rain} ${bus}`],
      [rain.replace('heftig', 'stark'), bus.replace('Bus', 'Zug')],
      'split 0:0-1',
    ],
    ['one split in three', [`${rain} ${bus} ${hut}`], [rain, bus, hut], 'split 0:0-2'],
    ['two merged', [bus, hut, rain], [`${bus} ${hut}`, rain], 'merged 0-1:0 same 2:1'],
    [
      'a deletion beside an edit',
      [rain, bus, hut],
      [bus.replace('Stunde', 'Weile'), hut],
      'removed 0: changed 1:0 same 2:1',
    ],
    [
      'two unlike the old two',
      ['Ja und nein.', 'Oben, unten.'],
      [rain, bus],
      'removed 0: removed 1: added :0 added :1',
    ],
  ])('tells %s', (_, before, after, expected) => {
    expect(told(alignment(before, after))).toBe(expected)
  })

  it('finds each sentence of a long document again, with every seventh deleted', () => {
    const before = corpusPairs.map(({ machine }) => machine)
    const kept = corpusPairs.filter((_, index) => index % 7 !== 3)
    const groups = alignment(
      before,
      kept.map(({ edited }) => edited),
    )
    const paired = groups.filter(({ kind }) => kind === 'same' || kind === 'changed')
    const right = paired.filter(
      ({ before: old, after: now }) => corpusPairs[old.start]?.id === kept[now.start]?.id,
    )
    expect(right.length / kept.length).toBeGreaterThan(0.93)
    expect(right.length / paired.length).toBeGreaterThan(0.98)
  })

  it('takes lists of 200,000 segments, none of them equal', () => {
    const numbered = (letter: string) => Array.from({ length: 150_000 }, (_, at) => letter + at)
    expect(alignment(numbered('x'), numbered('y')).length).toBe(300_000)
  })

  it('covers both lists in order, whatever they hold', () => {
    const segments = fc.array(
      fc.constantFrom('', '…', 'a b', 'a c', 'a b a c', rain, bus, `${rain} ${bus}`),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(segments, segments, (before, after) => {
        let old = 0
        let now = 0
        for (const group of alignment(before, after)) {
          expect([group.before.start, group.after.start]).toEqual([old, now])
          old = group.before.end
          now = group.after.end
          expect(group.kind === 'same').toBe(
            group.before.end - group.before.start === 1 &&
              group.after.end - group.after.start === 1 &&
              before[group.before.start] === after[group.after.start],
          )
        }
        expect([old, now]).toEqual([before.length, after.length])
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attribution, type RevisedText } from '../../../src/core/diff/attribution.ts'
import { anyText } from '../../support/any-text.ts'

/** The last text with the number of the revision before each stretch; 0 is the machine. */
const signed = (texts: readonly string[]): string => {
  const [machine = '', ...later] = texts
  const current = texts.at(-1) ?? ''
  return attribution(machine, numbered(later))
    .map(({ start, end, revision = 0 }) => `${revision}⟨${current.slice(start, end)}⟩`)
    .join('')
}

const numbered = (texts: readonly string[]): readonly RevisedText[] =>
  texts.map((text, index) => ({ number: index + 1, text }))

describe('attribution', () => {
  it.each([
    ['an unrevised text is the machine’s', ['Das ist so.'], '0⟨Das ist so.⟩'],
    ['nothing was written in an empty text', ['', ''], ''],
    [
      'a replaced word is its editor’s',
      ['Das ist ein Auto.', 'Das ist ein Wagen.'],
      '0⟨Das ist ein ⟩1⟨Wagen⟩0⟨.⟩',
    ],
    [
      'each word keeps the name of the one who wrote it last',
      ['Das ist ein Auto.', 'Das ist ein Wagen.', 'Dies ist ein Wagen.'],
      '2⟨Dies⟩0⟨ ist ein ⟩1⟨Wagen⟩0⟨.⟩',
    ],
    [
      'an inserted comma is the only thing its editor wrote',
      ['Er sagte dass er kommt.', 'Er sagte, dass er kommt.'],
      '0⟨Er sagte⟩1⟨,⟩0⟨ dass er kommt.⟩',
    ],
    [
      'who moves words did not write them',
      [
        'Sie segelte nach Frankreich am 18. Oktober.',
        'Sie segelte am 18. Oktober nach Frankreich.',
      ],
      '0⟨Sie segelte am 18. Oktober⟩1⟨ ⟩0⟨nach Frankreich.⟩',
    ],
    [
      'a word kept inside a rewritten phrase stays with its author',
      [
        'Wir fahren heute früh über die kleine Brücke nach Haus.',
        'Wir gehen am Abend unter die alte Birke nach Haus.',
      ],
      '0⟨Wir ⟩1⟨gehen am Abend unter ⟩0⟨die⟩1⟨ alte Birke⟩0⟨ nach Haus.⟩',
    ],
    [
      'what is deleted and written again is written anew',
      ['Das alte Haus.', 'Das Haus.', 'Das alte Haus.'],
      '0⟨Das ⟩2⟨alte ⟩0⟨Haus.⟩',
    ],
  ])('%s', (_, texts, expected) => {
    expect(signed(texts)).toBe(expected)
  })

  it('covers the current text from end to end, neighbours of different origin', () => {
    fc.assert(
      fc.property(anyText(), fc.array(anyText(), { maxLength: 4 }), (machine, later) => {
        const found = attribution(machine, numbered(later))
        let at = 0
        found.forEach(({ start, end, revision }, index) => {
          expect(start).toBe(at)
          expect(end).toBeGreaterThan(start)
          if (index > 0) expect(revision).not.toBe(found[index - 1]?.revision)
          at = end
        })
        expect(at).toBe([machine, ...later].at(-1)?.length)
      }),
      { numRuns: 500 },
    )
  })

  it('does not change with a revision that changes nothing', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (machine, text) => {
        const once = attribution(machine, [{ number: 1, text }])
        expect(
          attribution(machine, [
            { number: 1, text },
            { number: 2, text },
          ]),
        ).toEqual(once)
      }),
      { numRuns: 500 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { difference, wholeEdit, withoutEdits } from '../../../src/core/diff/difference.ts'
import { mergeProposal, takingBack } from '../../../src/core/review/conflict.ts'
import { anyPair, anyText } from '../../support/any-text.ts'

const moved = 'dass die südkoreanische Regierung am Mittwoch'

describe('mergeProposal', () => {
  it.each([
    {
      case: 'edits of different words',
      base: 'Der Hund läuft über die Straße.',
      theirs: 'Der Kater läuft über die Straße.',
      mine: 'Der Hund läuft über die Brücke.',
      merged: 'Der Kater läuft über die Brücke.',
    },
    {
      case: 'the same edit by both counts once',
      base: 'Der US -Außenminister sagte es gestern.',
      theirs: 'Der US-Außenminister sagte es gestern.',
      mine: 'Der US-Außenminister sagte es heute.',
      merged: 'Der US-Außenminister sagte es heute.',
    },
    {
      case: 'two texts for one word',
      base: 'Der Hund läuft.',
      theirs: 'Der Kater läuft.',
      mine: 'Der Dackel läuft.',
      merged: undefined,
    },
    {
      case: 'two insertions at one place',
      base: 'Er sagte es.',
      theirs: 'Er sagte es laut.',
      mine: 'Er sagte es gestern.',
      merged: undefined,
    },
    {
      case: 'a phrase that one deleted and the other changed',
      base: 'Er kam, wie man hört, gestern spät an.',
      theirs: 'Er kam gestern spät an.',
      mine: 'Er kam, wie man sagt, gestern spät an.',
      merged: undefined,
    },
    {
      case: 'a phrase that both moved, each to another place',
      base: `Er sagte, ${moved} entschied. Dann ging er nach Hause. Später kam er zurück in sein Büro.`,
      theirs: `Er sagte, entschied. ${moved} Dann ging er nach Hause. Später kam er zurück in sein Büro.`,
      mine: `Er sagte, entschied. Dann ging er nach Hause. Später kam er zurück in sein Büro. ${moved}`,
      merged: undefined,
    },
  ])('of $case', ({ base, theirs, mine, merged }) => {
    expect(mergeProposal(base, theirs, mine)).toBe(merged)
    expect(mergeProposal(base, mine, theirs)).toBe(merged)
  })

  it('takes no longer for thousands of edits than their number explains', () => {
    const merged = () =>
      mergeProposal('a b '.repeat(25_000), 'a c '.repeat(25_000), 'd b '.repeat(25_000))
    expect(merged()).toBe('d c '.repeat(25_000))
  }, 5_000)

  it('is the changed text when only one side changed something, and either when both are equal', () =>
    fc.assert(
      fc.property(anyPair(), ([base, changed]) => {
        expect(mergeProposal(base, base, changed)).toBe(changed)
        expect(mergeProposal(base, changed, base)).toBe(changed)
        expect(mergeProposal(base, changed, changed)).toBe(changed)
      }),
      { numRuns: 500 },
    ))

  it('is the same from either side', () =>
    fc.assert(
      fc.property(anyPair(), anyText(), ([base, theirs], mine) => {
        expect(mergeProposal(base, theirs, mine)).toBe(mergeProposal(base, mine, theirs))
      }),
      { numRuns: 500 },
    ))
})

describe('takingBack', () => {
  it('gives the text without the edit while nothing was written since', () =>
    fc.assert(
      fc.property(anyPair(), ([before, after]) => {
        const { edits } = difference(before, after)
        const without = takingBack({ before, after, current: after })
        edits.forEach((edit, index) => {
          expect(without(index)).toBe(withoutEdits(after, wholeEdit(edits, edit)))
        })
        expect(without(edits.length)).toBeUndefined()
      }),
      { numRuns: 500 },
    ))

  it('gives nothing once the edit was taken back', () =>
    fc.assert(
      fc.property(anyPair(), ([before, after]) => {
        const { edits } = difference(before, after)
        const without = takingBack({ before, after, current: before })
        for (const index of edits.keys()) expect(without(index)).toBeUndefined()
      }),
      { numRuns: 500 },
    ))
})

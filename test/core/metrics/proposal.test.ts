import { describe, expect, it } from 'vitest'
import { difference } from '../../../src/core/diff/difference.ts'
import { proposal } from '../../../src/core/metrics/proposal.ts'

const of = (before: string, after: string) => {
  const [edit] = difference(before, after).edits
  return edit && proposal(edit)
}

/** The categories that the edits of a German text are proposed as. */
const proposed: readonly (readonly [
  what: string,
  before: string,
  after: string,
  category: string,
])[] = [
  ['a space', 'US -Außenminister', 'US-Außenminister', 'linguistic-conventions/punctuation'],
  ['quotation marks', 'Er sagte "nein".', 'Er sagte „nein“.', 'linguistic-conventions/punctuation'],
  [
    'a capital letter',
    'das treffen endete',
    'das Treffen endete',
    'linguistic-conventions/spelling',
  ],
  ['the form of a word', 'mit dem Minister', 'mit den Ministern', 'linguistic-conventions/grammar'],
  ['another figure', 'im Jahr 2022', 'im Jahr 2023', 'accuracy/mistranslation'],
  [
    'the same figure otherwise',
    'etwa 1,000 Mann',
    'etwa 1.000 Mann',
    'locale-conventions/number-format',
  ],
  ['another noun', 'die Bank am Fluss', 'die Sparkasse am Fluss', 'accuracy/mistranslation'],
  [
    'a noun more',
    'Er lobte den Minister',
    'Er lobte den Minister und die Regierung',
    'accuracy/omission',
  ],
  ['an article', 'Er ging in Haus', 'Er ging in das Haus', 'linguistic-conventions/grammar'],
  [
    'half of a verb',
    'Sie riefen gestern.',
    'Sie riefen gestern vergeblich.',
    'linguistic-conventions/grammar',
  ],
]

describe('what an edit proposes', () => {
  it.each(proposed)('%s: %s → %s', (_, before, after, category) => {
    expect(of(before, after)?.category).toBe(category)
  })

  it('is what the finding says that it fixed', () => {
    const [edit] = difference('Der Staatssekretär Blinken', 'Der Außenminister Blinken').edits
    if (edit === undefined) throw new Error('nothing changed')
    const category = { dimension: 'Terminology', subtype: 'Wrong term' } as const
    expect(proposal(edit, [{ check: 'title-false-friend', category }])).toEqual({
      category: 'terminology/wrong-term',
      severity: 'minor',
      reason: { kind: 'finding', check: 'title-false-friend' },
    })
  })

  it('is major where the meaning was wrong, minor where it was the form', () => {
    expect(of('die Bank am Fluss', 'die Sparkasse am Fluss')?.severity).toBe('major')
    expect(of('Er sagte "nein".', 'Er sagte „nein“.')?.severity).toBe('minor')
  })
})

import { describe, expect, it } from 'vitest'
import { authorship } from '../../../src/core/review/authorship.ts'
import { sumOfShares, wordShares } from '../../../src/core/review/shares.ts'
import { aJournal } from '../../support/documents.ts'
import { save } from '../../support/reviewed-text.ts'

const at = '2026-11-20T12:00:00.000Z'

/** The words of each person after these texts, one after the other by Anna and Ben. */
const shared = (machine: string, ...texts: readonly string[]): Record<string, number> => {
  const journal = aJournal(machine)
  texts.forEach((text, index) => {
    save(journal, { place: 1, text }, { by: index % 2 === 0 ? 'Anna' : 'Ben', at })
  })
  const writtenOf = authorship(journal.document, journal.imported)
  const shares = journal.document.segments.map((it) => wordShares(it.text, writtenOf(it)))
  return Object.fromEntries([...sumOfShares(shares)].map(([by = 'machine', count]) => [by, count]))
}

describe('shares of words', () => {
  it.each<[string, readonly string[], Record<string, number>]>([
    ['all words are the machine’s at first', ['Das ist so.'], { machine: 3 }],
    ['an empty text has no words', ['Weg.', ''], {}],
    [
      'replaced words are their editor’s',
      ['Das ist ein Auto.', 'Das ist ein Wagen.'],
      { machine: 3, Anna: 1 },
    ],
    [
      'numbers are words, punctuation is none, and who wrote but a comma is named',
      ['Er sagte am 9. dass er kommt.', 'Er sagte am 9., dass er kommt.'],
      { machine: 7, Anna: 0 },
    ],
    [
      'a word that was written over counts for the last who wrote it',
      ['Das ist ein Auto.', 'Das ist ein Wagen.', 'Das ist ein Boot.'],
      { machine: 3, Ben: 1 },
    ],
  ])('%s', (_, [machine = '', ...texts], expected) => {
    expect(shared(machine, ...texts)).toEqual(expected)
  })
})

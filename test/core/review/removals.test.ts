import { describe, expect, it } from 'vitest'
import { removals } from '../../../src/core/review/removals.ts'
import { mergedWithNext, split } from '../../../src/core/review/segmenting.ts'
import { rewrite } from '../../support/acts.ts'
import { aJournal, type Journal } from '../../support/documents.ts'

/** The machine's words that stand no more, each with who took them out. */
const gone = ({ document, imported }: Journal) => {
  const removed = removals(document, imported)
  return document.segments.flatMap((segment) =>
    removed(segment).flatMap(({ start, end, owner }) =>
      owner === undefined ? [] : [`${segment.machine.slice(start, end)} (${owner.revision.by})`],
    ),
  )
}

describe('who removed what', () => {
  it('is the one in whose revision it was gone', () => {
    const journal = aJournal('Der alte Minister sagte heute nichts.')
    journal.act(rewrite(1, 'Der Minister sagte heute nichts.'), { by: 'Anna' })
    journal.act(rewrite(1, 'Der Minister sagte nichts.'), { by: 'Ben' })
    expect(gone(journal)).toEqual(['alte  (Anna)', 'heute  (Ben)'])
  })

  it('is the last one where words were brought back and removed again', () => {
    const journal = aJournal('Der alte Minister schwieg.')
    journal.act(rewrite(1, 'Der Minister schwieg.'), { by: 'Anna' })
    journal.act(rewrite(1, 'Der alte Minister schwieg.'), { by: 'Ben' })
    journal.act(rewrite(1, 'Der Minister schwieg.'), { by: 'Cem' })
    expect(gone(journal)).toEqual(['alte  (Cem)'])
  })

  it('is known through splits and merges', () => {
    const journal = aJournal('Der alte Satz. Ein neuer Satz.', 'Noch ein Satz.')
    const id = (number: number) => journal.document.segments[number - 1]?.id ?? 'nothing'
    const at = (number: number) => {
      const found = journal.document.segments[number - 1]
      if (found === undefined) throw new Error(`there is no segment ${id(number)}`)
      return found.id
    }
    journal.act(rewrite(1, 'Der Satz. Ein neuer Satz.'), { by: 'Anna' })
    journal.act((document) => split(document, { segment: at(1), offset: 9, base: 1 }))
    journal.act(rewrite(2, 'Ein Satz.'), { by: 'Ben' })
    journal.act(rewrite(3, 'Ein Satz.'), { by: 'Cem' })
    journal.act((document) => mergedWithNext(document, { segment: at(2), base: 2, nextBase: 1 }))
    expect(gone(journal)).toEqual(['alte  (Anna)', 'neuer  (Ben)', 'Noch ein (Cem)'])
  })
})

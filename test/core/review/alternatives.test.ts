import { describe, expect, it } from 'vitest'
import {
  OWN,
  ranked,
  withAlternative,
  withoutAlternative,
} from '../../../src/core/review/alternatives.ts'
import { candidateTaken, stretches } from '../../../src/core/review/candidates.ts'
import { documentText, openedDocument } from '../../../src/core/review/document.ts'
import { segmentId } from '../../../src/core/review/ids.ts'
import { mergedWithNext, split } from '../../../src/core/review/segmenting.ts'
import { undone } from '../../../src/core/review/undoing.ts'
import { aJournal, type Journal } from '../../support/documents.ts'
import { saveTimed } from '../../support/measured-text.ts'
import { refused as refusal } from '../../support/refused.ts'

const [s1, s2, s3] = [segmentId(1), segmentId(2), segmentId(3)]

/** A text of three paragraphs and what another system made of them; of the third it has nothing. */
const aText = (): Journal => {
  const journal = aJournal('Der Hut stand. Er fiel.', 'Das Haus.', 'Ende.')
  journal.act((document) =>
    withAlternative(document, {
      system: 'Süd',
      texts: [
        { segment: s1, text: 'Der Hut lag. Er stürzte.' },
        { segment: s2, text: 'Ein Haus.' },
      ],
    }),
  )
  return journal
}

const found = ({ imported, document }: Journal) =>
  stretches(openedDocument(imported), document).map(({ id, candidates }) => [
    id,
    candidates.map(({ system, text }) => `${system}: ${text}`),
  ])

const take = (journal: Journal, segment: typeof s1, system: string, bases?: readonly number[]) =>
  journal.act((document) =>
    candidateTaken(openedDocument(journal.imported), document, {
      segment,
      system,
      ...(bases !== undefined && { bases }),
    }),
  )

describe('another translation of a text', () => {
  it('stands beside the segments as they were imported, where it has something for them', () => {
    expect(found(aText())).toEqual([
      ['s1', [': Der Hut stand. Er fiel.', 'Süd: Der Hut lag. Er stürzte.']],
      ['s2', [': Das Haus.', 'Süd: Ein Haus.']],
    ])
  })

  it('stays whole when its segment is split, and is joined with its neighbour by a merge', () => {
    const journal = aText()
    journal.act((document) => split(document, { segment: s1, offset: 14, base: 0 }))
    expect(found(journal)[0]).toEqual([
      's1',
      [': Der Hut stand. Er fiel.', 'Süd: Der Hut lag. Er stürzte.'],
    ])
    const merged = aText()
    merged.act((document) => mergedWithNext(document, { segment: s1, base: 0, nextBase: 0 }))
    expect(found(merged)).toEqual([
      [
        's1',
        [': Der Hut stand. Er fiel.\n\nDas Haus.', 'Süd: Der Hut lag. Er stürzte.\n\nEin Haus.'],
      ],
    ])
  })

  it('takes the place of one of the same name, and can be taken away', () => {
    const journal = aText()
    const texts = [{ segment: s3, text: 'Schluss.' }]
    journal.act((document) => withAlternative(document, { system: ' Süd ', texts }))
    expect(found(journal)).toEqual([['s3', [': Ende.', 'Süd: Schluss.']]])
    journal.act((document) => withoutAlternative(document, 'Süd'))
    expect(found(journal)).toEqual([])
    expect(withoutAlternative(journal.document, 'Süd')).toEqual([])
  })

  it('needs a name of its own', () => {
    const { document } = aText()
    for (const system of ['', '  ', 'Testsystem']) {
      expect(refusal(() => withAlternative(document, { system, texts: [] })).code).toBe('invalid')
    }
  })

  it('is one of nine at most, as many as there are digits', () => {
    const journal = aJournal('Eins.')
    const texts = [{ segment: s1, text: 'Zwei.' }]
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8]) {
      journal.act((document) => withAlternative(document, { system: `S${number}`, texts }))
    }
    const one = { system: 'S9', texts }
    expect(refusal(() => withAlternative(journal.document, one)).code).toBe('invalid')
  })
})

describe('taking a translation', () => {
  it('is a revision of its own kind, and the machine’s own text a restored one', () => {
    const journal = aText()
    take(journal, s2, 'Süd')
    expect(journal.document.segments[1]).toMatchObject({ text: 'Ein Haus.' })
    expect(journal.document.segments[1]?.revisions.at(-1)?.cause).toBe('alternative')
    take(journal, s2, OWN)
    expect(journal.document.segments[1]?.text).toBe('Das Haus.')
    expect(journal.document.segments[1]?.revisions.at(-1)?.cause).toBe('restore')
  })

  it('joins what was split since, in the same act, which can be undone in one step', () => {
    const journal = aText()
    journal.act((document) => split(document, { segment: s1, offset: 14, base: 0 }))
    const before = documentText(journal.document)
    const entry = take(journal, s1, 'Süd')
    expect(entry?.changes.map(({ kind }) => kind)).toEqual(['merge', 'revision'])
    expect(journal.document.segments[0]?.text).toBe('Der Hut lag. Er stürzte.')
    if (entry !== undefined) journal.act((document) => undone(document, entry))
    expect(documentText(journal.document)).toBe(before)
  })

  it('writes over nothing that the person did not see', () => {
    const journal = aText()
    saveTimed(journal, 2, { text: 'Das Heim.' })
    expect(refusal(() => take(journal, s2, 'Süd', [0])).code).toBe('conflict')
    expect(take(journal, s2, 'Süd', [1])).toBeDefined()
  })

  it('is refused for a system that has no text there', () => {
    expect(refusal(() => take(aText(), s3, 'Süd')).code).toBe('not-found')
    expect(refusal(() => take(aText(), s1, 'Nord')).code).toBe('not-found')
  })
})

describe('a ranking', () => {
  it('is kept once for each person, the last one', () => {
    const journal = aText()
    journal.act((document) => ranked(document, { segment: s1, ranks: [['Süd'], [OWN]] }))
    journal.act((document) => ranked(document, { segment: s1, ranks: [[OWN, 'Süd']] }))
    journal.act((document) => ranked(document, { segment: s1, ranks: [[OWN], ['Süd']] }), {
      by: 'Ben',
    })
    expect(journal.document.rankings.map(({ by, ranks }) => [by, ranks])).toEqual([
      ['Anna', [[OWN, 'Süd']]],
      ['Ben', [[OWN], ['Süd']]],
    ])
  })

  it.each([
    ['a system is missing', [['Süd']]],
    ['one is there twice', [['Süd', OWN], [OWN]]],
    ['one is unknown', [['Süd'], [OWN], ['Nord']]],
    ['a rank is empty', [[], ['Süd', OWN]]],
  ])('is refused when %s', (_, ranks) => {
    const { document } = aText()
    expect(refusal(() => ranked(document, { segment: s1, ranks })).code).toBe('invalid')
  })

  it('is refused where there is only one translation', () => {
    const { document } = aText()
    expect(refusal(() => ranked(document, { segment: s3, ranks: [[OWN]] })).code).toBe('invalid')
  })

  it('outlives splits and merges, and ends with a translation that it ranked', () => {
    const journal = aText()
    journal.act((document) => ranked(document, { segment: s2, ranks: [['Süd'], [OWN]] }))
    journal.act((document) => mergedWithNext(document, { segment: s1, base: 0, nextBase: 0 }))
    expect(journal.document.rankings).toHaveLength(1)
    journal.act((document) => withoutAlternative(document, 'Süd'))
    expect(journal.document.rankings).toEqual([])
  })
})

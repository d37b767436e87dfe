import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { authorship } from '../../../src/core/review/authorship.ts'
import { headRevision } from '../../../src/core/review/document.ts'
import { edited } from '../../../src/core/review/editing.ts'
import { type SegmentId, segmentId } from '../../../src/core/review/ids.ts'
import { mergedWithNext, split } from '../../../src/core/review/segmenting.ts'
import { undone } from '../../../src/core/review/undoing.ts'
import { aJournal, type Journal } from '../../support/documents.ts'

const head = (journal: Journal, id: SegmentId): number => {
  const found = journal.document.segments.find((segment) => segment.id === id)
  return found === undefined ? 0 : headRevision(found)
}

const write = (journal: Journal, by: string, [number, text]: readonly [number, string]) => {
  const segment = segmentId(number)
  const base = head(journal, segment)
  journal.act((state) => edited(state, { segment, text, base, cause: 'edit' }), { by })
}

const cut = (journal: Journal, number: number, offset: number) => {
  const segment = segmentId(number)
  const base = head(journal, segment)
  journal.act((state) => split(state, { segment, offset, base }), { by: 'Schnitt' })
}

const join = (journal: Journal, number: number) => {
  const { segments } = journal.document
  const at = segments.findIndex(({ id }) => id === segmentId(number))
  const [segment, next] = [segments[at], segments[at + 1]]
  if (segment === undefined || next === undefined) return
  const request = {
    segment: segment.id,
    base: headRevision(segment),
    nextBase: headRevision(next),
  }
  journal.act((state) => mergedWithNext(state, request), { by: 'Leim' })
}

const undoLast = (journal: Journal, by: string) => {
  const last = journal.entries.at(-1)
  if (last !== undefined) journal.act((state) => undone(state, last), { by })
}

/** Each segment with the name before what a person wrote, as `Anna2⟨Wagen⟩`, numbered by revision. */
const signed = (journal: Journal): readonly string[] => {
  const written = authorship(journal.document, journal.imported)
  return journal.document.segments.map((segment) =>
    written(segment)
      .map(({ start, end, owner }) => {
        const text = segment.text.slice(start, end)
        return owner === undefined ? text : `${owner.revision.by}${owner.revision.number}⟨${text}⟩`
      })
      .join(''),
  )
}

describe('authorship', () => {
  it('tells the words of two people apart from the machine’s', () => {
    const journal = aJournal('Das ist ein Auto.', 'Ende.')
    write(journal, 'Anna', [1, 'Das ist ein Wagen.'])
    write(journal, 'Ben', [1, 'Dies ist ein Wagen.'])
    expect(signed(journal)).toEqual(['Ben2⟨Dies⟩ ist ein Anna1⟨Wagen⟩.', 'Ende.'])
  })

  it('follows the words to both sides of a split', () => {
    const journal = aJournal('Er kam gestern. Er ging heute.')
    write(journal, 'Anna', [1, 'Sie kam gestern. Sie ging heute.'])
    cut(journal, 1, 17)
    write(journal, 'Ben', [2, 'Sie ging morgen.'])
    expect(signed(journal)).toEqual(['Anna1⟨Sie⟩ kam gestern.', 'Anna1⟨Sie⟩ ging Ben2⟨morgen⟩.'])
  })

  it('gives each part of a split its own end of the text, though both read alike', () => {
    const journal = aJournal('Ja. Nein.')
    write(journal, 'Anna', [1, 'Ja. Ja.'])
    cut(journal, 1, 4)
    expect(signed(journal)).toEqual(['Ja.', 'Anna1⟨Ja⟩.'])
  })

  it('knows the words of a segment that was joined to another, and nobody for the gap', () => {
    const journal = aJournal('Er kam.', 'Er ging.', 'Er blieb.')
    write(journal, 'Anna', [2, 'Sie ging.'])
    join(journal, 1)
    write(journal, 'Ben', [3, 'Wir blieben.'])
    join(journal, 1)
    expect(signed(journal)).toEqual(['Er kam.\n\nAnna1⟨Sie⟩ ging.\n\nBen1⟨Wir blieben⟩.'])
  })

  it('finds the way where a segment was parted and joined again and again', () => {
    const journal = aJournal('Er kam gestern. Er ging heute.')
    write(journal, 'Anna', [1, 'Sie kam gestern. Sie ging heute.'])
    cut(journal, 1, 17)
    join(journal, 1)
    cut(journal, 1, 17)
    write(journal, 'Ben', [3, 'Sie ging morgen.'])
    join(journal, 1)
    expect(signed(journal)).toEqual(['Anna1⟨Sie⟩ kam gestern. Anna1⟨Sie⟩ ging Ben2⟨morgen⟩.'])
  })

  it('gives what is restored back to those who wrote it', () => {
    const journal = aJournal('Das ist ein Auto.')
    write(journal, 'Anna', [1, 'Das ist ein Wagen.'])
    write(journal, 'Ben', [1, 'Etwas ganz anderes.'])
    undoLast(journal, 'Cem')
    expect(signed(journal)).toEqual(['Das ist ein Anna1⟨Wagen⟩.'])
  })

  it('covers the text of every segment from end to end, whatever happened', () => {
    const act = fc.oneof(
      fc.record({
        kind: fc.constant('write' as const),
        number: fc.integer({ min: 1, max: 4 }),
        text: fc.constantFrom('Er kam. Er ging.', 'Sie kam spät an.', 'Ja. Ja. Ja.', 'Neu.'),
      }),
      fc.record({
        kind: fc.constant('cut' as const),
        number: fc.integer({ min: 1, max: 4 }),
        offset: fc.integer({ min: 0, max: 12 }),
      }),
      fc.record({ kind: fc.constant('join' as const), number: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ kind: fc.constant('undo' as const) }),
    )
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        const journal = aJournal('Er kam. Er ging.', 'Ja. Nein.')
        for (const one of acts) attempt(() => doAct(journal, one))
        const written = authorship(journal.document, journal.imported)
        for (const segment of journal.document.segments) {
          let at = 0
          for (const { start, end, owner } of written(segment)) {
            expect(start).toBe(at)
            expect(['Schnitt', 'Leim']).not.toContain(owner?.revision.by)
            at = end
          }
          expect(at).toBe(segment.text.length)
        }
      }),
      { numRuns: 500 },
    )
  })
})

type Act =
  | { readonly kind: 'write'; readonly number: number; readonly text: string }
  | { readonly kind: 'cut'; readonly number: number; readonly offset: number }
  | { readonly kind: 'join'; readonly number: number }
  | { readonly kind: 'undo' }

const doAct = (journal: Journal, act: Act): void => {
  switch (act.kind) {
    case 'write':
      write(journal, 'Anna', [act.number, act.text])
      break
    case 'cut':
      cut(journal, act.number, act.offset)
      break
    case 'join':
      join(journal, act.number)
      break
    case 'undo':
      undoLast(journal, 'Anna')
  }
}

/** Not every act fits every state of a document: those that do not are refused. */
const attempt = (act: () => void): void => {
  try {
    act()
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'Refusal') throw error
  }
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { difference } from '../../../src/core/diff/difference.ts'
import { schemeOf } from '../../../src/core/metrics/annotation-schemes.ts'
import { Refusal } from '../../../src/core/refusal.ts'
import { aligned, joinedText } from '../../../src/core/review/aligned.ts'
import { ranked, withAlternative } from '../../../src/core/review/alternatives.ts'
import {
  annotated,
  annotationRemoved,
  annotationRevised,
  rated,
} from '../../../src/core/review/annotating.ts'
import { documentAt, replayed } from '../../../src/core/review/applied.ts'
import { candidateTaken, stretches } from '../../../src/core/review/candidates.ts'
import { placedAnnotations } from '../../../src/core/review/carried.ts'
import { commented, withCommentState } from '../../../src/core/review/commenting.ts'
import {
  dismissalScopes,
  dismissed,
  withDismissalWithdrawn,
} from '../../../src/core/review/dismissals.ts'
import {
  type Document,
  documentText,
  headRevision,
  machineText,
  openedDocument,
  revisionText,
  type Segment,
} from '../../../src/core/review/document.ts'
import { approved, edited, reopened, withEditUndone } from '../../../src/core/review/editing.ts'
import type { Change } from '../../../src/core/review/entry.ts'
import { annotationId, commentId, segmentId } from '../../../src/core/review/ids.ts'
import { hits, withReplacements } from '../../../src/core/review/replacing.ts'
import { documentRestored, segmentRestored } from '../../../src/core/review/restoring.ts'
import { mergedWithNext, split } from '../../../src/core/review/segmenting.ts'
import { undone } from '../../../src/core/review/undoing.ts'
import { anyText } from '../../support/any-text.ts'
import { anImport, Journal } from '../../support/documents.ts'

/** Something that an editor does; `place` and `other` choose where, within what there is. */
interface Act {
  readonly name: keyof typeof acts
  readonly place: number
  readonly other: number
  readonly text: string
}

type Doing = (document: Document, at: Segment, act: Act) => readonly Change[]

const at = <Item>(items: readonly Item[], place: number): Item => {
  const item = items[place % items.length]
  if (item === undefined) throw new Error('nothing to choose from')
  return item
}

const aDismissal = ({ id }: Segment, other: number) => ({
  segment: id,
  check: 'dup-word',
  text: 'und und',
  scope: at(dismissalScopes, other),
})

/** Everything that changes a document, on some segment of it. */
const acts = {
  edit: (document, { id, ...segment }, { text, other }) => {
    const cut = other % (segment.text.length + 1)
    const typed = segment.text.slice(0, cut) + text + segment.text.slice(cut + (other % 7))
    const base = headRevision({ id, ...segment })
    return edited(document, { segment: id, text: typed, base, cause: 'edit' })
  },
  dismiss: (document, segment, { other }) => dismissed(document, aDismissal(segment, other)),
  withdraw: (document, segment, { other }) =>
    withDismissalWithdrawn(document, aDismissal(segment, other)),
  split: (document, segment, { other }) =>
    split(document, {
      segment: segment.id,
      offset: other % (segment.text.length + 1),
      base: headRevision(segment),
      sourceOffset: other,
    }),
  merge: (document, segment) => {
    const next = document.segments[document.segments.indexOf(segment) + 1]
    const nextBase = next === undefined ? 0 : headRevision(next)
    return mergedWithNext(document, { segment: segment.id, base: headRevision(segment), nextBase })
  },
  approve: (document, { id }) => approved(document, { segment: id }),
  reopen: (document, { id }) => reopened(document, id),
  comment: (document, { id }, { text }) => commented(document, { segment: id, text: `!${text}` }),
  resolve: (document, _, { other }) =>
    withCommentState(document, {
      comment: commentId((other % (document.commentCount + 1)) + 1),
      state: other % 2 === 0 ? 'resolved' : 'removed',
    }),
  annotate: (document, segment, { other, text }) => {
    const revision = other % 2 === 0 ? 0 : headRevision(segment)
    const { length } = revisionText(segment, revision) ?? ''
    const [one = 0, two = 0] = [other, other * 7]
      .map((it) => it % (length + 1))
      .toSorted((a, b) => a - b)
    return annotated(
      document,
      {
        segment: segment.id,
        revision,
        spans: [
          { start: one, end: Math.min(one + 3, length) },
          { start: two, end: Math.min(two + (other % 3), length) },
        ],
        category: 'style/awkward',
        severity: 'minor',
        note: text,
        origin: { kind: 'hand' },
      },
      schemeOf('google'),
    )
  },
  judge: (document, _, { other }) =>
    annotationRevised(
      document,
      annotationId((other % (document.annotationCount + 1)) + 1),
      {
        severity: 'major',
      },
      schemeOf('google'),
    ),
  unmark: (document, _, { other }) =>
    annotationRemoved(document, annotationId((other % (document.annotationCount + 1)) + 1)),
  rate: (document, { id }, { other }) => rated(document, { segment: id, rating: other % 101 }),
  replace: (document, _, { text, other }) => {
    const found = hits(document, { find: 'e', caseSensitive: false, wholeWords: false })
    return withReplacements(
      document,
      found.filter((_hit, index) => (index + other) % 3 === 0),
      text,
    )
  },
  translate: (document, _, { text, other }) =>
    withAlternative(document, {
      system: `System ${other % 2}`,
      texts: [1, 2, 3].slice(0, other % 4).map((id) => ({ segment: segmentId(id), text })),
    }),
  rank: (document, _, { other }) => {
    const [segment] = document.alternatives[0]?.texts.map((one) => one.segment) ?? []
    if (segment === undefined) return []
    const systems = document.alternatives
      .filter(({ texts }) => texts.some((one) => one.segment === segment))
      .map(({ system }) => system)
    return ranked(document, {
      segment,
      ranks: other % 2 === 0 ? [systems, ['']] : [['', ...systems]],
    })
  },
  undoEdit: (document, segment, { other }) =>
    withEditUndone(document, {
      segment: segment.id,
      against: 0,
      edit: other % (difference(segment.machine, segment.text).edits.length || 1),
      base: headRevision(segment),
    }),
} satisfies Readonly<Record<string, Doing>>

const names: readonly (keyof typeof acts)[] = [
  ...([
    'edit',
    'edit',
    'split',
    'split',
    'merge',
    'merge',
    'approve',
    'reopen',
    'comment',
  ] as const),
  ...(['resolve', 'replace', 'undoEdit'] as const),
  ...(['annotate', 'annotate', 'annotate', 'judge', 'unmark', 'rate'] as const),
  ...(['resolve', 'replace', 'undoEdit', 'translate', 'translate', 'rank'] as const),
]

const anyActs = (): fc.Arbitrary<readonly Act[]> =>
  fc.array(
    fc.record({
      name: fc.constantFrom(...names),
      place: fc.nat(20),
      other: fc.nat(200),
      text: fc.oneof(fc.constantFrom('', ' ', 'Straße', '\n', ' für '), anyText()),
    }),
    { maxLength: 16 },
  )

const anyParagraphs = () =>
  fc.array(
    fc.oneof(fc.constantFrom('Vorfälle', 'Der US -Außenminister sagte es. Er geht.'), anyText()),
    { minLength: 1, maxLength: 4 },
  )

/** A history that somebody could have made; what was refused did not happen. */
const anyJournal = (): fc.Arbitrary<Journal> =>
  fc
    .tuple(anyParagraphs(), fc.constantFrom('\n\n', ' ', '', '\n\n- '), anyActs())
    .map(([paragraphs, gap, done]) => {
      const journal = new Journal(anImport(paragraphs, { gap, sources: ['A source. Two.', 'B'] }))
      for (const act of done) attempt(journal, act)
      return journal
    })

const attempt = (journal: Journal, act: Act): void => {
  try {
    const doing: Doing = acts[act.name]
    journal.act((document) => doing(document, at(document.segments, act.place), act))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

/** What a reader can see of a document, without its history. */
const visible = ({ segments }: Document) =>
  segments.map(({ text, after, machine, machineAfter, source }) => ({
    text,
    after,
    machine,
    machineAfter,
    source,
  }))

const isOfBorders = ({ kind }: Change): boolean => kind === 'split' || kind === 'merge'

const holds = (law: (journal: Journal) => void, numRuns = 600): void => {
  fc.assert(fc.property(anyJournal(), law), { numRuns })
}

describe('any history of a document', () => {
  it('gives the same state when its entries are played again, at once or one by one', () =>
    holds(({ imported, entries, states, document }) => {
      expect(replayed(openedDocument(imported), entries)).toEqual(document)
      for (const [sequence, state] of states.entries()) {
        expect(documentAt(imported, entries, sequence)).toEqual(state)
      }
    }))

  it('survives being written down as JSON', () =>
    holds(({ imported, entries, document }) => {
      const read = JSON.parse(JSON.stringify(entries))
      expect(replayed(openedDocument(imported), read)).toEqual(document)
    }, 200))

  it('never changes the machine’s text', () =>
    holds(({ states }) => {
      const [first = '', ...others] = states.map(machineText)
      for (const other of others) expect(other).toBe(first)
    }))

  it('changes the document’s text by no split and no merge', () =>
    holds(({ entries, states }) => {
      entries.forEach(({ changes }, index) => {
        const [before, after] = [at(states, index), at(states, index + 1)]
        if (changes.every(isOfBorders)) expect(documentText(after)).toBe(documentText(before))
      })
    }))

  it('lets each translation be taken for exactly its stretch, whatever was split or joined', () =>
    holds(({ imported, document }) => {
      const opened = openedDocument(imported)
      for (const { id, row, candidates } of stretches(opened, document)) {
        expect(candidates[0]?.text).toBe(joinedText(row.before))
        for (const { system, text } of candidates) {
          const changes = candidateTaken(opened, document, { segment: id, system })
          const taken = replayed(document, [
            { sequence: document.sequence + 1, at: document.changed, by: 'Anna', changes },
          ])
          const places = row.after.map((segment) => document.segments.indexOf(segment))
          const [from = 0, last = 0] = [places[0], places.at(-1)]
          const before = documentText({ ...document, segments: document.segments.slice(0, from) })
          const rest = { ...document, lead: '', segments: document.segments.slice(last + 1) }
          const gap = document.segments[last]?.after ?? ''
          expect(documentText(taken)).toBe(before + text + gap + documentText(rest))
        }
      }
    }, 300))

  it('counts revisions 1, 2, … in each segment, the last of which is its text', () =>
    holds(({ document }) => {
      for (const { revisions, text, machine } of [...document.segments, ...document.retired]) {
        expect(revisions.map(({ number }) => number)).toEqual(
          revisions.map((_, index) => index + 1),
        )
        expect(text).toBe(revisions.at(-1)?.text ?? machine)
      }
    }))

  it('uses no id twice', () =>
    holds(({ document: { segments, retired } }) => {
      const ids = [...segments, ...retired].map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }))

  it('loses no comment in splits and merges', () =>
    holds(({ document, entries }) => {
      const changes = entries.flatMap((entry) => entry.changes)
      const written = changes.filter(({ kind }) => kind === 'comment').length
      const removed = changes.filter(
        (change) => change.kind === 'comment-state' && change.state === 'removed',
      ).length
      expect(document.segments.flatMap(({ comments }) => comments)).toHaveLength(written - removed)
    }))

  it('loses no annotation in splits and merges, and every one lies in its texts', () =>
    holds(({ document, entries }) => {
      const kinds = entries.flatMap(({ changes }) => changes.map(({ kind }) => kind))
      const count = (kind: Change['kind']) => kinds.filter((it) => it === kind).length
      const kept = document.segments.flatMap((segment) => segment.annotations)
      expect(kept).toHaveLength(count('annotation') - count('annotation-removal'))
      for (const segment of document.segments) {
        for (const { inMachine = [], inText = [] } of placedAnnotations(segment)) {
          for (const [spans, text] of [
            [inMachine, segment.machine],
            [inText, segment.text],
          ] as const) {
            for (const { start, end } of spans) {
              expect(start).toBeGreaterThanOrEqual(0)
              expect(end).toBeGreaterThanOrEqual(start)
              expect(end).toBeLessThanOrEqual(text.length)
            }
          }
        }
      }
    }))

  it('shows under an annotation that is not stale the very words that were marked', () =>
    holds(({ document }) => {
      for (const segment of document.segments) {
        for (const { annotation, inMachine, inText, isStale } of placedAnnotations(segment)) {
          if (isStale) continue
          const words = [...annotation.quotes].toSorted()
          for (const [spans, text] of [
            [inMachine, segment.machine],
            [inText, segment.text],
          ] as const) {
            if (spans === undefined) continue
            expect(spans.map(({ start, end }) => text.slice(start, end)).toSorted()).toEqual(words)
          }
        }
      }
    }))
})

describe('aligned', () => {
  it('puts every segment of both moments into one row, each side’s text whole', () =>
    holds(({ states, document }) => {
      for (const state of states) {
        const rows = aligned(state, document)
        for (const [side, whole] of [
          ['before', state],
          ['after', document],
        ] as const) {
          expect(rows.flatMap((row) => row[side])).toEqual(whole.segments)
          const text = rows
            .map((row) => joinedText(row[side]) + (row[side].at(-1)?.after ?? ''))
            .join('')
          expect(whole.lead + text).toBe(documentText(whole))
        }
        for (const { before, after } of rows) {
          expect(before.length).toBeGreaterThan(0)
          expect(after.length).toBeGreaterThan(0)
          expect(before.at(-1)?.after).toBe(after.at(-1)?.after)
        }
      }
    }, 300))

  it('leaves each segment alone beside itself', () =>
    holds(({ document }) => {
      const rows = aligned(document, document)
      expect(rows).toEqual(document.segments.map((it) => ({ before: [it], after: [it] })))
    }))
})

describe('documentRestored', () => {
  it('gives the text of any moment again, byte for byte, across splits and merges', () =>
    holds((journal) => {
      const { states } = journal
      for (const moment of [...states]) {
        journal.act((document) => documentRestored(document, moment))
        expect(documentText(journal.document)).toBe(documentText(moment))
        expect(machineText(journal.document)).toBe(machineText(moment))
      }
    }, 300))

  it('has nothing to do for the moment that is now', () =>
    holds(({ document }) => {
      expect(documentRestored(document, document)).toEqual([])
    }))

  it('restores a segment without touching the text round it', () =>
    holds((journal) => {
      const { states, document } = journal
      for (const moment of states) {
        for (const { id } of document.segments) {
          const other = new Journal(journal.imported)
          for (const { changes } of journal.entries) other.act(() => changes)
          other.act((state) => segmentRestored(state, moment, id))
          const rows = aligned(moment, other.document)
          const own = rows.filter(({ after }) => after.some((it) => it.id === id))
          for (const row of own) expect(joinedText(row.after)).toBe(joinedText(row.before))
          const kept = aligned(document, other.document).filter(
            ({ before }) => !before.some((it) => changedWith(moment, document, id).has(it.id)),
          )
          for (const row of kept) expect(joinedText(row.after)).toBe(joinedText(row.before))
        }
      }
    }, 60))
})

/** The segments of now that share their text with this one, through splits and merges. */
const changedWith = (moment: Document, now: Document, id: string): ReadonlySet<string> =>
  new Set(
    aligned(moment, now)
      .filter(({ before, after }) => [...before, ...after].some((it) => it.id === id))
      .flatMap(({ after }) => after.map((it) => it.id)),
  )

describe('undone', () => {
  it('brings back what the last act changed in texts, borders and sources', () =>
    holds((journal) => {
      const last = journal.entries.at(-1)
      const before = journal.states.at(-2)
      if (last === undefined || before === undefined) return
      if (!last.changes.some((change) => change.kind === 'revision' || isOfBorders(change))) return
      journal.act((document) => undone(document, last))
      expect(visible(journal.document)).toEqual(visible(before))
    }))

  it('undoes a restore of the whole document, merges included', () =>
    holds((journal) => {
      const before = journal.document
      for (const moment of [...journal.states].slice(0, 4)) {
        const entry = journal.act((document) => documentRestored(document, moment))
        if (entry === undefined) continue
        journal.act((document) => undone(document, entry))
        expect(visible(journal.document)).toEqual(visible(before))
      }
    }, 200))
})

import { describe, expect, it } from 'vitest'
import { schemeOf } from '../../../src/core/metrics/annotation-schemes.ts'
import {
  annotated as annotatedBy,
  annotationRemoved,
  type NewAnnotation,
  rated,
  annotationRevised as revisedBy,
  schemeChosen,
} from '../../../src/core/review/annotating.ts'
import { NO_ERROR } from '../../../src/core/review/annotation.ts'
import { annotationsUndone } from '../../../src/core/review/annotations-undone.ts'
import { placedAnnotations } from '../../../src/core/review/carried.ts'
import type { Document } from '../../../src/core/review/document.ts'
import { edited } from '../../../src/core/review/editing.ts'
import { type AnnotationId, annotationId, segmentId } from '../../../src/core/review/ids.ts'
import { mergedWithNext, split } from '../../../src/core/review/segmenting.ts'
import { spanned } from '../../../src/core/text/span.ts'
import { aJournal, type Journal } from '../../support/documents.ts'
import { refused } from '../../support/refused.ts'

const [s1, s2] = [segmentId(1), segmentId(2)]
const a1 = annotationId(1)

const mqm = schemeOf('mqm-core')

const annotated = (document: Document, wanted: NewAnnotation, scheme = mqm) =>
  annotatedBy(document, wanted, scheme)

const annotationRevised = (
  document: Document,
  id: AnnotationId,
  wanted: Parameters<typeof revisedBy>[2],
) => revisedBy(document, id, wanted, mqm)

const marked = (overrides: Partial<NewAnnotation> = {}): NewAnnotation => ({
  segment: s1,
  revision: 0,
  spans: [{ start: 4, end: 8 }],
  category: 'accuracy/mistranslation',
  severity: 'major',
  origin: { kind: 'hand' },
  ...overrides,
})

const first = ({ document }: Journal) => document.segments[0]?.annotations[0]

const write = (journal: Journal, text: string, segment = s1) =>
  journal.act((document) => {
    const base = document.segments.find(({ id }) => id === segment)?.revisions.length ?? 0
    return edited(document, { segment, text, base, cause: 'edit' })
  })

/** The words under each annotation in today's text; `*` says that it is stale. */
const wordsNow = ({ document }: Journal) =>
  document.segments.map((segment) =>
    placedAnnotations(segment).map(
      ({ inText = [], isStale }) =>
        inText.map((span) => spanned(segment.text, span)).join(' … ') + (isStale ? '*' : ''),
    ),
  )

describe('an annotation', () => {
  it('keeps what was marked, by whom, and how bad it is', () => {
    const journal = aJournal('Die Bank am Ufer.')
    journal.act((document) => annotated(document, marked({ note: ' Sitzbank ' })))
    expect(first(journal)).toEqual({
      id: a1,
      revision: 0,
      spans: [{ start: 4, end: 8 }],
      scheme: 'mqm-core',
      category: 'accuracy/mistranslation',
      severity: 'major',
      note: 'Sitzbank',
      origin: { kind: 'hand' },
      quotes: ['Bank'],
      by: 'Anna',
      at: '2026-11-20T09:00:00.000Z',
    })
  })

  it('has several spans for a split verb, in order, joined where they meet', () => {
    const journal = aJournal('Er schlug den Plan vor.')
    const spans = [
      { start: 19, end: 22 },
      { start: 3, end: 6 },
      { start: 6, end: 9 },
    ]
    journal.act((document) => annotated(document, marked({ spans })))
    expect(first(journal)?.quotes).toEqual(['schlug', 'vor'])
  })

  it('marks a place where something is missing', () => {
    const journal = aJournal('Er kam.')
    const omission = marked({ spans: [{ start: 2, end: 2 }], category: 'accuracy/omission' })
    journal.act((document) => annotated(document, omission))
    expect(first(journal)?.spans).toEqual([{ start: 2, end: 2 }])
  })

  it('never begins or ends inside a letter', () => {
    const journal = aJournal('Ein 👩🏽‍🚀 fliegt.')
    journal.act((document) => annotated(document, marked({ spans: [{ start: 5, end: 7 }] })))
    expect(first(journal)?.quotes).toEqual(['👩🏽‍🚀'])
  })

  it('outside the text, in no revision or without a span is refused', () => {
    const { document } = aJournal('Kurz.')
    for (const wrong of [
      { spans: [] },
      { spans: [{ start: 0, end: 6 }] },
      { spans: [{ start: 3, end: 2 }] },
      { revision: 1 },
    ]) {
      expect(refused(() => annotated(document, marked(wrong))).code).toBe('invalid')
    }
  })

  it('is known to its scheme', () => {
    const { document } = aJournal('Die Bank am Ufer.')
    const isRefused = (wrong: Partial<NewAnnotation>, scheme = mqm) =>
      refused(() => annotated(document, marked(wrong), scheme)).code === 'invalid'
    expect(isRefused({ category: 'fluency/grammar' })).toBe(true)
    expect(isRefused({ severity: 'critical' }, schemeOf('google'))).toBe(true)
    expect(isRefused({}, schemeOf('esa'))).toBe(true)
    expect(isRefused({ category: NO_ERROR })).toBe(true)
    const fits = (right: Partial<NewAnnotation>, scheme = mqm) =>
      annotated(document, marked(right), scheme).length === 1
    expect(fits({ category: NO_ERROR, severity: 'neutral' })).toBe(true)
    expect(fits({ category: '' }, schemeOf('esa'))).toBe(true)
  })

  it('can be judged anew and taken away', () => {
    const journal = aJournal('Die Bank am Ufer.')
    journal.act((document) => annotated(document, marked({ note: 'Sitzbank' })))
    journal.act((document) => annotationRevised(document, a1, { severity: 'minor', note: '' }), {
      by: 'Ben',
    })
    expect(first(journal)).toMatchObject({ severity: 'minor', by: 'Anna', changed: { by: 'Ben' } })
    expect(first(journal)).not.toHaveProperty('note')
    expect(annotationRevised(journal.document, a1, { severity: 'minor' })).toEqual([])
    journal.act((document) => annotationRemoved(document, a1))
    expect(first(journal)).toBeUndefined()
    expect(refused(() => annotationRemoved(journal.document, a1)).code).toBe('not-found')
    journal.act((document) => annotated(document, marked()))
    expect(first(journal)?.id).toBe(annotationId(2))
  })
})

describe('marked words in an edited text', () => {
  const markedInText = (text: string, word: string) => {
    const journal = aJournal('Das war es.', 'Ende.')
    write(journal, text)
    const start = text.indexOf(word)
    const spans = [{ start, end: start + word.length }]
    journal.act((document) => annotated(document, marked({ revision: 1, spans })))
    return journal
  }

  it('go along with edits round them', () => {
    const journal = markedInText('Der Minister sagte das gestern.', 'sagte')
    write(journal, 'Der neue Minister sagte das heute.')
    expect(wordsNow(journal)[0]).toEqual(['sagte'])
  })

  it('are stale as soon as an edit goes through them', () => {
    const journal = markedInText('Der Minister sagte das gestern.', 'Minister sagte')
    write(journal, 'Der Kanzler sagte das gestern.')
    expect(wordsNow(journal)[0]).toEqual(['Kanzler sagte*'])
  })

  it('are fresh again once a person marked them anew', () => {
    const journal = markedInText('Der Minister sagte das gestern.', 'Minister sagte')
    write(journal, 'Der Kanzler sagte das gestern.')
    const spans = [{ start: 4, end: 11 }]
    journal.act((document) => annotationRevised(document, a1, { revision: 2, spans }))
    expect(wordsNow(journal)[0]).toEqual(['Kanzler'])
  })

  it('move with their part of a split, and back when it is joined again', () => {
    const journal = markedInText('Er kam heim. Sie ging fort.', 'ging')
    journal.act((document) => split(document, { segment: s1, offset: 12, base: 1 }))
    expect(wordsNow(journal)).toEqual([[], ['ging'], []])
    journal.act((document) => mergedWithNext(document, { segment: s1, base: 2, nextBase: 1 }))
    expect(wordsNow(journal)).toEqual([['ging'], []])
  })

  it('across a split stay with the first part, and are stale', () => {
    const journal = markedInText('Er kam heim. Sie ging fort.', 'heim. Sie')
    journal.act((document) => split(document, { segment: s1, offset: 12, base: 1 }))
    expect(wordsNow(journal)).toEqual([['heim.*'], [], []])
  })
})

describe('marked words in the machine’s text', () => {
  it('stay where they are, whatever the editor writes', () => {
    const journal = aJournal('Die Bank am Ufer.', 'Ende.')
    journal.act((document) => annotated(document, marked()))
    write(journal, 'Die Sitzbank am Fluss.')
    const [segment] = journal.document.segments
    expect(segment && placedAnnotations(segment)).toMatchObject([
      { inMachine: [{ start: 4, end: 8 }], isStale: false },
    ])
    expect(segment && placedAnnotations(segment)[0]).not.toHaveProperty('inText')
  })

  it('are counted on after a merge', () => {
    const journal = aJournal('Erstens.', 'Die Bank.')
    journal.act((document) => annotated(document, marked({ segment: s2 })))
    journal.act((document) => mergedWithNext(document, { segment: s1, base: 0, nextBase: 0 }))
    expect(wordsNow(journal)).toEqual([['Bank']])
    expect(first(journal)?.spans).toEqual([{ start: 14, end: 18 }])
  })
})

describe('a rating', () => {
  it('lies between 0 and 100, can be changed and taken back', () => {
    const journal = aJournal('Die Bank am Ufer.')
    expect(refused(() => rated(journal.document, { segment: s1, rating: 101 })).code).toBe(
      'invalid',
    )
    journal.act((document) => rated(document, { segment: s1, rating: 66 }))
    expect(journal.document.segments[0]?.rating?.value).toBe(66)
    expect(rated(journal.document, { segment: s1, rating: 66 })).toEqual([])
    journal.act((document) => rated(document, { segment: s1 }))
    expect(journal.document.segments[0]).not.toHaveProperty('rating')
  })

  it('holds for both parts of a split; of two that differ a merge keeps none', () => {
    const journal = aJournal('Er kam. Sie ging.')
    journal.act((document) => rated(document, { segment: s1, rating: 66 }))
    journal.act((document) => split(document, { segment: s1, offset: 7, base: 0 }))
    expect(journal.document.segments.map(({ rating }) => rating?.value)).toEqual([66, 66])
    journal.act((document) => rated(document, { segment: s1, rating: 33 }))
    journal.act((document) => mergedWithNext(document, { segment: s1, base: 1, nextBase: 1 }))
    expect(journal.document.segments[0]).not.toHaveProperty('rating')
  })
})

it('the scheme of a document can be changed', () => {
  const journal = aJournal('Die Bank am Ufer.')
  journal.act((document) => schemeChosen(document, 'google'))
  expect(journal.document.scheme).toBe('google')
  expect(schemeChosen(journal.document, 'google')).toEqual([])
})

describe('taking back', () => {
  /** A journal on which the last act is taken back. */
  const undoLast = (journal: Journal) => {
    const entry = journal.entries.at(-1)
    const before = journal.states.at(-2)
    if (entry === undefined || before === undefined) throw new Error('nothing was done')
    return journal.act((document) => annotationsUndone(document, before, entry))
  }

  it('a mark, a judgement, a removal or a rating brings back what was there', () => {
    const journal = aJournal('Die Bank am Ufer.')
    journal.act((document) => annotated(document, marked()))
    undoLast(journal)
    expect(first(journal)).toBeUndefined()
    journal.act((document) => annotated(document, marked()))
    journal.act((document) => annotationRevised(document, annotationId(2), { severity: 'minor' }), {
      at: '2026-11-20T10:00:00.000Z',
    })
    undoLast(journal)
    expect(first(journal)?.severity).toBe('major')
    journal.act((document) => annotationRemoved(document, annotationId(2)))
    undoLast(journal)
    expect(first(journal)).toMatchObject({ id: annotationId(3), quotes: ['Bank'] })
    journal.act((document) => rated(document, { segment: s1, rating: 33 }))
    undoLast(journal)
    expect(journal.document.segments[0]).not.toHaveProperty('rating')
  })

  it('is refused when somebody judged it anew meanwhile', () => {
    const journal = aJournal('Die Bank am Ufer.')
    const entry = journal.act((document) => annotated(document, marked()))
    const before = journal.states[0]
    journal.act((document) => annotationRevised(document, a1, { severity: 'minor' }), {
      by: 'Ben',
      at: '2026-11-20T10:00:00.000Z',
    })
    if (entry === undefined || before === undefined) throw new Error('nothing was done')
    const { code } = refused(() => annotationsUndone(journal.document, before, entry))
    expect(code).toBe('conflict')
  })
})

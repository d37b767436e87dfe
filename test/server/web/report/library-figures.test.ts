import { describe, expect, it } from 'vitest'
import { learntWords } from '../../../../src/core/checks/learnt-words.ts'
import { withMqmThreshold, withSeverities } from '../../../../src/core/checks/rule-changes.ts'
import { schemeOf } from '../../../../src/core/metrics/annotation-schemes.ts'
import {
  annotated,
  annotationRemoved,
  annotationRevised,
  type NewAnnotation,
  rated,
} from '../../../../src/core/review/annotating.ts'
import type { Document } from '../../../../src/core/review/document.ts'
import type { Change } from '../../../../src/core/review/entry.ts'
import { annotationId, segmentId } from '../../../../src/core/review/ids.ts'
import type { Spelling } from '../../../../src/server/spelling/spelling.ts'
import { memoryStore } from '../../../../src/server/store/memory-store.ts'
import type { Store } from '../../../../src/server/store/store.ts'
import { LibraryFigures } from '../../../../src/server/web/report/library-figures.ts'
import { drawnArticles, fillWithArticles } from '../../../support/corpus-library.ts'
import { documentIdOf } from '../../../support/site.ts'

const core = schemeOf('mqm-core')

const error: NewAnnotation = {
  ...{ segment: segmentId(1), revision: 0, spans: [{ start: 0, end: 3 }] },
  severity: 'minor',
  category: 'accuracy',
  origin: { kind: 'hand' },
}

/** For it no word is right. */
const spellingThatKnowsNothing = (isOn: () => boolean): Spelling => ({
  words: learntWords(),
  status: async () =>
    isOn()
      ? { kind: 'on', engine: 'none', dictionary: 'empty' }
      : { kind: 'off', reason: 'it was not started' },
  verdicts: async (words) => new Map(words.map((word) => [word, false])),
  suggestions: async () => [],
  close: async () => undefined,
})

/** A store that counts which documents are loaded. */
const counted = (store: Store) => {
  const loads: string[] = []
  const counting = new Proxy(store, {
    get: (target, name, receiver) => {
      if (name === 'load') {
        return (id: Parameters<Store['load']>[0]) => {
          loads.push(id)
          return target.load(id)
        }
      }
      const value: unknown = Reflect.get(target, name, receiver)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return { store: counting, loads }
}

describe('the figures of a library', () => {
  it('are measured once for each state of a document', async () => {
    const { store, loads } = counted(memoryStore())
    await fillWithArticles(store, drawnArticles(3, 4))
    loads.length = 0
    const figures = new LibraryFigures({ store })
    expect(await figures.known()).toMatchObject({ missing: 0 })
    await figures.known()
    expect(loads).toHaveLength(3)
    const act = { by: 'Anna', at: '2026-11-24T09:00:00.000Z' }
    await store.change(documentIdOf(2), act, () => [{ kind: 'details', system: 'Anderes' }])
    const { documents } = await figures.known()
    expect(loads.slice(3)).toEqual([documentIdOf(2)])
    expect(documents.map(({ system }) => system)).toContain('Anderes')
  })

  it('are told as far as they are known when patience ends, and all of them later', async () => {
    const store = memoryStore()
    await fillWithArticles(store, drawnArticles(12, 12))
    const figures = new LibraryFigures({ store })
    const first = await figures.known(1)
    expect(first.missing).toBeGreaterThan(0)
    expect(first.documents.length + first.missing).toBe(12)
    const all = await figures.known()
    expect([all.documents.length, all.missing]).toEqual([12, 0])
  })

  it('follow every error that is marked, changed or taken away, and every rating', async () => {
    const store = memoryStore()
    await fillWithArticles(store, drawnArticles(1, 3))
    const figures = new LibraryFigures({ store })
    const act = { by: 'Anna', at: '2026-11-24T09:00:00.000Z' }
    const acts: readonly ((document: Document) => readonly Change[])[] = [
      (document) => annotated(document, error, core),
      (document) => annotationRevised(document, annotationId(1), { severity: 'major' }, core),
      (document) => annotationRemoved(document, annotationId(1)),
      (document) => rated(document, { segment: segmentId(1), rating: 66 }),
    ]
    const seen = []
    for (const decide of acts) {
      // All within one moment: not even the time of the last change tells them apart.
      await store.change(documentIdOf(1), act, decide)
      const [known] = (await figures.known()).documents
      const [first] = known?.marks ?? []
      seen.push([first?.errors.map(({ severity }) => severity), first?.rating])
    }
    expect(seen).toEqual([
      [['minor'], undefined],
      [['major'], undefined],
      [undefined, undefined],
      [[], 66],
    ])
  })

  it('are measured anew when the rules change that findings go by, and then only', async () => {
    const { store, loads } = counted(memoryStore())
    await fillWithArticles(store, drawnArticles(2, 12))
    const figures = new LibraryFigures({ store })
    const quotes = async () => {
      const { documents, missing } = await figures.known()
      const days = documents.flatMap((document) => document.days)
      return [missing, days.some(({ findings }) => findings.has('quotes-straight'))]
    }
    expect(await quotes()).toEqual([0, true])
    loads.length = 0
    await store.changeRules((rules) => withMqmThreshold(rules, 25))
    expect(await quotes()).toEqual([0, true])
    expect(loads).toEqual([])
    await store.changeRules((rules) => withSeverities(rules, { 'quotes-straight': 'off' }))
    expect(await quotes()).toEqual([0, false])
    expect(loads).toHaveLength(2)
  })

  it('have misspelt words among the findings as soon as there is a dictionary, and keep them', async () => {
    const store = memoryStore()
    await fillWithArticles(store, drawnArticles(1, 4))
    let isOn = false
    const spelling = spellingThatKnowsNothing(() => isOn)
    const figures = new LibraryFigures({ store, spelling })
    const misspelt = async () => {
      const [known] = (await figures.known()).documents
      return known?.days.some(({ findings }) => findings.has('spelling'))
    }
    expect(await misspelt()).toBe(false)
    isOn = true
    expect(await misspelt()).toBe(true)
    isOn = false
    expect(await misspelt()).toBe(true)
  })

  it('forget what was taken away', async () => {
    const store = memoryStore()
    await fillWithArticles(store, drawnArticles(2, 3))
    const figures = new LibraryFigures({ store })
    await figures.known()
    await store.remove(documentIdOf(1))
    const { documents } = await figures.known()
    expect(documents.map(({ id }) => id)).toEqual([documentIdOf(2)])
  })
})

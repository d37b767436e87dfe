import { setImmediate, setTimeout } from 'node:timers/promises'
import type { RulesInUse } from '../../../core/checks/language-setting.ts'
import { Refusal } from '../../../core/refusal.ts'
import type { DocumentId } from '../../../core/review/ids.ts'
import type { DocumentSummary, Store } from '../../store/store.ts'
import { type Checking, lookedUp, rulesInUse } from '../checked.ts'
import { type DocumentFigures, documentFigures } from './document-figures.ts'
import { machineFindings } from './machine-findings.ts'
import { measuredSegment } from './measured-segment.ts'

/** The figures of a library as far as they are known. */
export interface KnownFigures {
  readonly documents: readonly DocumentFigures[]
  /** Documents that are still to be measured. */
  readonly missing: number
}

/** The figures of a store's documents: each is measured once for each of its states. */
export const libraryFigures = (site: Checking): LibraryFigures => {
  const known = libraries.get(site.store)
  if (known !== undefined) return known
  const made = new LibraryFigures(site)
  libraries.set(site.store, made)
  return made
}

const libraries = new WeakMap<Store, LibraryFigures>()

interface Kept {
  /** What tells the document's state. */
  readonly state: string
  /** What was searched by. */
  readonly rules: RulesInUse
  /** Absent for a document that cannot be read. */
  readonly figures?: DocumentFigures
}

/**
 * Measures documents one after the other, in small steps between other requests, whoever asks. A
 * page waits for a while and then shows what is known; the rest goes on being measured.
 */
export class LibraryFigures {
  readonly #site: Checking
  readonly #kept = new Map<DocumentId, Kept>()
  #waiting: DocumentSummary[] = []
  #last: readonly DocumentFigures[] = []
  #work: Promise<void> | undefined

  constructor(site: Checking) {
    this.#site = site
  }

  /** The figures of all documents, after this many milliseconds at most as far as they are known. */
  async known(patience = Number.POSITIVE_INFINITY): Promise<KnownFigures> {
    const summaries = await this.#site.store.list()
    const rules = await rulesInUse(this.#site)
    this.#forgetOthers(summaries)
    this.#waiting = summaries.filter((summary) => !this.#isKnown(summary, rules))
    if (this.#waiting.length > 0) {
      const work = this.#measureAll()
      // Who stopped waiting hears of no trouble; who asks next meets it again.
      work.catch(() => undefined)
      if (patience === Number.POSITIVE_INFINITY) await work
      else await Promise.race([work, setTimeout(patience, undefined, { ref: false })])
    }
    const documents = this.#unlessSame(
      summaries.flatMap(({ id }) => this.#kept.get(id)?.figures ?? []),
    )
    return { documents, missing: summaries.filter((one) => !this.#isKnown(one, rules)).length }
  }

  /** The same list as before while nothing changed: reports made of it are known by it. */
  #unlessSame(documents: readonly DocumentFigures[]): readonly DocumentFigures[] {
    const isSame =
      documents.length === this.#last.length &&
      documents.every((document, index) => document === this.#last[index])
    if (!isSame) this.#last = documents
    return this.#last
  }

  #measureAll(): Promise<void> {
    this.#work ??= this.#measureWaiting().finally(() => {
      this.#work = undefined
    })
    return this.#work
  }

  async #measureWaiting(): Promise<void> {
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop()) {
      const rules = await rulesInUse(this.#site)
      if (this.#isKnown(next, rules)) continue
      const figures = await this.#measured(next.id, rules)
      this.#kept.set(next.id, { state: stateOf(next), rules, ...(figures && { figures }) })
    }
  }

  /** A document that is damaged beyond reading, or gone by now, has no figures. */
  async #measured(id: DocumentId, rules: RulesInUse): Promise<DocumentFigures | undefined> {
    try {
      const document = await this.#site.store.load(id)
      for (const segment of document.segments) {
        measuredSegment(segment)
        await lookedUp(this.#site, rules, () => machineFindings(document, segment, rules))
        // Measuring a library takes seconds; everybody else must not wait for it.
        await setImmediate()
      }
      return documentFigures(document, rules)
    } catch (error) {
      if (error instanceof Refusal) return undefined
      throw error
    }
  }

  #isKnown(summary: DocumentSummary, rules: RulesInUse): boolean {
    const kept = this.#kept.get(summary.id)
    return kept?.state === stateOf(summary) && isAsGoodAs(kept.rules, rules)
  }

  #forgetOthers(summaries: readonly DocumentSummary[]): void {
    if (this.#kept.size <= summaries.length) return
    const ids = new Set(summaries.map(({ id }) => id))
    for (const id of this.#kept.keys()) if (!ids.has(id)) this.#kept.delete(id)
  }
}

const stateOf = ({ created, changed, sequence }: DocumentSummary): string =>
  `${created} ${changed} ${sequence}`

/**
 * Whether what was found by some rules need not be searched anew by others. Rules are values whose
 * unchanged parts stay; a dictionary that is not to be had for a while forgets nothing.
 */
const isAsGoodAs = (before: RulesInUse, now: RulesInUse): boolean =>
  before.style === now.style &&
  before.facts === now.facts &&
  before.dismissals === now.dismissals &&
  (now.dictionary === undefined || before.dictionary === now.dictionary)

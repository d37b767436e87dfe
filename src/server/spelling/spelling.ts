import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { type LearntWords, learntWords } from '../../core/checks/learnt-words.ts'
import type { Answer, Loaded, Question, WorkerSettings } from './messages.ts'

/** Checks German words, in a thread of its own. */
export interface Spelling {
  /** All that was learnt so far; for checks, which cannot wait. */
  readonly words: LearntWords
  /** Whether it works, by what, or what stands in its way. Starts the engine. */
  status(): Promise<SpellingStatus>
  /** Whether each of these words is right; undefined where nobody can tell, now or at all. */
  verdicts(words: readonly string[]): Promise<ReadonlyMap<string, boolean> | undefined>
  /** What may have been meant, the likeliest first; none when that takes too long. */
  suggestions(word: string): Promise<readonly string[]>
  close(): Promise<void>
}

export type SpellingStatus =
  | { readonly kind: 'on'; readonly engine: string; readonly dictionary: string }
  | { readonly kind: 'off'; readonly reason: string }

export interface SpellingSettings {
  /** The folder of a dictionary of the house's own. */
  readonly folder?: string
  /** The script of the worker; for tests. */
  readonly worker?: URL
  /** Milliseconds for starting, for verdicts, for suggestions, and until an idle worker is ended. */
  readonly limits?: Partial<Limits>
}

interface Limits {
  readonly start: number
  readonly verdicts: number
  readonly suggestions: number
  readonly idle: number
}

const usual: Limits = { start: 20_000, verdicts: 5_000, suggestions: 2_500, idle: 300_000 }

/** Longer words are data, and could keep an engine busy for ever. */
const LONGEST_WORD = 80
const LONGEST_SUGGESTED = 48

/** The spelling of one app. Nothing is loaded before the first question. */
export const openSpelling = (settings: SpellingSettings = {}): Spelling => {
  const limits = { ...usual, ...settings.limits }
  const bench = new WorkBench(settings, limits)
  return {
    words: learntWords(),
    status: async () => {
      const loaded = await bench.loaded()
      if (loaded.kind === 'failed') return { kind: 'off', reason: loaded.reason }
      return { kind: 'on', engine: loaded.engine, dictionary: loaded.dictionary }
    },
    verdicts: async (words) => {
      const asked = words.filter(({ length }) => length <= LONGEST_WORD)
      const question = { kind: 'verdicts', words: asked } as const
      const answer = await bench.ask(question, limits.verdicts)
      if (answer?.kind !== 'verdicts') return undefined
      const known = new Map(words.map((word) => [word, true]))
      asked.forEach((word, index) => {
        known.set(word, answer.known[index] ?? true)
      })
      return known
    },
    suggestions: async (word) => {
      if (word.length > LONGEST_SUGGESTED) return []
      const answer = await bench.ask({ kind: 'suggestions', word }, limits.suggestions)
      return answer?.kind === 'suggestions' ? answer.words : []
    },
    close: () => bench.end(),
  }
}

type Asked =
  | Omit<Extract<Question, { kind: 'verdicts' }>, 'number'>
  | Omit<Extract<Question, { kind: 'suggestions' }>, 'number'>

/** One worker at a time: made when it is needed, ended when it is idle or does not answer. */
class WorkBench {
  readonly #settings: SpellingSettings
  readonly #limits: Limits
  #worker: Worker | undefined
  #loading: Promise<Loaded> | undefined
  #idle: NodeJS.Timeout | undefined
  #count = 0
  readonly #waiting = new Map<number, (answer: Answer | undefined) => void>()

  constructor(settings: SpellingSettings, limits: Limits) {
    this.#settings = settings
    this.#limits = limits
  }

  async loaded(): Promise<Loaded> {
    clearTimeout(this.#idle)
    this.#loading ??= this.#start()
    const loaded = await this.#loading
    this.#rest()
    return loaded
  }

  /** The answer, or undefined when the worker fails or takes too long; then it is ended. */
  async ask(asked: Asked, limit: number): Promise<Answer | undefined> {
    const loaded = await this.loaded()
    if (loaded.kind === 'failed') return undefined
    this.#count += 1
    const number = this.#count
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.end(), limit)
      this.#waiting.set(number, (answer) => {
        clearTimeout(timer)
        resolve(answer)
      })
      const question: Question = { ...asked, number }
      this.#worker?.postMessage(question)
    })
  }

  async end(): Promise<void> {
    const worker = this.#worker
    this.#worker = undefined
    this.#loading = undefined
    clearTimeout(this.#idle)
    this.#giveUp()
    await worker?.terminate()
  }

  #start(): Promise<Loaded> {
    const { folder, worker: script = builtWorker() } = this.#settings
    if (!existsSync(fileURLToPath(script))) {
      return Promise.resolve({ kind: 'failed', reason: 'the app is not built' })
    }
    const workerData: WorkerSettings = { folder }
    const worker = new Worker(script, { workerData })
    this.#worker = worker
    // A worker that does nothing must not keep the app from ending.
    worker.unref()
    return new Promise((resolve) => {
      const fail = (reason: string): void => {
        resolve({ kind: 'failed', reason })
        if (this.#worker === worker) void this.end()
      }
      const timer = setTimeout(() => fail('it did not start in time'), this.#limits.start)
      timer.unref()
      worker.on('message', (answer: Answer) => {
        clearTimeout(timer)
        if (answer.kind === 'ready' || answer.kind === 'failed') resolve(answer)
        else this.#answered(answer)
      })
      worker.on('error', (error) => fail(error.message))
      worker.on('exit', () => fail('it ended unexpectedly'))
    })
  }

  #answered(answer: Exclude<Answer, Loaded>): void {
    this.#waiting.get(answer.number)?.(answer)
    this.#waiting.delete(answer.number)
    this.#rest()
  }

  #giveUp(): void {
    for (const settle of this.#waiting.values()) settle(undefined)
    this.#waiting.clear()
  }

  #rest(): void {
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => {
      if (this.#waiting.size === 0) void this.end()
    }, this.#limits.idle)
    this.#idle.unref()
  }
}

/** Workers run compiled files: Node 20 reads no TypeScript. */
const builtWorker = (): URL => {
  const here = import.meta.url
  return new URL(
    here.endsWith('.ts') ? '../../../dist/server/spelling/worker.js' : './worker.js',
    here,
  )
}

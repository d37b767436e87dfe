import { request } from './request.ts'
import type { ShownFinding } from './shown-finding.ts'

/** Milliseconds without a key before LanguageTool is asked about what was typed. */
const PAUSE = 1_200

interface Answer {
  readonly languageTool: 'on' | 'off' | 'silent'
  readonly findings: readonly ShownFinding[]
}

/** What LanguageTool says of the texts on this page: asked in the background, one after the other. */
export class Opinions {
  readonly #language: string
  readonly #changed: (what: 'opinions' | 'silent') => void
  readonly #known = new Map<string, readonly ShownFinding[]>()
  readonly #waiting: string[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  #isAsking = false
  #wasSilent = false

  constructor(language: string, changed: (what: 'opinions' | 'silent') => void) {
    this.#language = language
    this.#changed = changed
  }

  /** What is known of this text so far. */
  of(text: string): readonly ShownFinding[] {
    return this.#known.get(text) ?? []
  }

  /** Asks about texts that stand still. */
  ask(texts: readonly string[]): void {
    this.#waiting.push(...texts.filter((text) => this.#isNew(text)))
    void this.#next()
  }

  /** Asks about a text that is being written, once it is left alone. */
  askSoon(text: string): void {
    clearTimeout(this.#timer)
    if (!this.#isNew(text)) return
    this.#timer = setTimeout(() => {
      this.#waiting.unshift(text)
      void this.#next()
    }, PAUSE)
  }

  #isNew(text: string): boolean {
    return text.trim() !== '' && !this.#known.has(text)
  }

  async #next(): Promise<void> {
    const text = this.#isAsking ? undefined : this.#waiting.shift()
    if (text === undefined) return
    this.#isAsking = true
    const answer = this.#isNew(text) ? await this.#fetch(text) : undefined
    this.#isAsking = false
    if (answer?.languageTool === 'on') {
      this.#known.set(text, answer.findings)
      if (answer.findings.length > 0) this.#changed('opinions')
    }
    if (answer?.languageTool === 'silent' && !this.#wasSilent) {
      this.#wasSilent = true
      this.#changed('silent')
    }
    void this.#next()
  }

  async #fetch(text: string): Promise<Answer | undefined> {
    const answer = await request('POST', '/second-opinion', { text, language: this.#language })
    return answer.kind === 'done' && isAnswer(answer.body) ? answer.body : undefined
  }
}

const isAnswer = (body: object): body is Answer =>
  'languageTool' in body && 'findings' in body && Array.isArray(body.findings)

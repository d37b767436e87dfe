import { type LearntWords, learntWords } from '../core/checks/learnt-words.ts'
import type { Dictionary } from '../core/checks/setting.ts'
import { request } from './request.ts'
import type { ShownFinding } from './shown-finding.ts'

/** Milliseconds without a new word before the server is asked. */
const PAUSE = 200

/** As many words as the server takes at once. */
const MOST_WORDS = 3_000

/** Each takes the server up to half a second. */
const MOST_PROPOSALS = 8

/** Words in the page: what the server knows of them is fetched in the background, and kept. */
export class Spelling {
  readonly #words: LearntWords = learntWords()
  readonly #changed: (what: 'verdicts' | 'proposals') => void
  readonly #proposals = new Map<string, readonly string[]>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #isAsking = false
  #isOff = false

  /** `changed` is called whenever findings may have changed. */
  constructor(changed: (what: 'verdicts' | 'proposals') => void) {
    this.#changed = changed
  }

  get dictionary(): Dictionary {
    return this.#words.dictionary
  }

  /** Asks for the words that the checks have met and cannot tell yet. Nothing waits for it. */
  lookUp(): void {
    if (this.#isAsking || this.#isOff || this.#words.asked().length === 0) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#ask(), PAUSE)
  }

  async #ask(): Promise<void> {
    this.#isAsking = true
    const words = this.#words.asked().filter(isSendable).slice(0, MOST_WORDS)
    const answer = words.length === 0 ? undefined : await request('POST', '/words', { words })
    this.#isAsking = false
    if (answer?.kind !== 'done') return
    this.#isOff = answer.body.spelling !== 'on'
    if (this.#isOff) return
    this.#words.learn(strings(answer.body.known).map((word) => [word, true]))
    this.#words.learn(strings(answer.body.unknown).map((word) => [word, false]))
    this.#changed('verdicts')
  }

  /** Takes a word for right from now on. */
  accept(word: string): void {
    this.#words.learn([[word, true]])
    this.#changed('verdicts')
  }

  /** Takes that back: nobody could keep it. */
  doubt(word: string): void {
    this.#words.learn([[word, false]])
    this.#changed('verdicts')
  }

  /** Fetches what may have been meant by these words, one after the other. */
  propose(words: readonly string[]): void {
    const fresh = words.filter((word) => !this.#proposals.has(word)).slice(0, MOST_PROPOSALS)
    for (const word of fresh) this.#proposals.set(word, [])
    void this.#fetch(fresh)
  }

  async #fetch(words: readonly string[]): Promise<void> {
    for (const word of words) {
      const answer = await request(
        'GET',
        `/words/suggestions?${new URLSearchParams({ word }).toString()}`,
      )
      const found = answer.kind === 'done' ? strings(answer.body.suggestions) : []
      this.#proposals.set(word, found)
      if (found.length > 0) this.#changed('proposals')
    }
  }

  withProposals(finding: ShownFinding): ShownFinding {
    if (!isUnknownWord(finding) || finding.replacements.length > 0) return finding
    return { ...finding, replacements: this.#proposals.get(finding.text) ?? [] }
  }
}

/** A finding that only says that no dictionary has this word. */
export const isUnknownWord = ({ check }: Pick<ShownFinding, 'check'>): boolean =>
  check === 'spelling'

/** Longer words are data: the server would refuse them. */
const isSendable = (word: string): boolean => word.length <= 100

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

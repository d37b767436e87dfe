import { filled } from './desk-data.ts'
import { RankedStretch } from './ranked-stretch.ts'
import { record } from './request.ts'
import { isWriting, singleKeysAllowed } from './shortcuts.ts'

/**
 * Ranking by keys: the digits of the best, the second best and so on; the last one follows by
 * itself. Without script each translation has a list to choose its rank from, which stays.
 */
export const ranking = (element: HTMLElement): void => new Ranking(element).start()

class Ranking {
  readonly #element: HTMLElement
  readonly #words: Readonly<Record<string, unknown>>
  readonly #stretches: readonly RankedStretch[]

  constructor(element: HTMLElement) {
    this.#element = element
    this.#words = record(JSON.parse(element.dataset.words ?? '{}'))
    const forms = [...element.querySelectorAll<HTMLFormElement>('form.stretch')]
    this.#stretches = forms.map((form) => new RankedStretch(form))
  }

  start(): void {
    for (const stretch of this.#stretches) {
      stretch.paint()
      stretch.form.addEventListener('change', () => void this.#ranked(stretch))
      stretch.form.addEventListener('submit', (event) => this.#submitted(event, stretch))
    }
    document.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (isWriting(event.target) || !singleKeysAllowed()) return
      const stretch = this.#active(event.target)
      // Enter on a button or a link is theirs.
      const isControl =
        event.target instanceof Element && event.target.closest('a, button, summary')
      if (stretch === undefined || (event.key === 'Enter' && isControl)) return
      if (this.#act(event.key, stretch)) event.preventDefault()
    })
    const named = this.#stretches.find(({ form }) => `#${form.id}` === location.hash)
    const first = named ?? this.#stretches.find((stretch) => !stretch.isRanked)
    first?.focus()
  }

  /** The stretch that has the focus, else the first one that is not ranked. */
  #active(target: EventTarget | null): RankedStretch | undefined {
    const held = this.#stretches.find(({ form }) => target instanceof Node && form.contains(target))
    return held ?? this.#stretches.find((stretch) => !stretch.isRanked) ?? this.#stretches[0]
  }

  #act(key: string, stretch: RankedStretch): boolean {
    if (/^[1-9]$/.test(key) && Number(key) <= stretch.size) {
      stretch.rank(Number(key))
      void this.#ranked(stretch, 'next')
    } else if (key === '0') {
      stretch.rankRest()
      void this.#ranked(stretch, 'next')
    } else if (key === 'Backspace') stretch.clear()
    else if (key === 'Enter') void this.#takeBest(stretch)
    else if (key === 'ArrowDown' || key === 'j') this.#step(stretch, 1)
    else if (key === 'ArrowUp' || key === 'k') this.#step(stretch, -1)
    else return false
    return true
  }

  #step(from: RankedStretch, direction: 1 | -1): void {
    this.#stretches[this.#stretches.indexOf(from) + direction]?.focus()
  }

  async #ranked(stretch: RankedStretch, then: 'next' | 'stay' = 'stay'): Promise<void> {
    stretch.paint()
    if (!stretch.isComplete) return
    if (then === 'next') this.#step(stretch, 1)
    const answer = await this.#sent(stretch, new FormData(stretch.form))
    if (answer === undefined) return
    stretch.saved(String(this.#words.ranked))
    this.#count(answer)
    // Nothing is left to rank: the names and the results may be seen now.
    if (answer.finished === true) location.reload()
  }

  async #takeBest(stretch: RankedStretch): Promise<void> {
    const { best } = stretch
    if (best === undefined) stretch.tell(String(this.#words.rankFirst))
    else await this.#take(stretch, best)
  }

  async #take(stretch: RankedStretch, place: number): Promise<void> {
    const data = new FormData(stretch.form)
    data.set('take', String(place))
    this.#step(stretch, 1)
    const answer = await this.#sent(stretch, data)
    if (answer === undefined) return
    stretch.taken(place, { bases: String(answer.bases), label: String(this.#words.isText) })
    stretch.tell(String(this.#words.taken))
  }

  #submitted(event: SubmitEvent, stretch: RankedStretch): void {
    event.preventDefault()
    const { submitter } = event
    if (submitter instanceof HTMLButtonElement && submitter.name === 'take') {
      void this.#take(stretch, Number(submitter.value))
    } else void this.#ranked(stretch)
  }

  /** The answer of the server; undefined, and told, where nothing was kept. */
  async #sent(
    { form, tell }: RankedStretch,
    data: FormData,
  ): Promise<Readonly<Record<string, unknown>> | undefined> {
    const fields = [...data].map(([name, value]): [string, string] => [name, String(value)])
    try {
      const response = await fetch(form.action, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: new URLSearchParams(fields),
      })
      const answer = record(await response.json())
      if (response.ok) return answer
      const reason = String(record(answer.error).message ?? response.statusText)
      tell(filled(String(this.#words.failed), { reason }))
    } catch {
      tell(String(this.#words.unreachable))
    }
    return undefined
  }

  #count({ ranked, all }: Readonly<Record<string, unknown>>): void {
    const label = filled(String(this.#words.saved), { ranked: String(ranked), all: String(all) })
    const count = this.#element.querySelector('.ranked-count')
    if (count !== null) count.textContent = label
    const bar = this.#element.querySelector('progress')
    if (bar === null) return
    bar.value = Number(ranked)
    bar.setAttribute('aria-label', label)
  }
}

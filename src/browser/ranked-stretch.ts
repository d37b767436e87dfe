/** The translations of one segment and the lists in which their ranks are chosen. */
export class RankedStretch {
  readonly form: HTMLFormElement
  readonly #ranks: readonly HTMLSelectElement[]
  readonly #candidates: readonly HTMLElement[]

  constructor(form: HTMLFormElement) {
    this.form = form
    this.#ranks = [...form.querySelectorAll<HTMLSelectElement>('select[name^=rank]')]
    this.#candidates = [...form.querySelectorAll<HTMLElement>('.candidate')]
  }

  get size(): number {
    return this.#ranks.length
  }

  /** Whether it was ranked as it is kept on the server. */
  get isRanked(): boolean {
    return this.form.classList.contains('ranked')
  }

  /** Whether every translation has a rank. */
  get isComplete(): boolean {
    return this.#ranks.every(({ value }) => value !== '')
  }

  /** The place of the best one, if all are ranked. */
  get best(): number | undefined {
    if (!this.isComplete) return undefined
    const ranks = this.#ranks.map(({ value }) => Number(value))
    return ranks.indexOf(Math.min(...ranks)) + 1
  }

  focus(): void {
    this.form.focus({ preventScroll: true })
    this.form.scrollIntoView({ block: 'nearest' })
  }

  /** Gives the next rank to the translation at this place; a ranking that is whole starts anew. */
  rank(place: number): void {
    if (this.isComplete) this.clear()
    const rank = this.#ranks[place - 1]
    if (rank === undefined || rank.value !== '') return
    rank.value = this.#next
    const left = this.#ranks.filter(({ value }) => value === '')
    if (left.length === 1 && left[0] !== undefined) left[0].value = this.#next
  }

  /** All that have no rank yet are equally good. */
  rankRest(): void {
    if (this.isComplete) this.clear()
    const rank = this.#next
    for (const list of this.#ranks) if (list.value === '') list.value = rank
  }

  clear(): void {
    for (const list of this.#ranks) list.value = ''
    this.paint()
  }

  /** Shows which one is the best. */
  paint(): void {
    const { best } = this
    this.#candidates.forEach((candidate, index) => {
      candidate.classList.toggle('best', index + 1 === best)
    })
  }

  /** The server has the ranking. */
  saved(label: string): void {
    this.form.classList.add('ranked')
    const state = this.form.querySelector('.state')
    if (state !== null) state.textContent = label
  }

  /** The translation at this place stands in the text now. */
  taken(place: number, { bases, label }: { bases: string; label: string }): void {
    const field = this.form.querySelector<HTMLInputElement>('input[name=bases]')
    if (field !== null) field.value = bases
    this.form.querySelector('.own-text')?.remove()
    this.#candidates.forEach((candidate, index) => {
      const isText = index + 1 === place
      candidate.classList.toggle('is-text', isText)
      const mark = candidate.querySelector('.is-text-label')
      if (mark !== null) mark.textContent = isText ? label : ''
    })
  }

  readonly tell = (sentence: string): void => {
    const status = this.form.querySelector('.status')
    if (status !== null) status.textContent = sentence
  }

  get #next(): string {
    return String(1 + Math.max(0, ...this.#ranks.map(({ value }) => Number(value))))
  }
}

/** A pause longer than this is not work on the text: only this much of it counts. */
const IDLE_MILLISECONDS = 30_000

/** Counts the time somebody really works on a segment, from the moments of their keys. */
export class ActiveTime {
  #last: number | undefined
  #milliseconds = 0

  /** Somebody did something at this time (in milliseconds). */
  beat(now: number): void {
    if (this.#last !== undefined) {
      this.#milliseconds += Math.min(now - this.#last, IDLE_MILLISECONDS)
    }
    this.#last = now
  }

  /** The seconds since the last call, and starts anew. */
  take(): number {
    const seconds = Math.round(this.#milliseconds / 100) / 10
    this.#milliseconds = 0
    this.#last = undefined
    return seconds
  }
}

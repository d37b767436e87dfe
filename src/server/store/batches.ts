/**
 * Runs one task after another. Requests that arrive while a task runs wait together and are then
 * committed together: that is how many saves share one sync.
 */
export class Batches<Request> {
  readonly #commit: (batch: readonly Request[]) => Promise<readonly Request[]>
  #waiting: Request[] = []
  #last: Promise<unknown> = Promise.resolve()

  /** `commit` never rejects; it returns the requests that are to be asked once more. */
  constructor(commit: (batch: readonly Request[]) => Promise<readonly Request[]>) {
    this.#commit = commit
  }

  submit(request: Request): void {
    this.#waiting.push(request)
    // The first of a batch asks for its turn, for all that join it until then.
    if (this.#waiting.length === 1) void this.alone(() => this.#commitWaiting())
  }

  /** Runs a task while nothing else runs. */
  alone<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(task)
    this.#last = result.catch(() => undefined)
    return result
  }

  async #commitWaiting(): Promise<void> {
    const batch = this.#waiting
    this.#waiting = []
    for (const again of await this.#commit(batch)) this.submit(again)
  }
}

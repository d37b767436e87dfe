import type { KeptDraft } from './desk-data.ts'
import { request } from './request.ts'

/** The server hears of typing this long after the last key; the browser's own copy is immediate. */
const QUIET_MILLISECONDS = 600

/** Names this browser tab, so that two tabs do not overwrite each other's drafts. */
const client = (): string => {
  const known = sessionStorage.getItem('rotstift-client')
  if (known !== null) return known
  const fresh = crypto.randomUUID()
  sessionStorage.setItem('rotstift-client', fresh)
  return fresh
}

/** Keeps what is typed in one segment until it is saved: in this browser and on the server. */
export class SegmentDraft {
  readonly #document: string
  readonly #segment: string
  #timer: ReturnType<typeof setTimeout> | undefined
  #sent = false

  constructor(document: string, segment: string) {
    this.#document = document
    this.#segment = segment
  }

  /** What this browser kept, if anything. */
  local(): KeptDraft | undefined {
    const text = localStorage.getItem(this.#key)
    return text === null ? undefined : JSON.parse(text)
  }

  /** Keeps a text; the newest one counts. */
  keep(text: string, base: number): void {
    const draft = { segment: this.#segment, client: client(), text, base }
    localStorage.setItem(this.#key, JSON.stringify({ ...draft, at: new Date().toISOString() }))
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#send(text, base), QUIET_MILLISECONDS)
  }

  /** Forgets the draft: its text was saved, or the editor does not want it. */
  drop(others: readonly KeptDraft[] = []): void {
    clearTimeout(this.#timer)
    localStorage.removeItem(this.#key)
    const clients = new Set(others.map((draft) => draft.client))
    if (this.#sent) clients.add(client())
    for (const name of clients) void request('DELETE', `${this.#path}?client=${name}`)
    this.#sent = false
  }

  async #send(text: string, base: number): Promise<void> {
    this.#sent = true
    await request('PUT', this.#path, { text, base, client: client() })
  }

  get #path(): string {
    return `/documents/${this.#document}/segments/${this.#segment}/draft`
  }

  get #key(): string {
    return `rotstift-draft/${this.#document}/${this.#segment}`
  }
}

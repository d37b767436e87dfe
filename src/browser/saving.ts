import type { RecordedEffort } from '../core/metrics/effort.ts'
import { filled, timeOfDay } from './desk-data.ts'
import type { SegmentDraft } from './drafts.ts'
import { type Answer, record, request } from './request.ts'
import type { SegmentRow } from './segment-row.ts'

/** How a text came to be, told with it when it is saved. */
export interface Circumstances extends RecordedEffort {
  readonly cause?: SaveCause
  readonly sourceSeen: boolean
}

export type SaveCause = 'edit' | 'restore' | 'fix' | 'alternative'

export type SaveOutcome = 'saved' | 'conflict' | 'refused' | 'unreachable'

/** A lost connection is tried again after this long, and when the browser says it is back. */
const RETRY_MILLISECONDS = 3_000

/**
 * Saves the texts of one segment, one after another. A text that could not be sent stays in the
 * draft and is tried again with the same save id, so that a lost answer makes no second revision.
 */
export class SegmentSaver {
  readonly #row: SegmentRow
  readonly #draft: SegmentDraft
  readonly #tell: (status: string) => void
  #running: Promise<SaveOutcome> = Promise.resolve('saved')
  #pending: { readonly text: string; readonly save: string } | undefined
  /** The revision that the text in the editor is written on. */
  base: number

  constructor(row: SegmentRow, draft: SegmentDraft, tell: (status: string) => void) {
    this.#row = row
    this.#draft = draft
    this.#tell = tell
    this.base = row.revision
  }

  /** Saves a text after everything that was asked for before; equal texts cost nothing. */
  save(text: string, circumstances: Circumstances): Promise<SaveOutcome> {
    this.#running = this.#running.then(() => this.#send(text, circumstances))
    return this.#running
  }

  /** Says that the segment is right as it was saved last. */
  async approve(effort: RecordedEffort = {}): Promise<SaveOutcome> {
    return await this.#judge('POST', { base: this.#row.revision, ...effort })
  }

  /** Takes the approval back. */
  async reopen(): Promise<SaveOutcome> {
    return await this.#judge('DELETE')
  }

  async #judge(method: 'POST' | 'DELETE', body?: unknown): Promise<SaveOutcome> {
    const answer = await request(method, `${this.#row.path}/approval`, body)
    if (answer.kind !== 'done') return this.#failed(answer)
    this.#row.saved(this.#row.text, this.#row.revision, String(answer.body.state))
    this.#tellSaved()
    return 'saved'
  }

  async #send(text: string, circumstances: Circumstances): Promise<SaveOutcome> {
    if (text === this.#row.text) {
      this.#draft.drop()
      return 'saved'
    }
    this.#tell(this.#row.desk.words.saving)
    if (this.#pending?.text !== text) this.#pending = { text, save: crypto.randomUUID() }
    const { save } = this.#pending
    const answer = await request('POST', `${this.#row.path}/revisions`, {
      text,
      base: this.base,
      save,
      ...circumstances,
    })
    if (answer.kind !== 'done') return this.#failed(answer, () => this.save(text, circumstances))
    this.#pending = undefined
    const revision = Number(answer.body.revision)
    this.#row.saved(String(answer.body.text ?? text), revision, String(answer.body.state))
    this.base = revision
    this.#draft.drop()
    this.#tellSaved()
    return 'saved'
  }

  #tellSaved(): void {
    const { words, language } = this.#row.desk
    const time = timeOfDay(Date.now(), language)
    this.#tell(filled(words.savedAt, { time }))
    const saved = document.querySelector('.facts .saved')
    if (saved !== null) saved.textContent = filled(words.savedAt, { time })
  }

  #failed(answer: Exclude<Answer, { kind: 'done' }>, again?: () => void): SaveOutcome {
    const { words } = this.#row.desk
    if (answer.kind === 'unreachable') {
      this.#tell(words.offline)
      if (again !== undefined) retry(again)
      return 'unreachable'
    }
    if (answer.status !== 409) {
      this.#tell(filled(words.notSaved, { reason: answer.message }))
      return 'refused'
    }
    const name = String(record(answer.body.current).by ?? '?')
    this.#tell(filled(words.changedMeanwhile, { name }))
    return 'conflict'
  }
}

const retry = (again: () => void): void => {
  let done = false
  const once = () => {
    if (done) return
    done = true
    window.removeEventListener('online', once)
    again()
  }
  window.addEventListener('online', once)
  setTimeout(once, RETRY_MILLISECONDS)
}

import { type RecordedEffort, totalEffort } from '../core/metrics/effort.ts'
import { allKeystrokes, type KeystrokeKind, keystrokeKinds } from '../core/metrics/keystrokes.ts'
import { filled } from './desk-data.ts'
import { record } from './request.ts'

interface EffortWords {
  readonly line: string
  readonly time: { readonly seconds: string; readonly minutes: string; readonly hours: string }
  readonly kinds: Readonly<Record<KeystrokeKind, string>>
}

/** Shows people what is recorded of their work: in the open segment, and today in this text. */
export class EffortPanel {
  readonly #desk: HTMLElement
  readonly #isOn: boolean
  readonly #words: EffortWords
  #today: readonly RecordedEffort[]
  #saved: readonly RecordedEffort[] = []
  #saves = 0

  constructor(desk: HTMLElement) {
    this.#desk = desk
    const data = desk.querySelector<HTMLElement>('.effort')?.dataset.effort
    this.#isOn = data !== undefined
    const { words, today = {} } = JSON.parse(data ?? '{}')
    this.#words = words
    this.#today = [today]
  }

  /** Whether work is recorded: not when the person switched it off. */
  get isOn(): boolean {
    return this.#isOn
  }

  /** Another segment is open, with this much recorded of it. */
  open(saved: readonly RecordedEffort[]): void {
    this.#saved = saved
    this.#show('segment', saved)
  }

  /** How often something was saved: an answer asked for before the last time is out of date. */
  get saves(): number {
    return this.#saves
  }

  /** Something was saved now. */
  add(recorded: RecordedEffort): void {
    this.#saves += 1
    this.#today = [...this.#today, recorded]
    this.#saved = [...this.#saved, recorded]
    this.#show('segment', this.#saved)
    this.#show('today', this.#today)
  }

  pending(effort: RecordedEffort): void {
    this.#show('pending', [effort])
  }

  #show(line: 'segment' | 'today' | 'pending', recorded: readonly RecordedEffort[]): void {
    if (!this.#isOn) return
    const { seconds, keystrokes } = totalEffort(recorded)
    const keys = String(allKeystrokes(keystrokes))
    const text = filled(this.#words.line, { time: duration(seconds, this.#words.time), keys })
    const title = keystrokeKinds
      .filter((kind) => keystrokes[kind] > 0)
      .map((kind) => `${this.#words.kinds[kind]}: ${keystrokes[kind]}`)
      .join(', ')
    for (const place of this.#desk.querySelectorAll<HTMLElement>(`[data-line=${line}]`)) {
      if (place.textContent !== text) place.textContent = text
      place.title = title
    }
  }
}

/** What the API says was recorded with a revision. */
export const recordedIn = (revision: Readonly<Record<string, unknown>>): RecordedEffort => {
  const { seconds } = revision
  const counts = record(revision.keystrokes)
  return {
    ...(typeof seconds === 'number' && { seconds }),
    keystrokes: Object.fromEntries(keystrokeKinds.map((kind) => [kind, Number(counts[kind] ?? 0)])),
  }
}

const duration = (seconds: number, words: EffortWords['time']): string => {
  const whole = Math.round(seconds)
  const [hours, minutes] = [Math.floor(whole / 3_600), Math.floor(whole / 60)]
  if (hours > 0)
    return filled(words.hours, { hours: `${hours}`, minutes: `${minutes - hours * 60}` })
  if (minutes === 0) return filled(words.seconds, { seconds: `${whole}` })
  return filled(words.minutes, { minutes: `${minutes}`, seconds: `${whole - minutes * 60}` })
}

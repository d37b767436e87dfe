import { activeTime, type RecordedEffort } from '../core/metrics/effort.ts'
import {
  type KeystrokeCounts,
  noKeystrokes,
  plusKeystrokes,
  recordedKeystrokes,
  withKeystroke,
} from '../core/metrics/keystrokes.ts'

/**
 * Counts what somebody does in one segment until the next save: the time they are active (a pause
 * counts up to a limit, see `core/metrics/effort.ts`) and their key presses by kind. What they type
 * is not in it. Switched off, it counts nothing.
 */
export class SegmentEffort {
  readonly #isOn: boolean
  #last: number | undefined
  #milliseconds = 0
  #keystrokes: KeystrokeCounts = noKeystrokes
  /** Called whenever the counts change. */
  changed: () => void = () => undefined

  constructor(isOn: boolean) {
    this.#isOn = isOn
  }

  /** Somebody did something in the segment at this time (in milliseconds). */
  beat(now: number): void {
    if (!this.#isOn) return
    if (this.#last !== undefined) this.#milliseconds += activeTime([this.#last, now])
    this.#last = now
    this.changed()
  }

  /** Somebody pressed a key. One that is held down was pressed once. */
  key(event: KeyboardEvent, now: number): void {
    if (this.#isOn && !event.repeat) {
      this.#keystrokes = withKeystroke(this.#keystrokes, {
        key: event.key,
        control: event.ctrlKey || event.metaKey,
        alternativeGraphics: event.getModifierState('AltGraph'),
      })
    }
    this.beat(now)
  }

  /** The segment was left: what follows is time of another one. */
  pause(): void {
    this.#last = undefined
  }

  /** What was not saved yet. */
  get pending(): RecordedEffort {
    if (!this.#isOn) return {}
    const keystrokes = recordedKeystrokes(this.#keystrokes)
    return {
      seconds: Math.round(this.#milliseconds / 100) / 10,
      ...(keystrokes !== undefined && { keystrokes }),
    }
  }

  /** What is to be sent with a save; counting starts anew. */
  take(): RecordedEffort {
    const taken = this.pending
    this.#milliseconds = 0
    this.#keystrokes = noKeystrokes
    return taken
  }

  /** The save was refused: it is all still to be recorded. */
  giveBack({ seconds = 0, keystrokes = {} }: RecordedEffort): void {
    this.#milliseconds += seconds * 1_000
    this.#keystrokes = plusKeystrokes(this.#keystrokes, keystrokes)
  }
}

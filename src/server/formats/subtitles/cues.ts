import type { Span } from '../../../core/text/span.ts'
import { brokenAt, refuseTooLong, refuseTooMany } from '../limits.ts'
import { type Line, linesOf } from '../lines.ts'

/** A subtitle of an SRT or VTT file: the span names its text in the file. */
export interface Cue extends Span {
  /** Its times as they stand in the file. */
  readonly from: string
  readonly to: string
  /** How long it stands on the screen, in seconds; absent when its times are no span of time. */
  readonly duration?: number
}

/** A line of times; what follows them (settings of VTT, coordinates of SRT) stays in the file. */
const TIMES =
  /^\s*((?:\d{1,4}:)?\d{1,2}:\d{1,2}[.,]\d{1,3})\s*-->\s*((?:\d{1,4}:)?\d{1,2}:\d{1,2}[.,]\d{1,3})(?=\s|$)/

/**
 * The subtitles of a file that have text. In VTT a blank line ends one, and what is no subtitle (notes,
 * styles) is passed over. SRT has nothing else, so blank lines inside of one do no harm there: it ends
 * where the next begins.
 */
export const cuesOf = (text: string, format: 'srt' | 'vtt'): readonly Cue[] => {
  const cues: Cue[] = []
  let open: OpenCue | undefined
  for (const line of linesOf(text)) {
    const times = TIMES.exec(line.text)
    if (times !== null) {
      if (open !== undefined) close(cues, open, format === 'srt')
      open = { from: times[1] ?? '', to: times[2] ?? '', lines: [], length: 0, isOver: false }
      refuseTooMany(cues.length, line.number)
    } else if (line.text.includes('-->')) throw brokenAt(line.number, noTimes)
    else if (open !== undefined) take(open, line, format)
    else if (format === 'srt' && !/^\s*\d*\s*$/.test(line.text)) {
      throw brokenAt(line.number, noCue)
    }
  }
  if (open !== undefined) close(cues, open, false)
  return cues
}

/** A subtitle while its lines are read: those that are not blank. */
interface OpenCue {
  readonly from: string
  readonly to: string
  readonly lines: Line[]
  length: number
  isOver: boolean
}

/** More lines than any screen shows: then times are missing. */
const MOST_LINES = 1_000

const take = (cue: OpenCue, line: Line, format: 'srt' | 'vtt'): void => {
  if (line.text.trim() === '') cue.isOver = format === 'vtt'
  else if (!cue.isOver) cue.lines.push(line)
  if (cue.lines.length > MOST_LINES) throw brokenAt(line.number, endless)
  cue.length += line.text.length
  refuseTooLong(cue.length, line.number)
}

const close = (cues: Cue[], { from, to, lines }: OpenCue, isFollowed: boolean): void => {
  // In SRT the next one's number stands before its times.
  const last = isFollowed && /^\s*\d+\s*$/.test(lines.at(-1)?.text ?? '') ? -2 : -1
  const [start, end] = [lines[0]?.start, lines.at(last)?.end]
  if (start === undefined || end === undefined || end <= start) return
  const duration = secondsOf(to) - secondsOf(from)
  cues.push({ start, end, from, to, ...(duration > 0 && { duration }) })
}

/** Rounded to thousandths: times have no more. */
const secondsOf = (time: string): number => {
  const [seconds = '0', minutes = '0', hours = '0'] = time.replace(',', '.').split(':').reverse()
  const whole = Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)
  return Math.round(whole * 1_000) / 1_000
}

const noTimes = {
  en: 'these are no times of a subtitle.',
  de: 'Das sind keine Zeiten eines Untertitels.',
}
const noCue = {
  en: 'a subtitle starts with its number and its times.',
  de: 'Ein Untertitel beginnt mit seiner Nummer und seinen Zeiten.',
}
const endless = {
  en: `this subtitle has more than ${MOST_LINES} lines; times are missing.`,
  de: `Dieser Untertitel hat mehr als ${MOST_LINES} Zeilen; es fehlen Zeiten.`,
}

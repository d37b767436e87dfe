import type { Effort } from '../../../core/metrics/effort.ts'
import { allKeystrokes, keystrokeKinds } from '../../../core/metrics/keystrokes.ts'
import type { CorpusScores } from '../../../core/metrics/scoring.ts'
import type { Reader } from '../reader.ts'

/** One figure in large letters. */
export interface FigureView {
  readonly name: string
  readonly value: string
  readonly note: string
}

const HIGHEST_SHOWN = 100

/** How far the machine's texts are from the edited ones. */
export const scoreFigures = (scores: CorpusScores, reader: Reader): readonly FigureView[] => {
  const { words, format } = reader
  const { names, notes } = words.report
  const { decimal, number } = format
  const unchanged = Math.round((scores.unchanged * scores.segments) / 100)
  return [
    {
      name: names.hter,
      value: decimal(Math.min(scores.ter, HIGHEST_SHOWN)),
      note: scores.ter > HIGHEST_SHOWN ? notes.capped(decimal(scores.ter)) : notes.hter,
    },
    { name: names.chrfpp, value: decimal(scores.chrfpp), note: notes.chrfpp },
    { name: names.bleu, value: decimal(scores.bleu), note: notes.bleu },
    {
      name: names.unchanged,
      value: format.percent(scores.unchanged / 100),
      note: notes.unchanged(number(unchanged), number(scores.segments)),
    },
    {
      name: names.distance,
      value: number(scores.characters),
      note: notes.distance(number(scores.words)),
    },
  ]
}

/** Work that was recorded, and the words of the machine's text that it was spent on. */
export interface Work {
  readonly seconds: number
  readonly keystrokes: Effort['keystrokes']
  readonly words: number
}

/** What the editing cost. */
export const workFigures = (
  { seconds, keystrokes, words: count }: Work,
  { words, format }: Reader,
): readonly FigureView[] => {
  const { names, notes } = words.report
  const keys = allKeystrokes(keystrokes)
  const kinds = keystrokeKinds
    .filter((kind) => keystrokes[kind] > 0)
    .map((kind) => `${words.effort.kinds[kind]} ${format.number(keystrokes[kind])}`)
  return [
    {
      name: names.time,
      value: count === 0 ? '–' : format.duration((seconds * 1_000) / count),
      note: count === 0 ? notes.noTime : notes.time(format.duration(seconds), format.number(count)),
    },
    {
      name: names.keystrokes,
      value: count === 0 || keys === 0 ? '–' : format.number(Math.round((keys * 1_000) / count)),
      note:
        keys === 0 ? notes.noKeystrokes : notes.keystrokes(format.number(keys), kinds.join(', ')),
    },
  ]
}

import { doingOf, doingsOf } from '../../core/review/doings.ts'
import type { Entry } from '../../core/review/entry.ts'
import { segmentsOf } from '../../core/review/history.ts'
import type { SegmentTexts } from './document-history.ts'
import type { Reader } from './reader.ts'

/** What was done in a step, in words: "edited segment 4, approved segment 4". */
export const stepSentence = (
  entries: readonly Entry[],
  texts: SegmentTexts,
  { words: { history: words }, format }: Reader,
): string => {
  const changes = entries.flatMap((entry) => entry.changes)
  return doingsOf(entries)
    .map((doing) => {
      const done = changes.filter((change) => doingOf(change) === doing)
      const segments = new Set(done.flatMap((change) => segmentsOf(change).slice(0, 1)))
      const [only, ...others] = segments
      const number = only && texts.today(only)?.number
      return words.did[doing](
        number === undefined || others.length > 0
          ? words.segments(format.number(segments.size))
          : words.segment(format.number(number)),
      )
    })
    .join(', ')
}

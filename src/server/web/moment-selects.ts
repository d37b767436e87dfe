import type { Moment } from '../../core/review/moments.ts'
import type { CompareQuery } from './compare-query.ts'
import type { DocumentHistory } from './document-history.ts'
import { momentLabel, stepLabels } from './moment-label.ts'
import type { Reader } from './reader.ts'

/** Steps in a list to choose from; the slider reaches all of them. */
export const MOST_STEPS = 200

/** A list of moments, those with names first. */
export interface MomentSelect {
  readonly name: string
  readonly label: string
  readonly moments: readonly OptionView[]
  readonly steps: { readonly label: string; readonly options: readonly OptionView[] }
}

interface OptionView {
  readonly value: string
  readonly label: string
  readonly chosen: boolean
}

interface Asked {
  readonly history: DocumentHistory
  readonly query: CompareQuery
  readonly reader: Reader
}

/** The two lists to choose moments from. */
export const momentSelects = ({ history, query, reader }: Asked): readonly MomentSelect[] => {
  const { compare: words } = reader.words
  const steps = stepLabels(history, reader, MOST_STEPS)
  return (['from', 'to'] as const).map((name) => {
    const chosen = query[name]
    const option = (value: Moment, label: string): OptionView => ({
      value: String(value),
      label,
      chosen: value === chosen,
    })
    const listed = steps.some(({ sequence }) => sequence === chosen)
    return {
      name,
      label: words[name],
      moments: [
        ...(['machine', 'approval', 'now'] as const).map((value) =>
          option(value, momentLabel(history, value, reader)),
        ),
        ...(typeof chosen !== 'number' || listed
          ? []
          : [option(chosen, momentLabel(history, chosen, reader))]),
      ],
      steps: {
        label: words.steps,
        options: steps.map(({ sequence, label }) => option(sequence, label)),
      },
    }
  })
}

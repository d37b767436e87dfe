import type { Reader } from '../reader.ts'
import { askedFields } from './asked-rules.ts'
import type { Choice } from './library-report.ts'
import type { HiddenField } from './rules-form.ts'

/** Chooses what of a library a report is about. */
export interface ChoiceForm {
  readonly label: string
  readonly from: { readonly label: string; readonly value: string }
  readonly to: { readonly label: string; readonly value: string }
  readonly system: ChoiceList
  readonly by: ChoiceList
  /** By which rules errors are counted stays as it is. */
  readonly hidden: readonly HiddenField[]
  readonly show: string
}

interface ChoiceList {
  readonly label: string
  readonly options: readonly { value: string; label: string; chosen: boolean }[]
}

export const choiceForm = (
  choice: Choice,
  systems: readonly string[],
  { words: { reports: words } }: Reader,
): ChoiceForm => ({
  label: words.period,
  from: { label: words.from, value: choice.from },
  to: { label: words.to, value: choice.to },
  system: {
    label: words.system,
    options: ['', ...systems].map((value) => ({
      value,
      label: value === '' ? words.everySystem : value,
      chosen: value === choice.system,
    })),
  },
  by: {
    label: words.by,
    options: (['week', 'month'] as const).map((value) => ({
      value,
      label: words.steps[value],
      chosen: value === choice.by,
    })),
  },
  hidden: Object.entries(askedFields(choice)).map(([name, value]) => ({ name, value })),
  show: words.show,
})

/** What of a report's address tells the documents from others. */
export const choiceFields = ({
  from,
  to,
  system,
  by,
}: Choice): Readonly<Record<string, string>> => ({
  from,
  to,
  system,
  by,
})

/** The address of a report, after the question mark. */
export const choiceQuery = (choice: Choice): string =>
  String(new URLSearchParams({ ...choiceFields(choice), ...askedFields(choice) }))

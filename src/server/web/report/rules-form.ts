import { schemeIds } from '../../../core/metrics/annotation-schemes.ts'
import type { Reader } from '../reader.ts'
import type { MqmRules } from './mqm-report.ts'

/** Counts the marked errors of a report by other rules, for one view. */
export interface RulesForm {
  readonly action: string
  /** What else the address says. */
  readonly hidden: readonly HiddenField[]
  readonly scheme: string
  readonly options: readonly { value: string; label: string; chosen: boolean }[]
  readonly threshold: { readonly label: string; readonly value: string }
  readonly apply: string
}

export interface HiddenField {
  readonly name: string
  readonly value: string
}

export const rulesForm = (
  { scheme, threshold }: MqmRules,
  { words }: Reader,
  {
    action,
    fields,
  }: { readonly action: string; readonly fields: Readonly<Record<string, string>> },
): RulesForm => ({
  action,
  hidden: Object.entries(fields).map(([name, value]) => ({ name, value })),
  scheme: words.mqmReport.rules,
  options: schemeIds.map((value) => ({
    value,
    label: words.annotation.schemes[value],
    chosen: value === scheme,
  })),
  threshold: { label: words.mqmReport.threshold, value: String(threshold) },
  apply: words.mqmReport.apply,
})

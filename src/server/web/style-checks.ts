import { type groups, type Severity, severities } from '../../core/checks/check.ts'
import { checks, type ListedCheck } from '../../core/checks/index.ts'
import type { Rules } from '../../core/checks/rules.ts'
import type { Words } from '../language/index.ts'
import type { Reader } from './reader.ts'

/** The checks of one sort, and how grave each of them is in this house. */
export interface GroupView {
  readonly title: string
  readonly note: string | undefined
  readonly checks: readonly CheckView[]
}

interface CheckView {
  readonly id: string
  readonly name: string
  readonly help: string
  readonly explanation: string
  readonly label: string
  readonly options: readonly {
    readonly value: string
    readonly label: string
    readonly chosen: boolean
  }[]
}

export const groupView = (
  group: (typeof groups)[number],
  { style: { severities: chosen = {} } }: Rules,
  { words, format }: Reader,
): GroupView => {
  const own = checks.filter((check) => check.group === group)
  const changed = own.filter(({ id }) => chosen[id] !== undefined).length
  return {
    title: words.findings.groups[group],
    note: changed === 0 ? undefined : words.house.changed(format.number(changed)),
    checks: own.map((check) => checkView(check, chosen[check.id], words)),
  }
}

const checkView = (
  check: ListedCheck,
  chosen: Severity | 'off' | undefined,
  { house: words, findings, language }: Words,
): CheckView => {
  const name = check.name[language]
  const shipped = check.off ? words.off : findings.severities[check.severity]
  return {
    id: check.id,
    name,
    help: `/help#check-${check.id}`,
    explanation: check.explanation[language],
    label: words.severityOf(name),
    options: [
      { value: '', label: words.shipped(shipped), chosen: chosen === undefined },
      ...severities.map((severity) => ({
        value: severity,
        label: findings.severities[severity],
        chosen: chosen === severity,
      })),
      { value: 'off', label: words.off, chosen: chosen === 'off' },
    ],
  }
}

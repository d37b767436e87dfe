import { type Example, groups, type Severity } from '../../core/checks/check.ts'
import { checks, type ListedCheck } from '../../core/checks/index.ts'
import { difference } from '../../core/diff/difference.ts'
import type { Words } from '../language/index.ts'
import { type DiffView, diffView } from './diff-view.ts'

/** The list of all checks, as the help page prints it. */
export interface ChecksView {
  readonly title: string
  readonly hint: string
  readonly groups: readonly {
    readonly title: string
    readonly checks: readonly CheckView[]
  }[]
}

interface CheckView {
  readonly anchor: string
  readonly id: string
  readonly name: string
  readonly notes: string
  readonly explanation: string
  readonly examples: readonly ExampleView[]
}

interface ExampleView {
  readonly label: string
  readonly change: DiffView
  readonly source: string | undefined
}

/** Every check with its name, explanation and examples: a loop over the list that runs. */
export const checksView = (words: Words): ChecksView => ({
  title: words.findings.checksTitle,
  hint: words.findings.checksHint,
  groups: groups.map((group) => ({
    title: words.findings.groups[group],
    checks: checks.filter((check) => check.group === group).map((check) => checkView(check, words)),
  })),
})

const checkView = (check: ListedCheck, words: Words): CheckView => ({
  anchor: `check-${check.id}`,
  id: check.id,
  name: check.name[words.language],
  notes: notes(check, words).join(' · '),
  explanation: check.explanation[words.language],
  examples: check.examples.map((example) => exampleView(example, words)),
})

const notes = (check: ListedCheck, { findings: words }: Words): readonly string[] => {
  const severity: Severity = check.severity
  return [
    words.severities[severity],
    ...(check.scope === 'pair' ? [words.needsSource] : []),
    ...(check.needsDictionary ? [words.needsDictionary] : []),
    ...(check.off ? [words.off] : []),
  ]
}

const exampleView = ({ before, after, source }: Example, words: Words): ExampleView => {
  const shown = joined(before)
  const change = difference(shown, after === undefined ? shown : joined(after))
  return {
    label: words.findings.example,
    change: diffView(change, 'inline', words),
    source: source === undefined ? undefined : `${words.findings.source}: ${joined(source)}`,
  }
}

/** The segments of a document on one line. */
const joined = (texts: string | readonly string[]): string =>
  typeof texts === 'string' ? texts : texts.join(' ¶ ')

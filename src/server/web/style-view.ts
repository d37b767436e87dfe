import { groups } from '../../core/checks/check.ts'
import { checkById } from '../../core/checks/index.ts'
import { HIGHEST_THRESHOLD, mqmThreshold, type Rules } from '../../core/checks/rules.ts'
import type { Reader } from './reader.ts'
import { type GroupView, groupView } from './style-checks.ts'
import { type ChoiceView, choiceViews } from './style-choices.ts'

/** Words shown at once; more are found by their letters. */
const MOST_WORDS = 500

/** What of the page can be saved: where it says so. */
export const savedParts = ['choices', 'mqm', 'checks'] as const

/** The page on house style. */
export interface StyleView {
  readonly title: string
  readonly hint: string
  readonly save: string
  readonly choices: {
    readonly title: string
    readonly notice: string | undefined
    readonly choices: readonly ChoiceView[]
  }
  readonly accepted: AcceptedView
  readonly dismissals: DismissalsView
  readonly mqm: {
    readonly title: string
    readonly notice: string | undefined
    readonly hint: string
    readonly field: string
    readonly value: string
    readonly most: string
  }
  readonly checks: {
    readonly title: string
    readonly notice: string | undefined
    readonly hint: string
    readonly groups: readonly GroupView[]
  }
}

interface AcceptedView {
  readonly title: string
  readonly hint: string
  readonly field: string
  readonly add: string
  readonly value: string
  readonly none: string | undefined
  /** Only where not all are shown. */
  readonly find:
    | { readonly label: string; readonly note: string; readonly action: string }
    | undefined
  readonly words: readonly { readonly text: string; readonly remove: string }[]
}

interface DismissalsView {
  readonly title: string
  readonly hint: string
  readonly revoke: string
  readonly items: readonly {
    readonly check: string
    readonly name: string
    readonly text: string
    readonly by: string
  }[]
}

export const styleView = (
  rules: Rules,
  reader: Reader,
  {
    find,
    saved,
  }: { readonly find: string; readonly saved: (typeof savedParts)[number] | undefined },
): StyleView => {
  const { house: words } = reader.words
  const notice = (part: (typeof savedParts)[number]) => (saved === part ? words.saved : undefined)
  return {
    title: words.title,
    hint: words.hint,
    save: words.save,
    choices: {
      title: words.choices,
      notice: notice('choices'),
      choices: choiceViews(rules, reader.words),
    },
    accepted: acceptedView(rules, reader, find),
    dismissals: dismissalsView(rules, reader),
    mqm: {
      title: words.mqm,
      notice: notice('mqm'),
      hint: words.mqmHint(reader.format.number(mqmThreshold({}))),
      field: words.mqmField,
      value: String(mqmThreshold(rules)),
      most: String(HIGHEST_THRESHOLD),
    },
    checks: {
      title: words.checks,
      notice: notice('checks'),
      hint: words.checksHint,
      groups: groups.map((group) => groupView(group, rules, reader)),
    },
  }
}

const acceptedView = (
  { style: { accepted = [] } }: Rules,
  { words: { house: words }, format }: Reader,
  find: string,
): AcceptedView => {
  const sought = find.toLowerCase()
  const found = accepted.filter((word) => word.toLowerCase().includes(sought))
  const shown = found.slice(0, MOST_WORDS)
  const hasMore = shown.length < accepted.length
  return {
    title: words.accepted,
    hint: words.acceptedHint,
    field: words.acceptedField,
    add: words.add,
    value: find,
    none: accepted.length === 0 ? words.acceptedNone : undefined,
    find: hasMore
      ? {
          label: words.acceptedFind,
          note: words.acceptedMore(format.number(shown.length), format.number(accepted.length)),
          action: words.find,
        }
      : undefined,
    words: shown.map((text) => ({ text, remove: words.remove(text) })),
  }
}

const dismissalsView = (
  { dismissals }: Rules,
  { words: { house: words, findings, language }, format }: Reader,
): DismissalsView => ({
  title: words.dismissals,
  hint: dismissals.length === 0 ? words.dismissalsNone : words.dismissalsHint,
  revoke: findings.revoke,
  items: dismissals.map(({ check, text, by, at }) => ({
    check,
    text,
    name: checkById(check)?.name[language] ?? check,
    by: words.dismissedBy(by, format.dateTime(at)),
  })),
})

import type { RulesInUse } from '../core/checks/language-setting.ts'
import { isDismissed } from '../core/review/dismissals.ts'
import { filled } from './desk-data.ts'
import type { liveChecks } from './live-checks.ts'
import { Opinions } from './opinions.ts'
import { type Answer, request } from './request.ts'
import type { ReviewDesk } from './review-desk.ts'
import type { SegmentRow } from './segment-row.ts'
import type { DismissalScope, DismissedFinding, ShownFinding } from './shown-finding.ts'
import { isUnknownWord, Spelling } from './spelling.ts'

/** Rows whose findings are looked for in one go, so that typing is never kept waiting. */
const ROWS_AT_ONCE = 10

/** What is found in the segments of the page: found here while somebody writes, with no request. */
export class DeskFindings {
  readonly #desk: ReviewDesk
  readonly #dismissed: DismissedFinding[]
  readonly #spelling: Spelling
  /** Undefined where no LanguageTool is configured. */
  readonly #opinions: Opinions | undefined
  #modules:
    | {
        readonly check: typeof liveChecks
        readonly relocated: Relocated
        readonly rules: RulesInUse
      }
    | undefined

  constructor(desk: ReviewDesk) {
    this.#desk = desk
    this.#dismissed = [...desk.data.findings.dismissals]
    this.#spelling = new Spelling((what) => {
      if (what === 'verdicts') this.#look()
      else desk.active?.findings.show()
    })
    const { languageTool, language, words } = desk.data.findings
    if (!languageTool) return
    this.#opinions = new Opinions(language, (what) => {
      if (what === 'silent') desk.announce(words.languageToolSilent)
      else this.#look()
    })
  }

  /**
   * Loads the checks and the rules of the house once the page stands, then marks every row, a few
   * at a time. Without the rules nothing is marked: it would not be what the server finds.
   */
  async start(): Promise<void> {
    const [{ liveChecks: check }, { relocated }, rules] = await Promise.all([
      import('./live-checks.ts'),
      import('../core/checks/passage-findings.ts'),
      houseRules(),
    ])
    if (rules === undefined) return
    const { spelling } = this.#desk.data.findings
    const dictionary = spelling ? this.#spelling.dictionary : undefined
    this.#modules = { check, relocated, rules: { ...rules, ...(dictionary && { dictionary }) } }
    for (const row of this.#desk.rows) row.painted = () => this.mark(row)
    this.#look()
    this.#desk.keepInView()
    this.#opinions?.ask([...this.#desk.rows].map(({ text }) => text))
  }

  /** Looks again in all segments of the page: what is known has changed. */
  #look(): void {
    this.#desk.active?.findings.show()
    this.#markRows([...this.#desk.rows])
  }

  /** What may have been meant by an unknown word is fetched once somebody looks at it. */
  propose(found: readonly ShownFinding[]): void {
    this.#spelling.propose(found.filter(isUnknownWord).map(({ text }) => text))
  }

  /** Takes a word for right, here at once and in all texts as soon as the server knows. */
  async accept(finding: ShownFinding): Promise<void> {
    const { words } = this.#desk.data.findings
    this.#spelling.accept(finding.text)
    this.#desk.announce(filled(words.accepted, { text: finding.text }))
    const answer = await request('POST', '/rules/accepted', { word: finding.text })
    if (answer.kind === 'done') return
    this.#spelling.doubt(finding.text)
    this.#tellFailure(answer)
  }

  /** What is found in a segment whose text is `text` now, in the order of the text. */
  in(row: SegmentRow, text: string): readonly ShownFinding[] {
    if (this.#modules === undefined) return []
    const { check, relocated, rules } = this.#modules
    const { findings, language: reader } = this.#desk.data
    const { source, tags, machine, duration } = row
    const passage = {
      text,
      ...(source !== undefined && { source }),
      ...(tags.length > 0 && { tags, machine }),
      ...(duration !== undefined && { duration }),
    }
    const checked = check(passage, { language: findings.language, rules, reader })
    this.#spelling.lookUp()
    const own = checked.map((finding) => this.#spelling.withProposals(finding))
    const whole = findings.whole.filter(({ segment }) => segment === row.id)
    if (row === this.#desk.active?.row) this.#opinions?.askSoon(text)
    return [...own, ...relocated(text, whole), ...(this.#opinions?.of(text) ?? [])]
      .filter((finding) => !isDismissed(this.#dismissed, { ...finding, segment: row.id }))
      .toSorted((one, other) => one.start - other.start)
  }

  /** Silences a finding at once, and for good as soon as the server knows. */
  async dismiss(row: SegmentRow, finding: ShownFinding, scope: DismissalScope): Promise<void> {
    const { check, text } = finding
    const { words } = this.#desk.data.findings
    const reach = scope === 'segment' ? 'segment' : 'document'
    const dismissal = { segment: row.id, check, text, scope: reach } as const
    this.#dismissed.push(dismissal)
    this.#desk.announce(filled(words.dismissedHere, { text }))
    this.#showAgain(row, scope)
    const answer = await (scope === 'everywhere'
      ? request('POST', '/rules/dismissals', { check, text })
      : request('POST', `${row.path}/dismissals`, { check, text, scope }))
    if (answer.kind === 'done') return
    this.#dismissed.splice(this.#dismissed.indexOf(dismissal), 1)
    this.#showAgain(row, scope)
    this.#tellFailure(answer)
  }

  #tellFailure(answer: Exclude<Answer, { kind: 'done' }>): void {
    this.#desk.announce(answer.kind === 'refused' ? answer.message : this.#desk.data.words.offline)
  }

  /** Shows the findings in the rows that nobody edits. */
  mark(row: SegmentRow): void {
    row.mark(this.in(row, row.text))
  }

  #showAgain(row: SegmentRow, scope: DismissalScope): void {
    this.#desk.active?.findings.show()
    this.#markRows(scope === 'segment' ? [row] : [...this.#desk.rows])
  }

  #markRows(rows: SegmentRow[]): void {
    for (const row of rows.splice(0, ROWS_AT_ONCE)) this.mark(row)
    if (rows.length > 0) whenIdle(() => this.#markRows(rows))
  }
}

/** The rules as the server goes by them, in their own shape. */
const houseRules = async (): Promise<RulesInUse | undefined> => {
  const answer = await fetch('/api/v1/rules').catch(() => undefined)
  return answer?.ok ? await answer.json() : undefined
}

type Relocated = typeof import('../core/checks/passage-findings.ts').relocated

/** Safari has no requestIdleCallback. */
const whenIdle = (act: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: 500 })
  else setTimeout(act, 20)
}

import type { Severity } from '../core/checks/check.ts'
import type { Span } from '../core/text/span.ts'

/** A finding as the page shows it. */
export interface ShownFinding extends Span {
  readonly check: string
  readonly text: string
  readonly severity: Severity
  readonly message: string
  readonly replacements: readonly string[]
}

/** What the server tells the page of findings (see `web/findings-view.ts`). */
export interface FindingsData {
  /** The language of the text, whose checks run here. */
  readonly language: string
  readonly words: FindingsWords
  readonly severities: Readonly<Record<Severity, string>>
  /** Whether the server has a dictionary. */
  readonly spelling: boolean
  /** Whether the server has a LanguageTool to ask. */
  readonly languageTool: boolean
  readonly dismissals: readonly DismissedFinding[]
  /** What it took the whole document to find, in the segments of this page. */
  readonly whole: readonly (ShownFinding & { readonly segment: string })[]
}

export interface DismissedFinding {
  readonly segment: string
  readonly check: string
  readonly text: string
  readonly scope: 'segment' | 'document'
}

/** How far a dismissal reaches; `everywhere` is a rule of the house. */
export type DismissalScope = 'segment' | 'document' | 'everywhere'

export interface FindingsWords {
  readonly chips: string
  readonly dismiss: string
  readonly dismissHint: string
  readonly dismissInText: string
  readonly dismissInTextHint: string
  readonly dismissEverywhere: string
  readonly dismissEverywhereHint: string
  readonly remove: string
  readonly fixWith: string
  readonly noMore: string
  readonly place: string
  readonly dismissedHere: string
  readonly accept: string
  readonly acceptHint: string
  readonly accepted: string
  readonly languageToolSilent: string
}

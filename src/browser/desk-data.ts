import type { FindingsData } from './shown-finding.ts'

/** A text that was typed but not saved, as the server keeps it. */
export interface KeptDraft {
  readonly segment: string
  readonly client: string
  readonly text: string
  readonly base: number
  readonly at: string
}

/** What the server tells the review desk besides its markup (see `web/review-view.ts`). */
export interface DeskData {
  readonly document: string
  readonly name: string
  readonly language: string
  readonly show: string
  /** `risk` where the most suspicious segments come first. */
  readonly order: string
  readonly words: DeskWords
  readonly drafts: readonly KeptDraft[]
  readonly findings: FindingsData
  /** What other machines made of the segments of this page, by segment. */
  readonly alternatives: Readonly<Record<string, readonly ShownAlternative[]>>
  readonly counts: { readonly segments: number; readonly approved: number }
}

export interface ShownAlternative {
  readonly label: string
  readonly text: string
}

export interface DeskWords {
  readonly approvedCount: string
  readonly approvedAnnounce: string
  readonly changedMeanwhile: string
  readonly changes: string
  readonly addComment: string
  readonly comment: string
  readonly draftKept: string
  readonly draftRestored: string
  readonly dropDraft: string
  readonly lastBy: string
  readonly noChanges: string
  readonly noMoreOpen: string
  readonly notSaved: string
  readonly offline: string
  readonly oneRevision: string
  readonly savedAt: string
  readonly saving: string
  readonly showBoth: string
  readonly takeBack: string
  readonly takeTranslation: string
  readonly approveNext: string
  readonly reopen: string
  readonly states: Readonly<Record<string, string>>
  readonly edits: Readonly<Record<string, string>>
  readonly marks: Readonly<
    Record<'anotherHint' | 'missing' | 'nowhere' | 'place' | 'title', string>
  >
  readonly moves: { readonly from: string; readonly to: string }
}

/** The data of the desk, written by our own server into the page. */
export const deskData = (desk: HTMLElement): DeskData => JSON.parse(desk.dataset.desk ?? '{}')

/** A sentence with its `{names}` filled in. */
export const filled = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')

/** The time of day as the reader writes it. */
export const timeOfDay = (at: string | number, language: string): string =>
  new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { timeStyle: 'medium' }).format(
    new Date(at),
  )

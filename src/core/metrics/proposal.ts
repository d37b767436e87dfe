import type { Category } from '../checks/check.ts'
import type { Edit, EditKind } from '../diff/difference.ts'
import { isContentWord } from '../diff/stop-words.ts'
import type { AnnotatedError } from './mqm.ts'
import { mqmDimensions, type Severity } from './mqm-typology.ts'

/** Why something is proposed: the finding that the edit fixed, or what sort of edit it is. */
export type ProposalReason =
  | { readonly kind: 'finding'; readonly check: string }
  | { readonly kind: 'edit'; readonly edit: EditKind }
  | { readonly kind: 'function-words' }
  | { readonly kind: 'lone-word' }
  | { readonly kind: 'rewritten' }
  | { readonly kind: 'number-format' }

/** The error that an edit seems to have corrected, in the terms of MQM-Core. */
export interface Proposal extends AnnotatedError {
  readonly reason: ProposalReason
}

/** A finding in the machine's text that is gone from the edited one. */
export interface FixedFinding {
  readonly check: string
  readonly category: Category
}

/**
 * What an edit says of the machine's text. The finding that it fixed knows best; else the sort of
 * the edit tells. It is only a proposal: a person confirms it or says what it was.
 */
export const proposal = (
  edit: Pick<Edit, 'kind' | 'removed' | 'added'>,
  fixed: readonly FixedFinding[] = [],
): Proposal => {
  const [finding] = fixed
  if (finding !== undefined) {
    const category = categoryId(finding.category)
    return {
      category,
      severity: severityOf(category),
      reason: { kind: 'finding', check: finding.check },
    }
  }
  if (edit.kind === 'number' && digits(edit.removed) === digits(edit.added)) {
    const category = 'locale-conventions/number-format'
    return { category, severity: 'minor', reason: { kind: 'number-format' } }
  }
  if (isOfWords.has(edit.kind) && !hasContentWord(edit)) {
    const category = 'linguistic-conventions/grammar'
    return { category, severity: 'minor', reason: { kind: 'function-words' } }
  }
  if (edit.kind === 'replacement' && words(edit.removed).length >= REWRITTEN) {
    return { category: 'style/awkward', severity: 'minor', reason: { kind: 'rewritten' } }
  }
  if (isLoneSmallWord(edit)) {
    const category = 'linguistic-conventions/grammar'
    return { category, severity: 'minor', reason: { kind: 'lone-word' } }
  }
  const category = categoryOf[edit.kind]
  return { category, severity: severityOf(category), reason: { kind: 'edit', edit: edit.kind } }
}

/** The kinds of edits in the order of `editKinds`, each with what it most often corrects. */
const categoryOf: Readonly<Record<EditKind, string>> = {
  'unicode-form': 'linguistic-conventions/character-encoding',
  spacing: 'linguistic-conventions/punctuation',
  quotes: 'linguistic-conventions/punctuation',
  hyphen: 'linguistic-conventions/punctuation',
  punctuation: 'linguistic-conventions/punctuation',
  case: 'linguistic-conventions/spelling',
  umlaut: 'linguistic-conventions/spelling',
  number: 'accuracy/mistranslation',
  compound: 'linguistic-conventions/spelling',
  'word-form': 'linguistic-conventions/grammar',
  replacement: 'accuracy/mistranslation',
  insertion: 'accuracy/omission',
  deletion: 'accuracy/addition',
  // Words in another order: of the grammar more often than of the style.
  move: 'linguistic-conventions/grammar',
}

/** A wrong meaning misleads the reader; what is wrong in form can be read past. */
const severityOf = (category: string): Severity =>
  category === 'accuracy/mistranslation' || category === 'accuracy/untranslated' ? 'major' : 'minor'

/** Where little words alone come, go or change, nothing is said more or less. */
const isOfWords: ReadonlySet<EditKind> = new Set(['replacement', 'insertion', 'deletion'])

const hasContentWord = ({ removed, added }: Pick<Edit, 'removed' | 'added'>): boolean =>
  words(`${removed} ${added}`).some(
    (word) => /\p{N}/u.test(word) || isContentWord(word.toLowerCase()),
  )

/** Who writes so many words anew changes how something is said. */
const REWRITTEN = 4

/** German writes nouns large: a small word that comes or goes alone is mostly half of a verb. */
const isLoneSmallWord = ({ kind, removed, added }: Pick<Edit, 'kind' | 'removed' | 'added'>) => {
  const [word = '', ...more] = words(removed + added)
  return (kind === 'insertion' || kind === 'deletion') && more.length === 0 && /^\p{Ll}/u.test(word)
}

const words = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

const digits = (text: string): string => text.replace(/[^\p{N}]/gu, '')

/** The id of the MQM-Core category that a check files its findings under by name. */
const categoryId = ({ dimension, subtype }: Category): string => {
  const family = mqmDimensions.find(({ name }) => name === dimension)
  if (family === undefined) return 'custom'
  const kind = family.subtypes.find(({ name }) => name === subtype)
  return kind === undefined ? family.id : `${family.id}/${kind.id}`
}

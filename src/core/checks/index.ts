import { acronymSpacedHyphen } from './acronym-spaced-hyphen.ts'
import { acronymVariants } from './acronym-variants.ts'
import { anglicismInYear } from './anglicism-in-year.ts'
import { apostropheStraight } from './apostrophe-straight.ts'
import { billion } from './billion.ts'
import { bracketsUnbalanced } from './brackets-unbalanced.ts'
import { calquePhrase } from './calque-phrase.ts'
import type { Check } from './check.ts'
import { compoundLinkingS } from './compound-linking-s.ts'
import { copiedLowercase } from './copied-lowercase.ts'
import { currencyOrder } from './currency-order.ts'
import { dashDouble } from './dash-double.ts'
import { dashTight } from './dash-tight.ts'
import { dateDot } from './date-dot.ts'
import { dateOrder } from './date-order.ts'
import { decimalPoint } from './decimal-point.ts'
import { dupWord } from './dup-word.ts'
import { ellipsis } from './ellipsis.ts'
import { emails } from './emails.ts'
import { enAcronym } from './en-acronym.ts'
import { endPunct } from './end-punct.ts'
import { englishRegion } from './english-region.ts'
import { englishRun } from './english-run.ts'
import { formOfAddress } from './form-of-address.ts'
import { glossary } from './glossary.ts'
import { hyphenAsDash } from './hyphen-as-dash.ts'
import { inlineTags } from './inline-tags.ts'
import { invisibleChars } from './invisible-chars.ts'
import { lengthRatio } from './length-ratio.ts'
import { nameAuthority } from './name-authority.ts'
import { nameFromCyrillic } from './name-from-cyrillic.ts'
import { nameMissing } from './name-missing.ts'
import { nameVariants } from './name-variants.ts'
import { numberMismatch } from './number-mismatch.ts'
import { oldSpelling } from './old-spelling.ts'
import { ordinalEnglish } from './ordinal-english.ts'
import { percentSpace } from './percent-space.ts'
import { placeholders } from './placeholders.ts'
import { punctDouble } from './punct-double.ts'
import { quotesMixed } from './quotes-mixed.ts'
import { quotesStraight } from './quotes-straight.ts'
import { quotesUnbalanced } from './quotes-unbalanced.ts'
import { readingSpeed } from './reading-speed.ts'
import { regionalForm } from './regional-form.ts'
import { sameAsSource } from './same-as-source.ts'
import { scriptLeftover } from './script-leftover.ts'
import { sensitiveTerm } from './sensitive-term.ts'
import { spaceAfterHyphen } from './space-after-hyphen.ts'
import { spaceAfterPunct } from './space-after-punct.ts'
import { spaceBeforeHyphen } from './space-before-hyphen.ts'
import { spaceBeforePunct } from './space-before-punct.ts'
import { spaceDouble } from './space-double.ts'
import { spelling } from './spelling.ts'
import { spellingVariants } from './spelling-variants.ts'
import { stemRepeat } from './stem-repeat.ts'
import { subtitleLine } from './subtitle-line.ts'
import { tags } from './tags.ts'
import { termFalseFriend } from './term-false-friend.ts'
import { thousandsComma } from './thousands-comma.ts'
import { timeAmpm } from './time-ampm.ts'
import { titleConsistency } from './title-consistency.ts'
import { titleFalseFriend } from './title-false-friend.ts'
import { unitSpace } from './unit-space.ts'
import { urls } from './urls.ts'
import { variantConsistency } from './variant-consistency.ts'
import { wordRepeat } from './word-repeat.ts'

const list = [
  quotesStraight,
  quotesUnbalanced,
  quotesMixed,
  hyphenAsDash,
  dashDouble,
  dashTight,
  ellipsis,
  apostropheStraight,
  spaceDouble,
  spaceBeforePunct,
  spaceAfterPunct,
  punctDouble,
  bracketsUnbalanced,
  invisibleChars,
  readingSpeed,
  subtitleLine,
  spaceBeforeHyphen,
  spaceAfterHyphen,
  acronymSpacedHyphen,
  englishRun,
  copiedLowercase,
  englishRegion,
  enAcronym,
  titleFalseFriend,
  termFalseFriend,
  anglicismInYear,
  calquePhrase,
  nameAuthority,
  nameFromCyrillic,
  scriptLeftover,
  dupWord,
  sensitiveTerm,
  stemRepeat,
  wordRepeat,
  nameVariants,
  acronymVariants,
  variantConsistency,
  titleConsistency,
  formOfAddress,
  spellingVariants,
  regionalForm,
  percentSpace,
  unitSpace,
  decimalPoint,
  thousandsComma,
  dateDot,
  dateOrder,
  timeAmpm,
  ordinalEnglish,
  currencyOrder,
  billion,
  numberMismatch,
  lengthRatio,
  sameAsSource,
  nameMissing,
  endPunct,
  inlineTags,
  tags,
  placeholders,
  urls,
  emails,
  glossary,
  spelling,
  compoundLinkingS,
  oldSpelling,
] as const satisfies readonly Check[]

export type CheckId = (typeof list)[number]['id']

export type ListedCheck = Check & { readonly id: CheckId }

/** Every check there is. To add one: its file, a line here, a row in its test. */
export const checks: readonly ListedCheck[] = list

/** The check with this id; absent when there is none. */
export const checkById = (id: string): ListedCheck | undefined =>
  checks.find((check) => check.id === id)

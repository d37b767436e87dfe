import type { Told } from '../refusal.ts'
import type { Fact } from './fact.ts'

/** The longest name or term, and the longest authority. */
export const LONGEST_TERM = 200
const MOST_FORMS = 20

/** What is wrong with a fact that somebody wrote; undefined for one that the checks can go by. */
export const factProblem = (fact: Fact): Told | undefined => {
  const { kind, wrong, right, source, near = [], authority = '' } = fact
  const texts = [wrong ?? '', ...right, source ?? '', ...near, authority]
  if (texts.some((text) => text.length > LONGEST_TERM)) return tooLong
  if (texts.some((text) => /\p{Cc}|\p{Surrogate}/u.test(text))) return controls
  if (right.length > MOST_FORMS || near.length > MOST_FORMS) return tooMany
  if (right.length === 0) return nothingRight
  if (wrong === undefined) return kind === 'term' && source !== undefined ? undefined : nothingWrong
  if (!/[\p{L}\p{N}]/u.test(wrong)) return noLetter
  return right.includes(wrong) ? same : undefined
}

const tooLong: Told = {
  en: `A name or term has more than ${LONGEST_TERM} characters.`,
  de: `Ein Name oder Begriff hat mehr als ${LONGEST_TERM} Zeichen.`,
}
const controls: Told = {
  en: 'There is a line break or another control character in it.',
  de: 'Es steht ein Zeilenumbruch oder ein anderes Steuerzeichen darin.',
}
const tooMany: Told = {
  en: `These are more than ${MOST_FORMS} forms.`,
  de: `Das sind mehr als ${MOST_FORMS} Formen.`,
}
const nothingRight: Told = {
  en: 'What is right is missing.',
  de: 'Es fehlt, was richtig ist.',
}
const nothingWrong: Told = {
  en: 'What is wrong is missing; only a term with a source can do without.',
  de: 'Es fehlt, was falsch ist; nur ein Begriff mit Ausgangswort kommt ohne aus.',
}
const noLetter: Told = {
  en: 'What is wrong has neither a letter nor a figure.',
  de: 'Was falsch ist, hat weder einen Buchstaben noch eine Ziffer.',
}
const same: Told = {
  en: 'What is wrong is also said to be right.',
  de: 'Was falsch ist, steht auch unter dem, was richtig ist.',
}

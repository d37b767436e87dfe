import { english } from './german/english-words.ts'
import type { Prose, Word } from './prose.ts'
import type { Dictionary } from './setting.ts'

/**
 * Whether a word is English and not German: by a short list, and by dictionaries where there are
 * any. Single hits prove little (names, loans); runs and copies of the source do.
 */
export const isEnglish = (word: string, dictionary?: Dictionary): boolean => {
  const lower = word.toLowerCase()
  if (english.has(lower)) return true
  if (dictionary?.knowsEnglish === undefined || !/^\p{L}{2,}$/u.test(word)) return false
  return dictionary.knowsEnglish(lower) && !isGerman(word, dictionary)
}

/** Whether the dictionary has the word in any of its casings. */
export const isGerman = (word: string, { knows }: Dictionary): boolean => {
  const lower = word.toLowerCase()
  return knows(word) || knows(lower) || knows(lower.charAt(0).toUpperCase() + lower.slice(1))
}

/** Words that are both, and hold an English run together. */
const both = new Set('a an in on or so was am all also her his is it as at us me my i'.split(' '))

/** A stretch of at least two English words in a row. */
export interface EnglishRun {
  readonly words: readonly Word[]
  readonly start: number
  readonly end: number
}

/** The English runs of a text; words that are also German may stand inside, not at the ends. */
export const englishRuns = (prose: Prose, dictionary?: Dictionary): readonly EnglishRun[] => {
  const runs: EnglishRun[] = []
  let run: Word[] = []
  let between: Word[] = []
  const close = (): void => {
    const [first, last] = [run[0], run.at(-1)]
    if (first && last && run.length > 1)
      runs.push({ words: run, start: first.start, end: last.end })
    run = []
    between = []
  }
  for (const word of prose.words) {
    const last = between.at(-1) ?? run.at(-1)
    if (last && !isJoint(prose.text.slice(last.end, word.start))) close()
    if (isEnglish(word.text, dictionary)) {
      run.push(...between, word)
      between = []
    } else if (run.length > 0 && both.has(word.text.toLowerCase()) && between.length < 2) {
      between.push(word)
    } else close()
  }
  close()
  return runs
}

const isJoint = (gap: string): boolean => /^(?:[ \u00A0]?[-–&]?[ \u00A0]?|, )$/.test(gap)

/** Words of names in both languages that say the rest is a name. */
const OF_NAMES = new Set(
  'college institute center club international united airlines avenue fort new'.split(' '),
)

/** Whether the words beside a stretch are English: names inside English titles are left alone. */
export const isAmongEnglish = (prose: Prose, start: number, end: number): boolean => {
  const before = /(\p{L}{1,30})[ \u00A0-]$/u.exec(prose.text.slice(Math.max(0, start - 32), start))
  const after = /^[ \u00A0-](\p{L}{1,30})/u.exec(prose.text.slice(end, end + 32))
  return [before?.[1], after?.[1]].some(isOfName)
}

const isOfName = (word: string | undefined): boolean => {
  const lower = word?.toLowerCase() ?? ''
  return english.has(lower) || OF_NAMES.has(lower)
}

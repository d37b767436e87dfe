import { untranslated } from './categories.ts'
import type { SegmentCheck } from './check.ts'
import { type EnglishRun, englishRuns } from './english-words.ts'
import type { Prose } from './prose.ts'

/**
 * Nearly all English runs in good German are titles and organisations in Title Case: those are
 * hints. A small letter, or a heading, says that something was left untranslated.
 */
export const englishRun = {
  id: 'english-run',
  scope: 'segment',
  group: 'machine',
  name: { de: 'Englisch stehen geblieben', en: 'Left in English' },
  explanation: {
    de: 'Mindestens zwei englische Wörter hintereinander. Titel und Namen von Organisationen sind oft gewollt.',
    en: 'At least two English words in a row. Titles and organisations are often meant to be.',
  },
  message: { de: 'Englisch stehen geblieben: {text}', en: 'Left in English: {text}' },
  category: untranslated,
  severity: 'hint',
  examples: [
    { before: 'Er nannte es "Two -Sided Street" und ging.' },
    { before: 'Sie kamen together with their Freunden und ihren Freunden.' },
  ],
  find: (prose, { dictionary }) =>
    englishRuns(prose, dictionary).map((run) => ({
      start: run.start,
      end: run.end,
      severity: isLeftBehind(run, prose) ? 'warning' : 'hint',
    })),
} as const satisfies SegmentCheck

const isLeftBehind = ({ words, start, end }: EnglishRun, { text, heading }: Prose): boolean => {
  const isQuoted = /["„“»]/.test(text.charAt(start - 1)) && /["“”«]/.test(text.charAt(end))
  if (isQuoted) return isHeading(text, heading)
  // „Journal of the Waterway“: only the small words of a title are in the list.
  if (
    /\p{Lu}[\p{L}'’]{0,30} $/u.test(text.slice(Math.max(0, start - 32), start)) ||
    /^ \p{Lu}/u.test(text.slice(end, end + 3))
  )
    return false
  const small = words.filter((word) => /^\p{Ll}/u.test(word.text))
  return small.length > 1 && small.length * 2 > words.length
}

/** Short and without a full stop at its end. */
const isHeading = (
  text: string,
  heading = text.length < 120 && !/[.!?]["“”«)]?$/.test(text),
): boolean => heading

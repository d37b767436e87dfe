import { punctuation } from './categories.ts'
import { automatic, hits, type SegmentCheck } from './check.ts'

/** A trace of tokenised text, or of French. */
export const spaceBeforePunct = {
  id: 'space-before-punct',
  scope: 'segment',
  group: 'typography',
  name: { de: 'Leerzeichen vor Satzzeichen', en: 'Space before punctuation' },
  explanation: {
    de: 'Komma, Punkt, Doppelpunkt, Semikolon, Frage- und Ausrufezeichen stehen ohne Leerzeichen am Wort.',
    en: 'Punctuation follows its word without a space.',
  },
  message: { de: 'Leerzeichen vor dem Satzzeichen', en: 'Space before punctuation' },
  category: punctuation,
  severity: 'error',
  examples: [
    { before: 'um das zu gewährleisten , dass', after: 'um das zu gewährleisten, dass' },
    { before: 'Warum ?', after: 'Warum?' },
  ],
  find: ({ text, source = '' }) =>
    hits(
      text,
      /(?<=[\p{L}\p{N}"“«)\]%])[ \u00A0\u202F](?=[,;.:!?](?=[\s"“”«)]|$))/gu,
      ({ index }) => {
        // „MSBUILD : error“: the source wants it so.
        const isWanted = source.includes(` ${text.charAt(index + 1)}`)
        return isWanted || isLeftAlone(text, index) ? undefined : {}
      },
    ).map((match) => widened(text, match)),
} as const satisfies SegmentCheck

/** „ :emoji:“ codes, „ ...“ and a mark after a web address, which would become part of it. */
const isLeftAlone = (text: string, index: number): boolean =>
  /^.:\S{0,20}:/.test(text.slice(index, index + 24)) ||
  /(?:\/|www\.)\S{0,100}$/.test(text.slice(Math.max(0, index - 100), index))

/** Shows the mark together with the blank, which by itself nobody sees. */
const widened = (text: string, match: { readonly start: number; readonly end: number }) => ({
  start: match.start,
  end: match.end + 1,
  fix: automatic(text.charAt(match.end)),
})

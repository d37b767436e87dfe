import { spellingError } from './categories.ts'
import { choice, type Match, type SegmentCheck } from './check.ts'
import { withLinkingS } from './compounds.ts'
import { isGerman } from './english-words.ts'

/** No dictionary proposes the right form, since the compound itself is in none. */
export const compoundLinkingS = {
  id: 'compound-linking-s',
  scope: 'segment',
  group: 'spelling',
  name: { de: 'Fugen-s fehlt', en: 'Missing linking s' },
  explanation: {
    de: 'Nach -ung, -heit, -keit, -schaft, -tät und -ion steht im Kompositum ein s.',
    en: 'After -ung, -heit, -keit, -schaft, -tät and -ion a compound has an s.',
  },
  message: { de: 'Fugen-s fehlt: {fix}', en: 'Missing linking s: {fix}' },
  category: spellingError,
  severity: 'warning',
  needsDictionary: true,
  examples: [
    { before: 'Die Zurückhaltungstrategie gilt.', after: 'Die Zurückhaltungsstrategie gilt.' },
  ],
  find: ({ words }, { dictionary }) =>
    words.flatMap(({ text, start, end }): Match[] => {
      if (dictionary === undefined || !/(?:ung|heit|keit|schaft|tät|ion)s?\p{Ll}{3}/u.test(text))
        return []
      if (isGerman(text, dictionary)) return []
      const right = withLinkingS(text, dictionary)
      return right === undefined ? [] : [{ start, end, fix: choice(right) }]
    }),
} as const satisfies SegmentCheck

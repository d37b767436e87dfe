import { unidiomatic } from './categories.ts'
import { choice, hits, type SegmentCheck } from './check.ts'

/** German years stand alone or after „im Jahr“ (Duden, „Richtiges und gutes Deutsch“). */
export const anglicismInYear = {
  id: 'anglicism-in-year',
  scope: 'segment',
  group: 'machine',
  name: { de: '„in“ vor der Jahreszahl', en: '“in” before a year' },
  explanation: {
    de: '„in 2023“ ist Englisch; deutsch „2023“ oder „im Jahr 2023“.',
    en: '“in 2023” is English; German says “2023” or “im Jahr 2023”.',
  },
  message: { de: 'Anglizismus: {text} → {fix}', en: 'Anglicism: {text} → {fix}' },
  category: unidiomatic,
  severity: 'warning',
  examples: [
    { before: 'Der Krieg begann in 2022.', after: 'Der Krieg begann 2022.' },
    { before: 'In 2023 stieg der Preis.', after: 'Im Jahr 2023 stieg der Preis.' },
  ],
  find: ({ text }) =>
    hits(
      text,
      // „in 2000 Metern“ counts something; „in 2000 bis 3000 Metern“ too.
      /(?<![\p{L}\p{N}])([Ii]n) ((?:1[5-9]|20)\d\d)(?![\p{L}\p{N}]|[.,:]\d|[  ](?:\p{Lu}|bis|und|oder|\d|%|€))/gu,
      ({ 1: preposition = '', 2: year = '' }) => ({
        fix:
          preposition === 'In' ? choice(`Im Jahr ${year}`, year) : choice(year, `im Jahr ${year}`),
      }),
    ),
} as const satisfies SegmentCheck

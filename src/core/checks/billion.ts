import { mistranslation } from './categories.ts'
import { choice, hits, type PairCheck } from './check.ts'

/** English billion is Milliarde, trillion is Billion: a factor of a thousand. */
export const billion = {
  id: 'billion',
  scope: 'pair',
  group: 'numbers',
  name: { de: 'Billion statt Milliarde', en: 'Billion for Milliarde' },
  explanation: {
    de: 'Englisch „billion“ ist eine Milliarde, „trillion“ eine Billion.',
    en: 'English billion is Milliarde, trillion is Billion.',
  },
  message: { de: '„{english}“ ist {fix}, nicht {text}', en: '“{english}” is {fix}, not {text}' },
  category: mistranslation,
  severity: 'error',
  examples: [
    {
      source: 'It costs 3 billion dollars.',
      before: 'Es kostet 3 Billionen Dollar.',
      after: 'Es kostet 3 Milliarden Dollar.',
    },
  ],
  find: ({ text }, source) => [
    ...(/\bbillions?\b/i.test(source) && !/\btrillions?\b/i.test(source)
      ? hits(text, /(?<!\p{L})Billion(en)?(?!\p{L})/gu, ({ 1: plural }) => ({
          fix: choice(plural === undefined ? 'Milliarde' : 'Milliarden'),
          values: { english: 'billion' },
        }))
      : []),
    ...(/\btrillions?\b/i.test(source)
      ? hits(text, /(?<!\p{L})Trillion(en)?(?!\p{L})/gu, ({ 1: plural }) => ({
          fix: choice(plural === undefined ? 'Billion' : 'Billionen'),
          values: { english: 'trillion' },
        }))
      : []),
  ],
} as const satisfies PairCheck

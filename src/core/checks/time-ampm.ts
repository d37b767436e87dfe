import { timeFormat } from './categories.ts'
import { choice, hits, type SegmentCheck } from './check.ts'

/** German counts twenty-four hours. „5 am Morgen“ is German: a blank needs „a.m.“ with its stops. */
export const timeAmpm = {
  id: 'time-ampm',
  scope: 'segment',
  group: 'numbers',
  name: { de: 'Uhrzeit mit am/pm', en: 'Time with am/pm' },
  explanation: {
    de: 'Deutsche Uhrzeiten zählen 24 Stunden: 14 Uhr.',
    en: 'German times count 24 hours: 14 Uhr.',
  },
  message: { de: 'Uhrzeit: {fix} statt {text}', en: 'Time: {fix}, not {text}' },
  category: timeFormat,
  severity: 'warning',
  examples: [
    { before: 'Um 2pm beginnt es.', after: 'Um 14 Uhr beginnt es.' },
    { before: 'Um 9:30 a.m. beginnt es.', after: 'Um 9.30 Uhr beginnt es.' },
  ],
  find: ({ text }) =>
    hits(
      text,
      /(?<![\p{L}\p{N}.,:])(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))?(?:[ \u00A0]?(p)\.? ?m|(a)m|[ \u00A0](a)\. ?m)(?![\p{L}\p{N}])(?:\.(?=\s+\p{Ll})|\.(?=[,;]))?(?: Uhr)?/giu,
      ({ 1: hour = '', 2: minutes, 3: afternoon }) => {
        const hours = (Number(hour) % 12) + (afternoon === undefined ? 0 : 12)
        return { fix: choice(`${hours}${minutes === undefined ? '' : `.${minutes}`} Uhr`) }
      },
    ),
} as const satisfies SegmentCheck

import { punctuation } from './categories.ts'
import { automatic, choice, type SegmentCheck } from './check.ts'
import { paragraphs, straightQuotes } from './quotes.ts'
import { quoteMarks } from './setting.ts'

/** Which mark the house wants is a matter of style; where a pair closes the fix is certain. */
export const quotesStraight = {
  id: 'quotes-straight',
  scope: 'segment',
  group: 'typography',
  name: { de: 'Gerade Anführungszeichen', en: 'Straight quotation marks' },
  explanation: {
    de: 'Maschinen lassen oft die geraden Zeichen der Schreibmaschine stehen. Zollzeichen bleiben unberührt.',
    en: 'Machines often leave typewriter quotation marks. Inch marks are left alone.',
  },
  message: {
    de: 'Gerades statt typografisches Anführungszeichen: {fix}',
    en: 'Straight instead of typographic quotation mark: {fix}',
  },
  category: punctuation,
  severity: 'hint',
  examples: [
    { before: '"Wir sind besorgt", sagte er.', after: '„Wir sind besorgt“, sagte er.' },
    { before: 'Das Wort ("Lage") fehlt.', after: 'Das Wort („Lage“) fehlt.' },
  ],
  find: ({ text }, { style }) => {
    if (style.quotes === '"…"' || !text.includes('"')) return []
    const [open, close] = quoteMarks(style)
    return paragraphs(text).flatMap((paragraph) =>
      straightQuotes(paragraph.text, paragraph.start).map(({ start, end, side, partner }) => {
        const [first, second] = side === 'open' ? [open, close] : [close, open]
        return {
          start,
          end,
          fix: partner === undefined ? choice(first, second) : automatic(first),
        }
      }),
    )
  },
} as const satisfies SegmentCheck

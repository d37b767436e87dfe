import { encoding } from './categories.ts'
import { automatic, choice, hits, type Match, type SegmentCheck } from './check.ts'

/** What nobody sees and every search stumbles over; and UTF-8 read as Windows-1252. */
export const invisibleChars = {
  id: 'invisible-chars',
  scope: 'segment',
  group: 'typography',
  name: { de: 'Unsichtbare und zerstörte Zeichen', en: 'Invisible and broken characters' },
  explanation: {
    de: 'Nullbreite Zeichen, weiche Trennstriche und Steuerzeichen werden entfernt; „Ã¼“ war einmal „ü“.',
    en: 'Zero-width characters, soft hyphens and control characters are removed; “Ã¼” used to be “ü”.',
  },
  message: { de: 'Unsichtbares Zeichen {code}', en: 'Invisible character {code}' },
  category: encoding,
  severity: 'error',
  everywhere: true,
  examples: [
    { before: 'Zusammen\u00ADarbeit', after: 'Zusammenarbeit' },
    { before: 'Raum\u200Bfahrt', after: 'Raumfahrt' },
    { before: 'GrÃ¼ÃŸe', after: 'Grüße' },
  ],
  find: ({ text }) => [...invisible(text), ...mojibake(text)],
} as const satisfies SegmentCheck

/** A zero-width joiner inside an emoji or a script that needs it is left alone. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is sought
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u200B\u2060\uFEFF\uFFFE]|(?<=[a-zA-ZäöüßÄÖÜ])[\u200C\u200D](?=[a-zA-ZäöüßÄÖÜ])/g

const invisible = (text: string): readonly Match[] =>
  hits(text, INVISIBLE, ({ 0: character }) => ({
    fix: automatic(''),
    values: {
      code: `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
    },
  }))

/** UTF-8 bytes shown as Windows-1252, for the characters of German text. */
const broken: Readonly<Record<string, string>> = {
  'Ã¤': 'ä',
  'Ã¶': 'ö',
  'Ã¼': 'ü',
  'Ã„': 'Ä',
  'Ã–': 'Ö',
  Ãœ: 'Ü',
  ÃŸ: 'ß',
  'Ã©': 'é',
  'Ã¨': 'è',
  'Ã¡': 'á',
  'â€ž': '„',
  'â€œ': '“',
  'â€™': '’',
  'â€“': '–',
  'â€¦': '…',
  'â‚¬': '€',
}

const mojibake = (text: string): readonly Match[] =>
  /[Ãâ]/.test(text)
    ? hits(text, new RegExp(Object.keys(broken).join('|'), 'g'), ({ 0: bytes }) => ({
        fix: choice(broken[bytes] ?? ''),
        message: { de: 'Zerstörtes Zeichen: {text} statt {fix}', en: 'Broken: {text} for {fix}' },
      }))
    : []

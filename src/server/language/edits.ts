import type { EditKind } from '../../core/diff/difference.ts'
import { inBoth } from './language.ts'

const en: Readonly<Record<EditKind, string>> = {
  insertion: 'Inserted',
  deletion: 'Deleted',
  replacement: 'Replaced',
  move: 'Moved',
  spacing: 'Spacing',
  punctuation: 'Punctuation',
  quotes: 'Quotation marks',
  hyphen: 'Hyphen or dash',
  compound: 'Written as one word or apart',
  case: 'Upper or lower case',
  umlaut: 'Umlaut or ß',
  number: 'Number',
  'word-form': 'Word form',
  'unicode-form': 'Same letters, other encoding',
}

const de: Readonly<Record<EditKind, string>> = {
  insertion: 'Eingefügt',
  deletion: 'Gelöscht',
  replacement: 'Ersetzt',
  move: 'Verschoben',
  spacing: 'Leerraum',
  punctuation: 'Zeichensetzung',
  quotes: 'Anführungszeichen',
  hyphen: 'Binde- oder Gedankenstrich',
  compound: 'Zusammen oder getrennt',
  case: 'Groß- oder Kleinschreibung',
  umlaut: 'Umlaut oder ß',
  number: 'Zahl',
  'word-form': 'Wortform',
  'unicode-form': 'Gleiche Buchstaben, andere Kodierung',
}

/** What each kind of edit is called. */
export const edits = inBoth({ en, de })

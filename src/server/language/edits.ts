import type { Difference, EditKind } from '../../core/diff/difference.ts'
import type { ShownPart } from '../../core/diff/display.ts'
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

/** What stands at the two ends of a move; both ends carry the same number. */
export const moves = inBoth({
  en: {
    from: 'Moved to the other place marked {number}',
    to: 'Moved here from the other place marked {number}',
  },
  de: {
    from: 'Verschoben an die andere Stelle mit der {number}',
    to: 'Hierher verschoben von der anderen Stelle mit der {number}',
  },
})

/** What an edit is called where it is shown: its kind, or which end of which move it is. */
export const editTitle = (
  { kind, edit, move }: ShownPart,
  change: Difference,
  words: EditWords,
): string => {
  const named = change.edits[edit ?? -1]
  if (named === undefined) return ''
  if (move === undefined) return words.edits[named.kind]
  return words.moves[kind === 'removed' ? 'from' : 'to'].replace('{number}', String(move))
}

interface EditWords {
  readonly edits: Readonly<Record<EditKind, string>>
  readonly moves: { readonly from: string; readonly to: string }
}

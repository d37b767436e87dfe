import type { EditKind } from '../../core/diff/difference.ts'
import { inBoth } from './language.ts'

const en: Readonly<Record<EditKind, string>> = {
  insertion: 'Inserted',
  deletion: 'Deleted',
  replacement: 'Replaced',
}

const de: Readonly<Record<EditKind, string>> = {
  insertion: 'Eingefügt',
  deletion: 'Gelöscht',
  replacement: 'Ersetzt',
}

/** What each kind of edit is called. */
export const edits = inBoth({ en, de })

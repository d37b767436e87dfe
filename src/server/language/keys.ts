import type { ReviewAction } from '../../core/review/key-map.ts'
import { inBoth } from './language.ts'

const en: Readonly<Record<ReviewAction, string>> = {
  'approve-next': 'Approve and go to the next open segment (untouched: “fine as it is”)',
  approve: 'Approve and stay',
  next: 'Next segment',
  previous: 'Previous segment',
  'next-open': 'Next segment that is not approved',
  'previous-open': 'Previous segment that is not approved',
  'next-finding': 'Next finding',
  'previous-finding': 'Previous finding',
  'take-fix': 'Take the fix of the finding at the cursor',
  dismiss: 'Dismiss the finding at the cursor: this is right in this segment',
  save: 'Save now',
  'undo-edit': 'Take back the one change at the cursor',
  'insert-tag': 'Insert the next missing tag at the cursor',
  'restore-machine': 'The machine’s text again',
  split: 'Split the segment at the cursor',
  merge: 'Join with the next segment',
  comment: 'Comment',
  source: 'Show or hide the source text',
  replace: 'Find & replace (with the selected words)',
  'go-to': 'Go to a segment by its number',
  'white-space': 'Show all white space',
  plain: 'Show or hide the marks',
  leave: 'Leave the text field',
  help: 'These keys',
}

const de: Readonly<Record<ReviewAction, string>> = {
  'approve-next': 'Freigeben und weiter zum nächsten offenen Segment (unberührt: „passt so“)',
  approve: 'Freigeben und bleiben',
  next: 'Nächstes Segment',
  previous: 'Voriges Segment',
  'next-open': 'Nächstes nicht freigegebenes Segment',
  'previous-open': 'Voriges nicht freigegebenes Segment',
  'next-finding': 'Nächster Befund',
  'previous-finding': 'Voriger Befund',
  'take-fix': 'Den Befund am Cursor so beheben wie vorgeschlagen',
  dismiss: 'Den Befund am Cursor verwerfen: Das ist in diesem Segment richtig',
  save: 'Jetzt speichern',
  'undo-edit': 'Die eine Änderung am Cursor zurücknehmen',
  'insert-tag': 'Das nächste fehlende Tag am Cursor einsetzen',
  'restore-machine': 'Wieder der Text der Maschine',
  split: 'Das Segment am Cursor teilen',
  merge: 'Mit dem nächsten Segment verbinden',
  comment: 'Kommentieren',
  source: 'Ausgangstext zeigen oder verbergen',
  replace: 'Suchen & Ersetzen (mit den markierten Wörtern)',
  'go-to': 'Zu einem Segment nach seiner Nummer',
  'white-space': 'Alle Leerräume zeigen',
  plain: 'Markierungen zeigen oder verbergen',
  leave: 'Das Textfeld verlassen',
  help: 'Diese Tasten',
}

/** What each key of the review screen does. */
export const keyActions = inBoth({ en, de })

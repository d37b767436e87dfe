import { inBoth } from './language.ts'

/** What is recorded of an editor's work, as it is told to them. `line` and `time` are the browser's, too. */
export const effort = inBoth({
  en: {
    title: 'Your effort',
    short: 'today',
    note: 'Recorded when you save or approve: time in which you are active (a pause counts for 30 seconds at most) and key presses by kind, never what you type. It is in the reports of this text.',
    off: 'Nothing is recorded of your work: neither time nor key presses.',
    segment: 'This segment',
    pending: 'not saved yet',
    today: 'Today in this text',
    line: '{time} · {keys} keys',
    time: {
      seconds: '{seconds} s',
      minutes: '{minutes} min {seconds} s',
      hours: '{hours} h {minutes} min',
    },
    kinds: {
      insertion: 'writing',
      deletion: 'deleting',
      navigation: 'moving the cursor',
      clipboard: 'clipboard',
      undo: 'undo',
      command: 'commands',
    },
    switchOff: 'Do not record',
    switchOn: 'Record from now on',
  },
  de: {
    title: 'Ihr Aufwand',
    short: 'heute',
    note: 'Aufgezeichnet beim Speichern und Freigeben: Zeit, in der Sie tätig sind (eine Pause zählt höchstens 30 Sekunden), und Tastendrücke nach Art, nie das Getippte. Es steht in den Berichten zu diesem Text.',
    off: 'Von Ihrer Arbeit wird nichts aufgezeichnet: weder Zeit noch Tastendrücke.',
    segment: 'Dieses Segment',
    pending: 'noch nicht gespeichert',
    today: 'Heute in diesem Text',
    line: '{time} · {keys} Tasten',
    time: {
      seconds: '{seconds} s',
      minutes: '{minutes} min {seconds} s',
      hours: '{hours} h {minutes} min',
    },
    kinds: {
      insertion: 'Schreiben',
      deletion: 'Löschen',
      navigation: 'Cursor bewegen',
      clipboard: 'Zwischenablage',
      undo: 'Rückgängig',
      command: 'Befehle',
    },
    switchOff: 'Nicht aufzeichnen',
    switchOn: 'Ab jetzt aufzeichnen',
  },
})

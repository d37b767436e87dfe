import { inBoth } from './language.ts'

/** The page where the columns of a table are chosen. */
export const table = inBoth({
  en: {
    title: 'Which column holds what?',
    hint: 'The text that is to be corrected is needed; the others if there are any. Corrections go into their own column of the file if you name one, else into that of the machine.',
    sheet: 'Sheet',
    showSheet: 'Show it',
    roles: {
      machine: 'Machine translation',
      source: 'Source',
      edited: 'Corrections',
    },
    none: 'none',
    header: 'The first row names the columns',
    caption: (rows: string) => `The first ${rows} rows`,
    submit: 'Bring it in',
    cancel: 'Choose another file',
  },
  de: {
    title: 'Welche Spalte enthält was?',
    hint: 'Nötig ist der Text, der korrigiert werden soll; die anderen, falls es sie gibt. Korrekturen kommen in der Datei in ihre eigene Spalte, wenn Sie eine nennen, sonst in die der Maschine.',
    sheet: 'Tabellenblatt',
    showSheet: 'Zeigen',
    roles: {
      machine: 'Maschinelle Übersetzung',
      source: 'Ausgangstext',
      edited: 'Korrekturen',
    },
    none: 'keine',
    header: 'Die erste Zeile nennt die Spalten',
    caption: (rows: string) => `Die ersten ${rows} Zeilen`,
    submit: 'Hereinholen',
    cancel: 'Andere Datei wählen',
  },
})

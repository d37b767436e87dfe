import type { FactKind } from '../../core/checks/fact.ts'
import { inBoth } from './language.ts'

export type FactColumn = 'kind' | 'wrong' | 'right' | 'source' | 'near' | 'authority'
export type FactStatus = 'shipped' | 'changed' | 'own' | 'removed'

/** The words of the page on names and terms in one language. */
export interface NamesWords {
  readonly title: string
  readonly hint: string
  readonly kinds: Readonly<Record<FactKind, string>>
  readonly columns: Readonly<Record<FactColumn, string>>
  readonly fieldHints: Readonly<Record<Exclude<FactColumn, 'kind'>, string>>
  readonly statuses: Readonly<Record<FactStatus, string>>
  readonly status: string
  readonly any: string
  readonly search: string
  readonly show: string
  readonly add: string
  readonly addTitle: string
  readonly editTitle: string
  readonly edit: string
  readonly remove: string
  readonly restore: string
  readonly actOn: (act: string, fact: string) => string
  readonly save: string
  readonly cancel: string
  readonly saved: string
  readonly none: string
  readonly onlyIf: (source: string) => string
  readonly beside: (words: string) => string
  readonly page: (from: string, to: string, all: string) => string
  readonly previousPage: string
  readonly nextPage: string
  readonly download: string
  readonly importTitle: string
  readonly importHint: string
  readonly importFile: string
  readonly importText: string
  readonly preview: string
  readonly previewTitle: string
  readonly summary: (added: string, changed: string, same: string) => string
  readonly added: string
  readonly changed: string
  readonly more: (count: string) => string
  readonly errors: (count: string) => string
  readonly line: (number: string) => string
  readonly take: string
  readonly nothingToTake: string
  readonly fileName: string
}

const en: NamesWords = {
  title: 'Names and terms',
  hint: 'What machines write, and what German writes. The checks go by this table at once.',
  kinds: {
    person: 'Person',
    place: 'Place',
    acronym: 'Acronym',
    title: 'Title of office',
    term: 'Term',
    sensitive: 'Loaded word',
  },
  columns: {
    kind: 'Kind',
    wrong: 'Wrong',
    right: 'Right',
    source: 'Source has',
    near: 'Beside',
    authority: 'Authority',
  },
  fieldHints: {
    wrong: 'What the machine writes. Empty for a glossary entry: then the source decides.',
    right: 'What German writes, the likeliest first, with | between.',
    source: 'Only where the source text has this word.',
    near: 'Only beside one of these words, with | between.',
    authority: 'Who says so.',
  },
  statuses: { shipped: 'shipped', changed: 'changed', own: 'own', removed: 'removed' },
  status: 'Where from',
  any: 'any',
  search: 'Search',
  show: 'Show',
  add: 'Add',
  addTitle: 'Add a name or term',
  editTitle: 'Change',
  edit: 'Change',
  remove: 'Remove',
  restore: 'Restore',
  actOn: (act, fact) => `${act}: ${fact}`,
  save: 'Save',
  cancel: 'Cancel',
  saved: 'Saved. The checks go by it from now on.',
  none: 'Nothing found.',
  onlyIf: (source) => `only where the source has “${source}”`,
  beside: (words) => `only beside ${words}`,
  page: (from, to, all) => `${from}–${to} of ${all}`,
  previousPage: 'Previous',
  nextPage: 'Next',
  download: 'Download as CSV',
  importTitle: 'Import from CSV',
  importHint:
    'A table with the columns of the download. Nothing changes before you have seen what would.',
  importFile: 'A file',
  importText: 'or pasted here',
  preview: 'Preview',
  previewTitle: 'What the import would change',
  summary: (added, changed, same) => `${added} new, ${changed} changed, ${same} known already.`,
  added: 'New',
  changed: 'Changed',
  more: (count) => `and ${count} more`,
  errors: (count) => `Left out because of errors: ${count}`,
  line: (number) => `Line ${number}`,
  take: 'Take these over',
  nothingToTake: 'There is nothing to take over.',
  fileName: 'names-and-terms',
}

const de: NamesWords = {
  title: 'Namen und Begriffe',
  hint: 'Was Maschinen schreiben und was das Deutsche schreibt. Die Prüfungen richten sich sofort danach.',
  kinds: {
    person: 'Person',
    place: 'Ort',
    acronym: 'Abkürzung',
    title: 'Amtstitel',
    term: 'Begriff',
    sensitive: 'Belastetes Wort',
  },
  columns: {
    kind: 'Art',
    wrong: 'Falsch',
    right: 'Richtig',
    source: 'Ausgangstext hat',
    near: 'Neben',
    authority: 'Beleg',
  },
  fieldHints: {
    wrong:
      'Was die Maschine schreibt. Leer bei Glossareinträgen: Dann entscheidet der Ausgangstext.',
    right: 'Was das Deutsche schreibt, das Wahrscheinlichste zuerst, mit | dazwischen.',
    source: 'Nur wo der Ausgangstext dieses Wort hat.',
    near: 'Nur neben einem dieser Wörter, mit | dazwischen.',
    authority: 'Wer das sagt.',
  },
  statuses: { shipped: 'Vorgabe', changed: 'geändert', own: 'eigen', removed: 'entfernt' },
  status: 'Herkunft',
  any: 'alle',
  search: 'Suchen',
  show: 'Zeigen',
  add: 'Hinzufügen',
  addTitle: 'Namen oder Begriff hinzufügen',
  editTitle: 'Ändern',
  edit: 'Ändern',
  remove: 'Entfernen',
  restore: 'Wie vorgegeben',
  actOn: (act, fact) => `${act}: ${fact}`,
  save: 'Speichern',
  cancel: 'Abbrechen',
  saved: 'Gespeichert. Die Prüfungen richten sich ab jetzt danach.',
  none: 'Nichts gefunden.',
  onlyIf: (source) => `nur wo der Ausgangstext „${source}“ hat`,
  beside: (words) => `nur neben ${words}`,
  page: (from, to, all) => `${from}–${to} von ${all}`,
  previousPage: 'Zurück',
  nextPage: 'Weiter',
  download: 'Als CSV herunterladen',
  importTitle: 'Aus CSV übernehmen',
  importHint:
    'Eine Tabelle mit den Spalten der heruntergeladenen. Nichts ändert sich, bevor Sie gesehen haben, was.',
  importFile: 'Eine Datei',
  importText: 'oder hier eingefügt',
  preview: 'Vorschau',
  previewTitle: 'Was die Übernahme ändern würde',
  summary: (added, changed, same) => `${added} neu, ${changed} geändert, ${same} schon bekannt.`,
  added: 'Neu',
  changed: 'Geändert',
  more: (count) => `und ${count} weitere`,
  errors: (count) => `Wegen Fehlern ausgelassen: ${count}`,
  line: (number) => `Zeile ${number}`,
  take: 'Diese übernehmen',
  nothingToTake: 'Es gibt nichts zu übernehmen.',
  fileName: 'namen-und-begriffe',
}

/** Names and terms: the editable table that the checks go by. */
export const names = inBoth({ en, de })

import type { Doing } from '../../core/review/doings.ts'
import { inBoth } from './language.ts'

/** `what`: "segment 4" or "3 segments". */
type Did = Readonly<Record<Doing, (what: string) => string>>

const enDid: Did = {
  edit: (what) => `edited ${what}`,
  fix: (what) => `fixed a finding in ${what}`,
  replace: (what) => `replaced in ${what}`,
  memory: (what) => `took corrections from memory in ${what}`,
  restore: (what) => `restored ${what}`,
  merge: (what) => `joined ${what} with the next`,
  split: (what) => `split ${what}`,
  import: (what) => `imported ${what}`,
  approval: (what) => `approved ${what}`,
  reopening: (what) => `took the approval of ${what} back`,
  comment: (what) => `commented on ${what}`,
  'comment-resolved': (what) => `resolved a comment on ${what}`,
  'comment-reopened': (what) => `opened a comment on ${what} again`,
  'comment-removed': (what) => `removed a comment from ${what}`,
  details: () => 'changed the title or the MT system',
}

const deDid: Did = {
  edit: (what) => `${what} bearbeitet`,
  fix: (what) => `Befund behoben: ${what}`,
  replace: (what) => `Suchen & Ersetzen: ${what}`,
  memory: (what) => `aus dem Gedächtnis korrigiert: ${what}`,
  restore: (what) => `${what} wiederhergestellt`,
  merge: (what) => `${what} mit dem nächsten verbunden`,
  split: (what) => `${what} geteilt`,
  import: (what) => `${what} importiert`,
  approval: (what) => `${what} freigegeben`,
  reopening: (what) => `Freigabe zurückgenommen: ${what}`,
  comment: (what) => `${what} kommentiert`,
  'comment-resolved': (what) => `Kommentar erledigt: ${what}`,
  'comment-reopened': (what) => `Kommentar wieder geöffnet: ${what}`,
  'comment-removed': (what) => `Kommentar entfernt: ${what}`,
  details: () => 'Titel oder MÜ-System geändert',
}

const enKinds: Readonly<Record<Doing, string>> = {
  edit: 'edits',
  fix: 'fixed findings',
  replace: 'find & replace',
  memory: 'from memory',
  restore: 'restored',
  merge: 'joined segments',
  split: 'split segments',
  import: 'imports',
  approval: 'approvals',
  reopening: 'approvals taken back',
  comment: 'comments',
  'comment-resolved': 'comments resolved',
  'comment-reopened': 'comments opened again',
  'comment-removed': 'comments removed',
  details: 'title and MT system',
}

const deKinds: Readonly<Record<Doing, string>> = {
  edit: 'Bearbeitungen',
  fix: 'behobene Befunde',
  replace: 'Suchen & Ersetzen',
  memory: 'aus dem Gedächtnis',
  restore: 'Wiederhergestelltes',
  merge: 'verbundene Segmente',
  split: 'geteilte Segmente',
  import: 'Importe',
  approval: 'Freigaben',
  reopening: 'zurückgenommene Freigaben',
  comment: 'Kommentare',
  'comment-resolved': 'erledigte Kommentare',
  'comment-reopened': 'wieder geöffnete Kommentare',
  'comment-removed': 'entfernte Kommentare',
  details: 'Titel und MÜ-System',
}

/** The history page, and the page that asks before a whole text is restored. */
export const history = inBoth({
  en: {
    title: 'History',
    titleOf: (number: string) => `History of segment ${number}`,
    back: 'Back to the text',
    attribution: 'Who wrote what',
    whole: 'History of the whole text',
    filters: 'Which steps to show',
    by: 'Person',
    day: 'Day',
    kind: 'Kind',
    all: 'all',
    show: 'Show',
    did: enDid,
    kinds: enKinds,
    segment: (number: string) => `segment ${number}`,
    segments: (count: string) => `${count} segments`,
    imported: 'imported the text',
    saves: (count: string) => `${count} saves`,
    more: (count: string) => `and ${count} more segments`,
    restoreText: 'Restore this text',
    standsNow: 'stands now',
    takeBack: 'Take back',
    takeBackOne: 'Take back single changes',
    gone: 'no longer stands',
    compareNow: 'Compare with now',
    restoreWhole: 'Restore the whole text …',
    keys: 'Next and previous change:',
    previousPage: 'Newer steps',
    nextPage: 'Older steps',
    page: (from: string, to: string, all: string) => `Steps ${from}–${to} of ${all}`,
    none: 'No step of this kind. Choose other filters.',
    notices: {
      restored: 'Restored. The text that stood there is kept in the history.',
      'taken-back': 'Taken back.',
      nothing: 'That text stands there already: nothing was changed.',
    },
    restore: {
      title: 'Restore the whole text',
      explain: (moment: string) =>
        `The text will be as it was at this moment: ${moment}. Nothing is lost: what stands now stays in the history, and this can be undone in one step.`,
      changes: (count: string) =>
        count === '1' ? 'This changes 1 segment:' : `This changes ${count} segments:`,
      nothing: 'The text is already what it was at that moment: there is nothing to restore.',
      more: (count: string) => `and ${count} more`,
      confirm: 'Restore',
      done: (count: string) =>
        count === '1' ? 'Restored: 1 segment changed.' : `Restored: ${count} segments changed.`,
    },
  },
  de: {
    title: 'Verlauf',
    titleOf: (number: string) => `Verlauf von Segment ${number}`,
    back: 'Zurück zum Text',
    attribution: 'Wer was schrieb',
    whole: 'Verlauf des ganzen Textes',
    filters: 'Welche Schritte gezeigt werden',
    by: 'Person',
    day: 'Tag',
    kind: 'Art',
    all: 'alle',
    show: 'Zeigen',
    did: deDid,
    kinds: deKinds,
    segment: (number: string) => `Segment ${number}`,
    segments: (count: string) => `${count} Segmente`,
    imported: 'Text importiert',
    saves: (count: string) => `${count}-mal gespeichert`,
    more: (count: string) => `und ${count} weitere Segmente`,
    restoreText: 'Diesen Text wiederherstellen',
    standsNow: 'steht jetzt da',
    takeBack: 'Zurücknehmen',
    takeBackOne: 'Einzelne Änderungen zurücknehmen',
    gone: 'steht nicht mehr da',
    compareNow: 'Mit jetzt vergleichen',
    restoreWhole: 'Ganzen Text wiederherstellen …',
    keys: 'Nächste und vorige Änderung:',
    previousPage: 'Neuere Schritte',
    nextPage: 'Ältere Schritte',
    page: (from: string, to: string, all: string) => `Schritte ${from}–${to} von ${all}`,
    none: 'Kein Schritt dieser Art. Wählen Sie andere Filter.',
    notices: {
      restored: 'Wiederhergestellt. Der Text, der hier stand, bleibt im Verlauf.',
      'taken-back': 'Zurückgenommen.',
      nothing: 'Dieser Text steht schon da: Nichts wurde geändert.',
    },
    restore: {
      title: 'Den ganzen Text wiederherstellen',
      explain: (moment: string) =>
        `Der Text wird, wie er zu diesem Zeitpunkt war: ${moment}. Nichts geht verloren: Was jetzt dasteht, bleibt im Verlauf, und alles lässt sich in einem Schritt zurücknehmen.`,
      changes: (count: string) =>
        count === '1' ? 'Das ändert 1 Segment:' : `Das ändert ${count} Segmente:`,
      nothing:
        'Der Text ist schon, wie er zu diesem Zeitpunkt war: Es gibt nichts wiederherzustellen.',
      more: (count: string) => `und ${count} weitere`,
      confirm: 'Wiederherstellen',
      done: (count: string) =>
        count === '1'
          ? 'Wiederhergestellt: 1 Segment geändert.'
          : `Wiederhergestellt: ${count} Segmente geändert.`,
    },
  },
})

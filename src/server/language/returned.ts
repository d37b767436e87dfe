import { inBoth } from './language.ts'

/** The page where a file that came back from a client is taken in. */
export const returned = inBoth({
  en: {
    title: 'Take back a returned file',
    link: 'Take back a returned file',
    linkHint:
      'A client accepted, rejected or edited something in the file? See what, and take it over as new revisions.',
    explain:
      'Choose the file as it came back: Word with changes accepted, rejected or still open, or any other format this text can be taken out as. You see what was done to it before anything is changed.',
    file: 'The returned file',
    look: 'See what was changed',
    missing: 'Choose the file that came back.',
    from: (name: string) => `What was changed in ${name}`,
    kept: (count: string) =>
      count === '1'
        ? '1 paragraph came back as it was sent.'
        : `${count} paragraphs came back as they were sent.`,
    nothing: 'Everything came back as it was sent: there is nothing to take over.',
    unsure:
      'The file does not say which state of the text it shows, so it is compared with the text as it stands now.',
    open: (count: string) =>
      count === '1'
        ? '1 tracked change in the file is still open; it counts as accepted here.'
        : `${count} tracked changes in the file are still open; they count as accepted here.`,
    kinds: {
      changed: 'Changed',
      merged: 'Changed here, too: both fit together',
      conflict: 'Conflict: the same words were changed here meanwhile',
      outdated: 'As it stood here once: perhaps an older state was sent',
      removed: 'Did not come back',
      added: 'New paragraph; it would stand at the end of the segment before it',
    },
    here: (by: string) => `Meanwhile, ${by} wrote here:`,
    stillOpen: 'Still open in the file',
    inserted: (text: string, by: string) => `“${text}” inserted${by === '' ? '' : ` (${by})`}`,
    deleted: (text: string, by: string) => `“${text}” deleted${by === '' ? '' : ` (${by})`}`,
    take: (number: string) => `Take over: segment ${number}`,
    atStart: 'before the first segment: cannot be taken over',
    more: (count: string) =>
      `${count} more changes are not shown here; they are taken over only by the command line or the API.`,
    confirm: 'Take over what is ticked',
    done: (count: string) =>
      count === '1' ? '1 change was taken over.' : `${count} changes were taken over.`,
    noneTaken: 'Nothing was ticked, so nothing was changed.',
    changedMeanwhile:
      'The text was changed meanwhile. Nothing was taken over: bring the file in once more and look again.',
  },
  de: {
    title: 'Zurückgekommene Datei einlesen',
    link: 'Zurückgekommene Datei einlesen',
    linkHint:
      'Ein Kunde hat in der Datei etwas angenommen, abgelehnt oder geändert? Sehen Sie, was, und übernehmen Sie es als neue Fassungen.',
    explain:
      'Wählen Sie die Datei, wie sie zurückkam: Word mit angenommenen, abgelehnten oder noch offenen Änderungen oder ein anderes Format, in dem sich dieser Text herausholen lässt. Sie sehen, was damit geschah, bevor sich etwas ändert.',
    file: 'Die zurückgekommene Datei',
    look: 'Ansehen, was geändert wurde',
    missing: 'Wählen Sie die Datei, die zurückkam.',
    from: (name: string) => `Was in ${name} geändert wurde`,
    kept: (count: string) =>
      count === '1'
        ? '1 Absatz kam zurück, wie er verschickt wurde.'
        : `${count} Absätze kamen zurück, wie sie verschickt wurden.`,
    nothing: 'Alles kam zurück, wie es verschickt wurde: Es gibt nichts zu übernehmen.',
    unsure:
      'Die Datei sagt nicht, welchen Stand des Textes sie zeigt; sie wird deshalb mit dem jetzigen verglichen.',
    open: (count: string) =>
      count === '1'
        ? '1 Änderung ist in der Datei noch offen; sie gilt hier als angenommen.'
        : `${count} Änderungen sind in der Datei noch offen; sie gelten hier als angenommen.`,
    kinds: {
      changed: 'Geändert',
      merged: 'Auch hier geändert: Beides passt zusammen',
      conflict: 'Konflikt: Dieselben Wörter wurden hier inzwischen geändert',
      outdated: 'Wie es hier einmal stand: Vielleicht wurde ein älterer Stand verschickt',
      removed: 'Kam nicht zurück',
      added: 'Neuer Absatz; er käme ans Ende des Segments davor',
    },
    here: (by: string) => `Hier schrieb inzwischen ${by}:`,
    stillOpen: 'In der Datei noch offen',
    inserted: (text: string, by: string) => `„${text}“ eingefügt${by === '' ? '' : ` (${by})`}`,
    deleted: (text: string, by: string) => `„${text}“ gestrichen${by === '' ? '' : ` (${by})`}`,
    take: (number: string) => `Übernehmen: Segment ${number}`,
    atStart: 'vor dem ersten Segment: lässt sich nicht übernehmen',
    more: (count: string) =>
      `${count} weitere Änderungen sind hier nicht gezeigt; übernehmen lassen sie sich nur über Kommandozeile oder API.`,
    confirm: 'Angekreuztes übernehmen',
    done: (count: string) =>
      count === '1' ? '1 Änderung wurde übernommen.' : `${count} Änderungen wurden übernommen.`,
    noneTaken: 'Nichts war angekreuzt, also hat sich nichts geändert.',
    changedMeanwhile:
      'Der Text wurde inzwischen geändert. Nichts wurde übernommen: Lesen Sie die Datei noch einmal ein und sehen Sie noch einmal hin.',
  },
})

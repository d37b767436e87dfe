/** The words that a redline adds to the text, in both languages of the interface. */
export const redlineWords = {
  en: {
    redline: 'Corrections',
    exported: 'As of',
    system: 'Machine translation',
    from: 'From',
    progress: 'Approved',
    of: 'of',
    legend: 'How to read it',
    removed: 'taken out',
    added: 'written in',
    states: { open: 'open', edited: 'edited', approved: 'approved' },
    comments: 'Comments',
    resolved: 'done',
  },
  de: {
    redline: 'Korrekturen',
    exported: 'Stand',
    system: 'Maschinelle Übersetzung',
    from: 'Aus',
    progress: 'Freigegeben',
    of: 'von',
    legend: 'So liest man es',
    removed: 'gestrichen',
    added: 'eingefügt',
    states: { open: 'offen', edited: 'bearbeitet', approved: 'freigegeben' },
    comments: 'Kommentare',
    resolved: 'erledigt',
  },
} as const

export type RedlineWords = (typeof redlineWords)['en' | 'de']

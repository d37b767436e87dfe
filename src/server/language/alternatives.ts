import { inBoth } from './language.ts'

export interface DuelNames {
  readonly first: string
  readonly second: string
}

export interface DuelFigures extends DuelNames {
  readonly equal: string
  readonly probability: string
}

/** Several translations of one source: side by side, ranked, taken. */
export const alternatives = inBoth({
  en: {
    title: 'Translations side by side',
    intro:
      'Rank the translations of each segment, the best first, without knowing which system made which: their order changes from segment to segment. Words that the other one does not have are marked.',
    nothing:
      'There is only one translation of this text. Add what another system made of the same source.',
    progress: (ranked: string, all: string) => `${ranked} of ${all} segments ranked`,
    showNames: 'Show the names',
    hideNames: 'Hide the names',
    unnamed: 'The text’s own translation',
    translation: (number: string) => `Translation ${number}`,
    ranked: 'ranked',
    rank: 'Rank',
    saveRanking: 'Save ranking',
    take: 'Take it',
    isText: 'stands in your text',
    taken: (segment: string) => `${segment}: taken as your text.`,
    keys: 'Keys',
    keyList: [
      { key: '1–9', does: 'the best, then the second best, …; the last one ranks itself' },
      { key: '0', does: 'all that are left are equally good' },
      { key: '⌫', does: 'rank this segment anew' },
      { key: '↵', does: 'take the best one as your text' },
      { key: '↓ ↑', does: 'next and previous segment' },
    ],
    live: {
      ranked: 'ranked',
      saved: '{ranked} of {all} segments ranked',
      failed: 'Not saved: {reason}',
      unreachable: 'Not saved: the server did not answer.',
      rankFirst: 'Rank the translations first.',
      taken: 'Taken as your text.',
      isText: 'stands in your text',
    },
    results: 'Preferred without knowing the names',
    resultsNote:
      'How often a system was ranked best, in per cent of the rankings it is in, with 95 % interval (after Wilson). A best place that several share counts in parts.',
    bar: (system: string, share: string, low: string, high: string) =>
      `${system}: ${share} % (${low} to ${high})`,
    resultColumns: {
      system: 'System',
      rankings: 'Rankings',
      wins: 'Best',
      share: 'Share',
      interval: '95 % interval',
    },
    duels: 'One against one',
    duel: ({ first, second }: DuelNames, figures: DuelFigures) =>
      `${first} was better ${figures.first} times, ${second} ${figures.second} times, equally good ${figures.equal} times; the chance of that between equally good systems is ${figures.probability} (sign test).`,
    verdict: {
      real: 'The difference is more than chance.',
      noise: 'The difference may well be chance.',
    },
    add: 'Add a translation',
    addHint:
      'Of the same source. It is aligned with the segments as the text came in. One of the same name is replaced, and ranked anew.',
    addSubmit: 'Add it',
    added: (system: string) => `The translation by ${system} is here.`,
    remove: (system: string) => `Remove ${system}`,
    removed: (system: string) => `The translation by ${system} was removed.`,
  },
  de: {
    title: 'Übersetzungen nebeneinander',
    intro:
      'Reihen Sie die Übersetzungen jedes Segments, die beste zuerst, ohne zu wissen, welches System welche geschrieben hat: Ihre Reihenfolge wechselt von Segment zu Segment. Wörter, die die andere nicht hat, sind hervorgehoben.',
    nothing:
      'Es gibt nur eine Übersetzung dieses Textes. Fügen Sie hinzu, was ein anderes System aus demselben Ausgangstext gemacht hat.',
    progress: (ranked: string, all: string) => `${ranked} von ${all} Segmenten gereiht`,
    showNames: 'Namen zeigen',
    hideNames: 'Namen verbergen',
    unnamed: 'Die eigene Übersetzung des Textes',
    translation: (number: string) => `Übersetzung ${number}`,
    ranked: 'gereiht',
    rank: 'Rang',
    saveRanking: 'Reihung speichern',
    take: 'Übernehmen',
    isText: 'steht in Ihrem Text',
    taken: (segment: string) => `${segment}: als Ihr Text übernommen.`,
    keys: 'Tasten',
    keyList: [
      { key: '1–9', does: 'die beste, dann die zweitbeste, …; die letzte reiht sich selbst ein' },
      { key: '0', does: 'alle übrigen sind gleich gut' },
      { key: '⌫', does: 'dieses Segment neu reihen' },
      { key: '↵', does: 'die beste als Ihren Text übernehmen' },
      { key: '↓ ↑', does: 'nächstes und voriges Segment' },
    ],
    live: {
      ranked: 'gereiht',
      saved: '{ranked} von {all} Segmenten gereiht',
      failed: 'Nicht gespeichert: {reason}',
      unreachable: 'Nicht gespeichert: Der Server antwortete nicht.',
      rankFirst: 'Reihen Sie die Übersetzungen zuerst.',
      taken: 'Als Ihr Text übernommen.',
      isText: 'steht in Ihrem Text',
    },
    results: 'Vorgezogen, ohne die Namen zu kennen',
    resultsNote:
      'Wie oft ein System als bestes gereiht wurde, in Prozent der Reihungen, in denen es vorkommt, mit 95-%-Intervall (nach Wilson). Ein geteilter bester Platz zählt anteilig.',
    bar: (system: string, share: string, low: string, high: string) =>
      `${system}: ${share} % (${low} bis ${high})`,
    resultColumns: {
      system: 'System',
      rankings: 'Reihungen',
      wins: 'Beste',
      share: 'Anteil',
      interval: '95-%-Intervall',
    },
    duels: 'Eins gegen eins',
    duel: ({ first, second }: DuelNames, figures: DuelFigures) =>
      `${first} war ${figures.first}-mal besser, ${second} ${figures.second}-mal, gleich gut ${figures.equal}-mal; die Wahrscheinlichkeit dafür bei gleich guten Systemen ist ${figures.probability} (Vorzeichentest).`,
    verdict: {
      real: 'Der Unterschied ist mehr als Zufall.',
      noise: 'Der Unterschied kann gut Zufall sein.',
    },
    add: 'Übersetzung hinzufügen',
    addHint:
      'Desselben Ausgangstextes. Sie wird an den Segmenten ausgerichtet, wie der Text hereinkam. Eine gleichen Namens wird ersetzt und neu gereiht.',
    addSubmit: 'Hinzufügen',
    added: (system: string) => `Die Übersetzung von ${system} ist da.`,
    remove: (system: string) => `${system} entfernen`,
    removed: (system: string) => `Die Übersetzung von ${system} wurde entfernt.`,
  },
})

import { inBoth } from './language.ts'

/** The report on a library: all texts, one system, or a period. */
export const reports = inBoth({
  en: {
    title: 'Reports',
    titleOf: (system: string) => `Report on ${system}`,
    intro:
      'What the reviews of all documents tell of the machine translation in them: every edit is a measurement. Only segments that were edited or approved count, on the day that happened last.',
    period: 'Reviewed',
    from: 'from',
    to: 'to',
    system: 'System',
    everySystem: 'all',
    by: 'Trend',
    steps: { week: 'by week', month: 'by month' },
    show: 'Show',
    nothing:
      'There is nothing to report yet: no segment was edited or approved in this period, or none that is short enough to be scored.',
    scope: (documents: string, segments: string) =>
      `${segments} reviewed ${segments === '1' ? 'segment' : 'segments'} of ${documents} ${documents === '1' ? 'document' : 'documents'}.`,
    within: (from: string, to: string) => {
      if (from === '' && to === '') return ''
      if (from === '') return `Until ${to}.`
      return to === '' ? `Since ${from}.` : `From ${from} to ${to}.`
    },
    missing: (count: string) =>
      `Still being measured, and not in these figures yet: ${count} documents. Open this page again in a moment.`,
    hterNote: (low: string, high: string) =>
      `edits per 100 words of the corrected text; 95 % interval ${low} to ${high}`,
    interval: (low: string, high: string) => `${low} to ${high}`,
    trend: { week: 'HTER week by week', month: 'HTER month by month' },
    trendNote: (few: string) =>
      `With 95 % intervals: where they overlap, a difference may well be chance. Hollow dots stand on fewer than ${few} segments.`,
    step: (name: string, score: string, interval: string, segments: string) =>
      `${name}: ${score} (${interval}, ${segments} segments)`,
    asTable: 'As a table',
    trendColumns: {
      from: 'From',
      documents: 'Documents',
      segments: 'Segments',
      hter: 'HTER',
      interval: '95 % interval',
      chrfpp: 'chrF2++',
      unchanged: 'Unchanged',
      time: 'Time per 1,000 words',
    },
    method: (drawings: string) =>
      `Scores come from the sums over all segments, never from the mean of their scores. HTER is TER of the machine’s text with the corrected text as its only reference. Intervals are bootstrap intervals of ${drawings} drawings with a fixed seed. Corrections are counted by segment, findings by place.`,
    csv: {
      document: 'document',
      id: 'id',
      system: 'system',
      from: 'first review',
      to: 'last review',
      reviewed: 'reviewed segments',
      hter: 'HTER',
      chrf: 'chrF2',
      chrfpp: 'chrF2++',
      bleu: 'BLEU',
      unchanged: 'unchanged (%)',
      characters: 'edit distance (characters)',
      words: 'edit distance (words)',
      seconds: 'seconds',
      timedWords: 'words the time was spent on',
      keystrokes: 'key presses',
      mqmScheme: 'errors counted by',
      mqmErrors: 'marked errors',
      mqmPenalty: 'MQM penalty',
      mqmWords: 'words judged',
      mqmPerThousand: 'MQM penalty per 1,000 words',
      mqmVerdict: 'MQM verdict',
      rating: 'mean rating (ESA)',
      rated: 'rated segments',
    },
  },
  de: {
    title: 'Berichte',
    titleOf: (system: string) => `Bericht über ${system}`,
    intro:
      'Was die Durchsicht aller Texte über die maschinelle Übersetzung in ihnen sagt: Jede Korrektur ist eine Messung. Es zählen nur Segmente, die bearbeitet oder freigegeben sind, an dem Tag, an dem das zuletzt geschah.',
    period: 'Durchgesehen',
    from: 'von',
    to: 'bis',
    system: 'System',
    everySystem: 'alle',
    by: 'Verlauf',
    steps: { week: 'nach Wochen', month: 'nach Monaten' },
    show: 'Zeigen',
    nothing:
      'Noch gibt es nichts zu berichten: In dieser Zeit wurde kein Segment bearbeitet oder freigegeben, oder keines, das kurz genug ist, um bewertet zu werden.',
    scope: (documents: string, segments: string) =>
      `${segments} ${segments === '1' ? 'durchgesehenes Segment' : 'durchgesehene Segmente'} aus ${documents} ${documents === '1' ? 'Text' : 'Texten'}.`,
    within: (from: string, to: string) => {
      if (from === '' && to === '') return ''
      if (from === '') return `Bis ${to}.`
      return to === '' ? `Seit ${from}.` : `Von ${from} bis ${to}.`
    },
    missing: (count: string) =>
      `Noch in Messung und nicht in diesen Zahlen: ${count} Texte. Öffnen Sie diese Seite gleich noch einmal.`,
    hterNote: (low: string, high: string) =>
      `Korrekturen je 100 Wörter des korrigierten Textes; 95-%-Intervall ${low} bis ${high}`,
    interval: (low: string, high: string) => `${low} bis ${high}`,
    trend: { week: 'HTER Woche für Woche', month: 'HTER Monat für Monat' },
    trendNote: (few: string) =>
      `Mit 95-%-Intervallen: Wo sie sich überschneiden, kann ein Unterschied gut Zufall sein. Hohle Punkte stehen auf weniger als ${few} Segmenten.`,
    step: (name: string, score: string, interval: string, segments: string) =>
      `${name}: ${score} (${interval}, ${segments} Segmente)`,
    asTable: 'Als Tabelle',
    trendColumns: {
      from: 'Ab',
      documents: 'Texte',
      segments: 'Segmente',
      hter: 'HTER',
      interval: '95-%-Intervall',
      chrfpp: 'chrF2++',
      unchanged: 'Unverändert',
      time: 'Zeit je 1.000 Wörter',
    },
    method: (drawings: string) =>
      `Die Werte kommen aus den Summen über alle Segmente, nie aus dem Mittel ihrer Werte. HTER ist TER des Maschinentextes mit dem korrigierten Text als einziger Referenz. Die Intervalle sind Bootstrap-Intervalle aus ${drawings} Ziehungen mit festem Startwert. Korrekturen sind nach Segmenten gezählt, Befunde nach Stellen.`,
    csv: {
      document: 'Text',
      id: 'Kennung',
      system: 'System',
      from: 'erste Durchsicht',
      to: 'letzte Durchsicht',
      reviewed: 'durchgesehene Segmente',
      hter: 'HTER',
      chrf: 'chrF2',
      chrfpp: 'chrF2++',
      bleu: 'BLEU',
      unchanged: 'unverändert (%)',
      characters: 'Editierabstand (Zeichen)',
      words: 'Editierabstand (Wörter)',
      seconds: 'Sekunden',
      timedWords: 'Wörter, auf die die Zeit entfiel',
      keystrokes: 'Tastendrücke',
      mqmScheme: 'Fehler gezählt nach',
      mqmErrors: 'markierte Fehler',
      mqmPenalty: 'MQM-Strafpunkte',
      mqmWords: 'beurteilte Wörter',
      mqmPerThousand: 'MQM-Strafpunkte je 1.000 Wörter',
      mqmVerdict: 'MQM-Schwelle',
      rating: 'mittlere Bewertung (ESA)',
      rated: 'bewertete Segmente',
    },
  },
})

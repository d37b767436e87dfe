import { inBoth } from './language.ts'

/** The part of a report that compares machine translation systems. */
export const systems = inBoth({
  en: {
    leftOpen: (count: string) =>
      `Documents left out because none of their segments was reviewed: ${count}`,
    leftUnnamed: (count: string) =>
      `Documents left out because they do not name a system: ${count}`,
    chart: 'Systems: HTER with 95 % interval',
    chartNote:
      'Edits per 100 words of the corrected text; less is better. The line shows where the figure would lie had other segments been reviewed (bootstrap, 1,000 drawings, always the same seed).',
    bar: (system: string, score: string, low: string, high: string) =>
      `${system}: ${score} (${low} to ${high})`,
    columns: {
      system: 'System',
      documents: 'Documents',
      segments: 'Segments',
      hter: 'HTER',
      interval: '95 % interval',
      chrfpp: 'chrF2++',
      bleu: 'BLEU',
      unchanged: 'Unchanged',
      time: 'Time per 1,000 words',
    },
    comparisons: 'Is the difference real?',
    paired: (names: { best: string; other: string }, segments: string) =>
      `${names.best} and ${names.other}, on the ${segments} segments of the same source that both translated (paired bootstrap):`,
    pairedResult: (score: string, low: string, high: string, probability: string) =>
      `the second has an HTER ${score} points higher (95 % interval ${low} to ${high}); the chance of such a difference between equally good systems is ${probability}.`,
    pairedVerdict: {
      real: 'The difference is more than chance.',
      noise: 'The difference may well be chance.',
    },
    unpaired: (names: { best: string; other: string }, fewest: string) =>
      `${names.best} and ${names.other} have fewer than ${fewest} segments of the same source in common, so no test can tell them apart:`,
    overlap: {
      yes: 'their intervals overlap; the difference may well be chance.',
      no: 'their intervals do not overlap, but the texts may differ as much as the systems do.',
    },
    advice: 'To know, have both translate the same source.',
    mqm: {
      chart: 'Systems: MQM penalty per 1,000 words with 95 % interval',
      chartNote:
        'Less is better. Of the documents in which errors were marked; an interval tells how much the figure hangs on which segments were judged, not how much on who judged them.',
      rating: 'Rating (segments)',
      comparisons: 'Is the difference of marked errors real?',
      pairedResult: (score: string, low: string, high: string, probability: string) =>
        `the second has ${score} penalty points per 1,000 words more (95 % interval ${low} to ${high}); the chance of such a difference between equally good systems is ${probability}.`,
    },
  },
  de: {
    leftOpen: (count: string) =>
      `Texte, die nicht dabei sind, weil keines ihrer Segmente durchgesehen ist: ${count}`,
    leftUnnamed: (count: string) =>
      `Texte, die nicht dabei sind, weil sie kein System nennen: ${count}`,
    chart: 'Systeme: HTER mit 95-%-Intervall',
    chartNote:
      'Korrekturen je 100 Wörter des korrigierten Textes; weniger ist besser. Die Linie zeigt, wo die Zahl läge, wären andere Segmente durchgesehen worden (Bootstrap, 1.000 Ziehungen, immer mit demselben Startwert).',
    bar: (system: string, score: string, low: string, high: string) =>
      `${system}: ${score} (${low} bis ${high})`,
    columns: {
      system: 'System',
      documents: 'Texte',
      segments: 'Segmente',
      hter: 'HTER',
      interval: '95-%-Intervall',
      chrfpp: 'chrF2++',
      bleu: 'BLEU',
      unchanged: 'Unverändert',
      time: 'Zeit je 1.000 Wörter',
    },
    comparisons: 'Ist der Unterschied echt?',
    paired: (names: { best: string; other: string }, segments: string) =>
      `${names.best} und ${names.other}, auf den ${segments} Segmenten desselben Ausgangstextes, die beide übersetzt haben (gepaarter Bootstrap):`,
    pairedResult: (score: string, low: string, high: string, probability: string) =>
      `Der HTER des zweiten ist um ${score} Punkte höher (95-%-Intervall ${low} bis ${high}); die Wahrscheinlichkeit eines solchen Unterschieds zwischen gleich guten Systemen ist ${probability}.`,
    pairedVerdict: {
      real: 'Der Unterschied ist mehr als Zufall.',
      noise: 'Der Unterschied kann gut Zufall sein.',
    },
    unpaired: (names: { best: string; other: string }, fewest: string) =>
      `${names.best} und ${names.other} haben weniger als ${fewest} Segmente desselben Ausgangstextes gemeinsam, deshalb kann kein Test sie auseinanderhalten:`,
    overlap: {
      yes: 'Ihre Intervalle überschneiden sich; der Unterschied kann gut Zufall sein.',
      no: 'Ihre Intervalle überschneiden sich nicht, doch die Texte können so verschieden sein wie die Systeme.',
    },
    advice: 'Wer es wissen will, lässt beide denselben Ausgangstext übersetzen.',
    mqm: {
      chart: 'Systeme: MQM-Strafpunkte je 1.000 Wörter mit 95-%-Intervall',
      chartNote:
        'Weniger ist besser. Aus den Texten, in denen Fehler markiert sind; ein Intervall sagt, wie sehr die Zahl davon abhängt, welche Segmente beurteilt wurden, nicht wie sehr davon, wer sie beurteilt hat.',
      rating: 'Bewertung (Segmente)',
      comparisons: 'Ist der Unterschied der markierten Fehler echt?',
      pairedResult: (score: string, low: string, high: string, probability: string) =>
        `Das zweite hat ${score} Strafpunkte je 1.000 Wörter mehr (95-%-Intervall ${low} bis ${high}); die Wahrscheinlichkeit eines solchen Unterschieds zwischen gleich guten Systemen ist ${probability}.`,
    },
  },
})

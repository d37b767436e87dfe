/** What the columns of a table of corrections are called. */
export const correctionNames = {
  en: {
    number: 'Number',
    source: 'Source',
    machine: 'Machine translation',
    edited: 'Edited',
    state: 'State',
    kinds: 'Kinds of edits',
    mqm: 'MQM',
  },
  de: {
    number: 'Nummer',
    source: 'Ausgangstext',
    machine: 'Maschinelle Übersetzung',
    edited: 'Korrektur',
    state: 'Status',
    kinds: 'Arten der Änderungen',
    mqm: 'MQM',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>

/** Whether these are the names of a table that Rotstift wrote. */
export const isCorrectionTable = (heads: readonly string[] = []): boolean =>
  Object.values(correctionNames).some((names) =>
    Object.values(names).every((name, index) => heads[index] === name),
  )

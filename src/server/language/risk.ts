import { inBoth } from './language.ts'

/** Why a segment is worth reading first, in words. */
export interface RiskWords {
  readonly order: string
  readonly orders: Readonly<Record<'text' | 'risk', string>>
  readonly label: string
  readonly errors: (count: string) => string
  readonly warnings: (count: string) => string
  readonly hints: (count: string) => string
  readonly untranslated: (text: string) => string
  readonly length: (percent: string) => string
  readonly repeated: (words: string) => string
  readonly gerunds: (words: string) => string
  readonly long: (count: string) => string
}

const en: RiskWords = {
  order: 'Order',
  orders: { text: 'as in the text', risk: 'most suspicious first' },
  label: 'Why it is suspicious',
  errors: (count) => (count === '1' ? '1 error' : `${count} errors`),
  warnings: (count) => (count === '1' ? '1 warning' : `${count} warnings`),
  hints: (count) => (count === '1' ? '1 hint' : `${count} hints`),
  untranslated: (text) => `perhaps not translated: “${text}”`,
  length: (percent) => `${percent}% of the usual length for its source`,
  repeated: (words) => `says twice: ${words}`,
  gerunds: (words) => `forms in -ing in the source: ${words}`,
  long: (count) => `long (${count} words) and untouched`,
}

const de: RiskWords = {
  order: 'Reihenfolge',
  orders: { text: 'wie im Text', risk: 'Auffälliges zuerst' },
  label: 'Was daran auffällt',
  errors: (count) => `${count} Fehler`,
  warnings: (count) => (count === '1' ? '1 Warnung' : `${count} Warnungen`),
  hints: (count) => (count === '1' ? '1 Hinweis' : `${count} Hinweise`),
  untranslated: (text) => `vielleicht nicht übersetzt: „${text}“`,
  length: (percent) => `${percent} % der üblichen Länge für seinen Ausgangstext`,
  repeated: (words) => `steht doppelt da: ${words}`,
  gerunds: (words) => `Formen auf -ing im Ausgangstext: ${words}`,
  long: (count) => `lang (${count} Wörter) und unberührt`,
}

export const risk = inBoth({ en, de })

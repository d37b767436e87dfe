import { measurementFormat } from './categories.ts'
import { automatic, hits, type SegmentCheck } from './check.ts'
import { unitSymbols } from './german/units.ts'
import { blankBeforeUnit } from './setting.ts'

const TIGHT = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])(\\d{1,3}(?:\\.\\d{3})*(?:,\\d+)?|\\d+(?:[.,]\\d+)?)(${unitSymbols}|[€$£])(?![\\p{L}\\p{N}-])`,
  'gu',
)

/** Letters that also name models and resolutions: 4K, A320, 5G, 2m as a band. */
export const unitSpace = {
  id: 'unit-space',
  scope: 'segment',
  group: 'numbers',
  name: { de: 'Einheit ohne Abstand', en: 'Unit without a space' },
  explanation: {
    de: 'Zwischen Zahl und Einheit oder Währung steht ein geschütztes Leerzeichen.',
    en: 'A no-break space stands between figure and unit or currency.',
  },
  message: { de: 'Einheit mit Abstand: {fix}', en: 'Unit with a space: {fix}' },
  category: measurementFormat,
  severity: 'warning',
  examples: [
    { before: 'Es sind 5km bis dort.', after: 'Es sind 5\u00A0km bis dort.' },
    { before: 'Das kostet 3$ und 20€.', after: 'Das kostet 3\u00A0$ und 20\u00A0€.' },
  ],
  find: ({ text }, { style }) =>
    hits(text, TIGHT, ({ 1: figure = '', 2: unit = '' }) => {
      // „7A“, „4V“, „3W“ number flats and versions as often as they measure.
      if (/^[AVWtlg]$/.test(unit) && !figure.includes(',')) return undefined
      return { fix: automatic(figure + blankBeforeUnit(style) + unit) }
    }),
} as const satisfies SegmentCheck

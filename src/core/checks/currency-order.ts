import { currencyFormat } from './categories.ts'
import { choice, hits, type SegmentCheck } from './check.ts'
import { blankBeforeUnit } from './setting.ts'

const currencyNames: Readonly<Record<string, string>> = {
  '€': 'Euro',
  $: 'Dollar',
  '£': 'Pfund',
  '¥': 'Yen',
}

/** German puts the currency behind the amount. */
export const currencyOrder = {
  id: 'currency-order',
  scope: 'segment',
  group: 'numbers',
  name: { de: 'Währung vor dem Betrag', en: 'Currency before the amount' },
  explanation: {
    de: 'Die Währung steht hinter dem Betrag: 5 Euro oder 5 €.',
    en: 'The currency stands behind the amount: 5 Euro or 5 €.',
  },
  message: { de: 'Währung hinter den Betrag: {fix}', en: 'Currency behind the amount: {fix}' },
  category: currencyFormat,
  severity: 'warning',
  examples: [
    { before: 'Es kostet £ 5 Millionen.', after: 'Es kostet 5 Millionen Pfund.' },
    { before: 'Es kostet €5 im Laden.', after: 'Es kostet 5 Euro im Laden.' },
  ],
  find: ({ text }, { style }) =>
    hits(
      text,
      /(?<![\p{L}\p{N}])(?:US)?([€$£¥])[ \u00A0]?(\d[\d.,]{0,20}(?<=\d))([ \u00A0](?:Millionen|Milliarden|Billionen|Million|Milliarde|Billion|Mio\.|Mrd\.))?(?!\d)/gu,
      ({ 1: sign = '', 2: amount = '', 3: scale = '' }) => {
        const name = currencyNames[sign] ?? sign
        return {
          fix: choice(
            `${amount}${scale} ${name}`,
            `${amount}${scale}${blankBeforeUnit(style)}${sign}`,
          ),
        }
      },
    ),
} as const satisfies SegmentCheck

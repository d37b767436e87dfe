import { describe } from 'vitest'
import { finds } from '../../support/check-table.ts'

describe('numbers, dates and units', () => {
  finds('percent-space', [
    ['Es sind 5⟦%⟧ mehr.'],
    ['Es sind 5⟦ %⟧ mehr.'],
    ['Es sind 5\u00A0% mehr.'],
    ['ein 5%iger Anteil und das 100%-Ziel'],
    ['Es sind 5 % mehr.', undefined, { noBreakSpaces: false }],
  ])
  finds('unit-space', [
    ['bis zu ⟦5km⟧ weit'],
    ['für ⟦3$⟧ und ⟦20€⟧'],
    ['5 km und 5\u00A0km'],
    ['der A320, 4K und 5G'],
    ['die 7A und 50mal'],
  ])
  finds('decimal-point', [
    ['⟦4.9⟧ Milliarden'],
    ['plus ⟦2.5⟧ %'],
    ['um 8.30 Uhr'],
    ['Version 4.9'],
    ['4.900 Euro'],
  ])
  finds('thousands-comma', [
    ['⟦1,000.50⟧ Euro'],
    ['⟦1,234,567⟧ Menschen'],
    ['⟦20,000⟧ Menschen'],
    ['9,946 Sekunden'],
    ['⟦9,946⟧ Einwohner', 'It has 9,946 inhabitants.'],
    ['1.335 Euro und 3,5 Prozent'],
  ])
  finds('date-dot', [
    ['am ⟦9 November⟧ kam'],
    ['am 9. November kam'],
    ['im November 9 Menschen'],
    ['um 2019 Mai'],
  ])
  finds('date-order', [
    ['am ⟦November 9, 2023⟧'],
    ['am ⟦11/29/2023⟧'],
    ['am 9. November 2023'],
    ['Im November 2023'],
    ['Seite 3/4/5'],
  ])
  finds('time-ampm', [
    ['um ⟦2pm⟧'],
    ['um ⟦9:30 a.m.⟧, dann'],
    ['um 14 Uhr'],
    ['5 am Morgen'],
    ['die 3 p'],
  ])
  finds('ordinal-english', [
    ['im ⟦21st⟧ Jahrhundert'],
    ['im 21. Jahrhundert'],
    ['The 18th Lecture'],
    ['G8th1'],
  ])
  finds('currency-order', [['⟦£ 5 Millionen⟧'], ['⟦€5⟧ und'], ['5 €'], ['A$AP'], ['US-Dollar']])
  finds('billion', [
    ['3 ⟦Billionen⟧ Dollar', '3 billion dollars'],
    ['3 Billionen Dollar', '3 trillion dollars'],
    ['3 Milliarden Dollar', '3 billion dollars'],
  ])
})

import { describe } from 'vitest'
import { finds } from '../../support/check-table.ts'

describe('consistency in a document', () => {
  finds('name-variants', [
    ['Baschar kam. Baschar ging.|⟦Bashar⟧ blieb.'],
    ['Klitschko kam, Klitschko ging.|⟦Klischko⟧ blieb.'],
    ['Baschar kam.|Baschars Haus'],
    ['Laimer kam.|Merkel ging.'],
    ['Die Regierung|Die Regierungen'],
  ])
  finds('acronym-variants', [
    ['Die ⟦DPRK⟧|Die ⟦DVRK⟧'],
    ['Die IAEO und die IAEO|Die ⟦IAEA⟧'],
    ['Die UNO und die USA|Die UNHCR und die NATO'],
  ])
  finds('variant-consistency', [
    ['Die USA und die USA|Die ⟦Vereinigten Staaten⟧'],
    ['Die USA|Die US-Regierung'],
    ['Großbritannien|Großbritanniens Regierung'],
  ])
  finds('title-consistency', [
    ['⟦Staatssekretär⟧ Blinken|⟦Außenminister⟧ Antony Blinken'],
    ['US-Außenminister Blinken|Außenminister Antony Blinken'],
    ['Außenminister Blinken|Präsident Biden'],
  ])
  finds('form-of-address', [
    ['Bitte öffnen Sie es, dann schließen Sie es.|Jetzt kannst ⟦du⟧ gehen.'],
    ['Bitte öffnen Sie es.|„Du bist dran“, sagte er.'],
    ['Er sah sie. Sie ging.|Kommst du?'],
    ['Bitte öffnen ⟦Sie⟧ es.', undefined, { address: 'du' }],
  ])
  finds('spelling-variants', [
    ['des Rates, des Rates|des ⟦Rats⟧'],
    ['Foto und Foto|⟦Photo⟧'],
    ['Ko-Vorsitz, Ko-Vorsitz|⟦Co-Vorsitz⟧'],
    ['des Rates|des Rates'],
    ['Haus und Hauses'],
  ])
  finds('regional-form', [
    ['Am 3. ⟦Jänner⟧'],
    ['Am 3. Januar'],
    ['Die Stra⟦ß⟧e', undefined, { region: 'ch' }],
    ['Am 3. ⟦Januar⟧', undefined, { region: 'at' }],
  ])
})

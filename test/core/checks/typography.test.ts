import { describe } from 'vitest'
import { finds } from '../../support/check-table.ts'

describe('typography', () => {
  finds('quotes-straight', [
    ['⟦"⟧Wir sind besorgt⟦"⟧, sagte er.'],
    ['„Wir sind besorgt“, sagte er.'],
    ['Ein Bildschirm mit 5" Diagonale'],
    ['Der Wert `"a"` bleibt.'],
    ['"Wir sind besorgt", sagte er.', undefined, { quotes: '"…"' }],
  ])
  finds('quotes-unbalanced', [
    ['Er sagte: ⟦„Das ist ernst.⟧'],
    ['⟦Das ist ernst“⟧, sagte er.'],
    ['Er sagte: „Das ist ernst.“ Dann „ging“ er.'],
    ['„Er sagte »nein« dazu.“'],
    ['Er nannte »eins« und "zwei" und “drei”.'],
    ['„Er sagte ‚nein‘ dazu.“'],
    ['Wer ⟦"fragt, der lernt.⟧'],
  ])
  finds('quotes-mixed', [
    ['„eins“ und „zwei“|⟦“⟧drei⟦”⟧'],
    ['„eins“|„zwei“'],
    ['»eins«|»zwei«'],
    ['„Er sagte »nein« dazu“|„zwei“'],
    ['„eins⟦"⟧ und „zwei“'],
    ['Er nannte es „eins⟦”⟧.'],
    ['„eins“|⟦»⟧zwei⟦«⟧'],
    ['»eins«|⟦„⟧zwei⟦“⟧', undefined, { quotes: '»…«' }],
  ])
  finds('hyphen-as-dash', [
    ['Die Lage ⟦-⟧ ernst wie nie ⟦-⟧ bleibt.'],
    ['Die Lage – ernst wie nie – bleibt.'],
    ['Von 5 - 10 Uhr'],
    ['Berlin ⟦-⟧ 9. November'],
    ['Spalte A - B'],
    ['Der US-Außenminister'],
    ['Das Lied Abba - Gold lief.', 'The song Abba - Gold was on.'],
  ])
  finds('dash-double', [
    ['Die Lage⟦ --⟧ ernst'],
    ['Wort⟦--⟧Wort'],
    ['----'],
    ['Der Schalter --hilfe'],
  ])
  finds('dash-tight', [['Wort⟦—⟧Wort'], ['Wort – Wort'], ['1990–1995']])
  finds('ellipsis', [['Ich weiß nicht⟦...⟧'], ['Ich weiß nicht …'], ['So ....'], ['Ende..']])
  finds('apostrophe-straight', [["So geht⟦'⟧s."], ['So geht’s.'], ["'n Abend"], ["Hans' Haus"]])
  finds('space-double', [
    ['Die⟦  ⟧Lage'],
    ['Die Lage'],
    ['   eingerückt'],
    ['Ende   '],
    ['Spalte      Spalte'],
  ])
  finds('space-before-punct', [
    ['um das zu gewährleisten⟦ ,⟧ dass'],
    ['Warum⟦ ?⟧'],
    ['Gut, dass er kam.'],
    ['Das Symbol :smile: freut'],
    ['Siehe https://example.org/ .'],
    ['MSBUILD : Fehler', 'MSBUILD : error'],
    ['die Datei .htaccess'],
  ])
  finds('space-after-punct', [
    ['Das ist das End⟦e.De⟧r Anfang'],
    ['erkenne⟦n,au⟧fdecken'],
    ['z.B. Nr.5 und 3,5'],
    ['www.example.org und GmbH.de'],
    ['Der Typ Microsoft.Build.Utilities'],
    ['Nimm auto;verbosity=diag', 'Take auto;verbosity=diag'],
    ['Ende. Anfang'],
  ])
  finds('punct-double', [
    ['Er kam⟦,,⟧ sah'],
    ['Das war 1870⟦..⟧'],
    ['am 3., dann usw., und'],
    ['std::vector'],
    ['Nein ...'],
  ])
  finds('brackets-unbalanced', [
    ['Das Amt ⟦(⟧früher Ministerium'],
    ['Das Amt (früher Ministerium)'],
    ['a) erstens b) zweitens 1) drittens'],
    ['Das Amt (früher\nMinisterium) schweigt.'],
    ['Schön :) und gut ;-)'],
    ['Die Option name:[n] und 1.) erstens'],
    ['Das Amt früher⟦)⟧ Ministerium'],
  ])
  finds('invisible-chars', [
    ['Zusammen⟦\u00AD⟧arbeit'],
    ['⟦\uFEFF⟧Anfang'],
    ['Gr⟦Ã¼⟧n'],
    ['Grün 👩‍👧 São'],
    ['Tab\tund\nZeile'],
  ])
})

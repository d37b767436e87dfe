import { describe } from 'vitest'
import { finds } from '../../support/check-table.ts'

describe('traces of the machine', () => {
  finds('space-before-hyphen', [
    ['Der ⟦US -Außenminister⟧ sagte'],
    ['Nach der 2:⟦0 -Führung⟧'],
    ['Der US-Außenminister sagte'],
    ['Auf- und -abbau, Ein- oder -ausgang'],
    ['Es sind -5 Grad.'],
    ['Nur mit -check', 'Only with -check'],
    ['https://example.org/a -B'],
  ])
  finds('space-after-hyphen', [
    ['Das ⟦NGO- Zentrum⟧ sagte'],
    ['Staats- und Regierungschefs'],
    ['Haus- Und Hofmeister'],
    ['Die Lage - ernst'],
  ])
  finds('acronym-spaced-hyphen', [
    ['⟦DPRK - Medien⟧ berichten'],
    ['Reuters - Medien berichten'],
    ['USA - und die Welt'],
  ])
  finds('english-run', [
    ['"⟦Two -Sided Street⟧" kam'],
    ['Sie kamen ⟦together with their⟧ Freunden.'],
    ['Das Team und die Firma'],
    ['Der Film „⟦House of the Sun⟧“ lief.'],
    ['Ein Wort wie yourself allein'],
  ])
  finds('copied-lowercase', [
    ['Sie lehrt ⟦entrepreneurship⟧.', 'She teaches entrepreneurship.'],
    ['Es muss "true" oder level=error sein.', 'It must be "true" or level=error.'],
    ['Die Regierung und ihre Waffen', 'The government and its weapons'],
    ['Er sagte https://example.org/entrepreneurship', 'See https://example.org/entrepreneurship'],
  ])
  finds('english-region', [
    ['Die Regierung von ⟦Egypt⟧ schweigt.'],
    ['Raketen aus ⟦North Korea⟧'],
    ['Raketen aus Nordkorea'],
    ['Ein Flug mit Egypt Air'],
    ['Das Bank of Turkey Gebäude'],
    ['Michael Jordan spielt.'],
  ])
  finds('en-acronym', [
    ['Die ⟦DPRK⟧ liefert.'],
    ['Die NATO, die UN, die EU und die WHO'],
    ['Die DVRK liefert.'],
    ['Die ⟦ECB⟧-Chefin'],
  ])
  finds('title-false-friend', [
    ['⟦Der Staatssekretär Blinken⟧ kam.'],
    ['Mit ⟦Staatssekretär⟧ Antony Blinken'],
    ['Staatssekretär Müller kam.'],
    ['Der ⟦Staatssekretär⟧ kam.', 'The Secretary of State came.'],
    ['Der Staatssekretär kam.', 'The deputy minister came.'],
    ['Der ⟦Verteidigungssekretär⟧ kam.'],
  ])
  finds('term-false-friend', [
    ['Das US-⟦Militärvermögen⟧'],
    ['Der Chef kocht ⟦eventuell⟧ gut.', 'He will eventually cook well.'],
    ['Er kommt eventuell.', 'He may come.'],
    ['Kritiker sagten das.', 'A critic said so.'],
    ['Die ⟦Zurückhaltung⟧ wirkt.', 'The deterrence works.'],
  ])
  finds('anglicism-in-year', [
    ['Der Krieg begann ⟦in 2022⟧.'],
    ['⟦In 2023⟧ stieg der Preis.'],
    ['in 2000 Metern Höhe'],
    ['in 2000 bis 3000 Metern'],
    ['im Jahr 2023'],
  ])
  finds('calque-phrase', [
    ['⟦Wir werden daran erinnern.⟧ Am Montag'],
    ['⟦Es wird berichtet, dass⟧ er kam.'],
    ['Berichten zufolge kam er.'],
    ['Am Ende des Tagesgeschäfts'],
  ])
  finds('name-authority', [
    ['Minister ⟦Pak Gin⟧ sprach.'],
    ['⟦Zelenskys⟧ Rede in ⟦Kharkiv⟧'],
    ['Selenskyjs Rede in Charkiw'],
    ['Die Kharkiver Vorstadt'],
    ['Der ⟦Kharkiv⟧-Angriff'],
    ['Das Geneva College'],
  ])
  finds('name-from-cyrillic', [
    ['Präsident ⟦Lukashenko⟧ sprach.', 'Президент Лукашенко выступил.'],
    ['Präsident Lukaschenko sprach.', 'Президент Лукашенко выступил.'],
    ['Minister ⟦Pak⟧ kam.', 'Министр Пак приехал.'],
    ['Präsident Lukashenko sprach.', 'President Lukashenko spoke.'],
    ['Präsident ⟦Yeltsin⟧ sprach.', 'Ельцин выступил.'],
    ['Die ⟦Yezhova⟧ sprach.', 'Ежова выступила.'],
  ])
  finds('script-leftover', [
    ['Das Amt für ⟦безпека⟧'],
    ['Minister ⟦P\u0430rk⟧'],
    ['Minister Park und β-Strahlen'],
    ['Das Wort Мир steht da.', 'The word Мир is here.'],
  ])
  finds('dup-word', [
    ['Er kam ⟦und und⟧ ging.'],
    ['Die, die die Macht haben, sehen sie sie.'],
    ['Bam Bam kam.'],
    ['Er kam, kam aber nicht an.'],
  ])
  finds('sensitive-term', [
    ['ihre ⟦Führer⟧ kamen'],
    ['Oppositionsführer und Führerschein'],
    ['Der Führer-Kult'],
  ])
  finds('stem-repeat', [
    ['Moskau ⟦unterstützt Nordkorea mit Unterstützung⟧.'],
    ['Die Waffen und die Waffen'],
    ['Er unterstützt ihn, und nach einer langen und sehr mühsamen Zeit kam Unterstützung.'],
  ])
  finds('word-repeat', [
    ['wirklich gut und wirklich schön|und ⟦wirklich⟧ neu'],
    ['wirklich gut und wirklich schön'],
    ['immer dieser, immer jener, immer einer'],
  ])
})

import type { Fact } from '../fact.ts'

/**
 * Titles of office translated word by word. Holders: the Secretaries of State of the United States
 * since 1949 (Office of the Historian, Department of State), without Rogers, Baker and Christopher,
 * whose names many others bear.
 */
const secretariesOfState = [
  'Blinken',
  'Rubio',
  'Pompeo',
  'Tillerson',
  'Kerry',
  'Clinton',
  'Rice',
  'Powell',
  'Albright',
  'Eagleburger',
  'Shultz',
  'Haig',
  'Muskie',
  'Vance',
  'Kissinger',
  'Rusk',
  'Herter',
  'Dulles',
  'Acheson',
]

const table: readonly Fact[] = [
  {
    kind: 'title',
    wrong: 'Staatssekretär',
    right: ['US-Außenminister'],
    near: secretariesOfState,
    source: 'secretary of state',
  },
  {
    kind: 'title',
    wrong: 'Staatssekretärin',
    right: ['US-Außenministerin'],
    near: ['Albright', 'Rice', 'Clinton'],
    source: 'secretary of state',
  },
  { kind: 'title', wrong: 'Außensekretär', right: ['Außenminister'] },
  { kind: 'title', wrong: 'Verteidigungssekretär', right: ['Verteidigungsminister'] },
  { kind: 'title', wrong: 'Sekretär für Verteidigung', right: ['Verteidigungsminister'] },
  { kind: 'title', wrong: 'Heimatsekretär', right: ['Innenminister'] },
  { kind: 'title', wrong: 'Innensekretär', right: ['Innenminister'] },
  { kind: 'title', wrong: 'Schatzsekretär', right: ['Finanzminister'] },
  { kind: 'title', wrong: 'Handelssekretär', right: ['Handelsminister'] },
  { kind: 'title', wrong: 'Energiesekretär', right: ['Energieminister'] },
  { kind: 'title', wrong: 'Gesundheitssekretär', right: ['Gesundheitsminister'] },
  {
    kind: 'title',
    wrong: 'Bildungssekretär',
    right: ['Bildungsminister'],
    source: 'education secretary',
  },
  {
    kind: 'title',
    wrong: 'Bildungssekretär',
    right: ['Bildungsminister'],
    source: 'secretary of education',
  },
  { kind: 'title', wrong: 'Transportsekretär', right: ['Verkehrsminister'] },
  { kind: 'title', wrong: 'Kanzler der Staatskasse', right: ['Schatzkanzler'] },
  { kind: 'title', wrong: 'Kanzler des Schatzamtes', right: ['Schatzkanzler'] },
  { kind: 'title', wrong: 'Premier Minister', right: ['Premierminister'] },
  { kind: 'title', wrong: 'Vize Präsident', right: ['Vizepräsident'] },
  {
    kind: 'title',
    wrong: 'Sprecher des Hauses',
    right: ['Sprecher des Repräsentantenhauses', 'Vorsitzender des Repräsentantenhauses'],
    source: 'speaker of the house',
  },
  {
    kind: 'title',
    wrong: 'Generalanwalt',
    right: ['Justizminister', 'Generalstaatsanwalt'],
    source: 'attorney general',
  },
]

export const titles: readonly Fact[] = table.map((fact) => ({
  ...fact,
  authority: 'Amtliche deutsche Bezeichnungen (Auswärtiges Amt)',
}))

import type { Address, Region } from '../../core/checks/setting.ts'
import { inBoth } from './language.ts'

/** The words of the page on house style in one language. */
export interface HouseWords {
  readonly title: string
  readonly hint: string
  readonly saved: string
  readonly choices: string
  readonly save: string
  readonly quotes: { readonly legend: string; readonly open: string; readonly straight: string }
  readonly dash: { readonly legend: string; readonly names: Readonly<Record<'–' | '—', string>> }
  readonly spaces: { readonly legend: string; readonly on: string; readonly off: string }
  readonly address: {
    readonly legend: string
    readonly names: Readonly<Record<Address, string>>
  }
  readonly region: {
    readonly legend: string
    readonly open: string
    readonly names: Readonly<Record<Region, string>>
  }
  readonly accepted: string
  readonly acceptedHint: string
  readonly acceptedField: string
  readonly acceptedNone: string
  readonly acceptedFind: string
  readonly acceptedMore: (shown: string, all: string) => string
  readonly find: string
  readonly add: string
  readonly remove: (text: string) => string
  readonly dismissals: string
  readonly dismissalsHint: string
  readonly dismissalsNone: string
  readonly dismissedBy: (name: string, time: string) => string
  readonly mqm: string
  readonly mqmHint: (shipped: string) => string
  readonly mqmField: string
  readonly checks: string
  readonly checksHint: string
  readonly shipped: (severity: string) => string
  readonly off: string
  readonly changed: (count: string) => string
  readonly severityOf: (check: string) => string
}

const en: HouseWords = {
  title: 'House style',
  hint: 'What holds for every text here, on the pages, in the API and on the command line.',
  saved: 'Saved. It holds from now on.',
  choices: 'Where German leaves a choice',
  save: 'Save',
  quotes: {
    legend: 'Quotation marks',
    open: 'as the country of the text has it',
    straight: 'as they come',
  },
  dash: { legend: 'Dashes', names: { '–': 'en dash', '—': 'em dash' } },
  spaces: {
    legend: 'Between a figure and its unit',
    on: 'no-break space',
    off: 'plain space',
  },
  address: {
    legend: 'How readers are addressed',
    names: { any: 'one way in each text', Sie: 'Sie', du: 'du' },
  },
  region: {
    legend: 'Whose German',
    open: 'as the language of the text says',
    names: { de: 'Germany', at: 'Austria', ch: 'Switzerland (no ß)' },
  },
  accepted: 'Accepted words and names',
  acceptedHint:
    'Never reported, whatever a check thinks of them. Written as they stand in the text.',
  acceptedField: 'Words to add, one a line',
  acceptedNone: 'None yet.',
  acceptedFind: 'Only words with',
  acceptedMore: (shown, all) => `${shown} of ${all} are shown.`,
  find: 'Show',
  add: 'Add',
  remove: (text) => `Remove ${text}`,
  dismissals: 'Dismissed everywhere',
  dismissalsHint: 'Findings that an editor dismissed for all texts.',
  dismissalsNone: 'None yet. On the review screen, a finding can be dismissed everywhere.',
  dismissedBy: (name, time) => `${name}, ${time}`,
  mqm: 'Marked errors',
  mqmHint: (shipped) =>
    `When a machine translation is good enough, in all reports. A minor error weighs 1, a major one 5; as shipped, ${shipped} on 1,000 words passes. What is typed in a report holds for that view only.`,
  mqmField: 'Penalty per 1,000 words that still passes',
  checks: 'Checks',
  checksHint: 'How grave each finding is, or whether it is looked for at all.',
  shipped: (severity) => `as shipped: ${severity}`,
  off: 'off',
  changed: (count) => `${count} changed`,
  severityOf: (check) => `Severity of “${check}”`,
}

const de: HouseWords = {
  title: 'Hausstil',
  hint: 'Was hier für jeden Text gilt: auf den Seiten, in der API und auf der Befehlszeile.',
  saved: 'Gespeichert. Es gilt ab jetzt.',
  choices: 'Wo das Deutsche eine Wahl lässt',
  save: 'Speichern',
  quotes: {
    legend: 'Anführungszeichen',
    open: 'wie im Land des Textes üblich',
    straight: 'wie sie kommen',
  },
  dash: { legend: 'Gedankenstrich', names: { '–': 'Halbgeviertstrich', '—': 'Geviertstrich' } },
  spaces: {
    legend: 'Zwischen Zahl und Einheit',
    on: 'geschütztes Leerzeichen',
    off: 'gewöhnliches Leerzeichen',
  },
  address: {
    legend: 'Anrede',
    names: { any: 'einheitlich in jedem Text', Sie: 'Sie', du: 'du' },
  },
  region: {
    legend: 'Wessen Deutsch',
    open: 'wie die Sprache des Textes sagt',
    names: { de: 'Deutschland', at: 'Österreich', ch: 'Schweiz (kein ß)' },
  },
  accepted: 'Anerkannte Wörter und Namen',
  acceptedHint:
    'Werden nie gemeldet, was immer eine Prüfung von ihnen hält. Geschrieben, wie sie im Text stehen.',
  acceptedField: 'Neue Wörter, eines je Zeile',
  acceptedNone: 'Noch keine.',
  acceptedFind: 'Nur Wörter mit',
  acceptedMore: (shown, all) => `Gezeigt werden ${shown} von ${all}.`,
  find: 'Zeigen',
  add: 'Hinzufügen',
  remove: (text) => `${text} entfernen`,
  dismissals: 'Überall verworfen',
  dismissalsHint: 'Befunde, die jemand für alle Texte verworfen hat.',
  dismissalsNone: 'Noch keine. Beim Prüfen lässt sich ein Befund überall verwerfen.',
  dismissedBy: (name, time) => `${name}, ${time}`,
  mqm: 'Markierte Fehler',
  mqmHint: (shipped) =>
    `Wann eine Maschinenübersetzung gut genug ist, in allen Berichten. Ein leichter Fehler wiegt 1, ein schwerer 5; nach der Vorgabe genügt, was bis zu ${shipped} Strafpunkte auf 1.000 Wörter hat. Was in einem Bericht eingetragen wird, gilt nur für diese Ansicht.`,
  mqmField: 'Strafpunkte je 1.000 Wörter, die noch genügen',
  checks: 'Prüfungen',
  checksHint: 'Wie schwer ein Befund wiegt, oder ob überhaupt danach gesucht wird.',
  shipped: (severity) => `Vorgabe: ${severity}`,
  off: 'aus',
  changed: (count) => `${count} geändert`,
  severityOf: (check) => `Schwere von „${check}“`,
}

/** House style: what is decided for all texts. */
export const house = inBoth({ en, de })

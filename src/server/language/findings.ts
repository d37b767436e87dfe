import type { Group, Severity } from '../../core/checks/check.ts'
import { inBoth } from './language.ts'

/** The words about findings in one language. */
export interface FindingsWords {
  readonly severities: Readonly<Record<Severity, string>>
  readonly groups: Readonly<Record<Group, string>>
  /** Sentences that the page fills in while somebody types. */
  readonly live: Readonly<Record<LiveWord, string>>
  readonly inText: string
  readonly onPage: string
  readonly none: string
  readonly spellingOff: string
  readonly spellingOffWhy: string
  readonly spellingOn: (engine: string, dictionary: string) => string
  readonly spellingMissing: (reason: string) => string
  readonly languageToolOn: string
  readonly languageToolOff: string
  readonly places: (count: string) => string
  readonly fixAll: string
  readonly fixAllOf: (check: string) => string
  readonly dismissed: (count: string) => string
  readonly dismissedIn: (segment: string) => string
  readonly dismissedEverywhere: string
  readonly revoke: string
  readonly fixesTitle: (check: string) => string
  readonly fixesHint: string
  readonly fixTicked: string
  readonly nothingToFix: string
  readonly fixed: (places: string, segments: string) => string
  readonly checksTitle: string
  readonly checksHint: string
  readonly example: string
  readonly source: string
  readonly needsSource: string
  readonly needsDictionary: string
  readonly off: string
}

export type LiveWord =
  | 'chips'
  | 'dismiss'
  | 'dismissHint'
  | 'dismissInText'
  | 'dismissInTextHint'
  | 'dismissEverywhere'
  | 'dismissEverywhereHint'
  | 'remove'
  | 'fixWith'
  | 'noMore'
  | 'place'
  | 'dismissedHere'
  | 'accept'
  | 'acceptHint'
  | 'accepted'
  | 'languageToolSilent'

const en: FindingsWords = {
  severities: { error: 'Error', warning: 'Warning', hint: 'Hint' },
  groups: {
    typography: 'Typography',
    machine: 'What machines get wrong',
    consistency: 'Consistency within a text',
    numbers: 'Numbers, dates and units',
    source: 'Compared with the source',
    spelling: 'Spelling',
  },
  live: {
    chips: 'Findings in this segment',
    dismiss: 'Dismiss',
    dismissHint: 'This is right in this segment',
    dismissInText: 'in whole text',
    dismissInTextHint: 'This is right everywhere in this text',
    dismissEverywhere: 'everywhere',
    dismissEverywhereHint: 'This is right in every text; House style lists it',
    remove: 'remove',
    fixWith: 'Replace with {text}',
    noMore: 'No further finding on this page.',
    place: '{severity}: {message}',
    dismissedHere: 'Dismissed: {text}',
    accept: 'Accept word',
    acceptHint: 'This word is right, in all texts',
    accepted: 'Accepted: {text}',
    languageToolSilent: 'LanguageTool does not answer; everything else works.',
  },
  inText: 'Findings in this text',
  onPage: 'Findings on this page',
  none: 'Nothing found.',
  spellingOff: 'Spelling is not checked.',
  spellingOffWhy: 'Why?',
  spellingOn: (engine, dictionary) => `Spelling is on: ${engine} with ${dictionary}.`,
  spellingMissing: (reason) => `Spelling is off${reason === '' ? '' : `: ${reason}`}.`,
  languageToolOn: 'LanguageTool is on.',
  languageToolOff: 'LanguageTool is off: LANGUAGETOOL_URL is not set.',
  places: (count) => (count === '1' ? '1 place' : `${count} places`),
  fixAll: 'Fix all …',
  fixAllOf: (check) => `Fix all: ${check}`,
  dismissed: (count) => `Dismissed (${count})`,
  dismissedIn: (segment) => `in segment ${segment}`,
  dismissedEverywhere: 'in the whole text',
  revoke: 'Report again',
  fixesTitle: (check) => `Fix all: ${check}`,
  fixesHint: 'Untick what shall stay. All the rest is fixed in one act, which one step undoes.',
  fixTicked: 'Fix the ticked ones',
  nothingToFix: 'There is nothing to fix here any more.',
  fixed: (places, segments) => `Fixed in ${places} places (${segments} segments).`,
  checksTitle: 'All checks',
  checksHint:
    'What is looked for in German texts, while you type and in the whole text. Each finding can be dismissed.',
  example: 'Example:',
  source: 'Source',
  needsSource: 'needs a source',
  needsDictionary: 'needs a dictionary',
  off: 'off by default',
}

const de: FindingsWords = {
  severities: { error: 'Fehler', warning: 'Warnung', hint: 'Hinweis' },
  groups: {
    typography: 'Typografie',
    machine: 'Was Maschinen falsch machen',
    consistency: 'Einheitlichkeit im Text',
    numbers: 'Zahlen, Daten und Einheiten',
    source: 'Verglichen mit dem Ausgangstext',
    spelling: 'Rechtschreibung',
  },
  live: {
    chips: 'Befunde in diesem Segment',
    dismiss: 'Verwerfen',
    dismissHint: 'Das ist in diesem Segment richtig',
    dismissInText: 'im ganzen Text',
    dismissInTextHint: 'Das ist in diesem Text überall richtig',
    dismissEverywhere: 'überall',
    dismissEverywhereHint: 'Das ist in allen Texten richtig; der Hausstil führt es auf',
    remove: 'entfernen',
    fixWith: 'Ersetzen durch {text}',
    noMore: 'Kein weiterer Befund auf dieser Seite.',
    place: '{severity}: {message}',
    dismissedHere: 'Verworfen: {text}',
    accept: 'Wort annehmen',
    acceptHint: 'Dieses Wort ist richtig, in allen Texten',
    accepted: 'Angenommen: {text}',
    languageToolSilent: 'LanguageTool antwortet nicht; alles andere geht weiter.',
  },
  inText: 'Befunde in diesem Text',
  onPage: 'Befunde auf dieser Seite',
  none: 'Nichts gefunden.',
  spellingOff: 'Rechtschreibung wird nicht geprüft.',
  spellingOffWhy: 'Warum?',
  spellingOn: (engine, dictionary) => `Die Rechtschreibung ist an: ${engine} mit ${dictionary}.`,
  spellingMissing: (reason) => `Die Rechtschreibung ist aus${reason === '' ? '' : `: ${reason}`}.`,
  languageToolOn: 'LanguageTool ist an.',
  languageToolOff: 'LanguageTool ist aus: LANGUAGETOOL_URL ist nicht gesetzt.',
  places: (count) => (count === '1' ? '1 Stelle' : `${count} Stellen`),
  fixAll: 'Alle beheben …',
  fixAllOf: (check) => `Alle beheben: ${check}`,
  dismissed: (count) => `Verworfen (${count})`,
  dismissedIn: (segment) => `in Segment ${segment}`,
  dismissedEverywhere: 'im ganzen Text',
  revoke: 'Wieder melden',
  fixesTitle: (check) => `Alle beheben: ${check}`,
  fixesHint:
    'Nehmen Sie das Häkchen weg, wo etwas bleiben soll. Der Rest wird in einem Zug behoben und lässt sich in einem Schritt zurücknehmen.',
  fixTicked: 'Angehakte beheben',
  nothingToFix: 'Hier ist nichts mehr zu beheben.',
  fixed: (places, segments) => `An ${places} Stellen behoben (${segments} Segmente).`,
  checksTitle: 'Alle Prüfungen',
  checksHint:
    'Wonach in deutschen Texten gesucht wird, beim Tippen und im ganzen Text. Jeder Befund lässt sich verwerfen.',
  example: 'Beispiel:',
  source: 'Ausgangstext',
  needsSource: 'braucht einen Ausgangstext',
  needsDictionary: 'braucht ein Wörterbuch',
  off: 'zunächst ausgeschaltet',
}

/** Findings: on the review screen, on the page that fixes many, and in the list of all checks. */
export const findings = inBoth({ en, de })

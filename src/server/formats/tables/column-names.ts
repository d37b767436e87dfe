/** What a column can hold for us. */
export const columnRoles = ['machine', 'source', 'edited'] as const
export type ColumnRole = (typeof columnRoles)[number]

/** What columns are called, the surest names first; compared without case, blanks and marks. */
const names: Readonly<Record<ColumnRole, readonly string[]>> = {
  machine: [
    'mt',
    'machine',
    'machinetranslation',
    'maschine',
    'maschinelleübersetzung',
    'maschinenübersetzung',
    'rohübersetzung',
    'hypothesis',
    'hyp',
    'mtoutput',
    'output',
    'target',
    'translation',
    'übersetzung',
    'zieltext',
    'ziel',
  ],
  source: [
    'source',
    'src',
    'ausgangstext',
    'quelltext',
    'quelle',
    'ausgangssprache',
    'original',
    'sourcetext',
  ],
  edited: [
    'edited',
    'postedit',
    'postedited',
    'postedition',
    'pe',
    'korrektur',
    'korrigiert',
    'corrected',
    'correction',
    'nachbearbeitet',
    'final',
    'reference',
    'ref',
    'referenz',
  ],
}

/** Names of languages in the two languages of headers, by their tags. */
const languages: ReadonlyMap<string, string> = new Map([
  ['german', 'de'],
  ['deutsch', 'de'],
  ['english', 'en'],
  ['englisch', 'en'],
  ['french', 'fr'],
  ['französisch', 'fr'],
  ['spanish', 'es'],
  ['spanisch', 'es'],
  ['italian', 'it'],
  ['italienisch', 'it'],
  ['russian', 'ru'],
  ['russisch', 'ru'],
])

/** A header without what differs from file to file: case, blanks, marks. */
export const plainName = (header: string): string =>
  header
    .slice(0, 100)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** How surely a column of this name has this role: 0 for not at all. */
export const likeness = (header: string, role: ColumnRole): number => {
  const index = names[role].indexOf(plainName(header))
  return index === -1 ? 0 : names[role].length - index
}

/** The language that a header names: `de`, `de-AT`, `de_DE`, `German`. */
export const languageOfHeader = (header: string): string | undefined => {
  const tag = /^\s*([a-z]{2})(?:[-_][a-z]{2})?\s*$/i.exec(header.slice(0, 20))?.[1]?.toLowerCase()
  return tag !== undefined && codes.has(tag) ? tag : languages.get(plainName(header))
}

/** Two letters could be any word: only languages that are translated a lot. */
const codes = new Set(
  'ar cs da de el en es fa fi fr he hi hu it ja ko nl no pl pt ro ru sk sl sv tr uk zh'.split(' '),
)

/** Whether a header has a name that is known here, of whatever role. */
export const isKnownName = (header: string): boolean =>
  columnRoles.some((role) => likeness(header, role) > 0) || languageOfHeader(header) !== undefined

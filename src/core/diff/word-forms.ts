import { beginsAlike, withoutUmlauts } from './umlauts.ts'

/** Endings of German declension, conjugation and comparison. */
const endings = new Set(
  (
    ' e n s t en er es em et st te ten tet test ete eten ' +
    'ern ens nen ste sten ster stes stem ere eren erer eres erem est ' +
    'end ende enden ender endes endem'
  ).split(' '),
)

/** Forms that share no stem: articles, pronouns and the verbs every text has. */
const paradigms = [
  'der die das dem den des',
  'ein eine einer eines einem einen',
  'er ihn ihm',
  'sie ihr ihnen',
  'deren dessen denen',
  'sein ist sind war waren sei seien bin bist seid wäre wären gewesen',
  'haben hat habe hast hatte hatten hätte hätten gehabt habt',
  'werden wird werde wurde wurden würde würden worden geworden',
  'können kann konnte konnten könnte könnten',
  'müssen muss musste mussten müsste müssten',
  'wollen will wollte wollten',
  'dürfen darf durfte durften dürfte dürften',
  'gehen geht ging gingen gegangen',
  'kommen kommt kam kamen gekommen',
  'geben gibt gab gaben gegeben',
  'nehmen nimmt nahm nahmen genommen',
  'sehen sieht sah sahen gesehen',
  'stehen steht stand standen gestanden',
]

const paradigmOf = new Map(
  paradigms.flatMap((forms) => forms.split(' ').map((form) => [form, forms] as const)),
)

const SHORTEST_STEM = 3

/** Whether two lower-case words are forms of one: neue, neuen; haus, häuser; spielt, gespielt. */
export const isSameWord = (before: string, after: string): boolean => {
  if (before === after) return true
  const paradigm = paradigmOf.get(before)
  if (paradigm !== undefined && paradigm === paradigmOf.get(after)) return true
  return (
    (beginsAlike(before, after) && isSameStem(withoutUmlauts(before), withoutUmlauts(after))) ||
    isSameStem(withoutParticiplePrefix(before), withoutParticiplePrefix(after))
  )
}

const isSameStem = (before: string, after: string): boolean => {
  if (isDoubled(before, after) || isDoubled(after, before)) return false
  let common = 0
  while (common < before.length && before[common] === after[common]) common++
  // The stem may end before what is common does: spiel-e, spiel-en.
  for (let length = common; length >= SHORTEST_STEM && length > common - 3; length--) {
    if (endings.has(before.slice(length)) && endings.has(after.slice(length))) return true
  }
  return false
}

/** das → dass, den → denn, man → Mann: no ending doubles the last letter, so these are two words. */
const isDoubled = (short: string, long: string): boolean =>
  long.length === short.length + 1 && long === short + short.slice(-1)

const withoutParticiplePrefix = (word: string): string =>
  word.startsWith('ge') && word.length > 5 ? word.slice(2) : word

/**
 * Words that lost their ß or changed otherwise in the reform of 1996 (Amtliches Regelwerk, § 2 and
 * word list). Stems that end a compound stand in the second list.
 */
const words: ReadonlyMap<string, string> = new Map(
  Object.entries({
    daß: 'dass',
    muß: 'muss',
    mußt: 'musst',
    mußte: 'musste',
    mußten: 'mussten',
    mußtest: 'musstest',
    müßte: 'müsste',
    müßten: 'müssten',
    müßt: 'müsst',
    gemußt: 'gemusst',
    läßt: 'lässt',
    laßt: 'lasst',
    verläßt: 'verlässt',
    entläßt: 'entlässt',
    unterläßt: 'unterlässt',
    wußte: 'wusste',
    wußten: 'wussten',
    gewußt: 'gewusst',
    wüßte: 'wüsste',
    wüßten: 'wüssten',
    bewußt: 'bewusst',
    bewußte: 'bewusste',
    bewußten: 'bewussten',
    unbewußt: 'unbewusst',
    ißt: 'isst',
    mißt: 'misst',
    vergißt: 'vergisst',
    frißt: 'frisst',
    faßt: 'fasst',
    faßte: 'fasste',
    gefaßt: 'gefasst',
    paßt: 'passt',
    paßte: 'passte',
    gepaßt: 'gepasst',
    verpaßt: 'verpasst',
    küßt: 'küsst',
    küßte: 'küsste',
    geküßt: 'geküsst',
    haßt: 'hasst',
    haßte: 'hasste',
    gehaßt: 'gehasst',
    preßt: 'presst',
    gepreßt: 'gepresst',
    verblaßt: 'verblasst',
    häßlich: 'hässlich',
    naß: 'nass',
    blaß: 'blass',
    kraß: 'krass',
    gewiß: 'gewiss',
    bißchen: 'bisschen',
    läßlich: 'lässlich',
    unerläßlich: 'unerlässlich',
    rauh: 'rau',
    rauhe: 'raue',
    rauhen: 'rauen',
    plazieren: 'platzieren',
    plaziert: 'platziert',
    plazierte: 'platzierte',
    numerieren: 'nummerieren',
    numeriert: 'nummeriert',
    Rußland: 'Russland',
    Rußlands: 'Russlands',
    Tip: 'Tipp',
    Tips: 'Tipps',
    Stengel: 'Stängel',
    Greuel: 'Gräuel',
    wäßrig: 'wässrig',
    Mißbrauch: 'Missbrauch',
    Mißbrauchs: 'Missbrauchs',
    mißbraucht: 'missbraucht',
    Mißverständnis: 'Missverständnis',
    Mißerfolg: 'Misserfolg',
    mißlungen: 'misslungen',
    mißtrauisch: 'misstrauisch',
    Mißtrauen: 'Misstrauen',
    Streß: 'Stress',
  }),
)

const stems =
  'schluß|fluß|prozeß|kongreß|kompromiß|exzeß|imbiß|schuß|genuß|verdruß|nuß|kuß|haß|paß|faß|riß|schloß|baß|biß|expreß|anlaß|erlaß|nachlaß|ablaß|verlaß|einlaß'

const STEM = new RegExp(`^(?:\\p{L}{0,30})?(?:${stems})$`, 'iu')

/** The spelling in force for one from before 1996; absent when the word is not one. */
export const oldSpellingOf = (word: string): string | undefined => {
  const small = word.charAt(0).toLowerCase() + word.slice(1)
  const right = words.get(word) ?? words.get(small)
  if (right !== undefined) {
    const cased = !words.has(word) ? right.charAt(0).toUpperCase() + right.slice(1) : right
    return cased === word ? undefined : cased
  }
  return word.endsWith('ß') && STEM.test(word) && !/(?:spaß|spass|fraß|saß|maß)$/i.test(word)
    ? `${word.slice(0, -1)}ss`
    : undefined
}

import { setTimeout } from 'node:timers/promises'
import type { RulesInUse } from '../../core/checks/language-setting.ts'
import { withLearntWords } from '../../core/checks/learnt-words.ts'
import type { Rules } from '../../core/checks/rules.ts'
import type { Dictionary } from '../../core/checks/setting.ts'
import type { Spelling } from '../spelling/spelling.ts'
import type { Site } from './site.ts'

/** Milliseconds a page waits for the spelling engine to start; then it does without, this once. */
const PATIENCE = 1_500

/**
 * What `look` finds under the rules of the house, spelling included where that is to be had. `look`
 * may be asked again when new words have been looked up.
 */
export const checked = async <Found>(
  site: Checking,
  look: (rules: RulesInUse) => Found,
): Promise<Found> => {
  const rules = await rulesInUse(site)
  return lookedUp(site, rules, () => look(rules))
}

/** Where the rules and the dictionary come from. */
export type Checking = Pick<Site, 'store' | 'spelling'>

/** The rules of the house, with a dictionary where that is to be had. */
export const rulesInUse = async ({ store, spelling }: Checking): Promise<RulesInUse> => {
  const rules = await store.rules()
  if (spelling === undefined || !(await isOn(spelling))) return rules
  return withDictionary(rules, spelling.words.dictionary)
}

/** What `look` finds once the dictionary of these rules knows all that it is asked for. */
export const lookedUp = async <Found>(
  { spelling }: Pick<Checking, 'spelling'>,
  { dictionary }: RulesInUse,
  look: () => Found,
): Promise<Found> =>
  spelling === undefined || dictionary === undefined
    ? look()
    : withLearntWords(spelling.words, spelling.verdicts, look)

const isOn = async (spelling: Spelling): Promise<boolean> => {
  const late = setTimeout(PATIENCE, undefined, { ref: false })
  return (await Promise.race([spelling.status(), late]))?.kind === 'on'
}

/** Rules are values: what is kept by them is kept by these, too. */
const withDictionary = (rules: Rules, dictionary: Dictionary): RulesInUse => {
  const known = made.get(rules)
  if (known?.dictionary === dictionary) return known
  const fresh = { ...rules, dictionary }
  made.set(rules, fresh)
  return fresh
}

const made = new WeakMap<Rules, RulesInUse>()

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
  { store, spelling }: Pick<Site, 'store' | 'spelling'>,
  look: (rules: RulesInUse) => Found,
): Promise<Found> => {
  const rules = await store.rules()
  if (spelling === undefined || !(await isOn(spelling))) return look(rules)
  const inUse = withDictionary(rules, spelling.words.dictionary)
  return withLearntWords(spelling.words, spelling.verdicts, () => look(inUse))
}

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

import { houseFacts, type Rules, shippedRules } from './rules.ts'
import { type Dictionary, type HouseStyle, type Setting, setting } from './setting.ts'

/** The rules of a house and, where there is one, the dictionary that goes with them. */
export interface RulesInUse extends Rules {
  readonly dictionary?: Dictionary
}

/**
 * The setting for a text in this language (a BCP 47 tag) under the rules of a house: what the house
 * left open goes by the conventions of the country. The one place that makes a setting, on the
 * server and in the page. Undefined for any language but German: what would be found there would be
 * wrong.
 */
export const languageSetting = (
  language: string,
  rules: RulesInUse = shippedRules,
): Setting | undefined => {
  const [primary, ...rest] = language.toLowerCase().split('-')
  if (primary !== 'de') return undefined
  const country = rest.find((part) => countries.has(part)) ?? ''
  const ofRules = made.get(rules) ?? new Map<string, Setting>()
  made.set(rules, ofRules)
  const fresh = ofRules.get(country) ?? ruledSetting(rules, countries.get(country) ?? {})
  ofRules.set(country, fresh)
  return fresh
}

const ruledSetting = (rules: RulesInUse, customs: Partial<HouseStyle>): Setting =>
  setting({
    ...(rules.dictionary && { dictionary: rules.dictionary }),
    style: { ...customs, ...rules.style },
    facts: houseFacts(rules.facts),
    waived: rules.dismissals,
  })

/** Swiss German has no ß, and its newspapers quote with «…» (Schweizerische Bundeskanzlei). */
const countries: ReadonlyMap<string, Partial<HouseStyle>> = new Map([
  ['at', { region: 'at' }],
  ['ch', { region: 'ch', quotes: '«…»' }],
  ['li', { region: 'ch', quotes: '«…»' }],
])

/** Rules are values: the index of their names is made once for all texts. */
const made = new WeakMap<Rules, Map<string, Setting>>()

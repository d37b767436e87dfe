import { type Setting, type SettingOptions, setting } from './setting.ts'

/**
 * The setting for a text in this language (a BCP 47 tag), with the conventions of its country.
 * Undefined for any language but German: what would be found there would be wrong.
 */
export const languageSetting = (language: string): Setting | undefined => {
  const [primary, ...rest] = language.toLowerCase().split('-')
  if (primary !== 'de') return undefined
  const country = rest.find((part) => countries.has(part)) ?? ''
  const known = made.get(country)
  if (known !== undefined) return known
  const fresh = setting(countries.get(country))
  made.set(country, fresh)
  return fresh
}

/** Swiss German has no ß, and its newspapers quote with «…» (Schweizerische Bundeskanzlei). */
const countries: ReadonlyMap<string, SettingOptions> = new Map([
  ['at', { style: { region: 'at' } }],
  ['ch', { style: { region: 'ch', quotes: '«…»' } }],
  ['li', { style: { region: 'ch', quotes: '«…»' } }],
])

/** The index of names is worth keeping: it is the same for every text. */
const made = new Map<string, Setting>()

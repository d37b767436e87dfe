const bare: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u', ß: 'ss' }
const spelledOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** Lower-case `text` with its umlauts as plain vowels: müssen → mussen, straße → strasse. */
export const withoutUmlauts = (text: string): string =>
  !hasUmlauts(text) ? text : text.replace(/[äöüß]/g, (letter) => bare[letter] ?? letter)

/** Lower-case `text` as it is written without these keys: müssen → muessen, straße → strasse. */
export const withUmlautsSpelledOut = (text: string): string =>
  text.replace(/[äöüß]/g, (letter) => spelledOut[letter] ?? letter)

export const hasUmlauts = (text: string): boolean => /[äöüß]/.test(text)

/** Whether the first letters are equal but for umlauts; replaced words mostly differ there already. */
export const beginsAlike = (before: string, after: string): boolean =>
  before[0] === after[0] || hasUmlauts(before.charAt(0)) || hasUmlauts(after.charAt(0))

/** A column, counted from 0, as spreadsheets call it: A, B, …, Z, AA, … */
export const columnLetter = (column: number): string =>
  (column >= 26 ? columnLetter(Math.floor(column / 26) - 1) : '') +
  String.fromCharCode(65 + (column % 26))

/** The column that these letters name, counted from 0; undefined for anything else. */
export const columnNumber = (letters: string): number | undefined => {
  if (!/^[A-Z]{1,3}$/i.test(letters)) return undefined
  let number = 0
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64
  return number - 1
}

/**
 * What a spreadsheet would run as a formula (OWASP, CSV Injection): `=`, `@`, and `+` or `-` before
 * anything but a number, after white space or not. Numbers such as `-5 %` and `+49 30 1234` are data.
 */
const FORMULA = /^\s{0,100}(?:[=@＝＠\t\r]|[+-](?![\d\s.,:%€$()/-]*$))/

/** A text for a cell of a file that spreadsheets open: an apostrophe keeps it from being a formula. */
export const withoutFormula = (text: string): string =>
  FORMULA.test(text.replace(/^'+/, '')) ? `'${text}` : text

/** The text before an apostrophe was put in front of it. */
export const withoutApostrophe = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.replace(/^'+/, '')) ? text.slice(1) : text

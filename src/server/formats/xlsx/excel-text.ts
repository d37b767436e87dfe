/** Excel writes what XML can not hold, and what looks like that, as `_x000D_` (ECMA-376, ST_Xstring). */
const CODE = /_x([0-9a-f]{4})_/gi

export const fromExcelText = (text: string): string =>
  text.includes('_x')
    ? text.replace(CODE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

/** XML 1.0, production 2, without the line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is sought
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000d-\u001f\ufffe\uffff]/g

export const toExcelText = (text: string): string =>
  text
    .replace(CODE, (whole) => `_x005F${whole}`)
    .replace(FORBIDDEN, (character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase()
      return `_x${code.padStart(4, '0')}_`
    })

/**
 * The header that makes a browser save an answer under this name: with umlauts for those who
 * understand RFC 6266, in plain ASCII for all others. No character of the name can end the header.
 */
export const attachment = (name: string): string =>
  `attachment; filename="${asciiOnly(name)}"; filename*=UTF-8''${encoded(name)}`

const asciiOnly = (name: string): string =>
  name
    .replace(/[äöüÄÖÜß]/g, (letter) => german[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[–—]/g, '-')
    // Compatibility forms such as a full-width < have just become what a file name must not hold.
    .replace(/["\\%;/:*?<>|]|[^ -~]/gu, '_')

const german: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
}

/** RFC 8187 allows fewer characters than `encodeURIComponent` leaves alone. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )

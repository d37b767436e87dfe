import { canEncode } from '../encoding.ts'

/** What a stretch of XML without mark-up says. */
export const xmlText = (raw: string): string =>
  withLineFeeds(raw).replace(
    /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(lt|gt|amp|quot|apos));/g,
    referred,
  )

/** Line breaks as XML reads them. */
export const withLineFeeds = (raw: string): string => raw.replace(/\r\n?/g, '\n')

const referred = (_: string, decimal?: string, hexadecimal?: string, name = ''): string => {
  if (decimal !== undefined) return String.fromCodePoint(Number.parseInt(decimal, 10))
  if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16))
  return named[name] ?? ''
}

const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
}

/** How a text is to be written into an XML file. */
export interface XmlWriting {
  readonly encoding: string
  /** What the file breaks its lines with. */
  readonly lineBreak: string
}

/** How this file was written. */
export const writingOf = (text: string, encoding: string): XmlWriting => ({
  encoding,
  lineBreak: /\r\n|\n/.exec(text)?.[0] ?? '\n',
})

/**
 * A text as XML. What the encoding lacks is written as a reference; control characters, which XML can
 * not hold in any way, are left out.
 */
export const escapedXml = (text: string, { encoding, lineBreak }: XmlWriting): string => {
  const escaped = withoutForbidden(text)
    .replace(/[&<>\r]/g, (character) => escapes[character] ?? character)
    .replaceAll('\n', lineBreak)
  return canEncode(escaped, encoding)
    ? escaped
    : Array.from(escaped, (character) =>
        canEncode(character, encoding) ? character : reference(character),
      ).join('')
}

/** A text as a CDATA section; undefined where it holds what can only be written as a reference. */
export const cdata = (text: string, { encoding, lineBreak }: XmlWriting): string | undefined => {
  const plain = withoutForbidden(text)
  if (plain.includes(']]>') || plain.includes('\r') || !canEncode(plain, encoding)) return undefined
  return `<![CDATA[${plain.replaceAll('\n', lineBreak)}]]>`
}

/** A text as the value of an attribute in double quotes. */
export const escapedAttribute = (text: string, writing: XmlWriting): string =>
  escapedXml(text, { ...writing, lineBreak: '&#10;' })
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#9;')

/** XML 1.0, production 2. */
const withoutForbidden = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is sought
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '')

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#13;',
}

const reference = (character: string): string =>
  `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`

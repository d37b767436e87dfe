/** Encodings of one byte a character that a file may declare, besides Windows-1252. */
export const singleByteEncodings = [
  'iso-8859-1',
  'iso-8859-2',
  'iso-8859-3',
  'iso-8859-4',
  'iso-8859-5',
  'iso-8859-7',
  'iso-8859-10',
  'iso-8859-13',
  'iso-8859-14',
  'iso-8859-15',
  'iso-8859-16',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'koi8-r',
  'koi8-u',
] as const

export type SingleByteEncoding = (typeof singleByteEncodings)[number]

/** The text; undefined when a byte means nothing in this encoding. */
export const fromSingleBytes = (
  bytes: Uint8Array,
  encoding: SingleByteEncoding,
): string | undefined => {
  const characters = table(encoding)
  let text = ''
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const part = bytes.subarray(start, start + CHUNK)
    text += Array.from(part, (byte) => characters.charAt(byte)).join('')
  }
  return text.includes(UNMAPPED) ? undefined : text
}

/** The bytes; undefined when the encoding lacks a character of the text. */
export const asSingleBytes = (
  text: string,
  encoding: SingleByteEncoding,
): Uint8Array | undefined => {
  const codes = codesOf(encoding)
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index += 1) {
    const code = codes.get(text.charAt(index))
    if (code === undefined) return undefined
    bytes[index] = code
  }
  return bytes
}

const CHUNK = 65_536
const UNMAPPED = '\ufffd'

const tables = new Map<SingleByteEncoding, string>()

/** The 256 characters. `TextDecoder` takes ISO 8859-1 for Windows-1252 (WHATWG), so that is counted. */
const table = (encoding: SingleByteEncoding): string => {
  const known = tables.get(encoding)
  if (known !== undefined) return known
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  const characters =
    encoding === 'iso-8859-1'
      ? Buffer.from(all).toString('latin1')
      : new TextDecoder(encoding).decode(all)
  tables.set(encoding, characters)
  return characters
}

const codes = new Map<SingleByteEncoding, ReadonlyMap<string, number>>()

const codesOf = (encoding: SingleByteEncoding): ReadonlyMap<string, number> => {
  const known = codes.get(encoding)
  if (known !== undefined) return known
  const made = new Map(
    Array.from(table(encoding), (character, byte): [string, number] => [character, byte]).filter(
      ([character]) => character !== UNMAPPED,
    ),
  )
  codes.set(encoding, made)
  return made
}

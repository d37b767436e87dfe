import { Refusal, type Told } from '../../core/refusal.ts'
import {
  asSingleBytes,
  fromSingleBytes,
  type SingleByteEncoding,
  singleByteEncodings,
} from './single-byte.ts'
import { refuseBinary } from './unreadable.ts'

export const encodings = [
  'utf-8',
  'utf-8-bom',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  ...singleByteEncodings,
] as const
/** How a text lies in its file. UTF-16 always has its byte order mark. */
export type Encoding = (typeof encodings)[number]

export interface Decoded {
  /** Without the byte order mark, which `encoding` remembers. */
  readonly text: string
  readonly encoding: Encoding
  readonly notices: readonly Told[]
}

/**
 * The text that lies in `bytes`. Encoding it again in the same way gives the same bytes. Without a
 * byte order mark it is UTF-8 where that is possible, else Windows-1252, which is said in a notice.
 * Files that hold no text are refused. What a file declares of itself (`encoding="ISO-8859-2"`, in
 * any letter case) counts where there is no byte order mark; a name that is not known counts not.
 */
export const decoded = (bytes: Uint8Array, declared?: string): Decoded => {
  const marked = [...marks].find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))
  if (marked !== undefined) {
    const [encoding, mark] = marked
    return { text: strictly(encoding, bytes.subarray(mark.length)), encoding, notices: [] }
  }
  refuseBinary(bytes)
  const told = declared === undefined ? undefined : inDeclared(bytes, declared.toLowerCase())
  if (told !== undefined) return told
  const text = utf8(bytes)
  return text === undefined
    ? { text: windows1252(bytes), encoding: 'windows-1252', notices: [guessed] }
    : { text, encoding: 'utf-8', notices: [] }
}

const inDeclared = (bytes: Uint8Array, declared: string): Decoded | undefined => {
  const name = aliases.get(declared) ?? declared
  if (name === 'windows-1252') {
    return { text: windows1252(bytes), encoding: 'windows-1252', notices: [] }
  }
  if (!isSingleByte(name)) return undefined
  const text = fromSingleBytes(bytes, name)
  return text === undefined ? undefined : { text, encoding: name, notices: [] }
}

const isSingleByte = (name: string): name is SingleByteEncoding =>
  singleByteEncodings.some((one) => one === name)

const aliases: ReadonlyMap<string, string> = new Map([
  ['latin1', 'iso-8859-1'],
  ['latin-1', 'iso-8859-1'],
  ['iso8859-1', 'iso-8859-1'],
  ['iso8859-15', 'iso-8859-15'],
  ['cp1252', 'windows-1252'],
  ['cp1250', 'windows-1250'],
  ['cp1251', 'windows-1251'],
])

/**
 * The bytes of `text` in this encoding. A character that it lacks must not be lost: then
 * the whole text is UTF-8 with a byte order mark, by which every program recognises it.
 */
export const encoded = (text: string, encoding: string): Uint8Array => {
  switch (encoding) {
    case 'utf-8-bom':
      return withMark('utf-8-bom', utf8Encoder.encode(text))
    case 'utf-16le':
      return withMark('utf-16le', Buffer.from(text, 'utf16le'))
    case 'utf-16be':
      return withMark('utf-16be', Buffer.from(text, 'utf16le').swap16())
    case 'windows-1252':
      return windows1252Bytes(text) ?? encoded(text, 'utf-8-bom')
    default:
      if (!isSingleByte(encoding)) return utf8Encoder.encode(text)
      return asSingleBytes(text, encoding) ?? encoded(text, 'utf-8-bom')
  }
}

/** Whether `text` can be written in this encoding, so that `encoded` keeps to it. */
export const canEncode = (text: string, encoding: string): boolean => {
  if (encoding === 'windows-1252') return windows1252Bytes(text) !== undefined
  return !isSingleByte(encoding) || asSingleBytes(text, encoding) !== undefined
}

const marks: ReadonlyMap<Encoding, readonly number[]> = new Map([
  ['utf-8-bom', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
])

const withMark = (encoding: Encoding, bytes: Uint8Array): Uint8Array =>
  Buffer.concat([Uint8Array.from(marks.get(encoding) ?? []), bytes])

const utf8Encoder = new TextEncoder()
const utf8Decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const utf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return utf8Decoder.decode(bytes)
  } catch {
    return undefined
  }
}

const strictly = (encoding: Encoding, bytes: Uint8Array): string => {
  const text = encoding === 'utf-8-bom' ? utf8(bytes) : utf16(encoding, bytes)
  if (text !== undefined) return text
  throw new Refusal('invalid', {
    en: `The file says that it is ${encoding.toUpperCase()}, but some of its bytes are not: it is damaged.`,
    de: `Die Datei gibt sich als ${encoding.toUpperCase()} aus, enthält aber andere Bytes: Sie ist beschädigt.`,
  })
}

/** Half a character could be neither stored nor written back: the text must be well formed. */
const utf16 = (encoding: Encoding, bytes: Uint8Array): string | undefined => {
  if (bytes.length % 2 === 1) return undefined
  const copy = Buffer.from(bytes)
  const text = (encoding === 'utf-16be' ? copy.swap16() : copy).toString('utf16le')
  return /\p{Surrogate}/u.test(text) ? undefined : text
}

const guessed: Told = {
  en: 'The file is not UTF-8 and was read as Windows-1252. Please look whether its umlauts are right.',
  de: 'Die Datei ist nicht UTF-8 und wurde als Windows-1252 gelesen. Bitte sehen Sie nach, ob die Umlaute stimmen.',
}

/**
 * The bytes 0x80 to 0x9F of Windows-1252 as the WHATWG Encoding Standard maps them; all others are
 * those of Latin-1. Spelled out because TextDecoder takes Latin-1 for it in some releases of Node.
 */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => UPPER.charAt(character.charCodeAt(0) - 0x80))

const windows1252Bytes = (text: string): Uint8Array | undefined => {
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    const upper = UPPER.indexOf(text.charAt(index))
    if (upper >= 0) bytes[index] = 0x80 + upper
    else if (code < 0x80 || (code > 0x9f && code <= 0xff)) bytes[index] = code
    else return undefined
  }
  return bytes
}

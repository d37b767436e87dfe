import { crc32, inflateRawSync } from 'node:zlib'
import { Refusal } from '../../../core/refusal.ts'
import { damagedZip, type ZipEntry, zipDirectory } from './directory.ts'

/** More than any Office file has; each costs a look at its name and sizes only. */
const MOST_ENTRIES = 5_000

/** The text of a novel is 10 MB of XML; what is larger is no text that somebody reviews. */
const LARGEST_PART = 48 * 1024 * 1024
const LARGEST_ALTOGETHER = 256 * 1024 * 1024

/** XML packs 10 to 60 times smaller, an empty table perhaps 200; a bomb a thousand times. */
const HIGHEST_RATIO = 250
/** Smaller parts hurt nobody, however well they pack. */
const HARMLESS_PART = 2 * 1024 * 1024

/** A ZIP whose directory was found harmless. Its parts are unpacked one by one when asked for. */
export interface Archive {
  readonly bytes: Uint8Array
  /** In the order of the file. */
  readonly entries: readonly ZipEntry[]
  readonly has: (name: string) => boolean
  /** A part, unpacked; refused as `invalid` when it is missing, damaged or not what was declared. */
  readonly part: (name: string) => Uint8Array
}

/** Whether this file calls itself a ZIP, as DOCX, XLSX and ODT do. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)

/**
 * Opens a ZIP. Refused before anything is unpacked: too many or too large parts, parts that unpack
 * to far more than they are, names that lead out of it, names that occur twice, encrypted parts,
 * parts that overlap. Names are compared without regard to case, as Office does.
 */
export const openedArchive = (bytes: Uint8Array): Archive => {
  const entries = zipDirectory(bytes, MOST_ENTRIES)
  const byName = new Map<string, ZipEntry>()
  let size = 0
  for (const entry of entries) {
    refuseHarmful(entry)
    const key = entry.name.toLowerCase()
    if (byName.has(key)) throw twice(entry.name)
    byName.set(key, entry)
    size += entry.size
  }
  if (size > LARGEST_ALTOGETHER) throw tooLarge()
  return {
    bytes,
    entries,
    has: (name) => byName.has(name.toLowerCase()),
    part: (name) => {
      const entry = byName.get(name.toLowerCase())
      if (entry === undefined) throw missing(name)
      return unpacked(bytes, entry)
    },
  }
}

/**
 * Opens a ZIP and unpacks each part once to see that it is what the directory says: for files that
 * another library is going to unpack.
 */
export const verifiedArchive = (bytes: Uint8Array): Archive => {
  const archive = openedArchive(bytes)
  for (const { name } of archive.entries) archive.part(name)
  return archive
}

const refuseHarmful = ({ name, flags, method, size, packedSize }: ZipEntry): void => {
  if (/(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[a-z]:|\0/i.test(name)) throw leadsOut(name)
  if ((flags & 1) !== 0) throw encrypted(name)
  if (method !== 0 && method !== 8) throw otherMethod(name)
  if (size > LARGEST_PART) throw tooLarge(name)
  if (size > HARMLESS_PART && size > packedSize * HIGHEST_RATIO) throw bomb(name)
}

/** Node's own inflater stops at the declared size, so a lie costs nothing. */
const unpacked = (bytes: Uint8Array, entry: ZipEntry): Uint8Array => {
  const { start, packedSize, size, method, checksum, name } = entry
  const packed = bytes.subarray(start, start + packedSize)
  const content = method === 0 ? packed : inflated(packed, size)
  if (content?.length !== size || crc32(content) !== checksum) throw notAsDeclared(name)
  return content
}

const inflated = (packed: Uint8Array, size: number): Uint8Array | undefined => {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) })
  } catch {
    return undefined
  }
}

const missing = (name: string): Refusal =>
  damagedZip({ en: `its part ${name} is missing`, de: `der Teil ${name} fehlt` })

const twice = (name: string): Refusal =>
  damagedZip({ en: `it has the part ${name} twice`, de: `den Teil ${name} gibt es zweimal` })

const leadsOut = (name: string): Refusal =>
  damagedZip({
    en: `the name of its part ${printable(name)} leads out of it`,
    de: `der Name des Teils ${printable(name)} führt aus ihm hinaus`,
  })

const otherMethod = (name: string): Refusal =>
  damagedZip({
    en: `its part ${printable(name)} is packed in a way that Office does not know`,
    de: `der Teil ${printable(name)} ist auf eine Art gepackt, die Office nicht kennt`,
  })

const notAsDeclared = (name: string): Refusal =>
  damagedZip({
    en: `its part ${printable(name)} is not what the directory says`,
    de: `der Teil ${printable(name)} ist nicht, was das Verzeichnis sagt`,
  })

const encrypted = (name: string): Refusal =>
  new Refusal('invalid', {
    en: `The file is encrypted (${printable(name)}). Save it without a password and bring it in again.`,
    de: `Die Datei ist verschlüsselt (${printable(name)}). Speichern Sie sie ohne Kennwort und lesen Sie sie noch einmal ein.`,
  })

const bomb = (name: string): Refusal =>
  new Refusal('too-large', {
    en: `The part ${printable(name)} of the file would unpack to more than ${HIGHEST_RATIO} times its size: that is no text.`,
    de: `Der Teil ${printable(name)} der Datei würde entpackt mehr als ${HIGHEST_RATIO}-mal so groß: Das ist kein Text.`,
  })

const tooLarge = (name?: string): Refusal => {
  const [most, en, de] =
    name === undefined
      ? [LARGEST_ALTOGETHER, 'The file', 'Die Datei']
      : [
          LARGEST_PART,
          `The part ${printable(name)} of the file`,
          `Der Teil ${printable(name)} der Datei`,
        ]
  const size = `${most / 1024 / 1024} MB`
  return new Refusal('too-large', {
    en: `${en} has more than ${size} unpacked; that is the most that is read.`,
    de: `${de} hat entpackt mehr als ${size}; mehr wird nicht gelesen.`,
  })
}

/** Names come from a stranger: short, and without characters that would do something. */
const printable = (name: string): string => {
  const clean = name.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '·')
  return clean.length > 80 ? `${clean.slice(0, 79)}…` : clean
}

import { Refusal, type Told } from '../../../core/refusal.ts'

/**
 * A file in a ZIP as its central directory lists it (APPNOTE.TXT 6.3.9, section 4.3.12). Nothing of
 * it has been unpacked: what is said here may be a lie.
 */
export interface ZipEntry {
  readonly name: string
  readonly flags: number
  /** 0: stored, 8: deflated; nothing else is read. */
  readonly method: number
  readonly checksum: number
  /** Packed and, as declared, unpacked. */
  readonly packedSize: number
  readonly size: number
  /** When it was changed, as MS-DOS writes it: the time in the lower half. */
  readonly changed: number
  /** Where its packed bytes begin in the file. */
  readonly start: number
}

/** Everything that the directory of a ZIP lists, in its order. `most`: more entries are refused. */
export const zipDirectory = (bytes: Uint8Array, most: number): readonly ZipEntry[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  const count = view.getUint16(end + 10, true)
  if (count > most) throw tooManyEntries(count, most)
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = entryAt(view, at)
    entries.push(entry)
    at = next
  }
  refuseOverlap(entries)
  return entries
}

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const END_SIZE = 22
const LONGEST_COMMENT = 0xffff

/** The record at the end of the file that says where the directory is; a comment may follow it. */
const endOfDirectory = (view: DataView): number => {
  const last = view.byteLength - END_SIZE
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at
  }
  throw damagedZip({ en: 'its end is missing', de: 'das Ende fehlt' })
}

const entryAt = (
  view: DataView,
  at: number,
): { readonly entry: ZipEntry; readonly next: number } => {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY_SIGNATURE) {
    throw damagedZip({ en: 'its directory is incomplete', de: 'das Verzeichnis ist unvollständig' })
  }
  const flags = view.getUint16(at + 8, true)
  const nameEnd = at + 46 + view.getUint16(at + 28, true)
  const extraEnd = nameEnd + view.getUint16(at + 30, true)
  const next = extraEnd + view.getUint16(at + 32, true)
  if (next > view.byteLength) {
    throw damagedZip({ en: 'its directory is incomplete', de: 'das Verzeichnis ist unvollständig' })
  }
  const name = nameOf(bytesOf(view, at + 46, nameEnd), flags)
  const large = largeNumbers(view, nameEnd, extraEnd)
  const number = (offset: number): number => {
    const value = view.getUint32(at + offset, true)
    return value === 0xffffffff ? (large.shift() ?? value) : value
  }
  const [size, packedSize, header] = [number(24), number(20), number(42)]
  const start = dataStart(view, header, name)
  if (start + packedSize > view.byteLength) throw cutOff(name)
  return {
    entry: {
      name,
      flags,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedSize,
      size,
      changed: view.getUint32(at + 12, true),
      start,
    },
    next,
  }
}

/** The numbers of a ZIP64 field, which stand in for those that are too large for 32 bits. */
const largeNumbers = (view: DataView, start: number, end: number): number[] => {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    const length = Math.min(view.getUint16(at + 2, true), end - at - 4)
    return Array.from({ length: Math.floor(length / 8) }, (_, index) =>
      Number(view.getBigUint64(at + 4 + index * 8, true)),
    )
  }
  return []
}

const dataStart = (view: DataView, header: number, name: string): number => {
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== LOCAL_SIGNATURE) {
    throw cutOff(name)
  }
  return header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
}

/** Packed once and listed many times, a few kilobytes would be gigabytes (D. Fifield, 2019). */
const refuseOverlap = (entries: readonly ZipEntry[]): void => {
  const ordered = entries.toSorted((one, other) => one.start - other.start)
  for (const [index, { start, packedSize, name }] of ordered.entries()) {
    const next = ordered[index + 1]
    if (next !== undefined && packedSize > 0 && start + packedSize > next.start) {
      throw damagedZip({
        en: `its parts ${name} and ${next.name} overlap`,
        de: `die Teile ${name} und ${next.name} überschneiden sich`,
      })
    }
  }
}

/** Names without the flag for UTF-8 are in an old code page; in Office files they are ASCII. */
const nameOf = (bytes: Uint8Array, flags: number): string =>
  Buffer.from(bytes).toString((flags & 0x800) === 0 ? 'latin1' : 'utf8')

const bytesOf = (view: DataView, start: number, end: number): Uint8Array =>
  new Uint8Array(view.buffer, view.byteOffset + start, end - start)

/** Says that a ZIP is broken, and where. */
export const damagedZip = ({ en, de }: Told): Refusal =>
  new Refusal('invalid', {
    en: `The file is a damaged ZIP package: ${en}. Nothing was imported.`,
    de: `Die Datei ist ein beschädigtes ZIP-Paket: ${de}. Nichts wurde übernommen.`,
  })

const cutOff = (name: string): Refusal =>
  damagedZip({ en: `its part ${name} is cut off`, de: `der Teil ${name} ist abgeschnitten` })

const tooManyEntries = (count: number, most: number): Refusal =>
  new Refusal('too-large', {
    en: `The file is a ZIP package of ${count} parts; at most ${most} are read.`,
    de: `Die Datei ist ein ZIP-Paket aus ${count} Teilen; höchstens ${most} werden gelesen.`,
  })

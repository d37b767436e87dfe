import { crc32, deflateRawSync } from 'node:zlib'
import type { Archive } from './archive.ts'

/** A part to be packed. */
export interface NewPart {
  readonly name: string
  readonly content: Uint8Array
}

/** The earliest time that MS-DOS knows, 1980-01-01: a file of the same parts has the same bytes. */
const EPOCH = 0x00210000
/** Names are UTF-8. */
const UTF8 = 0x800
const DEFLATED = 8

/** A part as it lies in a ZIP. */
interface Packed {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly checksum: number
  readonly size: number
  readonly changed: number
  readonly bytes: Uint8Array
}

/** A ZIP of these parts, in this order. */
export const zipped = (parts: readonly NewPart[]): Uint8Array => written(parts.map(packed))

/**
 * The same ZIP with other content in some parts, and with new parts at its end. The packed bytes of
 * all others are taken over as they are.
 */
export const rezipped = (archive: Archive, parts: readonly NewPart[]): Uint8Array => {
  const changed = new Map(parts.map((part) => [part.name.toLowerCase(), part]))
  const kept = archive.entries.map((entry): Packed => {
    const part = changed.get(entry.name.toLowerCase())
    const { name, method, checksum, size, start, packedSize } = entry
    if (part !== undefined) return { ...packed(part), name, changed: entry.changed }
    // Sizes stand in front of the bytes now, not behind them as a stream has them (bit 3).
    const flags = entry.flags & ~0x8
    const bytes = archive.bytes.subarray(start, start + packedSize)
    return { name, flags, method, checksum, size, changed: entry.changed, bytes }
  })
  const added = parts.filter(({ name }) => !archive.has(name)).map(packed)
  return written([...kept, ...added])
}

const packed = ({ name, content }: NewPart): Packed => ({
  name,
  flags: UTF8,
  method: DEFLATED,
  checksum: crc32(content),
  size: content.length,
  changed: EPOCH,
  bytes: deflateRawSync(content),
})

const written = (parts: readonly Packed[]): Uint8Array => {
  const chunks: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const part of parts) {
    const name = Buffer.from(part.name, (part.flags & UTF8) === 0 ? 'latin1' : 'utf8')
    directory.push(directoryEntry(part, name, at), name)
    const header = localHeader(part, name)
    chunks.push(header, name, part.bytes)
    at += header.length + name.length + part.bytes.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  return Buffer.concat([...chunks, ...directory, endRecord(parts.length, size, at)])
}

const VERSION = 20

const localHeader = (part: Packed, name: Uint8Array): Uint8Array => {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  common(header, 4, part, name)
  return header
}

const directoryEntry = (part: Packed, name: Uint8Array, at: number): Uint8Array => {
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(VERSION, 4)
  common(entry, 6, part, name)
  entry.writeUInt32LE(at, 42)
  return entry
}

/** What the header of a part and its entry in the directory have in common (APPNOTE.TXT 4.3.7). */
const common = (target: Buffer, at: number, part: Packed, name: Uint8Array): void => {
  target.writeUInt16LE(VERSION, at)
  target.writeUInt16LE(part.flags, at + 2)
  target.writeUInt16LE(part.method, at + 4)
  target.writeUInt32LE(part.changed, at + 6)
  target.writeUInt32LE(part.checksum, at + 10)
  target.writeUInt32LE(part.bytes.length, at + 14)
  target.writeUInt32LE(part.size, at + 18)
  target.writeUInt16LE(name.length, at + 22)
}

const endRecord = (count: number, size: number, start: number): Uint8Array => {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(start, 16)
  return end
}

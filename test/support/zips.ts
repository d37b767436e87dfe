import { strToU8, Zip, ZipDeflate, type Zippable, zipSync } from 'fflate'

/** A ZIP of these texts, made by a library that is not ours. */
export const zipOf = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array => {
  const files: Zippable = {}
  for (const [name, content] of Object.entries(parts)) {
    files[name] = typeof content === 'string' ? strToU8(content) : content
  }
  return zipSync(files, { mtime: '2026-11-27T12:00:00' })
}

/** The same ZIP with other bytes at `offset` behind the start of the directory's entry `index`. */
export const withDirectoryBytes = (
  zip: Uint8Array,
  index: number,
  offset: number,
  bytes: readonly number[],
): Uint8Array => {
  const changed = Buffer.from(zip)
  let at = -1
  for (let entry = 0; entry <= index; entry += 1) at = changed.indexOf('PK\u0001\u0002', at + 1)
  changed.set(bytes, at + offset)
  return changed
}

/** A ZIP with the same name twice: the second has another letter in place of it until now. */
export const withDoubledName = (name: string): Uint8Array => {
  const other = `${name.slice(0, -1)}~`
  const zip = Buffer.from(zipOf({ [name]: 'eins', [other]: 'zwei' }))
  for (let at = zip.indexOf(other); at >= 0; at = zip.indexOf(other, at + 1)) zip.write(name, at)
  return zip
}

/** Megabytes of nothing in as many kilobytes. */
export const bomb = (name: string, megabytes: number): Uint8Array => {
  const chunks: Uint8Array[] = []
  const zip = new Zip((_, chunk) => chunks.push(chunk))
  const part = new ZipDeflate(name, { level: 9 })
  zip.add(part)
  const nothing = new Uint8Array(4 * 1024 * 1024)
  const pieces = megabytes / 4
  for (let count = 1; count <= pieces; count += 1) part.push(nothing, count === pieces)
  zip.end()
  return Buffer.concat(chunks)
}

/** The same without packing, as OpenDocument has its first file. */
export const storedZip = (parts: Readonly<Record<string, string>>): Uint8Array => {
  const files: Zippable = {}
  for (const [name, content] of Object.entries(parts)) files[name] = strToU8(content)
  return zipSync(files, { level: 0, mtime: '2026-11-27T12:00:00' })
}

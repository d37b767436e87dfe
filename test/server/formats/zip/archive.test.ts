import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openedArchive, verifiedArchive } from '../../../../src/server/formats/zip/archive.ts'
import { rezipped, zipped } from '../../../../src/server/formats/zip/zipped.ts'
import { costOf } from '../../../support/cost.ts'
import { refused } from '../../../support/refused.ts'
import { bomb, withDirectoryBytes, withDoubledName, zipOf } from '../../../support/zips.ts'

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString()
const bytes = (content: string) => Buffer.from(content)

describe('an opened archive', () => {
  it('gives each part as it was packed, whatever the case of its name', () => {
    const archive = openedArchive(zipOf({ 'word/document.xml': 'Straße', 'größe.txt': 'ä' }))
    expect(archive.entries.map(({ name }) => name)).toEqual(['word/document.xml', 'größe.txt'])
    expect(text(archive.part('Word/Document.xml'))).toBe('Straße')
    expect(text(archive.part('größe.txt'))).toBe('ä')
  })

  it('may have a comment behind its end', () => {
    const zip = Buffer.from(zipOf({ a: 'Text' }))
    zip.writeUInt16LE(5, zip.length - 2)
    expect(text(openedArchive(Buffer.concat([zip, bytes('Hallo')])).part('a'))).toBe('Text')
  })

  it('names the part that is missing', () => {
    const refusal = refused(() => openedArchive(zipOf({ a: 'Text' })).part('word/document.xml'))
    expect(refusal.told.de).toContain('der Teil word/document.xml fehlt')
  })
})

describe('a hostile archive', () => {
  const fifty = '0'.repeat(50 * 1024)
  const cases: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
    ['a name that leads out', () => zipOf({ '../../etc/passwd': 'x' }), /leads out/],
    ['a name with backslashes that leads out', () => zipOf({ 'a\\..\\b': 'x' }), /leads out/],
    ['an absolute name', () => zipOf({ '/etc/passwd': 'x' }), /leads out/],
    ['a drive in a name', () => zipOf({ 'C:/x': 'x' }), /leads out/],
    ['the same name twice', () => withDoubledName('word/document.xml'), /document\.xml twice/],
    [
      'an encrypted part',
      () => withDirectoryBytes(zipOf({ a: 'x' }), 0, 8, [1]),
      /encrypted \(a\)/,
    ],
    ['an unknown way to pack', () => withDirectoryBytes(zipOf({ a: 'x' }), 0, 10, [99]), /packed/],
    [
      'a size that is too small',
      () => withDirectoryBytes(zipOf({ a: fifty }), 0, 24, [10, 0]),
      /not what/,
    ],
    [
      'a size that is too large',
      () => withDirectoryBytes(zipOf({ a: fifty }), 0, 24, [0, 0xff]),
      /not what/,
    ],
    ['a wrong checksum', () => withDirectoryBytes(zipOf({ a: fifty }), 0, 16, [1, 2]), /not what/],
    [
      'two parts in one place',
      () => withDirectoryBytes(zipOf({ a: fifty, b: fifty }), 1, 42, [0, 0]),
      /overlap/,
    ],
    ['half of it missing', () => zipOf({ a: fifty }).slice(0, 60), /its end is missing/],
    [
      'its beginning missing',
      () => zipOf({ a: 'Text', b: 'Text' }).slice(20),
      /cut off|incomplete/,
    ],
    ['nothing but two letters', () => bytes('PK'), /its end is missing/],
    [
      'a directory that lies elsewhere',
      () => {
        const zip = Buffer.from(zipOf({ a: 'x' }))
        return zip.fill(0xff, zip.length - 6, zip.length - 2)
      },
      /incomplete/,
    ],
  ]
  it.each(cases)('is refused in a sentence: %s', (_, make, message) => {
    const refusal = refused(() => verifiedArchive(make()))
    expect(refusal.message).toMatch(message)
    expect(refusal.told.de).not.toBe(refusal.told.en)
  })

  it('of 400 MB in 400 kB is refused at once, and so is one that declares but ten bytes', async () => {
    const zip = bomb('word/document.xml', 400)
    const lying = withDirectoryBytes(zip, 0, 24, [10, 0, 0, 0])
    for (const [file, message] of [
      [zip, /48 MB/],
      [lying, /not what/],
    ] as const) {
      const { seconds, megabytes } = await costOf(() => {
        expect(refused(() => openedArchive(file).part('word/document.xml')).message).toMatch(
          message,
        )
      })
      expect(megabytes).toBeLessThan(50)
      expect(seconds).toBeLessThan(1)
    }
  })

  it('of 65,000 parts is refused at once', async () => {
    const parts = Object.fromEntries(Array.from({ length: 65_000 }, (_, index) => [`${index}`, '']))
    const zip = zipOf(parts)
    const { seconds } = await costOf(() => {
      expect(refused(() => openedArchive(zip)).message).toContain('65000 parts')
    })
    expect(seconds).toBeLessThan(1)
  })
})

describe('a packed archive', () => {
  it('is read by others as it was meant', () => {
    const zip = zipped([
      { name: '[Content_Types].xml', content: bytes('<Types/>') },
      { name: 'größe.xml', content: bytes('ä') },
    ])
    const parts = Object.entries(unzipSync(zip)).map(([name, content]) => [name, text(content)])
    expect(parts).toEqual([
      ['[Content_Types].xml', '<Types/>'],
      ['größe.xml', 'ä'],
    ])
    expect(text(verifiedArchive(zip).part('größe.xml'))).toBe('ä')
  })

  it('keeps the packed bytes of all parts but those that changed, and takes new ones', () => {
    const archive = openedArchive(zipOf({ a: 'eins', b: 'zwei '.repeat(99), c: 'drei' }))
    const changed = openedArchive(
      rezipped(archive, [
        { name: 'a', content: bytes('anders') },
        { name: 'd', content: bytes('neu') },
      ]),
    )
    expect(changed.entries.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd'])
    expect(text(changed.part('a'))).toBe('anders')
    expect(text(changed.part('d'))).toBe('neu')
    const packedBytes = ({ entries, bytes: all }: typeof archive) =>
      entries.slice(1, 3).map(({ start, packedSize }) => all.subarray(start, start + packedSize))
    expect(packedBytes(changed).map(text)).toEqual(packedBytes(archive).map(text))
  })
})

import { describe, expect, it } from 'vitest'
import { canEncode, decoded, encoded } from '../../../src/server/formats/encoding.ts'

const text = 'Größe: 5 €\r\n„Ja“ – nein\n'

describe('an encoding', () => {
  it.each<[string, readonly number[]]>([
    ['utf-8', [0x47, 0x72]],
    ['utf-8-bom', [0xef, 0xbb]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
    ['windows-1252', [0x47, 0x72]],
  ])('%s is recognised and written back as it came', (encoding, [first, second]) => {
    const bytes = encoded(text, encoding)
    expect([bytes[0], bytes[1]]).toEqual([first, second])
    expect(decoded(bytes)).toMatchObject({ text, encoding })
  })

  it('Windows-1252 maps all 256 bytes there and back', () => {
    const bytes = Uint8Array.from({ length: 255 }, (_, index) => index + 1)
    const { text: read, encoding } = decoded(bytes)
    expect(encoding).toBe('windows-1252')
    expect(read.charCodeAt(0x80 - 1)).toBe(0x20ac)
    expect([...encoded(read, encoding)]).toEqual([...bytes])
  })

  it('that lacks a character gives way to UTF-8 with a byte order mark, so that nothing is lost', () => {
    expect(canEncode(text, 'windows-1252')).toBe(true)
    expect(canEncode('→', 'windows-1252')).toBe(false)
    expect(decoded(encoded('→', 'windows-1252'))).toMatchObject({
      text: '→',
      encoding: 'utf-8-bom',
    })
  })
})

describe('an encoding that a file declares', () => {
  it.each([
    ['ISO-8859-1', 'iso-8859-1', 'Größe \u0080'],
    ['latin1', 'iso-8859-1', 'Größe'],
    ['iso-8859-13', 'iso-8859-13', 'Žalgiris “ß”'],
    ['iso-8859-15', 'iso-8859-15', '5 € für Œuvre'],
    ['windows-1251', 'windows-1251', 'Пак Чин'],
    ['windows-1252', 'windows-1252', '„Straße“ €'],
  ])('%s is read and written back byte for byte', (declared, encoding, text) => {
    const bytes = encoded(text, encoding)
    expect(bytes.length).toBe(text.length)
    const found = decoded(bytes, declared)
    expect(found).toEqual({ text, encoding, notices: [] })
    expect(canEncode(text, encoding)).toBe(true)
    expect(canEncode('漢', encoding)).toBe(false)
  })

  it('counts for nothing where nobody knows it, or where its bytes say otherwise', () => {
    const bytes = Buffer.from('Größe', 'utf8')
    expect(decoded(bytes, 'klingon').text).toBe('Größe')
    expect(decoded(Buffer.from('\uFEFFGröße', 'utf8'), 'iso-8859-1').encoding).toBe('utf-8-bom')
    expect(decoded(Uint8Array.of(0x41, 0xa5), 'iso-8859-3').encoding).toBe('windows-1252')
  })
})

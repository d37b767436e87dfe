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

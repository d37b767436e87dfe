import { describe, expect, it } from 'vitest'
import { measuredRead } from '../../support/measured-process.ts'
import { reviewed } from '../../support/round-trip.ts'

const wrapped = (unit: string, head = '') =>
  `${head}<xliff version="1.2"><file source-language="en" target-language="de"><body>\n${unit}\n</body></file></xliff>`

const unit = '<trans-unit id="1"><source>a</source><target>b</target></trans-unit>'

const refusal = async (content: string | Uint8Array, name = 'text.xlf') =>
  reviewed({ content: typeof content === 'string' ? Buffer.from(content) : content, name }).then(
    () => 'was read',
    (error: Error) => error.message,
  )

describe('an XML file is refused with the line', () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    [
      'that declares entities inside entities',
      wrapped(
        '<trans-unit id="1"><source>&c;</source></trans-unit>',
        '<!DOCTYPE x [\n<!ENTITY a "ha">\n<!ENTITY b "&a;&a;">\n<!ENTITY c "&b;&b;">\n]>',
      ),
      /^Line 5: this file declares entities/,
    ],
    [
      'that wants a file of the computer',
      wrapped(unit, '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
      /^Line 1: this file declares entities/,
    ],
    [
      'that declares parameter entities',
      wrapped(unit, '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1/x.dtd"> %a;]>'),
      /^Line 1: this file declares entities/,
    ],
    [
      'that uses an entity of nowhere',
      wrapped('<trans-unit id="1"><source>&foo;</source></trans-unit>'),
      /^Line 2: .*no well-formed XML/,
    ],
    ['that is cut off', wrapped(unit).slice(0, -30), /^Line 2: .*incomplete/],
    [
      'that names a character there is not',
      wrapped('<trans-unit id="1"><source>&#0;</source></trans-unit>'),
      /^Line 2: .*no well-formed XML/,
    ],
    [
      'that is not in the encoding it claims',
      Buffer.from(
        `<?xml version="1.0" encoding="UTF-8"?>\n${wrapped(unit.replace('b', 'Größe'))}`,
        'latin1',
      ),
      /^Line 3: the file says that it is UTF-8/,
    ],
    ['that closes what it did not open', wrapped('<g></x>'), /^Line 2: /],
  ])('%s', async (_, content, message) => {
    expect(await refusal(content)).toMatch(message)
  })

  it('unless it is only called so', async () => {
    expect(await refusal('Nur Text.', 'text.xlf')).toMatch(/^Line 1: |no XLIFF|no text/)
    expect(await refusal('<tmx><body/></tmx>', 'text.xlf')).toMatch(/no text/)
  })
})

describe('names of JavaScript are names like others', () => {
  it('as ids, attributes and elements', async () => {
    const content = wrapped(
      '<trans-unit id="__proto__" constructor="x"><source __proto__="y">a</source><target><__proto__>b</__proto__></target></trans-unit>',
    )
    const { document } = await reviewed({ content: Buffer.from(content), name: 'a.xlf' })
    expect(document.segments).toMatchObject([{ context: '__proto__', machine: '⟦1⟧b⟦/1⟧' }])
    expect(Object.getPrototypeOf(document.segments[0])).toBe(Object.prototype)
  })
})

describe('a hostile file takes neither time nor memory', () => {
  const around = (expression: string) =>
    `return Buffer.from('<xliff><file><body>' + ${expression} + '</body></file></xliff>')`

  it.each([
    ['20 MB in one attribute', around(`'<trans-unit id="' + 'x'.repeat(20e6) + '"/>'`)],
    [
      '200,000 attributes',
      around(
        `'<trans-unit ' + Array.from({ length: 200000 }, (_, i) => 'a' + i + '="1"').join(' ') + '/>'`,
      ),
    ],
    ['200,000 elements in each other', around(`'<g>'.repeat(200000) + '</g>'.repeat(200000)`)],
    ['200,000 elements that are never closed', around(`'<g>'.repeat(200000)`)],
    ['a million units', around(`'<trans-unit id="1"><source>a</source></trans-unit>'.repeat(1e6)`)],
    [
      'a million units of 2.x',
      around(`'<unit><segment><source>a</source></segment></unit>'.repeat(1e6)`),
    ],
    ['10 MB of comment and nothing else', around(`'<!--' + 'x'.repeat(10e6) + '-->'`)],
  ])('%s: refused', (_, make) => {
    const { refused, milliseconds, megabytes } = measuredRead(make, 'a.xlf')
    expect(refused).toMatch(/^Line \d+: |no text/)
    // On an idle machine a tenth of it; the tests share theirs.
    expect(milliseconds).toBeLessThan(5_000)
    expect(megabytes).toBeLessThan(200)
  })

  it.each([
    [
      '10 MB of comment',
      around(`'<trans-unit><!--' + 'x'.repeat(10e6) + '--><source>a</source></trans-unit>'`),
    ],
    [
      '10 MB of blanks',
      around(`'<trans-unit><source>' + ' '.repeat(10e6) + 'a</source></trans-unit>'`),
    ],
    [
      'a million blanks in a tag',
      around(
        `'<trans-unit' + ' '.repeat(1e6) + 'id="1"><source>a</source><target' + ' '.repeat(1e6) + '/></trans-unit>'`,
      ),
    ],
    [
      '50,000 marks of its own',
      around(`'<trans-unit><source>' + '⟦1⟧'.repeat(50000) + '<x/></source></trans-unit>'`),
    ],
    [
      '50,000 codes in one unit',
      around(`'<trans-unit><source>a' + '<x id="1"/>'.repeat(50000) + '</source></trans-unit>'`),
    ],
  ])('%s: read', (_, make) => {
    const { refused, segments, milliseconds } = measuredRead(make, 'a.xlf')
    expect(refused).toBe('')
    expect(segments).toBe(1)
    expect(milliseconds).toBeLessThan(5_000)
  })
})

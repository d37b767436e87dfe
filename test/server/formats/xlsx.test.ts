import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import readExcelFile from 'read-excel-file/universal'
import { describe, expect, it } from 'vitest'
import type { Columns } from '../../../src/server/formats/format.ts'
import { previewOf } from '../../../src/server/formats/reader-for.ts'
import { costOf } from '../../support/cost.ts'
import { broughtIn } from '../../support/incoming.ts'
import { type Doing, reviewed, takenOut } from '../../support/round-trip.ts'
import { sheet, workbook, workbookParts } from '../../support/workbooks.ts'
import { withDirectoryBytes, zipOf } from '../../support/zips.ts'

const file = (content = workbook(), columns?: Columns) => ({
  content,
  name: 'Texte.xlsx',
  ...(columns && { columns }),
})
const columns = { source: 0, machine: 1, edited: 2, header: true }
const corrected = async (chosen: Columns, ...doings: readonly Doing[]) =>
  takenOut(await reviewed(file(workbook(), chosen), doings))
const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  )
/** Numbers between these pieces, so that it packs like a real table. */
const varied = (count: number, before: string, after: string) =>
  Array.from({ length: count }, (_, index) => before + ((index * 7_919) % 1_000_003) + after).join(
    '',
  )

const sheetOf = (bytes: Uint8Array) => partsOf(bytes)['xl/worksheets/sheet2.xml'] ?? ''

describe('an Excel workbook', () => {
  it('is read from its first sheet with text, whatever it is called', async () => {
    const { document } = await reviewed({ content: workbook(), name: 'Texte.csv' })
    expect(document.origin.format).toBe('xlsx')
    expect(
      document.segments.map(({ source, machine, context }) => [source, machine, context]),
    ).toEqual([
      [' The house <A> ', 'Das Haus', 'Texte & mehr!C2'],
      [undefined, 'Er kam.\r\nEr ging _x0041_.', 'Texte & mehr!C4'],
    ])
  })

  it('leaves out what a formula makes, and says so', async () => {
    const { notices } = await broughtIn(file())
    expect(notices.map(({ en }) => en)).toEqual([
      'Read as a table: the machine’s text from column B (Deutsch), the source from A (English), corrections from C (Korrektur).',
      'Rows whose text is the result of a formula were left out: 5.',
    ])
  })

  it('shows its sheets and the columns of one of them', async () => {
    const preview = await previewOf({ content: workbook(), name: 'a.xlsx' })
    expect(preview.sheets).toEqual(['Deckblatt', 'Texte & mehr'])
    expect(preview.columns).toEqual({ ...columns, sheet: 1 })
    const first = await previewOf({ content: workbook(), name: 'a.xlsx', sheet: 0 })
    expect(first.rows).toEqual([['2026']])
  })

  it('is the same file when untouched', async () => {
    expect(Buffer.from(await corrected(columns)).equals(workbook())).toBe(true)
  })

  it('changes in the corrected cells only: formats, formulas and other parts stay', async () => {
    const bytes = await corrected(
      columns,
      { segment: 1, text: 'Das <Haus> & Hof' },
      { segment: 2, text: ' Er ging. ' },
    )
    const before = workbookParts['xl/worksheets/sheet2.xml']
    const cell = (attributes: string, text: string) =>
      `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
    expect(sheetOf(bytes)).toBe(
      before
        .replace(
          '<v>4</v></c></row>',
          `<v>4</v></c>${cell('r="C2"', 'Das &lt;Haus&gt; &amp; Hof')}</row>`,
        )
        .replace('<c r="C4" s="1"/>', cell('r="C4" s="1"', ' Er ging. ')),
    )
    const { 'xl/worksheets/sheet2.xml': _, ...others } = partsOf(bytes)
    const { 'xl/worksheets/sheet2.xml': __, ...kept } = workbookParts
    expect(others).toEqual(kept)
  })

  it('is read rightly by another program afterwards', async () => {
    const bytes = await corrected(
      { source: 0, machine: 1, header: true },
      { segment: 1, text: 'Das Gebäude' },
    )
    const [, texts] = await readExcelFile(new Blob([new Uint8Array(bytes)]), { trim: false })
    expect(texts?.data[1]).toEqual([' The house <A> ', 'Das Gebäude', null, null])
  })

  it('gives back any text that was written into it', async () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom('_x0041_', '_x000D_', '\u0001', 'a\tb\nc', ']]>', '_x_x0041_'),
    )
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const bytes = await corrected({ source: 0, machine: 1, header: true }, { segment: 1, text })
        const again = await reviewed(file(bytes, { source: 0, machine: 1, header: true }))
        expect(again.document.segments[0]?.text).toBe(text.replace(/\r\n?/g, '\n'))
      }),
      { numRuns: 60 },
    )
  })

  it.each<[string, () => Uint8Array, string]>([
    [
      'a bomb',
      () => workbook({ 'xl/worksheets/sheet2.xml': new Uint8Array(40_000_000) }),
      'would unpack to more than',
    ],
    [
      'a header that lies of its size',
      () => withDirectoryBytes(workbook(), 7, 24, [1, 0, 0, 0]),
      'is not what the directory says',
    ],
    ['no workbook in it', () => zipOf({ 'xl/other.xml': 'x' }), 'This is no Excel workbook'],
    ['half of it', () => workbook().subarray(0, 1_000), 'damaged'],
    [
      'entities',
      () =>
        workbook({
          'xl/sharedStrings.xml': '<!DOCTYPE s [<!ENTITY a "b">]><sst><si><t>&a;</t></si></sst>',
        }),
      'declares entities',
    ],
    [
      'broken XML',
      () => workbook({ 'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row' }),
      'no well-formed XML',
    ],
    [
      'cells without end',
      () =>
        workbook({
          'xl/worksheets/sheet2.xml': sheet(`<row>${varied(200_000, '<c><v>', '</v></c>')}</row>`),
        }),
      'Cell ALM1: a row with more than 1000 columns',
    ],
    [
      'rows without end',
      () =>
        workbook({
          'xl/worksheets/sheet2.xml': sheet(
            varied(150_000, '<row><c t="str"><v>a', '</v></c></row>'),
          ),
        }),
      'more than 100000 texts',
    ],
    [
      'nested tags',
      () => workbook({ 'xl/worksheets/sheet2.xml': '<a>'.repeat(200_000) }),
      'nested more than',
    ],
    [
      'a gigantic cell',
      () =>
        workbook({
          'xl/worksheets/sheet2.xml': sheet(
            `<row r="7"><c t="str"><v>${'x'.repeat(200_000)} y</v></c></row>`,
          ),
        }),
      'Line 7: a text of 200002',
    ],
  ])('is refused in good time: %s', async (_, content, message) => {
    const bytes = content()
    const cost = await costOf(() =>
      expect(broughtIn({ content: bytes, name: 'a.xlsx' })).rejects.toThrow(message),
    )
    expect(cost.seconds).toBeLessThan(1)
    expect(cost.megabytes).toBeLessThan(200)
  })

  it('has no sheet beyond its last', async () => {
    await expect(broughtIn(file(workbook(), { ...columns, sheet: 7 }))).rejects.toThrow(
      'no sheet 8',
    )
  })

  it('is written from any text, its cells texts and never formulas', async () => {
    const document = await reviewed({ content: 'Er kam.\n\n=1+1', source: 'He came.\n\n=1+1' }, [
      { segment: 1, text: 'Er ging.', approve: true },
    ])
    const bytes = await takenOut(document, 'xlsx')
    const [texts] = await readExcelFile(new Blob([new Uint8Array(bytes)]))
    expect(texts?.data).toEqual([
      ['Number', 'Source', 'Machine translation', 'Edited', 'State', 'Kinds of edits', 'MQM'],
      ['1', 'He came.', 'Er kam.', 'Er ging.', 'approved', 'Replaced', null],
      ['2', '=1+1', '=1+1', '=1+1', 'open', null, null],
    ])
    expect(JSON.stringify(partsOf(bytes))).not.toContain('<f>')
    const again = await reviewed({ content: bytes, name: 'a.xlsx' })
    expect(again.document.segments.map(({ text }) => text)).toEqual(['Er ging.', '=1+1'])
  })
})

import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentState } from '../../../src/core/review/document.ts'
import { encoded } from '../../../src/server/formats/encoding.ts'
import type { Columns } from '../../../src/server/formats/format.ts'
import { delimitedRows } from '../../../src/server/formats/tables/delimited.ts'
import { dialectOf } from '../../../src/server/formats/tables/dialect.ts'
import { withoutApostrophe, withoutFormula } from '../../../src/server/formats/tables/formulas.ts'
import { costOf } from '../../support/cost.ts'
import { broughtIn } from '../../support/incoming.ts'
import { type Doing, reviewed, takenOut } from '../../support/round-trip.ts'

const german = [
  'Nr;Englisch;Deutsch;Bemerkung',
  '1;"The house; it burns.";"Das Haus; es brennt.";ok',
  '2;He came.;Er kam "heim".;',
  '',
  '3;She left.;;"zwei',
  'Zeilen"',
].join('\r\n')

const file = (content: string, name = 'tabelle.csv') => ({
  content: new TextEncoder().encode(content),
  name,
})
const pairsOf = async (content: string, columns?: Columns, name?: string) => {
  const { document } = await reviewed({ ...file(content, name), ...(columns && { columns }) })
  return document.segments.map(({ source, machine, text }) => [source, machine, text])
}
const corrected = async (content: string, columns: Columns, ...doings: readonly Doing[]) =>
  Buffer.from(await takenOut(await reviewed({ ...file(content), columns }, doings))).toString()

describe('a table with delimiters', () => {
  it('is read by the columns that somebody chose', async () => {
    const columns = { source: 1, machine: 2, header: true }
    expect(await pairsOf(german, columns)).toEqual([
      ['The house; it burns.', 'Das Haus; es brennt.', 'Das Haus; es brennt.'],
      ['He came.', 'Er kam "heim".', 'Er kam "heim".'],
      ['She left.', '', ''],
    ])
  })

  it('names the cell of each text', async () => {
    const { document } = await reviewed(file(german))
    expect(document.segments.map(({ context }) => context)).toEqual(['C2', 'C3', 'C5'])
  })

  it('tells which columns were taken where nobody chose', async () => {
    const { notices } = await broughtIn(file(german))
    expect(notices.map(({ en }) => en)).toEqual([
      'Read as a table: the machine’s text from column C (Deutsch), the source from B (Englisch).',
    ])
  })

  it.each<[string, string, Partial<Columns>]>([
    ['names of roles', 'id,source,mt,pe\n1,a b,c d,e f\n', { source: 1, machine: 2, edited: 3 }],
    [
      'German names',
      'Quelle;Übersetzung;Korrektur\nA b;C d;E f\n',
      { source: 0, machine: 1, edited: 2 },
    ],
    ['names of languages', 'en\tde-AT\nThe house\tDas Haus\n', { source: 0, machine: 1 }],
    [
      'our own table',
      'Nummer;Ausgangstext;Maschinelle Übersetzung;Korrektur;Status;Arten der Änderungen;MQM\n1;a;b;c;;;\n',
      { source: 1, machine: 2, edited: 3 },
    ],
    [
      'German without names',
      'The house is burning and nobody comes\tDas Haus brennt und niemand kommt\nHe did not know it\tEr wusste es nicht\n',
      { source: 0, machine: 1, header: false },
    ],
    [
      'a single column',
      'Text\nDas Haus brennt lichterloh, und niemand kommt.\n',
      { machine: 0, header: true },
    ],
  ])('guesses the columns by %s', async (_, content, columns) => {
    const { document } = await broughtIn(file(content))
    const { imported } = document
    const header = columns.header ?? true
    const rows = content.trim().split('\n').length - (header ? 1 : 0)
    expect(imported.segments).toHaveLength(rows)
    const read = await pairsOf(content, { header, machine: 0, ...columns })
    expect(await pairsOf(content)).toEqual(read)
  })

  it.each([
    ['semicolons', german],
    ['a byte order mark and tabs', '\uFEFFen\tde\r\nThe end\tDas Ende\r\n'],
    ['a line that names the delimiter', 'sep=|\nsource|target\nThe end|Das Ende\n'],
    ['quotes around everything', '"source","target"\n"The ""end""","Das ""Ende"""\n'],
    ['quotes as text', 'source\ttarget\n"Yes", he said\t„Ja“, sagte "er"\nx\t"offen\n'],
    ['rows of different lengths', 'source,target\nThe end\n,Das Ende,1,2\n'],
    ['bare carriage returns', 'source,target\rThe end,Das Ende\r'],
  ])('comes back byte for byte when untouched: %s', async (_, content) => {
    const bytes = Buffer.from(content)
    const columns = { source: 0, machine: 1, header: true }
    const back = await takenOut(await reviewed({ ...file(content), columns }))
    expect(Buffer.from(back).equals(bytes)).toBe(true)
  })

  it.each(['utf-16le', 'utf-16be', 'windows-1252', 'utf-8-bom'])(
    'comes back in %s, corrected or not',
    async (encoding) => {
      const content = encoded(german.replace('Das Haus', 'Die Häuser'), encoding)
      const incoming = { content, name: 'a.csv' }
      expect(Buffer.from(await takenOut(await reviewed(incoming))).equals(content)).toBe(true)
      const document = await reviewed(incoming, [{ segment: 2, text: 'Er kam nach „Köln“.' }])
      const wanted = german
        .replace('Das Haus', 'Die Häuser')
        .replace('Er kam "heim".', 'Er kam nach „Köln“.')
      expect(Buffer.from(await takenOut(document)).equals(encoded(wanted, encoding))).toBe(true)
    },
  )

  it('gets its corrections in the column for them, which else stays as it is', async () => {
    const table = 'mt;pe;id\nEins;;1\nZwei;"Zwo";2\nDrei\nVier;;4\n'
    const columns = { machine: 0, edited: 1, header: true }
    expect(
      await corrected(
        table,
        columns,
        { segment: 1, approve: true },
        { segment: 2, text: 'Zwei; "drei"' },
        { segment: 3, text: 'Dritte' },
      ),
    ).toBe('mt;pe;id\nEins;Eins;1\nZwei;"Zwei; ""drei""";2\nDrei;Dritte\nVier;;4\n')
  })

  it('takes corrections that it brings along as the first revision', async () => {
    const { document } = await reviewed(file('mt;pe\nEins;Ein\nZwei;\n'))
    expect(document.segments.map((segment) => [segment.text, segmentState(segment)])).toEqual([
      ['Ein', 'edited'],
      ['Zwei', 'open'],
    ])
  })

  it('whose quotation marks are text never gets a tab or a break inside a cell', async () => {
    const table = 'source\ttarget\n"x\tEins\n'
    const columns = { source: 0, machine: 1, header: true }
    expect(await corrected(table, columns, { segment: 1, text: 'Zwei\tDrei\nVier "5"' })).toBe(
      'source\ttarget\n"x\tZwei Drei Vier "5"\n',
    )
  })

  it('reads cells as an independent parser does', () => {
    const cells = fc.constantFrom('a', '', ' b ', 'c,d', 'e"f', '"', 'g\nh', 'i;j', 'ä\t')
    const rows = fc.array(fc.array(cells, { minLength: 2, maxLength: 4 }), { minLength: 1 })
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(',' as const, ';' as const, '\t' as const),
        (table, delimiter) => {
          const text = table
            .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter))
            .join('\n')
          const ours = [...delimitedRows(text, { delimiter, quotes: true })]
          const theirs: string[][] = parse(text, { delimiter, relax_column_count: true })
          expect(ours.map((row) => row.cells.map((cell) => cell.text))).toEqual(theirs)
        },
      ),
    )
  })

  it.each([
    ['commas', 'a,b\n1;2,3\n', ','],
    ['semicolons, though there are commas', 'a;b\n"1,5";2,5\n3,5;4\n', ';'],
    ['tabs', 'a b\tc, d, e\nf\tg, h\n', '\t'],
    ['bars', 'a|b|c\nd|e|f\n', '|'],
  ])('is told apart by %s', (_, text, delimiter) => {
    expect(dialectOf(text).delimiter).toBe(delimiter)
  })

  it.each([
    ['200,000 columns', `${'a,'.repeat(200_000)}\n`, 'Line 1: a row with more than 1000'],
    ['a cell never closed', `en,de\n"${'x,y\n'.repeat(200_000)}`, 'Line 2: a quotation mark opens'],
    ['text behind a quoted cell', 'en,de\na,b\n"c"d,e\n', 'Line 3: text follows'],
    ['a gigantic cell', `en,de\na,b\nx,${'x'.repeat(10_000_000)}\n`, 'Line 3: a text of 10000000'],
    ['millions of rows', `en,de\n${'a,b\n'.repeat(2_000_000)}`, 'more than 100000 texts'],
    [
      'one column for two things',
      'en,de\na,b\n',
      'One column cannot hold two',
      { machine: 1, source: 1, header: true },
    ],
    ['quotes without end', '""'.repeat(1_000_000), 'Line 1: a text of 2000'],
  ] as const)('is refused in good time: %s', async (_, content, message, columns?: Columns) => {
    const incoming = { ...file(content), ...(columns && { columns }) }
    const cost = await costOf(() => expect(broughtIn(incoming)).rejects.toThrow(message))
    expect(cost.seconds).toBeLessThan(1)
    expect(cost.megabytes).toBeLessThan(200)
  })
})

describe('corrections as a table', () => {
  const document = () =>
    reviewed({ content: 'Er kam.\n\n=1+1 kam.', source: 'He came.\n\n=1+1 came.' }, [
      { segment: 1, text: 'Er ging „heim“; spät.', approve: true },
    ])

  it('has what German Excel expects', async () => {
    const bytes = await takenOut({ ...(await document()), language: 'de' }, 'csv')
    expect(Buffer.from(bytes).toString()).toBe(
      [
        '\uFEFFNummer;Ausgangstext;Maschinelle Übersetzung;Korrektur;Status;Arten der Änderungen;MQM',
        '1;He came.;Er kam.;"Er ging „heim“; spät.";freigegeben;Ersetzt;',
        "2;'=1+1 came.;'=1+1 kam.;'=1+1 kam.;offen;;",
        '',
      ].join('\r\n'),
    )
  })

  it('comes in again without loss', async () => {
    for (const format of ['csv', 'tsv']) {
      const bytes = await takenOut(await document(), format)
      const again = await reviewed({ content: bytes, name: `a.${format}` })
      expect(
        again.document.segments.map(({ source, machine, text }) => [source, machine, text]),
      ).toEqual([
        ['He came.', 'Er kam.', 'Er ging „heim“; spät.'],
        ['=1+1 came.', '=1+1 kam.', '=1+1 kam.'],
      ])
      expect(Buffer.from(await takenOut(again)).equals(Buffer.from(bytes))).toBe(true)
    }
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
    ['+cmd|x', "'+cmd|x"],
    ['\t=1', "'\t=1"],
    ['-5 %', '-5 %'],
    ['+49 30 1234-5', '+49 30 1234-5'],
    ['- 3,50 €', '- 3,50 €'],
    ['Satz = Wort', 'Satz = Wort'],
    ["'=1", "''=1"],
  ])('keeps %j from being a formula, and numbers as they are', (text, safe) => {
    expect(withoutFormula(text)).toBe(safe)
  })

  it('loses nothing on the way back, whatever the text', () => {
    const texts = fc.array(fc.constantFrom("'", '=', '@', '-', '+', '1', 'a', ' ', '\t'))
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('')
        expect(withoutApostrophe(withoutFormula(text))).toBe(text)
      }),
    )
  })
})

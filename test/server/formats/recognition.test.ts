import { describe, expect, it } from 'vitest'
import { encoded } from '../../../src/server/formats/encoding.ts'
import { broughtIn } from '../../support/incoming.ts'
import { fixture } from '../../support/round-trip.ts'
import { workbook } from '../../support/workbooks.ts'
import { storedZip, zipOf } from '../../support/zips.ts'

const formatOf = async (content: string | Uint8Array, name?: string) => {
  const { document } = await broughtIn({ content, ...(name !== undefined && { name }) })
  return document.imported.origin.format
}

const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))

/** As OpenDocument and EPUB begin: the first file is their type. */
const withType = (type: string) => storedZip({ mimetype: type, 'content.xml': '<x/>' })

const po = 'msgid "Save"\nmsgstr "Sichern"\n'
const srt = '1\n00:00:01,000 --> 00:00:02,000\nJa.\n'
const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\nJa.\n'
const jsonl = '{"source": "Yes.", "mt": "Ja."}\n{"mt": "Nein."}\n'
const tsv = 'He came.\tEr kam.\nHe went.\tEr ging.\n'

describe('a file', () => {
  it.each<[string, string | Uint8Array, string | undefined, string]>([
    ['PO', po, undefined, 'po'],
    ['PO called text', `# Übersetzer\n\n${po}`, 'notizen.txt', 'po'],
    ['PO in ISO 8859-13', fixture('po-gettext-parser-iso-8859-13.po'), 'daten', 'po'],
    ['SRT', srt, undefined, 'srt'],
    ['SRT called VTT', srt, 'film.vtt', 'srt'],
    ['SRT in UTF-16', encoded(srt, 'utf-16le'), 'film', 'srt'],
    ['VTT', vtt, undefined, 'vtt'],
    ['VTT called SRT', vtt, 'film.srt', 'vtt'],
    ['VTT with a mark', `\uFEFF${vtt}`, 'film.txt', 'vtt'],
    ['JSON lines', jsonl, undefined, 'jsonl'],
    ['JSON lines called JSON', jsonl, 'daten.json', 'jsonl'],
    ['a table with tabs', tsv, undefined, 'tsv'],
    ['a table with semicolons', 'Quelle;MT\nHe came.;Er kam.\n', undefined, 'csv'],
    ['a table with tabs called CSV', tsv, 'tabelle.csv', 'csv'],
    ['a workbook', workbook(), 'tabelle', 'xlsx'],
    ['a workbook called CSV', workbook(), 'tabelle.csv', 'xlsx'],
    ['a workbook called DOCX', workbook(), 'tabelle.docx', 'xlsx'],
    ['Markdown', '# Titel\n\nText.', undefined, 'markdown'],
    ['Markdown that shows PO', `# Titel\n\n    ${po}`, 'lies.md', 'markdown'],
    ['prose with commas', 'Er kam, sah, siegte.\nSie ging, lief, fiel.\n', undefined, 'txt'],
    ['prose with tabs', 'Ein Satz.\n\tEingerückt.\n', undefined, 'txt'],
    ['a letter that begins with a number', '1\nEin Satz.\n', undefined, 'txt'],
    ['text in braces', '{Das ist kein JSON.}', undefined, 'txt'],
  ])('is known by its content: %s', async (_, content, name, format) => {
    expect(await formatOf(content, name)).toBe(format)
  })

  it.each<[string, Uint8Array, string, string]>([
    ['PDF', latin1('%PDF-1.7\n%\u00e2\u00e3'), 'a.pdf', 'PDF). A PDF has lines and places'],
    ['PDF called DOCX', latin1('%PDF-1.7'), 'a.docx', 'it looks like PDF'],
    ['RTF', latin1('{\\rtf1\\ansi Ja.}'), 'a.doc', 'save it as .docx'],
    [
      'old Word',
      latin1('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'),
      'a.doc',
      'old version of Office',
    ],
    ['ODT', withType('application/vnd.oasis.opendocument.text'), 'a.odt', 'ODT'],
    ['ODS', withType('application/vnd.oasis.opendocument.spreadsheet'), 'a.ods', '.xlsx or .csv'],
    ['EPUB', withType('application/epub+zip'), 'a.epub', 'EPUB'],
    ['a ZIP', zipOf({ 'a.txt': 'Ja.' }), 'a.zip', 'unpack it'],
    ['GZIP', latin1('\u001f\u008b\u0008\u0000'), 'a.txt.gz', 'unpack it'],
    ['a picture', latin1('\u0089PNG\r\n\u001a\n\u0000'), 'a.png', 'PNG'],
    ['a film', latin1('\u0000\u0000\u0000\u0018ftypmp42'), 'a.mp4', 'sound or film'],
    ['a program', latin1('MZ\u0090\u0000\u0003'), 'a.exe', 'This is not a text file. Only'],
    ['a table that is prose', latin1('msgid'), 'a.po', 'Line 1: this is no line of a PO file'],
  ])(
    'that nobody can read says what it is and what to do: %s',
    async (_, content, name, message) => {
      await expect(formatOf(content, name)).rejects.toThrow(message)
    },
  )

  it('is read as the person says, if it can be', async () => {
    const { document } = await broughtIn({ content: po, format: 'txt' })
    expect(document.imported.origin.format).toBe('txt')
    await expect(broughtIn({ content: po, format: 'exe' })).rejects.toThrow('these can: ')
    await expect(broughtIn({ content: 'Ja.', format: 'vtt' })).rejects.toThrow('There is no text')
  })
})

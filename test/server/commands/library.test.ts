import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openedStore } from '../../../src/server/commands/opened-store.ts'
import { ran } from '../../support/ran.ts'
import { testTerminal } from '../../support/terminal.ts'

let data: string

beforeEach(() => {
  data = join(mkdtempSync(join(tmpdir(), 'rotstift-')), 'store')
})

afterEach(() => rmSync(join(data, '..'), { recursive: true, force: true }))

const rotstift = (words: readonly string[], files: Readonly<Record<string, string>> = {}) =>
  ran([...words, '--data', data], files)

const text = 'Vorfälle\r\n\r\nDer Minister sagte. Er ging.\r\n'

const imported = async (words: readonly string[] = []) => {
  const { output } = await rotstift(['import', 'folder/text.txt', '--json', ...words], {
    'folder/text.txt': text,
    source: 'Incidents\n\nThe minister spoke. He left.',
  })
  return JSON.parse(output)[0]
}

describe('rotstift import --into', () => {
  const files = { back: 'Vorfälle\n\nDie Ministerin sagte. Er ging.\n' }
  const back = (id: string, words: readonly string[] = []) =>
    rotstift(['import', '--into', id, 'back', ...words], files)

  it('tells what was done to a file that came back, and changes nothing', async () => {
    const { id } = await imported()
    const { output, exitCode } = await back(id)
    expect(exitCode).toBe(0)
    expect(output).toContain(
      's2 changed\n  - Der Minister sagte. Er ging.\n  + Die Ministerin sagte',
    )
    expect(JSON.parse((await back(id, ['--json'])).output)).toMatchObject({
      unchanged: 1,
      changes: [{ kind: 'changed', segments: ['s2'] }],
    })
    expect((await rotstift(['export', id, '--format', 'txt'])).written['-']).toContain(
      'Der Minister',
    )
  })

  it('takes it over when asked to', async () => {
    const { id } = await imported()
    await back(id, ['--take', 'fitting'])
    expect((await rotstift(['export', id, '--format', 'txt'])).written['-']).toContain(
      'Die Ministerin',
    )
    expect((await back(id)).output).toContain('2 unchanged')
  })

  it('is used wrongly with two files or another wish', async () => {
    const { id } = await imported()
    expect((await back(id, ['--take', 'some'])).exitCode).toBe(2)
    expect((await back(id, ['back'])).exitCode).toBe(2)
    expect((await back('none')).exitCode).toBe(1)
  })
})

describe('rotstift import', () => {
  it('prints the id, the title and the number of segments', async () => {
    const { id, ...rest } = await imported()
    expect(id).toMatch(/^[0-9a-z]{16}$/)
    expect(rest).toEqual({ title: 'Vorfälle', segments: 2 })
    expect(await imported(['--unit', 'sentence', '--title', 'Lage'])).toMatchObject({
      title: 'Lage',
      segments: 3,
    })
  })

  it('keeps the details, the source, the name of the file and of the account', async () => {
    const { id } = await imported(['--source', 'source', '--system', 'NMT-7'])
    const { written } = await rotstift(['export', id, '--format', 'json'])
    const record = JSON.stringify(JSON.parse(written['-'] ?? ''))
    expect(record).toContain('"system":"NMT-7"')
    expect(record).toContain('"name":"text.txt"')
    expect(record).toContain('"createdBy":"anna"')
    expect(record).toContain('"source":"The minister spoke. He left."')
  })

  it('keeps other translations of the same source beside the text', async () => {
    const { output, exitCode } = await rotstift(
      ['import', 'one', '--alternative', 'Süd=two', '--alternative', 'DeepL 2=three', '--json'],
      { one: 'Eins.', two: 'One.', three: 'Un.' },
    )
    expect(exitCode).toBe(0)
    const [{ id }] = JSON.parse(output)
    const { written } = await rotstift(['export', id, '--format', 'json'])
    const { document } = JSON.parse(written['-'] ?? '')
    expect(document.alternatives).toEqual([
      { system: 'Süd', texts: [{ segment: 's1', text: 'One.' }] },
      { system: 'DeepL 2', texts: [{ segment: 's1', text: 'Un.' }] },
    ])
  })

  it.each([
    [['import', 'one', '--alternative', 'two'], /not SYSTEM=FILE/],
    [['import', 'one', 'two', '--alternative', 'Süd=two'], /belongs to one file/],
  ])('%j is used wrongly', async (words, message) => {
    const { exitCode, messages } = await rotstift(words, { one: 'Eins.', two: 'Zwei.' })
    expect(exitCode).toBe(2)
    expect(messages).toMatch(message)
  })

  it('brings in what it can, and tells what it cannot', async () => {
    const { exitCode, output, messages } = await rotstift(
      ['import', 'one', 'empty', 'missing', 'two', '--json'],
      { one: 'Eins.', empty: ' \n', two: 'Zwei.' },
    )
    expect(exitCode).toBe(1)
    const titles = JSON.parse(output).map(({ title }: { title: string }) => title)
    expect(titles).toEqual(['Eins.', 'Zwei.'])
    expect(messages).toMatch(/^empty: .+\nmissing: .+\n$/)
  })

  it('reads a table from the standard input by the columns that are named', async () => {
    const table = 'Nr;Englisch;Deutsch\n1;He came.;Er kam.\n'
    const words = ['import', '-', '--format', 'csv', '--columns', 'source=2,machine=C,header=yes']
    const { output } = await rotstift([...words, '--json'], { '-': table })
    const { id, segments } = JSON.parse(output)[0]
    expect(segments).toBe(1)
    const { written } = await rotstift(['export', id, '--format', 'original', '-o', '-'])
    expect(written['-']).toBe(table)
    const { written: triplets } = await rotstift(['export', id, '--format', 'jsonl'])
    expect(triplets['-']).toContain('"source":"He came.","machine":"Er kam."')
  })

  it('says which columns it took where none are named', async () => {
    const { messages } = await rotstift(['import', 'a.csv'], {
      'a.csv': 'en,de\nHe came.,Er kam.\n',
    })
    expect(messages).toBe(
      'a.csv: Read as a table: the machine’s text from column B (de), the source from A (en).\n',
    )
  })

  it.each([
    ['machine', 'These columns are not understood (machine)'],
    ['source=1', 'machine is needed'],
    ['machine=0', 'not understood (machine=0)'],
    ['machine=1,header=maybe', 'not understood (header=maybe)'],
    ['machine=1,target=2', 'not understood (target=2)'],
  ])('is used wrongly with --columns %s', async (columns, message) => {
    const { exitCode, messages } = await rotstift(['import', 'a.csv', '--columns', columns], {
      'a.csv': 'a,b',
    })
    expect(exitCode).toBe(2)
    expect(messages).toContain(message)
  })

  it('names the file and the line of what it cannot read', async () => {
    const { exitCode, messages } = await rotstift(['import', 'a.po', 'b.srt', 'c.csv'], {
      'a.po': 'msgid "a\nmsgstr "b"\n',
      'b.srt': '1\n00:00:01,000 --> 00:00:0l,000\nJa\n',
      'c.csv': 'a;b\nc;"d\n',
    })
    expect(exitCode).toBe(1)
    expect(messages).toMatch(/^a\.po: Line 1: .*\nb\.srt: Line 2: .*\nc\.csv: Line 2: .*\n$/)
  })
})

describe('rotstift export', () => {
  it('gives the bytes of an untouched text back', async () => {
    const { id } = await imported()
    for (const format of ['txt', 'original']) {
      const words = ['export', id, '--format', format, '-o', 'out.txt']
      const { exitCode, written } = await rotstift(words)
      expect({ exitCode, written }).toEqual({ exitCode: 0, written: { 'out.txt': text } })
    }
  })

  it('carries a complete record from one store to another', async () => {
    const { id } = await imported()
    const { written } = await rotstift(['export', id, '--format', 'json'])
    const record = written['-'] ?? ''
    const other = ['--data', `${data}-2`]
    await ran(['import', 'record.json', ...other], { 'record.json': record })
    const again = await ran(['export', id, '--format', 'json', ...other])
    expect(again.written['-']).toBe(record)
    rmSync(`${data}-2`, { recursive: true, force: true })
  })

  it('knows neither other formats nor other texts', async () => {
    const { id } = await imported()
    const odd = await rotstift(['export', id, '--format', 'exe'])
    expect(odd).toMatchObject({ exitCode: 1, output: '' })
    expect(odd.messages).toContain('txt')
    const missing = await rotstift(['export', 'test000000000000', '--format', 'txt'])
    expect(missing).toMatchObject({ exitCode: 1, output: '' })
  })
})

describe('a store that a server works on', () => {
  it('is told to be in use, and left alone', async () => {
    const { id } = await imported()
    const environment = { ROTSTIFT_DATA: data }
    const { store } = await openedStore({}, { ...testTerminal(), environment })
    for (const words of [
      ['import', 'one'],
      ['export', id, '--format', 'txt'],
      ['serve', '--port', '0'],
    ]) {
      const { exitCode, output, messages } = await rotstift(words, { one: 'Eins.' })
      expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' })
      expect(messages).toContain(String(process.pid))
    }
    expect((await rotstift(['verify'])).exitCode).toBe(0)
    expect((await rotstift(['backup'])).exitCode).toBe(0)
    await store.close()
  })
})

describe('rotstift verify', () => {
  it('finds nothing in a sound store', async () => {
    await imported()
    const { exitCode, output, messages } = await rotstift(['verify', '--json'])
    expect({ exitCode, findings: JSON.parse(output) }).toEqual({ exitCode: 0, findings: [] })
    expect(messages).toContain(data)
  })

  it('finds a file that was cut, and says which', async () => {
    const { id } = await imported()
    truncateSync(join(data, 'documents', id, 'document.json'), 40)
    const { exitCode, output } = await rotstift(['verify', '--json'])
    expect(exitCode).toBe(1)
    expect(JSON.parse(output)).toContainEqual(
      expect.objectContaining({ severity: 'error', file: `documents/${id}/document.json` }),
    )
    expect((await rotstift(['verify'])).output).toContain(`documents/${id}/document.json`)
  })

  it('says no where there is no store', async () => {
    expect((await rotstift(['verify'])).exitCode).toBe(1)
    expect((await rotstift(['backup'])).exitCode).toBe(1)
    expect(() => readdirSync(data)).toThrow('ENOENT')
  })
})

describe('rotstift backup', () => {
  it('prints the folder of a copy that is a store of its own', async () => {
    const { id } = await imported()
    const { exitCode, output } = await rotstift(['backup'])
    const folder = output.trim()
    expect(exitCode).toBe(0)
    expect(folder.startsWith(join(data, 'backups'))).toBe(true)
    const copy = join('documents', id, 'document.json')
    expect(readFileSync(join(folder, copy))).toEqual(readFileSync(join(data, copy)))
    const { written } = await ran(['export', id, '--format', 'txt', '--data', folder])
    expect(written['-']).toBe(text)
  })
})

import fc from 'fast-check'
import { parse, postprocess, preprocess } from 'micromark'
import { describe, expect, it } from 'vitest'
import { documentText, machineText } from '../../../src/core/review/document.ts'
import type { Change } from '../../../src/core/review/entry.ts'
import { isCommentId, segmentId } from '../../../src/core/review/ids.ts'
import { exportedFile, writersFor } from '../../../src/server/formats/exporting.ts'
import { type Incoming, importedDocument } from '../../../src/server/formats/importing.ts'
import { broughtIn, readyForExport } from '../../support/incoming.ts'
import { naughtyStrings } from '../../support/naughty-strings.ts'
import { shownText } from '../../support/shown-text.ts'
import { documentIdOf } from '../../support/site.ts'

const exported = async (incoming: Incoming, changes: readonly Change[] = []) => {
  const { document, title } = await broughtIn(incoming)
  const { imported, original } = document
  return { title, ...readyForExport(imported, changes, original && { original }) }
}

const fileOf = async (format: string, ...given: Parameters<typeof exported>) =>
  exportedFile(format, await exported(...given))

const textOf = async (format: string, ...given: Parameters<typeof exported>) =>
  Buffer.from((await fileOf(format, ...given)).content).toString('utf8')

const edit = (segment: number, text: string, number = 1): Change => ({
  kind: 'revision',
  segment: segmentId(segment),
  number,
  base: number - 1,
  text,
  cause: 'edit',
})

describe('taking a text out', () => {
  it('gives a file for every format of the list', async () => {
    const names = await Promise.all(
      writersFor((await exported({ content: 'Ja.' })).document).map(async ({ id }) => [
        id,
        (await fileOf(id, { content: 'Ja.' })).name,
      ]),
    )
    expect(names).toEqual(
      expect.arrayContaining([
        ['original', 'Ja.txt'],
        ['txt', 'Ja.txt'],
        ['markdown', 'Ja.md'],
        ['html', 'Ja.html'],
        ['redline', 'Ja.redline.html'],
        ['csv', 'Ja.csv'],
        ['json', 'Ja.json'],
      ]),
    )
    await expect(fileOf('exe', { content: 'Ja.' })).rejects.toThrow('there are: original')
  })

  it.each([
    ['a.txt', '\uFEFFEins.  \r\n\r\n\tZwei.\r'],
    ['a.md', '# Eins\n\n* Zwei\n\n```\ncode\n```'],
  ])('gives an untouched %s back byte for byte', async (name, text) => {
    const content = Buffer.from(text)
    for (const format of ['txt', 'original']) {
      const file = await fileOf(format, { content, name })
      expect(Buffer.from(file.content).equals(content)).toBe(true)
    }
  })

  it('changes nothing but the corrected segment', async () => {
    const content = '# Titel\n\n- eins\n- [ ] zwei\n'
    expect(await textOf('original', { content, name: 'a.md' }, [edit(3, 'drei')])).toBe(
      '# Titel\n\n- eins\n- [ ] drei\n',
    )
  })

  it('writes the encoding the file came in, and says so', async () => {
    const content = Buffer.from('Stra\u00dfe', 'latin1')
    const file = await fileOf('original', { content }, [edit(1, 'Größe')])
    expect(file.type).toBe('text/plain; charset=windows-1252')
    expect(Buffer.from(file.content).toString('latin1')).toBe('Größe')
    const other = await fileOf('original', { content }, [edit(1, '→')])
    expect(other.type).toBe('text/plain; charset=utf-8')
  })

  it.each([
    ['Rechnung: 1/2 * "A" <b>?', 'Rechnung 1 2 A b.txt'],
    ['../../etc/passwd', 'etc passwd.txt'],
    ['.htaccess', 'htaccess.txt'],
    ['CON', 'text CON.txt'],
    ['\u202Efdp.exe', 'fdp.exe.txt'],
    ['***', 'text.txt'],
    ['👩‍🚀'.repeat(60), `${'👩🚀'.repeat(40)}.txt`],
  ])('calls the file of %j %j', async (title, name) => {
    expect((await fileOf('txt', { content: 'Ja.', title })).name).toBe(name)
  })
})

describe('Markdown made of plain text', () => {
  it('marks headings and keeps lines', async () => {
    const content = 'Titel\n\nHof 3\n1010 Wien\n\nText.'
    expect(await textOf('markdown', { content })).toBe('# Titel\n\nHof 3\\\n1010 Wien\n\nText.\n')
  })

  it.each([
    ['1. Mai', '1\\. Mai'],
    ['- Strich', '\\- Strich'],
    ['a*b*c', 'a\\*b\\*c'],
    ['# kein Titel', '\\# kein Titel'],
    ['<b>', '\\<b>'],
    ['1 < 2 & 3', '1 < 2 & 3'],
    ['&amp;', '\\&amp;'],
    ['US -Außenminister', 'US -Außenminister'],
  ])('escapes %j as %j', async (content, expected) => {
    expect(await textOf('markdown', { content, format: 'txt' })).toBe(`${expected}\n`)
  })

  it('shows the same characters, whatever they are', async () => {
    const pieces = [
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '#',
      '-',
      '+',
      '=',
      '1.',
      '|',
      ':',
      '~',
      '&',
      'amp;',
      '\\',
      '!',
      '\n',
      ' ',
      '    ',
      '\t',
      'a',
      'www.',
      '@',
      '#39;',
      '---',
      '```',
    ]
    const texts = fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 })
      .map((list) => list.join(''))
    const { imported } = (await broughtIn({ content: 'x' })).document
    await fc.assert(
      fc.asyncProperty(
        texts.filter((text) => text.trim() !== ''),
        async (text) => {
          const written = readyForExport(imported, [edit(1, text)])
          const { content } = await exportedFile('markdown', written)
          const markdown = Buffer.from(content).toString('utf8')
          expect(visible(shownByMarkdown(markdown))).toBe(visible(text))
        },
      ),
      { numRuns: 500 },
    )
  })
})

/** Blank lines part paragraphs in Markdown, and blanks at the ends of lines do not matter. */
const visible = (text: string) => text.replace(/\s+/g, '')

/** What CommonMark shows of a text: nothing but plain characters may be left in it. */
const shownByMarkdown = (markdown: string): string =>
  postprocess(
    parse()
      .document()
      .write(preprocess()(markdown, undefined, true)),
  )
    .filter(([event]) => event === 'enter')
    .map(([, { type, start, end }]) => {
      const text = markdown.slice(start.offset, end.offset)
      if (type === 'data' || type === 'characterEscapeValue') return text
      if (type === 'characterReference') return String.fromCharCode(Number(text.slice(2, -1)))
      return allowed.has(type) ? '' : `‹${type}›`
    })
    .join('')

const allowed: ReadonlySet<string> = new Set([
  ...['content', 'paragraph', 'lineEnding', 'lineEndingBlank', 'hardBreakEscape', 'escapeMarker'],
  ...['characterEscape', 'characterReferenceMarker', 'characterReferenceMarkerNumeric'],
  ...['characterReferenceValue', 'lineSuffix', 'linePrefix'],
])

describe('a web page', () => {
  it('has headings, paragraphs and the language of the text', async () => {
    const html = await textOf('html', {
      content: 'Titel\n\nEin Satz.',
      title: 'T',
      language: 'de-AT',
    })
    expect(html).toContain('<html lang="de-AT">')
    expect(html).toContain('<h1>Titel</h1>\n<p>Ein Satz.</p>')
  })

  it('shows Markdown as what it stands for, but no HTML and no script out of it', async () => {
    const content = '# *Titel*\n\n[x](javascript:alert(1)) <script>alert(1)</script> <b>\n'
    const html = await textOf('html', { content, name: 'a.md' })
    expect(html).toContain('<h1><em>Titel</em></h1>')
    expect(html).not.toMatch(/<script|javascript:|<b>/)
  })
})

describe('a redline', () => {
  const changes = [
    edit(2, 'Der US-Außenminister kam.'),
    { kind: 'approval', segment: segmentId(2), revision: 1 },
    { kind: 'comment', segment: segmentId(1), comment: commentOne(), text: 'Gut?' },
  ] satisfies readonly Change[]
  const incoming = { content: 'Titel\n\nDer US -Außenminister kam.', system: 'NMT-7' }

  it('strikes out and writes in, with states, comments, system and date', async () => {
    const html = await textOf('redline', incoming, changes)
    expect(html).toMatch(/US<del title="Spacing">.*?<\/del>-Außenminister/)
    expect(html).toContain('<b>2</b> approved')
    expect(html).toContain('<b>Anna</b>: Gut?')
    expect(html).toContain('<dd>NMT-7</dd>')
    expect(html).toContain('24 November 2026')
  })

  it('holds the text before and the text after', async () => {
    const machine = await exported(incoming, changes)
    const html = await textOf('redline', incoming, changes)
    const without = (tag: string) =>
      shownText(
        html
          .slice(html.indexOf('<main>'))
          .replace(new RegExp(`<${tag}\\b[^>]*>.*?</${tag}>`, 'g'), ''),
      )
    expect(without('del')).toContain(documentText(machine.document).split('\n\n')[1])
    expect(without('ins')).toContain(machineText(machine.document).split('\n\n')[1])
  })

  it('speaks German to Germans', async () => {
    const german = { ...(await exported(incoming, changes)), language: 'de' } as const
    const html = Buffer.from((await exportedFile('redline', german)).content).toString('utf8')
    expect(html).toContain('gestrichen')
    expect(html).toContain('24. November 2026')
  })
})

function commentOne() {
  const id = 'c1'
  if (!isCommentId(id)) throw new Error(id)
  return id
}

describe('a complete record', async () => {
  const changes = [
    edit(1, 'Erstens. Oder: erst einmal.'),
    { kind: 'approval', segment: segmentId(1), revision: 1 },
    { kind: 'comment', segment: segmentId(2), comment: commentOne(), text: 'Gut?' },
    {
      kind: 'split',
      segment: segmentId(1),
      into: segmentId(3),
      gap: { start: 8, end: 9 },
      machineGap: { start: 5, end: 6 },
    },
  ] satisfies readonly Change[]
  const content = Buffer.from('Eins. Oder?\n\nZwei.')
  const given = await exported({ content, name: 'x.txt' }, changes)
  const file = await exportedFile('json', given)
  const arrival = { id: documentIdOf(7), at: '2027-01-01T00:00:00.000Z', by: 'Ben' }

  it('is brought in again without loss, under its own id where where that is free', async () => {
    const { document } = await importedDocument(
      { content: file.content },
      { ...arrival, taken: new Set() },
    )
    expect(document).toEqual({
      imported: given.imported,
      entries: given.entries,
      original: { bytes: new Uint8Array(given.original?.bytes ?? []), extension: 'txt' },
    })
  })

  it('gets a new id where its own is taken, or nobody can say', async () => {
    const taken = new Set([given.imported.id])
    for (const about of [{}, { taken }]) {
      const { document } = await importedDocument(
        { content: file.content },
        { ...arrival, ...about },
      )
      expect(document.imported).toEqual({ ...given.imported, id: documentIdOf(7) })
    }
  })

  it('tells people and programs what stands now', () => {
    const { document } = JSON.parse(Buffer.from(file.content).toString('utf8'))
    expect(document.segments[0]).toMatchObject({ text: 'Erstens.', state: 'approved' })
    expect(document.segments[2].comments[0].text).toBe('Gut?')
  })

  it.each<[string, (record: Record<string, unknown>) => unknown]>([
    ['another version', (record) => ({ ...record, version: 2 })],
    ['no segments', (record) => ({ ...record, imported: { ...given.imported, segments: [] } })],
    ['a hostile id', (record) => ({ ...record, imported: { ...given.imported, id: '../../x' } })],
    ['a gap in the entries', (record) => ({ ...record, entries: given.entries.slice(1) })],
    [
      'an entry that fits nothing',
      (record) => ({ ...record, entries: [{ ...given.entries[0], changes: [edit(99, 'x')] }] }),
    ],
    [
      'a revision out of order',
      (record) => ({ ...record, entries: [{ ...given.entries[0], changes: [edit(1, 'x', 5)] }] }),
    ],
    [
      'half a character',
      (record) => ({ ...record, imported: { ...given.imported, lead: '\uD800' } }),
    ],
  ])('is refused with %s', async (_, broken) => {
    const content = JSON.stringify(broken(JSON.parse(Buffer.from(file.content).toString('utf8'))))
    await expect(importedDocument({ content }, arrival)).rejects.toThrow('not a record')
  })
})

describe('every naughty string', () => {
  it.each(['txt', 'original', 'json'])('comes back identical in %s', async (format) => {
    for (const text of naughtyStrings) {
      const found = await textOf(format, { content: text, title: text, name: text })
      if (format === 'json') {
        const { document } = JSON.parse(found)
        expect(document.title).toBe(text)
        expect(document.origin.name).toBe(text)
        expect(
          document.lead +
            document.segments
              .map((segment: { text: string; after: string }) => segment.text + segment.after)
              .join(''),
        ).toBe(text)
      } else expect(found).toBe(text)
    }
  })

  it.each(['html', 'redline'])(
    'is plain text in %s, as text, title, file name, system and comment',
    async (format) => {
      for (const text of naughtyStrings) {
        const incoming = { content: 'x', title: text, name: text, system: text }
        const { imported } = (await broughtIn(incoming)).document
        const changes = [
          edit(1, text),
          { kind: 'comment', segment: segmentId(1), comment: commentOne(), text },
        ] satisfies readonly Change[]
        const { content } = await exportedFile(format, readyForExport(imported, changes))
        const html = Buffer.from(content).toString('utf8')
        expect(
          html.match(
            /<(?!\/?(?:html|head|meta|title|style|body|main|header|h1|h2|dl|div|dt|dd|p|del|ins|section|b|ul|li|span)\b|!doctype html>)/gi,
          ),
        ).toBe(null)
        expect(html.match(/<[^>]*\son\w+=/g)).toBe(null)
        expect(shownText(html)).toContain(text)
        expect(shownText(html.slice(0, html.indexOf('<style>')))).toContain(text)
      }
    },
  )
})

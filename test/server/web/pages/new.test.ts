import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { documentText } from '../../../../src/core/review/document.ts'
import { naughtyStrings } from '../../../support/naughty-strings.ts'
import { shownText } from '../../../support/shown-text.ts'
import { documentIdOf, type RunningSite, startSite } from '../../../support/site.ts'

let site: RunningSite

beforeEach(async () => {
  site = await startSite()
})

afterEach(() => site.close())

type Field = string | readonly [name: string, content: BlobPart]

const send = (fields: readonly (readonly [string, Field])[], accept = 'text/html') => {
  const body = new FormData()
  for (const [name, value] of fields) {
    if (typeof value === 'string') body.append(name, value)
    else body.append(name, new Blob([value[1]]), value[0])
  }
  const headers = { accept, 'accept-language': 'en' }
  return fetch(`${site.url}/documents`, { method: 'POST', body, headers, redirect: 'manual' })
}

const first = () => site.store.load(documentIdOf(1))

describe('bringing a text in by its form', () => {
  it('leads from a pasted text to its review page', async () => {
    const answer = await send([
      ['text', 'Titel\n\nEin Satz. Noch einer.\n'],
      ['title', 'Mein Titel'],
      ['language', 'de-AT'],
      ['sourceLanguage', 'en'],
      ['system', 'NMT-7'],
      ['unit', 'sentence'],
      ['source', 'Title\n\nA sentence. One more.'],
    ])
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/documents/${documentIdOf(1)}`,
    ])
    const document = await first()
    expect(document).toMatchObject({
      title: 'Mein Titel',
      language: 'de-AT',
      sourceLanguage: 'en',
      system: 'NMT-7',
      unit: 'sentence',
      createdBy: 'Anna',
    })
    expect(documentText(document)).toBe('Titel\n\nEin Satz. Noch einer.\n')
    expect(document.segments.map(({ source }) => source)).toEqual([
      'Title',
      'A sentence.',
      'One more.',
    ])
  })

  it('keeps a file as it came and its name as a label', async () => {
    await send([
      ['text', ''],
      ['file', ['Übung.txt', 'Eins.\r\n\r\nZwei.\r\n']],
    ])
    const document = await first()
    expect(documentText(document)).toBe('Eins.\r\n\r\nZwei.\r\n')
    expect(document.origin).toMatchObject({ kind: 'file', name: 'Übung.txt' })
    const original = await site.store.original(document.id)
    expect(Buffer.from(original?.bytes ?? []).toString()).toBe('Eins.\r\n\r\nZwei.\r\n')
  })

  it('tells on the review page how the text was read', async () => {
    const answer = await send([
      ['file', ['a.txt', 'Eins.\n\nZwei.\n\nDrei.']],
      ['sourceFile', ['b.txt', 'One.\n\nTwo.']],
    ])
    const location = answer.headers.get('location') ?? ''
    const page = await (await fetch(site.url + location)).text()
    expect(shownText(page)).toContain('The source has 2 paragraphs, the text has 3')
  })

  it('reports on each of several files, and a bad one disturbs no other', async () => {
    const answer = await send([
      ['file', ['gut.txt', 'Ein Satz.']],
      ['file', ['leer.txt', '']],
      ['file', ['notiz.md', '# Notiz\n\nText.']],
    ])
    const report = shownText(await answer.text())
    expect(report).toContain('2 of 3 files are in')
    expect(report).toContain('Not taken: There is no text in it (leer.txt)')
    expect(await site.store.list()).toHaveLength(2)
  })

  it('reports in JSON to the script of the page', async () => {
    const answer = await send([['file', ['gut.txt', 'Ein Satz.']]], 'application/json')
    expect(await answer.json()).toMatchObject({
      results: [{ name: 'gut.txt', title: 'Ein Satz.', href: `/documents/${documentIdOf(1)}` }],
    })
    const refused = await send([['file', ['leer.txt', '']]], 'application/json')
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ error: { code: 'invalid' } })
  })

  it('gives back what was typed when it refuses', async () => {
    const answer = await send([
      ['text', ' '],
      ['title', 'Mein <Titel>'],
      ['source', '\nErste Zeile leer'],
    ])
    expect(answer.status).toBe(400)
    const page = await answer.text()
    expect(page).toContain('role="alert">Paste a text or choose a file.')
    expect(page).toContain('value="Mein &lt;Titel&gt;"')
    // A browser drops one line feed at the start of a text field.
    expect(page).toMatch(/name="source"[^>]*>\n(?:&#13;)?\nErste Zeile leer/)
  })

  it.each<[string, readonly (readonly [string, Field])[], number, string]>([
    ['no text at all', [], 400, 'Paste a text'],
    ['a picture', [['file', ['a.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0)]]], 400, 'PNG'],
    ['an XML file', [['file', ['a.resx', '<?xml version="1.0"?>']]], 415, 'XML'],
    [
      'one source for two texts',
      [
        ['file', ['a.txt', 'a']],
        ['file', ['b.txt', 'b']],
        ['source', 'x'],
      ],
      400,
      'A source text belongs to one text',
    ],
    [
      'a hostile language',
      [
        ['text', 'a'],
        ['language', '"><b>'],
      ],
      400,
      'language tag',
    ],
    ['more than the limit', [['file', ['a.txt', 'x'.repeat(1024 * 1024)]]], 413, 'more than 1 MB'],
    [
      'too many files',
      Array.from({ length: 51 }, (_, index) => ['file', [`${index}`, 'x']] as const),
      413,
      'at most 50',
    ],
  ])('refuses %s', async (_, fields, status, message) => {
    const answer = await send(fields)
    expect(answer.status).toBe(status)
    expect(shownText(await answer.text())).toContain(message)
    expect(await site.store.list()).toEqual([])
  })

  it('refuses a form that breaks off, and imports nothing of it', async () => {
    const answer = await fetch(`${site.url}/documents`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x', accept: 'application/json' },
      body: '--x\r\nContent-Disposition: form-data; name="text"\r\n\r\nHalb',
    })
    expect(answer.status).toBe(400)
    expect(await site.store.list()).toEqual([])
    expect(site.reports).toEqual([])
  })

  it('names the file of a single refusal', async () => {
    const answer = await send([['file', ['leer.txt', ' ']]])
    expect(shownText(await answer.text())).toContain('leer.txt: There is no text in it')
  })

  it('tells of each file how long it is, in which languages and by which system', async () => {
    const po =
      'msgid ""\nmsgstr "Language: de_AT\\nX-Source-Language: en\\n"\n\nmsgid "a"\nmsgstr "b"\n'
    const line = '{"mt":"Ja.","system":"NMT-7"}'
    const answer = await send([
      ['file', ['a.po', po]],
      ['file', ['b.jsonl', line]],
      ['language', ''],
    ])
    const report = shownText(await answer.text())
    expect(report).toContain('1 segment · English → Austrian German')
    expect(report).toContain('1 segment · German · NMT-7')
  })

  it('takes a record in a second time beside the first', async () => {
    await send([['text', 'Ein Satz.']])
    const record = await (
      await fetch(`${site.url}/documents/${documentIdOf(1)}/export/json`)
    ).text()
    const answer = await send([['file', ['x.json', record]]])
    expect(answer.headers.get('location')).toContain('notice=A+text+with+this+id')
    await site.store.remove(documentIdOf(1))
    await send([['file', ['x.json', record]]])
    expect((await first()).title).toBe('Ein Satz.')
  })

  it('offers the systems of earlier texts', async () => {
    await send([
      ['text', 'a'],
      ['system', 'NMT "7"'],
    ])
    const page = await (await fetch(`${site.url}/documents/new`)).text()
    expect(page).toContain('<option value="NMT &#34;7&#34;"></option>')
  })

  // Browsers send backslashes and control characters of a file name as they are, where the grammar
  // of the header has escapes or nothing: such names are ambiguous on the wire and left out here.
  it('keeps every naughty string as text, title and file name', async () => {
    for (const [index, text] of naughtyStrings.entries()) {
      const name = /\\(?:["\\]|$)|%22|\p{Cc}/u.test(text) ? 'name' : text
      await send([
        ['file', [name, text]],
        ['title', text],
      ])
      const document = await site.store.load(documentIdOf(index + 1))
      expect(documentText(document)).toBe(text)
      expect(document.title).toBe(text)
      expect(document.origin.name).toBe(name)
    }
  })
})

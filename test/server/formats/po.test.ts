import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentState } from '../../../src/core/review/document.ts'
import { costOf } from '../../support/cost.ts'
import { broughtIn } from '../../support/incoming.ts'
import {
  changedLines,
  type Doing,
  fixture,
  fixtureFile,
  reviewed,
  takenOut,
} from '../../support/round-trip.ts'

const header =
  'msgid ""\nmsgstr ""\n"Language: de\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'

const catalogue = (messages: string) => ({ content: `${header}\n${messages}`, name: 'de.po' })

const segmentsOf = async (content: string) =>
  (await reviewed({ content, name: 'de.po' })).document.segments

const corrected = async (messages: string, ...doings: readonly Doing[]) => {
  const bytes = await takenOut(await reviewed(catalogue(messages), doings))
  return Buffer.from(bytes)
    .toString('utf8')
    .slice(header.length + 1)
}

describe('a PO file', () => {
  it('holds messages with their translations, plural forms one by one', async () => {
    const { document } = await reviewed(fixtureFile('po-django-comments.de.po'))
    expect(document.segments).toHaveLength(67)
    expect(document.language).toBe('de')
    expect(document.title).toBe('po-django-comments.de')
    const flagged = document.segments.slice(2, 4)
    expect(flagged.map(({ source, text, context }) => [source, text, context])).toEqual([
      ['flagged', 'markiert', 'msgstr[0] · admin.py:55'],
      ['flagged', 'markiert', 'msgstr[1] · admin.py:55'],
    ])
  })

  it('is read in the encoding that its header names', async () => {
    const { document } = await reviewed(fixtureFile('po-gettext-parser-iso-8859-13.po'))
    expect(document.origin.encoding).toBe('iso-8859-13')
    const special = document.segments.find(({ text }) => text === 't3-žš')
    expect(special?.source).toBe('o3-õäöü')
    const contexts = document.segments.map(({ context }) => context)
    expect(contexts).toContain('c1')
    expect(contexts).toContain(
      'Editors note line 1 · Editors note line 2 · /absolute/path:13 · /absolute/path:14',
    )
  })

  it.each(['po-django-comments.de.po', 'po-gettext-parser-iso-8859-13.po'])(
    'comes back byte for byte when untouched: %s',
    async (name) => {
      const back = await takenOut(await reviewed(fixtureFile(name)))
      expect(Buffer.from(back).equals(fixture(name))).toBe(true)
    },
  )

  it('changes in the corrected translation only', async () => {
    const document = await reviewed(fixtureFile('po-gettext-parser-iso-8859-13.po'), [
      { segment: 4, text: 't3-žšõ "neu"' },
    ])
    const before = Buffer.from(fixture('po-gettext-parser-iso-8859-13.po')).toString('latin1')
    const after = Buffer.from(await takenOut(document)).toString('latin1')
    expect(changedLines(before, after)).toEqual([
      '- msgstr "t3-\u00fe\u00f0"',
      '+ msgstr "t3-\u00fe\u00f0\u00f5 \\"neu\\""',
    ])
  })

  it('says UTF-8 in its header when a correction needs it', async () => {
    const document = await reviewed(fixtureFile('po-gettext-parser-iso-8859-13.po'), [
      { segment: 1, text: '日本' },
    ])
    const text = Buffer.from(await takenOut(document)).toString('utf8')
    expect(text).toContain('charset=UTF-8\\n')
    expect(text).toContain('msgstr "日本"')
    expect(text).toContain('t3-žš')
  })

  it.each([
    ['a tab and quotes', 'msgid "a"\nmsgstr "\\"x\\"\\t\\\\n\\x41\\101"\n', '"x"\t\\nAA'],
    ['several lines', 'msgid "a"\nmsgstr ""\n"Eins\\n"\n"Zwei"\n', 'Eins\nZwei'],
    ['nothing', 'msgid "a"\nmsgstr ""\n', ''],
    ['an old message', 'msgid "a"\nmsgstr "b"\n\n#, fuzzy\n#~ msgid "x"\n#~ msgstr "y"\n', 'b'],
  ])('is understood: %s', async (_, messages, text) => {
    const segments = await segmentsOf(`${header}\n${messages}`)
    expect(segments.map((segment) => segment.text)).toEqual([text])
  })

  it('keeps a style without wrapping, and wraps as gettext does elsewhere', async () => {
    const long = 'Dieser Kommentar wurde von einem angemeldeten Benutzer geschrieben, darum nicht.'
    expect(await corrected('msgid "a"\nmsgstr "b"\n', { segment: 1, text: long })).toBe(
      'msgid "a"\nmsgstr ""\n"Dieser Kommentar wurde von einem angemeldeten Benutzer geschrieben, darum "\n"nicht."\n',
    )
    expect(
      await corrected(`msgid "a"\nmsgstr "${long} ${long}"\n`, { segment: 1, text: long }),
    ).toBe(`msgid "a"\nmsgstr "${long}"\n`)
    expect(await corrected('msgid "a"\nmsgstr "b"\n', { segment: 1, text: 'x\ny' })).toBe(
      'msgid "a"\nmsgstr ""\n"x\\n"\n"y"\n',
    )
  })

  it('wraps the real messages of Django as gettext did', async () => {
    const text = Buffer.from(fixture('po-django-comments.de.po')).toString('utf8')
    const wrapped = [...text.matchAll(/msgid (""\n(?:".*"\n)+)msgstr/g)].map(([, id = '']) => id)
    const real = wrapped.slice(1)
    expect(real.length).toBeGreaterThan(4)
    for (const id of real) {
      const words = JSON.parse(`"${id.replace(/"\n"|"\n$|^"/g, '')}"`)
      const written = await corrected('msgid "a"\nmsgstr "b"\n', { segment: 1, text: words })
      expect(written).toBe(`msgid "a"\nmsgstr ${id}`)
    }
  })

  it('tells what is confirmed where some messages are fuzzy', async () => {
    const fuzzy = '#, fuzzy, c-format\nmsgid "a"\nmsgstr "A"\n\nmsgid "b"\nmsgstr "B"\n'
    const states = (await segmentsOf(`${header}\n${fuzzy}`)).map(segmentState)
    expect(states).toEqual(['open', 'approved'])
    const plain = 'msgid "a"\nmsgstr "A"\n'
    expect((await segmentsOf(`${header}\n${plain}`)).map(segmentState)).toEqual(['open'])
  })

  it.each<[string, string, Doing, string]>([
    [
      'loses it with the approval',
      '#, fuzzy, c-format',
      { segment: 1, approve: true },
      '#, c-format',
    ],
    ['loses it alone', '#, fuzzy', { segment: 1, text: 'X', approve: true }, ''],
    ['keeps it when only edited', '#, fuzzy', { segment: 1, text: 'X' }, '#, fuzzy'],
  ])('that is fuzzy %s', async (_, flags, doing, expected) => {
    const written = await corrected(`${flags}\nmsgid "a"\nmsgstr "A"\n`, doing)
    const text = doing.text ?? 'A'
    expect(written).toBe(`${expected === '' ? '' : `${expected}\n`}msgid "a"\nmsgstr "${text}"\n`)
  })

  it('marks a new translation as fuzzy until somebody approves it, an old one never', async () => {
    const empty = '#, c-format\n#| msgid "old"\nmsgid "a"\nmsgstr ""\n'
    expect(await corrected(empty, { segment: 1, text: 'A' })).toBe(
      '#, fuzzy, c-format\n#| msgid "old"\nmsgid "a"\nmsgstr "A"\n',
    )
    expect(await corrected(empty, { segment: 1, text: 'A', approve: true })).toBe(
      empty.replace('msgstr ""', 'msgstr "A"'),
    )
    expect(await corrected('msgid "a"\nmsgstr "A"\n', { segment: 1, text: 'B' })).toBe(
      'msgid "a"\nmsgstr "B"\n',
    )
  })

  it('keeps plural messages fuzzy until all forms are approved', async () => {
    const plural =
      '#, fuzzy\nmsgid "one"\nmsgid_plural "many"\nmsgstr[0] "eins"\nmsgstr[1] "viele"\n'
    expect(await corrected(plural, { segment: 1, approve: true })).toBe(plural)
    const both = [1, 2].map((segment) => ({ segment, approve: true }) as const)
    expect(await corrected(plural, ...both)).toBe(plural.replace('#, fuzzy\n', ''))
  })

  it('brings comments of translators along', async () => {
    const { document } = await broughtIn(catalogue('# Bitte prüfen!\nmsgid "a"\nmsgstr "A"\n'))
    expect(document.entries?.[0]?.changes).toMatchObject([
      { kind: 'comment', text: 'Bitte prüfen!' },
    ])
  })

  it.each([
    ['an open string', 'msgid "a\nmsgstr "b"\n', 'Line 6: the string is not closed'],
    ['prose', 'msgid "a"\nmsgstr "b"\nUnd nun?\n', 'Line 8: this is no line of a PO file'],
    ['a message cut off', 'msgid "a"\n', 'Line 6: this message has no msgstr'],
    ['a translation of nothing', '#, x\nmsgstr "b"\n', 'Line 7: this message has no msgid'],
    ['two texts', 'msgid "a"\nmsgid "b"\nmsgstr "c"\n', 'Line 7: msgid stands twice'],
    ['a giant', `msgid "a"\nmsgstr "${'x'.repeat(100_001)}"\n`, 'is too long'],
    [
      'an endless one',
      `msgid "a"\nmsgstr ""\n${`"${'x'.repeat(9_000)}"\n`.repeat(20)}`,
      'is too long',
    ],
    ['too many', 'msgid "a"\nmsgstr "b"\n'.repeat(100_001), 'more than 100000 texts'],
  ])('is refused with its line: %s', async (_, messages, message) => {
    const cost = await costOf(() => expect(broughtIn(catalogue(messages))).rejects.toThrow(message))
    expect(cost.seconds).toBeLessThan(1)
    expect(cost.megabytes).toBeLessThan(200)
  })

  it('gives back any text that was written into it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        const file = await corrected('msgid "a"\nmsgstr "b"\n', { segment: 1, text })
        expect((await segmentsOf(`${header}\n${file}`)).map((one) => one.text)).toEqual([text])
      }),
      { numRuns: 300 },
    )
  })

  it('is written anew from any text with a source', async () => {
    const document = await reviewed(
      { content: 'Hallo.\n\nHallo zwei.', source: 'Hello.\n\nHello.', sourceLanguage: 'en' },
      [{ segment: 1, approve: true }],
    )
    expect(Buffer.from(await takenOut(document, 'po')).toString()).toBe(
      [
        'msgid ""\nmsgstr ""',
        '"Project-Id-Version: Hallo.\\n"',
        '"PO-Revision-Date: 2026-11-24 09:00+0000\\n"',
        '"Language: de\\n"',
        '"MIME-Version: 1.0\\n"',
        '"Content-Type: text/plain; charset=UTF-8\\n"',
        '"Content-Transfer-Encoding: 8bit\\n"',
        '"X-Source-Language: en\\n"',
        '"X-Generator: Rotstift\\n"',
        '\nmsgid "Hello."\nmsgstr "Hallo."\n',
        '#, fuzzy\nmsgctxt "segment 2"\nmsgid "Hello."\nmsgstr "Hallo zwei."\n',
      ].join('\n'),
    )
    await expect(takenOut(await reviewed({ content: 'Ja.' }), 'po')).rejects.toThrow('lacks')
  })
})

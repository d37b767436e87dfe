import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../../src/core/refusal.ts'
import { machineText, openedDocument } from '../../../src/core/review/document.ts'
import { type DocumentId, isDocumentId } from '../../../src/core/review/ids.ts'
import { encoded } from '../../../src/server/formats/encoding.ts'
import { type Incoming, importedDocument } from '../../../src/server/formats/importing.ts'

const documentId = (text: string): DocumentId => {
  if (!isDocumentId(text)) throw new RangeError(text)
  return text
}

const arrival = { id: documentId('0123456789abcdef'), at: '2026-11-23T12:00:00.000Z', by: 'Ada' }
const bring = (incoming: Incoming) => importedDocument(incoming, arrival)
const segmentsOf = async (incoming: Incoming) => (await bring(incoming)).document.imported.segments
const machines = async (incoming: Incoming) =>
  (await segmentsOf(incoming)).map(({ machine }) => machine)
const refusal = async (incoming: Incoming) => {
  try {
    await bring(incoming)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('was not refused')
}

/** What goes wrong first: line breaks, blanks at odd places, mark-up, marks of byte order. */
const pieces = [
  'Ein Satz. Noch einer.',
  'Vorfälle',
  'z. B. „so“',
  ' ',
  '  ',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '# ',
  '> ',
  '- ',
  '- [x] ',
  '1. ',
  '| a | b |\n|---|---|\n',
  '|',
  '```\n',
  '    ',
  '<div>\n',
  '---\n',
  '[^1]: ',
  '[x]: y',
  '===\n',
  '\uFEFF',
  '\u00A0',
  '\u0085',
  '\u2028',
  '👩‍🚀',
  '\\',
  '*a*',
]
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
)
const visible = anyText.filter((text) => text.trim() !== '' && !text.includes('\0'))

describe('bringing a text in', () => {
  it.each(['txt', 'markdown'])(
    'keeps every byte of a file read as %s, in every encoding',
    async (format) => {
      const encodings = fc.constantFrom(
        'utf-8',
        'utf-8-bom',
        'utf-16le',
        'utf-16be',
        'windows-1252',
      )
      const units = fc.constantFrom('paragraph' as const, 'sentence' as const)
      await fc.assert(
        fc.asyncProperty(visible, encodings, units, async (text, encoding, unit) => {
          const content = encoded(text, encoding)
          try {
            const { imported } = (await importedDocument({ content, unit, format }, arrival))
              .document
            const back = encoded(machineText(openedDocument(imported)), imported.origin.encoding)
            expect(Buffer.from(back).equals(content)).toBe(true)
          } catch (error) {
            // Markdown may hold nothing but mark-up: then it is refused.
            if (!(error instanceof Refusal)) throw error
          }
        }),
        { numRuns: 400 },
      )
    },
  )

  it.each<[string, string, readonly string[]]>([
    ['blank lines part paragraphs', 'Eins.\n\nZwei.\n \t\nDrei.\n', ['Eins.', 'Zwei.', 'Drei.']],
    [
      'short lines between blank lines stay',
      'Am Hang 3\n1010 Wien\n\nBrief.',
      ['Am Hang 3\n1010 Wien', 'Brief.'],
    ],
    ['a line is one without blank lines', 'Eins.\r\nZwei.\rDrei.', ['Eins.', 'Zwei.', 'Drei.']],
    [
      'wrapped lines are one paragraph',
      'Es wird berichtet, dass die Vereinigten\nStaaten und ihre Verbündeten jetzt das alles\nverurteilt haben.',
      [
        'Es wird berichtet, dass die Vereinigten\nStaaten und ihre Verbündeten jetzt das alles\nverurteilt haben.',
      ],
    ],
    [
      'long lines are paragraphs even without blank lines between them',
      `Titel\n\n${'Wort '.repeat(30)}.\n${'Wort '.repeat(40)}.`,
      ['Titel', `${'Wort '.repeat(30)}.`, `${'Wort '.repeat(40)}.`],
    ],
    ['blanks at the ends are no text', '  \n  Eins.  \n', ['Eins.']],
  ])('cuts plain text: %s', async (_, content, expected) => {
    expect(await machines({ content, format: 'txt' })).toEqual(expected)
  })

  it.each<[string, readonly string[]]>([
    ['# Titel ##\n\nEin *Satz*\nmit Umbruch.\n', ['Titel', 'Ein *Satz*\nmit Umbruch.']],
    ['Titel\n===\n\nText', ['Titel', 'Text']],
    ['- eins\n- [x] zwei\n\n1. drei', ['eins', 'zwei', 'drei']],
    ['> Zitat\n\nText', ['Zitat', 'Text']],
    ['| A | B |\n|:--|--:|\n| c \\| d |  |', ['A', 'B', 'c \\| d']],
    ['---\ntitle: x\n---\nText', ['Text']],
    ['```\ncode\n```\n\n    code\n\n<div>\nhtml\n</div>\n\nText', ['Text']],
    ['[a]: https://x.invalid\n\nText[^1]\n\n[^1]: Fußnote', ['Text[^1]', 'Fußnote']],
    ['\uFEFF\uFEFF# Zwei Marken', ['Zwei Marken']],
  ])('cuts the prose out of Markdown: %j', async (content, expected) => {
    expect(await machines({ content, format: 'markdown' })).toEqual(expected)
  })

  it('marks headings', async () => {
    const kinds = await segmentsOf({ content: 'Vorfälle\n\nDas ist ein Satz.\n\nEnde' })
    expect(kinds.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph'])
  })

  it('cuts paragraphs into sentences when wished', async () => {
    const content = 'Der 3. Mann kam. Er ging.\n\nEnde.\n'
    const segments = await segmentsOf({ content, unit: 'sentence' })
    expect(segments.map(({ machine, after }) => [machine, after])).toEqual([
      ['Der 3. Mann kam.', ' '],
      ['Er ging.', '\n\n'],
      ['Ende.', '\n'],
    ])
  })

  it.each([
    ['Titel', { content: 'Titel\n\nText.' }],
    ['Text.', { content: 'Text.\n\nMehr Text.' }],
    ['Meiner', { content: 'Titel\n\nText.', title: 'Meiner' }],
    ['Überschrift zwei', { content: '# **Überschrift** [zwei](x)\n\nText.', format: 'markdown' }],
    ['datei', { content: '***\n---\n???', format: 'txt', name: 'datei.txt' }],
    [`${'Donaudampfschiff '.repeat(4)}…`, { content: 'Donaudampfschiff '.repeat(9) }],
  ])('calls the text %j', async (title, incoming: Incoming) => {
    expect((await bring(incoming)).title).toBe(title)
  })

  it.each<[string, string, Incoming]>([
    ['txt', 'nothing known', { content: 'Text' }],
    ['markdown', 'its content', { content: '# Titel\n\nText' }],
    ['markdown', 'its name', { content: 'Text', name: 'LIESMICH.MD' }],
    ['txt', 'its name, whatever the content', { content: '# Titel', name: 'a.txt' }],
    [
      'markdown',
      'the person, whatever the name',
      { content: 'x', name: 'a.txt', format: 'markdown' },
    ],
  ])('reads as %s by %s', async (format, _, incoming) => {
    expect((await bring(incoming)).document.imported.origin.format).toBe(format)
  })

  it.each<[string, Incoming]>([
    ['is empty', { content: '' }],
    ['is empty', { content: ' \r\n\t\u00A0' }],
    ['is empty', { content: new Uint8Array() }],
    ['is empty', { content: Uint8Array.of(0xef, 0xbb, 0xbf) }],
    ['(leer.txt)', { content: '', name: 'leer.txt' }],
    ['not a text file', { content: Uint8Array.of(65, 0, 66) }],
    ['ZIP', { content: 'PK\u0003\u0004rest' }],
    ['PDF', { content: '%PDF-1.7' }],
    ['damaged', { content: Uint8Array.of(0xff, 0xfe, 65) }],
    ['damaged', { content: Uint8Array.of(0xff, 0xfe, 0x3d, 0xd8) }],
    ['not a record', { content: '{}', name: 'a.json' }],
    ['XML', { content: '<?xml version="1.0"?><a/>', name: 'a.xml' }],
    ['cannot be read', { content: 'Text', format: 'pdf' }],
    ['source', { content: 'Text', source: '  ' }],
  ])('refuses with "%s"', async (reason, incoming) => {
    const { message, told } = await refusal(incoming)
    expect(message).toContain(reason)
    expect(told.de).not.toBe(told.en)
  })

  it('says that a file was taken for Windows-1252', async () => {
    const content = Buffer.from('Stra\u00dfe \u0080', 'latin1')
    const { notices, document } = await bring({ content })
    expect(document.imported.segments[0]?.machine).toBe('Straße €')
    expect(notices[0]?.en).toContain('Windows-1252')
  })
})

describe('Markdown that no person wrote', () => {
  it.each([
    ['too long', 'Wort '.repeat(110_000)],
    ['too many lines', 'a\n\n'.repeat(15_000)],
    ['quotes too deep', `${'> '.repeat(20)}a`],
    ['lists too wide', `${'  '.repeat(60)}- a`],
    ['too many list items', '- a\n'.repeat(11_000)],
    ['too many definitions', '[a]: x\n'.repeat(6_000)],
  ])('is read as plain text, which is told: %s', async (_, content) => {
    const { notices, document } = await bring({ content, format: 'markdown' })
    expect(notices.map(({ en }) => en).join()).toContain('read as plain text')
    expect(machineText(openedDocument(document.imported))).toBe(content)
  })
})

describe('a source text', () => {
  const paragraphs = (...lines: string[]) => lines.join('\n\n')
  const pairs = async (
    content: string,
    source: string,
    unit: 'paragraph' | 'sentence' = 'paragraph',
  ) =>
    (await segmentsOf({ content, source, unit, format: 'txt' })).map((segment) => [
      segment.machine,
      segment.source,
    ])
  const notices = async (content: string, source: string) =>
    (await bring({ content, source, format: 'txt' })).notices.map(({ en }) => en)

  it('is paired paragraph by paragraph', async () => {
    expect(await pairs(paragraphs('Eins.', 'Zwei.'), paragraphs('One.', 'Two.'))).toEqual([
      ['Eins.', 'One.'],
      ['Zwei.', 'Two.'],
    ])
    expect(await notices(paragraphs('Eins.', 'Zwei.'), paragraphs('One.', 'Two.'))).toEqual([])
  })

  it('is paired sentence by sentence within paragraphs', async () => {
    expect(
      await pairs(
        paragraphs('Eins. Noch eins.', 'Zwei.'),
        paragraphs('One. One more.', 'Two.'),
        'sentence',
      ),
    ).toEqual([
      ['Eins.', 'One.'],
      ['Noch eins.', 'One more.'],
      ['Zwei.', 'Two.'],
    ])
  })

  const long =
    'Ein langer Absatz, der viel sagt und noch mehr verschweigt, wie es lange Absätze tun.'
  const longSource = 'A long paragraph that says a lot and keeps even more to itself, as they do.'

  it('that lacks a paragraph leaves that one alone, without shifting the rest', async () => {
    const own = paragraphs('Titel', long, 'Kurz.', long, 'Ende.')
    const theirs = paragraphs('Title', longSource, longSource, 'End.')
    expect((await pairs(own, theirs)).map(([, source]) => source)).toEqual([
      'Title',
      longSource,
      undefined,
      longSource,
      'End.',
    ])
    const [notice] = await notices(own, theirs)
    expect(notice).toContain('4 paragraphs, the text has 5')
    expect(notice).toContain('(source : text): 2 : 2–3.')
  })

  it('that has more paragraphs loses none of them', async () => {
    const sources = fc.array(
      fc.string({ minLength: 1 }).map((text) => `${text.replace(/\s/g, '_')}.`),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    const own = fc.array(fc.constantFrom('Ja.', long, 'Ein Satz. Noch einer.'), {
      minLength: 1,
      maxLength: 8,
    })
    const units = fc.constantFrom('paragraph' as const, 'sentence' as const)
    await fc.assert(
      fc.asyncProperty(own, sources, units, async (texts, theirs, unit) => {
        const found = await pairs(paragraphs(...texts), paragraphs(...theirs), unit)
        const kept = found.map(([, source]) => source ?? '').join('')
        expect(kept.replace(/\s/g, '')).toBe(theirs.join('').replace(/\s/g, ''))
      }),
    )
  })
})

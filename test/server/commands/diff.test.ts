import { describe, expect, it } from 'vitest'
import { corpusPairs } from '../../support/corpus.ts'
import { ran } from '../../support/ran.ts'
import { shownText } from '../../support/shown-text.ts'

const before = 'Der US -Außenminister sagte,  er komme.'
const after = 'Der US-Außenminister sagte, er komme.\n'
const diff = (
  options: readonly string[] = [],
  texts: readonly [string, string] = [before, after],
) => ran(['diff', 'before', 'after', ...options], { before: texts[0], after: texts[1] })

const moved = [
  'Sie segelte nach Frankreich am 18. Oktober.',
  'Sie segelte am 18. Oktober nach Frankreich.',
] as const

interface Part {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

const side = (parts: readonly Part[], kind: Part['kind']) =>
  parts
    .filter((part) => part.kind === 'same' || part.kind === kind)
    .map(({ text }) => text)
    .join('')

describe('rotstift diff', () => {
  it.each<readonly [string, string]>([
    [before, after],
    ['', ''],
    ['', 'Neu.'],
    ['\uFEFFAlt.\r\n\r\n', 'Alt.\n\n'],
    ...corpusPairs.slice(0, 50).map(({ machine, edited }): [string, string] => [machine, edited]),
  ])('prints parts that give both texts back, as JSON: %j', async (one, other) => {
    const { exitCode, output, messages } = await diff(['--json'], [one, other])
    expect({ exitCode, messages }).toEqual({ exitCode: 0, messages: '' })
    const parts: readonly Part[] = JSON.parse(output)
    expect(side(parts, 'removed')).toBe(one)
    expect(side(parts, 'added')).toBe(other)
    for (const part of parts) expect(Object.keys(part)).toEqual(['kind', 'text'])
  })

  it.each<readonly [string, string, string]>([
    [
      'a heading and its paragraph are two changes',
      'Vorfälle\n\nIn den USA besorgt',
      'Ereignisse\n\nSorge in Amerika',
    ],
    [
      'a paragraph of another text',
      'Eins.\n\nZwei.\n\nDrei.',
      'Eins.\n\nGanz anderes.\n\nZwei.\n\nDrei.',
    ],
    ['only blank lines', '\n\n', ' \n'],
    ['a text that is gone', 'Eins.\n\nZwei.', '\n'],
  ])(
    'compares paragraph by paragraph and still gives both texts back: %s',
    async (_, one, other) => {
      const parts: readonly Part[] = JSON.parse((await diff(['--json'], [one, other])).output)
      expect(side(parts, 'removed')).toBe(one)
      expect(side(parts, 'added')).toBe(other)
      const across = parts.filter(({ kind, text }) => kind !== 'same' && /\S\n\n\S/.test(text))
      expect(across).toEqual([])
    },
  )

  it('gives unchanged paragraphs as one part', async () => {
    const { output } = await diff(['--json'], ['Eins.\n\nZwei.\n\nAlt.', 'Eins.\n\nZwei.\n\nNeu.'])
    expect(JSON.parse(output)).toEqual([
      { kind: 'same', text: 'Eins.\n\nZwei.\n\n' },
      { kind: 'removed', text: 'Alt' },
      { kind: 'added', text: 'Neu' },
      { kind: 'same', text: '.' },
    ])
  })

  it('marks what changed, white space included', async () => {
    const { output } = await diff()
    expect(output).toMatch(/\[-.*-\]/)
    expect(output).toContain('␣')
    expect(output).toContain('{+↵\n+}')
    expect(output).not.toContain('\u001B')
  })

  it('is coloured where there are colours', async () => {
    const files = { before: 'Alt.', after: 'Neu.' }
    const { output } = await ran(['diff', 'before', 'after'], files, { colours: true })
    expect(output.split('\u001B[31;9m')[1]).toMatch(/^Alt/)
    expect(output.split('\u001B[34;4m')[1]).toMatch(/^Neu/)
    expect(output.split('\u001B[0m')).toHaveLength(3)
  })

  it('emphasises inside a replaced word what the other one has not', async () => {
    const files = { before: 'die Regelungen', after: 'die Regelung' }
    const { output } = await ran(['diff', 'before', 'after'], files, { colours: true })
    expect(output).toContain('\u001B[31;9mRegelung\u001B[1men\u001B[22m\u001B[0m')
    expect((await ran(['diff', 'before', 'after'], files)).output).toContain('[-Regelungen-]')
  })

  it('tells the sorts of changes beside the text, and a move as one change', async () => {
    expect((await diff()).messages).toBe('Spacing: 3\n')
    expect((await diff([], moved)).messages).toBe('Moved: 1\n')
    expect((await diff([], ['Gleich.', 'Gleich.'])).messages).toBe('The texts are the same.\n')
  })

  it('numbers both ends of a move, in a colour of its own where there are colours', async () => {
    const { output } = await diff([], moved)
    expect(output.match(/\[-[^-]*¹-\]/g)).toHaveLength(1)
    expect(output.match(/\{\+[^+]*¹\+\}/g)).toHaveLength(1)
    const files = { before: moved[0], after: moved[1] }
    const coloured = await ran(['diff', 'before', 'after'], files, { colours: true })
    expect(coloured.output).toContain('\u001B[35;9m')
    expect(coloured.output).toContain('\u001B[35;4m')
  })

  it.each([
    ['one file is missing', ['diff', 'before']],
    ['both texts come from one place', ['diff', '-', '-']],
    ['two kinds of output are asked for', ['diff', 'before', 'after', '--json', '--html']],
    ['a file is named for what is printed', ['diff', 'before', 'after', '-o', 'x']],
  ])('explains itself when %s', async (_, words) => {
    const { exitCode, messages } = await ran(words, { before: '', after: '' })
    expect(exitCode).toBe(2)
    expect(messages).toContain('rotstift diff BEFORE AFTER')
  })

  it('lets no text command the terminal', async () => {
    const evil = 'Text \u001B]0;evil\u0007\u009B31m\u007F.'
    const { output } = await diff([], [evil, `${evil} Neu.`])
    expect(output).toContain('␛]0;evil␇\uFFFD31m␡')
    expect(output).not.toMatch(/(?!\n)\p{Cc}/u)
  })

  it('prints a web page that holds no live tag of a text', async () => {
    const { written } = await diff(
      ['--html'],
      ['<b>Alt</b> Text', '<script>alert(1)</script> Text'],
    )
    const output = written['-']
    expect(output).toMatch(/^<!doctype html>/)
    expect(output).toContain('<del title="Ersetzt">')
    expect(output).toContain('<ins title="Ersetzt">')
    expect(output).not.toContain('<script')
    expect(output).not.toContain('<b>Alt')
  })

  it('reads one text from the standard input', async () => {
    const { output } = await ran(['diff', '-', 'after', '--json'], { '-': 'Alt.', after: 'Alt.' })
    expect(JSON.parse(output)).toEqual([{ kind: 'same', text: 'Alt.' }])
  })
})

describe('rotstift diff --html', () => {
  const page = async (before: string, after: string): Promise<string> => {
    const { written } = await diff(['--html', '-o', 'seite.html'], [before, after])
    return written['seite.html'] ?? ''
  }
  /** The margin and the text of each row. */
  const rows = (html: string): readonly (readonly string[])[] =>
    [...html.matchAll(/<section>\n<div class="margin">(.*?)<\/div>\n<p>(.*?)<\/p>/gs)].map(
      ([, margin = '', text = '']) => [
        shownText(margin).trim(),
        text
          .replace(/<del[^>]*>(.*?)<\/del>/gs, '[-$1-]')
          .replace(/<ins[^>]*>(.*?)<\/ins>/gs, '{+$1+}')
          .replace(/<[^>]*>/g, ''),
      ],
    )

  it('lays paragraphs side by side that were kept, changed, split, joined, taken out and added', async () => {
    const before = [
      'Der erste Absatz bleibt, wie er ist.',
      'Der zweite Absatz wird ein wenig anders sein.',
      'Der dritte Satz steht hier lange. Der vierte Satz folgt ihm auf dem Fuße.',
      'Niemand braucht diese Zeilen.',
    ].join('\n\n')
    const after = [
      'Der erste Absatz bleibt, wie er ist.',
      'Der zweite Absatz wurde ein wenig anders.',
      'Der dritte Satz steht hier lange.',
      'Der vierte Satz folgt ihm auf dem Fuße.',
      'Ganz neue Wörter zum Schluss: Apfelkuchen!',
    ].join('\n\n')
    expect(rows(await page(before, after)).map(([margin]) => margin)).toEqual([
      '1',
      '2 geändert',
      '3–4 geteilt',
      '– gestrichen',
      '5 neu',
    ])
  })

  it('names the kind of each edit, and links the ends of a move', async () => {
    const html = await page(...moved)
    expect(html).toContain('title="Verschoben an die andere Stelle mit der 1" data-move="1"')
    expect(html).toContain(
      'title="Hierher verschoben von der anderen Stelle mit der 1" data-move="1"',
    )
    expect(await page('US -Minister', 'US-Minister')).toContain('<del title="Leerraum">')
  })

  it('leaves out nothing but equal blank lines', async () => {
    expect(rows(await page('Eins.\n\n\nZwei.\n', 'Eins.\n\nZwei.'))).toEqual([
      ['1 geändert', 'Eins.\n\n[-\n-]'],
      ['2 geändert', 'Zwei.[-\n-]'],
    ])
    expect(rows(await page('', 'Neu.'))).toEqual([['1 neu', '{+Neu.+}']])
    expect(rows(await page('', ''))).toEqual([])
  })

  it('is a page that needs nothing besides itself, and in which no text becomes mark-up', async () => {
    const html = await page('<script>alert(1)</script>', '<img src=x onerror=alert(1)>')
    expect(html).not.toMatch(/<(?:script|img|link)|(?:src|href)="/)
    expect(html).toContain("default-src 'none'")
    expect(shownText(html)).toContain('onerror')
  })

  it('goes to the standard output when no file is named', async () => {
    const { exitCode, written } = await diff(['--html'], ['Eins.', 'Zwei.'])
    expect(exitCode).toBe(0)
    expect(written['-']).toMatch(/^<!doctype html>/)
  })
})

describe('rotstift segment', () => {
  const text = '\uFEFFAm 9. November sagte er das. Er ging.'

  it('prints the sentences, one a line or as JSON', async () => {
    const json = await ran(['segment', 'text', '--json'], { text })
    expect(JSON.parse(json.output)).toEqual(['Am 9. November sagte er das.', 'Er ging.'])
    const lines = await ran(['segment', 'text'], { text })
    expect(lines.output).toBe('Am 9. November sagte er das.\nEr ging.\n')
  })
})

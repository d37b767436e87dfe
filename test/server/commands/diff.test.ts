import { describe, expect, it } from 'vitest'
import { corpusPairs } from '../../support/corpus.ts'
import { ran } from '../../support/ran.ts'

const before = 'Der US -Außenminister sagte,  er komme.'
const after = 'Der US-Außenminister sagte, er komme.\n'
const diff = (
  options: readonly string[] = [],
  texts: readonly [string, string] = [before, after],
) => ran(['diff', 'before', 'after', ...options], { before: texts[0], after: texts[1] })

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

  it('lets no text command the terminal', async () => {
    const evil = 'Text \u001B]0;evil\u0007\u009B31m\u007F.'
    const { output } = await diff([], [evil, `${evil} Neu.`])
    expect(output).toContain('␛]0;evil␇\uFFFD31m␡')
    expect(output).not.toMatch(/(?!\n)\p{Cc}/u)
  })

  it('prints a web page that holds no live tag of a text', async () => {
    const { output } = await diff(['--html'], ['<b>Alt</b> Text', '<script>alert(1)</script> Text'])
    expect(output).toMatch(/^<!doctype html>/)
    expect(output).toContain('<del>')
    expect(output).toContain('<ins>')
    expect(output).not.toContain('<script')
    expect(output).not.toContain('<b>Alt')
  })

  it('reads one text from the standard input', async () => {
    const { output } = await ran(['diff', '-', 'after', '--json'], { '-': 'Alt.', after: 'Alt.' })
    expect(JSON.parse(output)).toEqual([{ kind: 'same', text: 'Alt.' }])
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

import { describe, expect, it } from 'vitest'
import { withSeverities } from '../../../src/core/checks/rule-changes.ts'
import { shippedRules } from '../../../src/core/checks/rules.ts'
import { run } from '../../../src/server/commands/index.ts'
import { encoded } from '../../../src/server/formats/encoding.ts'
import { type TestTerminal, testTerminal } from '../../support/terminal.ts'

/** Carries out a command line over files in memory. */
const carriedOut = async (words: readonly string[], files: Record<string, Uint8Array | string>) => {
  const kept = new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)]))
  const terminal: TestTerminal = {
    ...testTerminal(),
    environment: { ROTSTIFT_DATA: '/no/such/folder' },
    read: async (path) => kept.get(path) ?? Buffer.from(''),
    write: async (path, content) => {
      kept.set(path, Buffer.from(content))
    },
  }
  const code = await run(['check', ...words], terminal)
  return { code, printed: terminal.printed(), files: kept }
}

const text = 'Vorfälle\r\nDer US -Minister kam und und ging.\r\n'

describe('rotstift check', () => {
  it('prints JSON with offsets into the text of the file', async () => {
    const { code, printed } = await carriedOut(['a.txt', '--json'], { 'a.txt': text })
    const found: { check: string; start: number; end: number; text: string }[] = JSON.parse(printed)
    expect(code).toBe(0)
    expect(found.map(({ check }) => check)).toEqual(['space-before-hyphen', 'dup-word'])
    for (const { start, end, text: stretch } of found) expect(text.slice(start, end)).toBe(stretch)
    expect(found[1]).toEqual({
      check: 'dup-word',
      start: text.indexOf('und und'),
      end: text.indexOf(' ging'),
      text: 'und und',
      message: 'Doubled: und und',
      severity: 'warning',
      fix: { text: 'und' },
    })
  })

  it('counts a byte order mark in offsets and finds no fault with it', async () => {
    const bytes = encoded('Er kam und und ging.', 'utf-8-bom')
    const { printed } = await carriedOut(['a.txt', '--json'], { 'a.txt': bytes })
    const found: { start: number }[] = JSON.parse(printed)
    expect(found.map(({ start }) => start)).toEqual([8])
  })

  it('tells file, line and column, and shows what a terminal would act on', async () => {
    const { printed } = await carriedOut(['a.txt'], { 'a.txt': `${text}Er\u001B[2J kam  an.` })
    expect(printed.split('\n').slice(0, 2)).toEqual([
      'a.txt:2:5: error: Space before the hyphen: US-Minister [space-before-hyphen] “US -Minister” → “US-Minister”',
      'a.txt:2:22: warning: Doubled: und und [dup-word] “und und” → “und”',
    ])
    expect(printed).not.toContain('\u001B')
    expect(printed).toMatch(/\d+ findings\n$/)
  })

  it.each([
    ['error', 1],
    ['hint', 1],
    ['warning', 1],
  ])('exits with 1 where --fail-on %s finds an error', async (limit, expected) => {
    const words = ['a.txt', '--fail-on', limit]
    expect((await carriedOut(words, { 'a.txt': 'Der US -Minister kam.' })).code).toBe(expected)
  })

  it('exits with 0 where all findings are less grave than asked for', async () => {
    const files = { 'a.txt': 'Er kam und und ging.' }
    expect((await carriedOut(['a.txt', '--fail-on', 'error'], files)).code).toBe(0)
    expect((await carriedOut(['a.txt', '--fail-on', 'warning'], files)).code).toBe(1)
  })

  it.each(['utf-8', 'utf-8-bom', 'utf-16le', 'windows-1252'])(
    'writes automatic fixes into a %s file and nothing else',
    async (encoding) => {
      const bytes = encoded(`${text}Straße\n`, encoding)
      const { files, printed } = await carriedOut(['a.txt', '--fix', '--json'], { 'a.txt': bytes })
      const wanted = encoded('Vorfälle\r\nDer US-Minister kam und und ging.\r\nStraße\n', encoding)
      expect(files.get('a.txt')).toEqual(Buffer.from(wanted))
      expect(JSON.parse(printed)).toMatchObject([{ check: 'dup-word' }])
    },
  )

  it('compares with a source, paragraph by paragraph', async () => {
    const files = {
      'a.txt': 'Es sind 5.\nEs sind 8.\n',
      'en.txt': 'There are 5.\n\nThere are 7.\n',
    }
    const { printed } = await carriedOut(['a.txt', '--source', 'en.txt', '--json'], files)
    expect(JSON.parse(printed)).toMatchObject([{ check: 'number-mismatch', text: '8' }])
  })

  it('goes by a file of rules, and refuses one that is none', async () => {
    const rules = { v: 1, ...withSeverities(shippedRules, { 'dup-word': 'off' }) }
    const files = { 'a.txt': text, 'rules.json': JSON.stringify(rules) }
    const { printed } = await carriedOut(['a.txt', '--json', '--rules', 'rules.json'], files)
    const found: { check: string }[] = JSON.parse(printed)
    expect(found.map(({ check }) => check)).toEqual(['space-before-hyphen'])
    const { code } = await carriedOut(['a.txt', '--rules', 'a.txt'], files)
    expect(code).toBe(1)
  })

  it('prints SARIF with a place, a rule and the fixes for each finding', async () => {
    const { printed } = await carriedOut(['a b.txt', '--sarif'], { 'a b.txt': text })
    const { version, runs } = JSON.parse(printed)
    const region = { startLine: 2, startColumn: 22, endLine: 2, endColumn: 29 }
    expect(version).toBe('2.1.0')
    expect(runs[0].tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
      'space-before-hyphen',
      'dup-word',
    ])
    expect(runs[0].results[1]).toMatchObject({
      ruleId: 'dup-word',
      ruleIndex: 1,
      level: 'warning',
      locations: [{ physicalLocation: { artifactLocation: { uri: 'a%20b.txt' }, region } }],
      fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: 'und' } }] }] }],
    })
  })

  it.each([
    [[]],
    [['a.txt', 'b.txt']],
    [['a.txt', '--fail-on', 'often']],
    [['a.txt', '--json', '--sarif']],
    [['a.txt', '--language', 'tlh']],
    [['-', '--fix']],
  ])('is used wrongly as check %j', async (words) => {
    const { code, printed } = await carriedOut(words, { 'a.txt': text })
    expect([code, printed]).toEqual([2, ''])
  })
})

import { describe, expect, it } from 'vitest'
import { commands } from '../../../src/server/commands/index.ts'
import { ran } from '../../support/ran.ts'

describe('the command line', () => {
  it.each([['serve'], ['import'], ['export'], ['diff'], ['segment'], ['verify'], ['backup']])(
    'has %s, with its usage',
    async (name) => {
      const { exitCode, output, messages } = await ran([name, '--help'])
      expect({ exitCode, messages }).toEqual({ exitCode: 0, messages: '' })
      expect(output).toMatch(new RegExp(`^rotstift ${name} `))
    },
  )

  it('lists every command when asked for help', async () => {
    const { exitCode, output } = await ran(['--help'])
    expect(exitCode).toBe(0)
    for (const { usage } of commands) expect(output).toContain(usage)
  })

  it.each([
    [[]],
    [['unfug']],
    [['diff']],
    [['diff', 'one']],
    [['diff', 'one', 'two', 'three']],
    [['diff', '-', '-']],
    [['diff', 'one', 'two', '--json', '--html']],
    [['diff', 'one', 'two', '--unfug']],
    [['segment']],
    [['segment', 'one', '--language']],
    [['import']],
    [['import', 'one', '--unit', 'word']],
    [['import', 'one', '--language', '../x']],
    [['import', 'one', 'two', '--source', 'three']],
    [['export']],
    [['export', 'test000000000000']],
    [['serve', 'one']],
    [['serve', '--port', '99999']],
    [['serve', '--port', '-1']],
    [['serve', '--port', '80a']],
    [['serve', '--port', '']],
    [['verify', 'one']],
    [['backup', 'one']],
  ])('is used wrongly: %j', async (words) => {
    const files = { one: 'a', two: 'b', three: 'c' }
    const { exitCode, output, messages } = await ran(words, files)
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' })
    expect(messages).toContain('rotstift ')
  })

  it.each([
    [['diff', 'nothing', 'one']],
    [['segment', 'nothing']],
    [['segment', 'picture']],
    [['export', '../../etc/passwd', '--format', 'txt']],
  ])('says no in one line: %j', async (words) => {
    const files = { one: 'a', picture: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]) }
    const { exitCode, output, messages } = await ran(words, files)
    expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' })
    expect(messages.trim().split('\n')).toHaveLength(1)
  })
})

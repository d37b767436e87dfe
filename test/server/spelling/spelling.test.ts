import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { openSpelling, type Spelling } from '../../../src/server/spelling/spelling.ts'

const opened: Spelling[] = []
const folders: string[] = []

const open = (settings: Parameters<typeof openSpelling>[0] = {}): Spelling => {
  const spelling = openSpelling(settings)
  opened.push(spelling)
  return spelling
}

const folder = async (): Promise<string> => {
  const made = await mkdtemp(join(tmpdir(), 'rotstift-spelling-'))
  folders.push(made)
  return made
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((spelling) => spelling.close()))
  await Promise.all(folders.splice(0).map((path) => rm(path, { recursive: true, force: true })))
})

describe('the spelling of German words', () => {
  it('is on where its packages are installed, and says by what', async () => {
    expect(await open().status()).toEqual({
      kind: 'on',
      engine: 'hunspell-asm',
      dictionary: 'dictionary-de',
    })
  })

  it('knows compounds and tells slips from words', async () => {
    const verdicts = await open().verdicts([
      ...['Regierung', 'Raumstartfähigkeiten', 'Sicherheitsrates'],
      ...['Regierug', 'Zurückhaltungstrategie', 'Gin'],
    ])
    expect([...(verdicts ?? [])].filter(([, isKnown]) => !isKnown).map(([word]) => word)).toEqual([
      'Regierug',
      'Zurückhaltungstrategie',
      'Gin',
    ])
  })

  it('proposes the linking s, which no dictionary would, and the likeliest words', async () => {
    const spelling = open()
    expect(await spelling.suggestions('Zurückhaltungstrategie')).toContain(
      'Zurückhaltungsstrategie',
    )
    expect((await spelling.suggestions('Regierug'))[0]).toBe('Regierung')
  })

  it('has no opinion on what is no word', async () => {
    const spelling = open()
    const data = 'ab'.repeat(500_000)
    expect((await spelling.verdicts([data]))?.get(data)).toBe(true)
    expect(await spelling.suggestions(data)).toEqual([])
  })

  it('reads a dictionary of the house’s own, in the encoding it declares', async () => {
    const path = await folder()
    await writeFile(join(path, 'haus.aff'), 'SET ISO8859-1\n')
    await writeFile(join(path, 'haus.dic'), Buffer.from('2\nGrößenwahn\nHaus\n', 'latin1'))
    const spelling = open({ folder: path })
    expect(await spelling.status()).toMatchObject({ kind: 'on', dictionary: 'haus' })
    expect(await spelling.verdicts(['Größenwahn', 'Regierung'])).toEqual(
      new Map([
        ['Größenwahn', true],
        ['Regierung', false],
      ]),
    )
  })

  it('is off, with the reason, where there is no dictionary', async () => {
    const spelling = open({ folder: await folder() })
    expect(await spelling.status()).toMatchObject({ kind: 'off' })
    expect(await spelling.verdicts(['Haus'])).toBe(undefined)
    expect(await spelling.suggestions('Haus')).toEqual([])
  })

  it('works again after its worker was idle and ended', async () => {
    const spelling = open({ limits: { idle: 1 } })
    expect((await spelling.verdicts(['Haus']))?.get('Haus')).toBe(true)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect((await spelling.verdicts(['Haus']))?.get('Haus')).toBe(true)
  })

  it('gives up on a worker that hangs, that breaks, or that is not there', async () => {
    const path = await folder()
    const ready = `parentPort.postMessage({ kind: 'ready', engine: 'x', dictionary: 'y' })`
    const head = `import { parentPort } from 'node:worker_threads'\n`
    const scripts = {
      hangs: `${head}${ready}\nparentPort.on('message', () => { for (;;); })`,
      breaks: `${head}${ready}\nparentPort.on('message', () => { throw new Error('no') })`,
      never: `${head}setInterval(() => undefined, 1000)`,
    }
    for (const [name, script] of Object.entries(scripts)) {
      const file = join(path, `${name}.mjs`)
      await writeFile(file, script)
      const limits = { start: 300, verdicts: 300, suggestions: 300 }
      const spelling = open({ worker: pathToFileURL(file), limits })
      expect(await spelling.verdicts(['Haus'])).toBe(undefined)
      expect(await spelling.suggestions('Haus')).toEqual([])
    }
    const missing = open({ worker: pathToFileURL(join(path, 'nowhere.mjs')) })
    expect(await missing.status()).toMatchObject({ kind: 'off' })
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const src = resolve(import.meta.dirname, '../src')

interface Border {
  readonly folder: string
  /** Folders of our own it may import besides itself. */
  readonly own: readonly string[]
  /** Folders it may import types from. */
  readonly types?: readonly string[]
  /** Packages, by name or as a pattern on the specifier. */
  readonly npm: readonly RegExp[]
}

/** What asks others than the store: an engine, a server. */
const outside = ['server/spelling', 'server/language-tool']

/** The table of the README's ARCHITECTURE section, most specific folder first. */
const borders: readonly Border[] = [
  { folder: 'core/text', own: [], npm: [] },
  { folder: 'core/diff', own: ['core/text'], npm: [/^diff\/lib\//] },
  ...['core/review', 'core/checks', 'core/metrics', 'core/memory'].map((folder) => ({
    folder,
    own: ['core/text', 'core/diff', 'core/refusal.ts'],
    types: ['core/review', 'core/checks', 'core/metrics', 'core/memory'],
    npm: [],
  })),
  { folder: 'core', own: [], npm: [] },
  { folder: 'server/store', own: ['core'], npm: [/^lowdb/, /^zod$/, /^node:/] },
  {
    folder: 'server/formats',
    own: ['core', 'server/language'],
    npm: [/^(?!express|ejs|helmet|lowdb)/],
  },
  { folder: 'server/language', own: ['core'], npm: [] },
  { folder: 'server/spelling', own: ['core'], npm: [/^zod$/, /^node:/] },
  { folder: 'server/language-tool', own: ['core'], npm: [/^zod$/] },
  {
    folder: 'server/web',
    own: ['core', 'server/store', 'server/formats', 'server/language', ...outside],
    npm: [/^(?!lowdb)/],
  },
  {
    folder: 'server/commands',
    own: [
      ...['core', 'server/store', 'server/formats', 'server/language', ...outside],
      'server/web',
    ],
    npm: [/^node:/],
  },
  { folder: 'server', own: ['core', 'server'], npm: [/^node:/] },
  { folder: 'browser', own: ['core'], npm: [] },
]

interface Import {
  readonly file: string
  readonly target: string
  readonly typeOnly: boolean
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
)

const imports = files.flatMap((file): Import[] => {
  const code = readFileSync(join(src, file), 'utf8')
  const lines = code.matchAll(
    /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm,
  )
  return [...lines].map((line) => ({
    file,
    target: line[2] ?? line[3] ?? '',
    typeOnly: line[1] !== undefined,
  }))
})

const borderOf = (file: string) =>
  borders.find(({ folder }) => file === folder || file.startsWith(`${folder}/`))

const isAllowed = ({ file, target, typeOnly }: Import): boolean => {
  const border = borderOf(file)
  if (border === undefined) return false
  if (!target.startsWith('.')) return border.npm.some((name) => name.test(target))
  const path = relative(src, resolve(src, dirname(file), target))
  const reach = [border.folder, ...border.own, ...(typeOnly ? (border.types ?? []) : [])]
  return reach.some((folder) => path === folder || path.startsWith(`${folder}/`))
}

describe('the house', () => {
  it('is read by this test', () => expect(files.length).toBeGreaterThan(3))

  it('lets each folder import only what the table allows', () => {
    const broken = imports.filter((line) => !isAllowed(line))
    expect(broken.map(({ file, target }) => `${file} may not import ${target}`)).toEqual([])
  })

  it('keeps the npm `server/formats` use free of I/O', () => {
    const io = imports.filter(
      ({ file, target }) =>
        file.startsWith('server/formats') && /^node:(fs|net|http|child_process)/.test(target),
    )
    expect(io).toEqual([])
  })

  it('keeps the clock and randomness out of core', () => {
    const impure = files.filter(
      (file) =>
        file.startsWith('core/') &&
        /\bDate\b(?!Time| format)|Math\.random|performance\.|crypto\./.test(withoutComments(file)),
    )
    expect(impure).toEqual([])
  })

  it('reads the environment and the arguments in main.ts only', () => {
    const readers = files.filter((file) => /process\.(env|argv)/.test(withoutComments(file)))
    expect(readers.filter((file) => file !== 'server/main.ts')).toEqual([])
  })
})

const withoutComments = (file: string) =>
  readFileSync(join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')

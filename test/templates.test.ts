import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'

const views = join(import.meta.dirname, '../views')
const src = join(import.meta.dirname, '../src')

/** The only mark-up that is put in as it is, apart from includes: it was rendered before. */
const rendered: Readonly<Record<string, readonly string[]>> = {
  'layout.ejs': ['page.importMap', 'page.content'],
}

interface Template {
  readonly name: string
  readonly source: string
  readonly tags: readonly Tag[]
}

/** What stands between `<%` and `%>`: `sign` is `=` (escaped), `-` (as it is) or nothing (code). */
interface Tag {
  readonly sign: string
  readonly code: string
}

const templates = readdirSync(views, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ejs'))
  .map((name): Template => {
    const source = readFileSync(join(views, name), 'utf8')
    const tags = [...source.matchAll(/<%([=\-_#]?)([\s\S]*?)[-_]?%>/g)].map(
      ([, sign = '', code = '']) => ({ sign, code: code.trim() }),
    )
    return { name: name.replaceAll('\\', '/'), source, tags }
  })

const path = String.raw`[a-z]\w*(?:\.[a-z]\w*)*`
const shapes = {
  print: new RegExp(`^(?<path>${path})$`, 'i'),
  include: new RegExp(
    String.raw`^include\('(?<name>[\w/-]+)', \{ (?<given>\w+: ${path}(?:, \w+: ${path})*) \}\)$`,
    'i',
  ),
  loop: new RegExp(String.raw`^for \(const (?<variable>\w+) of (?<path>${path})\) \{$`, 'i'),
  flag: new RegExp(String.raw`^if \((?<path>${path})\) \{$`, 'i'),
  kind: new RegExp(String.raw`^if \((?<path>(?:${path}\.)?kind) === '[\w-]+'\) \{$`, 'i'),
  otherwise: /^\} else \{$/,
  end: /^\}$/,
} as const

const isAllowed = ({ name }: Template, { sign, code }: Tag): boolean => {
  switch (sign) {
    case '=':
      return shapes.print.test(code)
    case '-':
      return shapes.include.test(code) || rendered[name]?.includes(code) === true
    case '':
      return [shapes.loop, shapes.flag, shapes.kind, shapes.otherwise, shapes.end].some((shape) =>
        shape.test(code),
      )
    default:
      return false
  }
}

interface Include {
  readonly from: string
  readonly target: string
  readonly given: readonly string[]
}

const includes = templates.flatMap(({ name, tags }): Include[] =>
  tags.flatMap(({ code }) => {
    const { name: asked, given } = shapes.include.exec(code)?.groups ?? {}
    if (asked === undefined || given === undefined) return []
    const names = given.split(', ').map((field) => field.slice(0, field.indexOf(':')))
    return [{ from: name, target: targetOf(name, asked), given: names.toSorted() }]
  }),
)

/** Names are looked up beside the template first, then below `views`. */
function targetOf(from: string, name: string): string {
  const beside = posix.join(posix.dirname(from), `${name}.ejs`)
  return templates.some((template) => template.name === beside) ? beside : `${name}.ejs`
}

/** What a template may name at its top: its page, or what those who include it give. */
const parameters = ({ name }: Template): readonly string[] =>
  includes.find(({ target }) => target === name)?.given ?? ['page']

/** Every name that a tag reads while neither a loop above nor the parameters introduce it. */
const unknownNames = (template: Template): readonly string[] => {
  const scopes: (readonly string[])[] = [parameters(template)]
  const unknown: string[] = []
  for (const { code } of template.tags) {
    for (const root of rootsOf(code)) if (!scopes.flat().includes(root)) unknown.push(root)
    if (code.startsWith('}')) scopes.pop()
    if (code.endsWith('{')) scopes.push([shapes.loop.exec(code)?.groups?.variable ?? ''])
  }
  return unknown
}

const rootsOf = (code: string): readonly string[] => {
  const given = shapes.include.exec(code)?.groups?.given?.split(', ') ?? []
  const paths = given.map((field) => field.slice(field.indexOf(':') + 2))
  for (const shape of [shapes.print, shapes.loop, shapes.flag, shapes.kind]) {
    const found = shape.exec(code)?.groups?.path
    if (found !== undefined) paths.push(found)
  }
  return paths.map((found) => found.split('.')[0] ?? '')
}

describe.each(templates.map((template) => [template.name, template] as const))(
  'views/%s',
  (_, template) => {
    it('only prints, loops, branches on a flag or a kind, and includes', () => {
      const others = template.tags.filter((tag) => !isAllowed(template, tag))
      expect(others.map(({ sign, code }) => `<%${sign} ${code} %>`)).toEqual([])
    })

    it('reads only its page, or what it is given where it is included', () => {
      expect(unknownNames(template)).toEqual([])
      const given = includes.filter(({ target }) => target === template.name)
      expect(new Set(given.map((include) => include.given.join())).size).toBeLessThanOrEqual(1)
    })

    it('is included somewhere or rendered by one view', () => {
      const name = template.name.replace('.ejs', '')
      const isIncluded = includes.some(({ target }) => target === template.name)
      expect(isIncluded !== viewNames.includes(name)).toBe(true)
    })

    it('prints inside quotes, and holds neither script, style nor handler of its own', () => {
      const html = template.source.replace(/<%[\s\S]*?%>/g, '¤')
      expect(html).not.toMatch(/=\s*¤/)
      expect(html).not.toMatch(/<script(?![^>]*(?:type="importmap"|src="))/)
      expect(html).not.toMatch(/<style|<[^>]*\s(?:on\w+|style)\s*=|javascript:/i)
    })
  },
)

const viewNames = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => [
    ...readFileSync(join(src, name), 'utf8').matchAll(/\bview<\w+>\(\s*'([^']+)'/g),
  ])
  .map(([, name]) => name)

describe('the table of mark-up rendered before', () => {
  it('lists nothing that no template has', () => {
    for (const [name, codes] of Object.entries(rendered)) {
      const tags = templates.find((template) => template.name === name)?.tags ?? []
      const raw = tags.filter(({ sign }) => sign === '-').map(({ code }) => code)
      expect(raw).toEqual(expect.arrayContaining([...codes]))
    }
  })
})

import { basename } from 'node:path'
import ejs from 'ejs'
import { view } from '../../src/server/web/render.ts'

export interface StrictlyRendered {
  /** One text for each page, in their order. */
  readonly html: readonly string[]
  /** Fields that were read on none of the pages, such as `rows[].label`. */
  readonly unread: readonly string[]
}

/**
 * Renders pages with their template and holds both to their contract: a name that a page lacks is
 * an error, though EJS would print nothing, and fields that nobody reads are told. Several pages,
 * since no single one goes through every branch.
 */
export const renderedStrictly = <Page extends object>(
  template: string,
  pages: readonly Page[],
): StrictlyRendered => {
  const fields = new Fields()
  const show = view<Page>(template)
  return { html: pages.map((page) => show(fields.watched(page))), unread: fields.unread() }
}

export interface TemplateWatch {
  /** The templates that were rendered, in the order of the alphabet. */
  readonly rendered: () => readonly string[]
  /** The fields that were never read, by template. */
  readonly unread: () => Readonly<Record<string, readonly string[]>>
}

/**
 * From now on every template that is compiled is held to its contract, as above, whoever renders
 * it. To be called before the first page.
 */
export const watchTemplates = (): TemplateWatch => {
  const watched = new Map<string, Fields>()
  const pages = new WeakSet<object>()
  ejs.compile = new Proxy(ejs.compile, {
    apply(compile, self, [text, options]: [string, ejs.Options]) {
      const template = Reflect.apply(compile, self, [text, options])
      const name = basename(options.filename ?? '', '.ejs')
      return (data: { page: object }) => {
        // What is included gets the page of the template around it along.
        if (pages.has(data.page)) return template(data)
        const fields = watched.get(name) ?? new Fields()
        watched.set(name, fields)
        const page = fields.watched(data.page)
        pages.add(page)
        return template({ page })
      }
    },
  })
  return {
    rendered: () => [...watched.keys()].toSorted(),
    unread: () =>
      Object.fromEntries(
        [...watched]
          .map(([name, fields]) => [name, fields.unread()] as const)
          .filter(([, unread]) => unread.length > 0),
      ),
  }
}

/** The fields of pages, and which of them were read. */
class Fields {
  readonly #known = new Set<string>()
  readonly #read = new Set<string>()

  watched<Page extends object>(page: Page): Page {
    this.#learn(page, '')
    return this.#strict(page, '')
  }

  unread(): readonly string[] {
    return [...this.#known].filter((field) => !this.#read.has(field))
  }

  /** Fields of a list's items are told as one. */
  #learn(value: object, place: string): void {
    for (const [key, found] of Object.entries(value)) {
      const path = pathOf(value, place, key)
      if (!Array.isArray(value)) this.#known.add(path)
      if (isObject(found)) this.#learn(found, path)
    }
  }

  #strict<Value extends object>(value: Value, place: string): Value {
    return new Proxy(value, {
      get: (target, key) => {
        const found: unknown = Reflect.get(target, key)
        if (typeof key === 'symbol' || (Array.isArray(target) && !isIndex(key))) return found
        const path = pathOf(target, place, key)
        if (!Object.hasOwn(target, key)) throw new Error(`the page has no ${path}`)
        this.#read.add(path)
        return isObject(found) ? this.#strict(found, path) : found
      },
    })
  }
}

const pathOf = (owner: object, place: string, key: string): string => {
  if (Array.isArray(owner)) return `${place}[]`
  return place === '' ? key : `${place}.${key}`
}

const isIndex = (key: string): boolean => /^\d+$/.test(key)

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

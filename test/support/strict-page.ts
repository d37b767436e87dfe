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
  const read = new Set<string>()
  const show = view<Page>(template)
  const html = pages.map((page) => show(strict(page, '', read)))
  const unread = new Set(pages.flatMap((page) => fields(page, '')))
  return { html, unread: [...unread].filter((field) => !read.has(field)) }
}

/** `value` as it is, but for a list or an object: they throw on what they lack, and tell what is read. */
const strict = <Value extends object>(value: Value, place: string, read: Set<string>): Value =>
  new Proxy(value, {
    get(target, key) {
      const found: unknown = Reflect.get(target, key)
      if (typeof key === 'symbol' || (Array.isArray(target) && !isIndex(key))) return found
      const path = pathOf(target, place, key)
      if (!Object.hasOwn(target, key)) throw new Error(`the page has no ${path}`)
      read.add(path)
      return isObject(found) ? strict(found, path, read) : found
    },
  })

/** Every field there is, those of a list's items told as one. */
const fields = (value: object, place: string): readonly string[] =>
  Object.entries(value).flatMap(([key, found]) => {
    const path = pathOf(value, place, key)
    return [
      ...(Array.isArray(value) ? [] : [path]),
      ...(isObject(found) ? fields(found, path) : []),
    ]
  })

const pathOf = (owner: object, place: string, key: string): string => {
  if (Array.isArray(owner)) return `${place}[]`
  return place === '' ? key : `${place}.${key}`
}

const isIndex = (key: string): boolean => /^\d+$/.test(key)

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

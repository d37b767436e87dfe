import type { AtomItem, GlueItem, Item } from './paragraph.ts'

/** The items of a paragraph that is being read. */
export type GrowingItems = Item[]

/** A field that has begun: `begin`, its code, `separate`, its result, `end`. */
export interface OpenField {
  code: string
  hasResult: boolean
  hasEnded: boolean
  /** The items it began in, until their paragraph is over. */
  items: GrowingItems | undefined
  readonly from: number
}

/**
 * The fields of a part, which may reach over paragraphs. The result of a link is text; that of all
 * others is computed by Word (page numbers, cross-references, citations), so they become one atom.
 */
export class Fields {
  readonly #open: OpenField[] = []

  /** The field that computes what follows, if there is one. */
  get computing(): OpenField | undefined {
    return this.#open.find(({ code }) => !isLink(code))
  }

  code(text: string): void {
    const field = this.#open.at(-1)
    if (field !== undefined && !field.hasResult) field.code += text
  }

  /** After the item of a `w:fldChar` of this type was put at the end of `items`. */
  mark(type: string, items: GrowingItems): void {
    if (type === 'begin') {
      const from = items.length - 1
      this.#open.push({ code: '', hasResult: false, hasEnded: false, items, from })
    } else if (type === 'separate') {
      const field = this.#open.at(-1)
      if (field !== undefined) field.hasResult = true
    } else if (type === 'end') {
      const field = this.#open.pop()
      if (field === undefined) return
      field.hasEnded = true
      if (field.items === items && !isLink(field.code)) items.push(asOne(items, field))
    }
  }

  /** When the paragraph of these items is over: what has not ended in it is one atom up to here. */
  paragraphEnds(items: GrowingItems): void {
    const begun = this.#open.filter((field) => field.items === items)
    const computed = begun.find(({ code }) => !isLink(code))
    if (computed !== undefined) items.push(asOne(items, computed))
    for (const field of begun) field.items = undefined
  }
}

const isLink = (code: string): boolean => /^\s*HYPERLINK\b/i.test(code)

/** Takes the items of the field out of the list and gives them as one. */
const asOne = (items: GrowingItems, field: OpenField): AtomItem | GlueItem => {
  const parts = items.splice(field.from)
  const span = { start: parts[0]?.span.start ?? 0, end: parts.at(-1)?.span.end ?? 0 }
  if (!field.hasResult) return { kind: 'glue', span, parts }
  const name = /^\s*(\w{1,20})/.exec(field.code)?.[1] ?? ''
  return { kind: 'atom', label: name.toUpperCase() || 'FIELD', span, parts }
}

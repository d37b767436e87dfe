import type { Splice } from '../splice.ts'
import type { XmlElement } from './elements.ts'

/** What sets an attribute of an element in the file, or removes it. */
export const attributeSplice = (
  text: string,
  element: XmlElement,
  { name, value }: { readonly name: string; readonly value: string | undefined },
): Splice | undefined => {
  const tag = text.slice(element.start, element.isEmpty ? element.end : element.inside.start)
  const found = placesOf(tag).find((place) => place.name === name)
  if (found === undefined) {
    if (value === undefined) return undefined
    // A blank before the end of `<x />` belongs to the end.
    const end =
      element.start +
      (/\s*\/?>$/.exec(tag.slice(-200))?.index ?? 0) +
      tag.length -
      tag.slice(-200).length
    return { start: end, end, text: ` ${name}="${value}"` }
  }
  const start = element.start + found.start
  if (value === undefined) return { start, end: element.start + found.end, text: '' }
  return { start: element.start + found.value, end: element.start + found.end - 1, text: value }
}

/** Where an attribute stands in its tag, from the blank before it to its last quote. */
interface AttributePlace {
  readonly name: string
  readonly start: number
  readonly value: number
  readonly end: number
}

const ATTRIBUTE = /\s([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

const placesOf = (tag: string): readonly AttributePlace[] =>
  Array.from(
    tag.matchAll(ATTRIBUTE),
    ({ 0: all, 1: name = '', 2: double, 3: single = '', index }) => ({
      name,
      start: index,
      value: index + all.length - 1 - (double ?? single).length,
      end: index + all.length,
    }),
  )

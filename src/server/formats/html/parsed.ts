import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5'
import { Refusal, type Told } from '../../../core/refusal.ts'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlDocument = DefaultTreeAdapterTypes.Document

/** No page that people read is nested as deep. */
const DEEPEST = 500

/** Mark-up that is closed wrongly makes a parser of HTML repeat elements, without end if allowed. */
const MOST_ELEMENTS = 200_000

/** A web page as a browser understands it, each node with its place. */
export const parsedHtml = (text: string): HtmlDocument => {
  refuseUnbearable(text)
  let depth = 0
  let elements = 0
  const treeAdapter: TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      elements += 1
      if (elements > MOST_ELEMENTS) throw unbearable(tooMany)
      return defaultTreeAdapter.createElement(name, namespace, attributes)
    },
    onItemPush: () => {
      depth += 1
      if (depth > DEEPEST) throw unbearable(tooDeep)
    },
    onItemPop: () => {
      depth -= 1
    },
  }
  return parse<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>(text, {
    sourceCodeLocationInfo: true,
    treeAdapter,
  })
}

/** Counted before anything is parsed: the parser compares each attribute of a tag with all before it. */
const refuseUnbearable = (text: string): void => {
  const start = /<[a-zA-Z]/g
  let tags = 0
  for (let tag = start.exec(text); tag !== null; tag = start.exec(text)) {
    tags += 1
    if (tags > MOST_ELEMENTS) throw unbearable(tooMany)
    start.lastIndex = tagEnd(text, tag.index)
  }
}

const MOST_ATTRIBUTES = 1_000

/** Where a tag ends, by the states of the tokenizer in the HTML Standard that matter for that. */
const tagEnd = (text: string, start: number): number => {
  const piece = /[^\s"'>=/]+|=\s*(?:"[^"]*"?|'[^']*'?|[^\s>]*)|>|["'/]/g
  piece.lastIndex = start + 1
  let attributes = 0
  for (let found = piece.exec(text); found !== null; found = piece.exec(text)) {
    if (found[0] === '>') return piece.lastIndex
    if (!found[0].startsWith('=')) attributes += 1
    if (attributes > MOST_ATTRIBUTES) throw unbearable(tooLong)
  }
  return text.length
}

const unbearable = (reason: Told): Refusal => new Refusal('invalid', reason)

const tooMany: Told = {
  en: `This page has more than ${MOST_ELEMENTS} elements, or is closed so wrongly that it would get them.`,
  de: `Diese Seite hat mehr als ${MOST_ELEMENTS} Elemente oder ist so falsch geschlossen, dass sie sie bekäme.`,
}

const tooDeep: Told = {
  en: `This page is nested more than ${DEEPEST} deep.`,
  de: `Diese Seite ist mehr als ${DEEPEST} Stufen tief verschachtelt.`,
}

const tooLong: Told = {
  en: 'A tag of this page has more attributes than can be read.',
  de: 'Ein Tag dieser Seite hat mehr Attribute, als sich lesen lassen.',
}

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node

export const isText = (node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode =>
  node.nodeName === '#text'

/** Where a node stands; undefined for what the parser made up. */
export const placeOf = (
  node: HtmlNode,
): { readonly start: number; readonly end: number } | undefined => {
  const location = node.sourceCodeLocation
  return location ? { start: location.startOffset, end: location.endOffset } : undefined
}

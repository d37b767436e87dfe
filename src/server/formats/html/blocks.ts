import type { Span } from '../../../core/text/span.ts'
import { headingNames, inlineNames, readAttributes, silentNames, voidNames } from './names.ts'
import {
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
  placeOf,
} from './parsed.ts'

/** A stretch of a page that is one segment: a line of text with its mark-up, or an attribute. */
export type HtmlBlock = LineBlock | AttributeBlock

interface LineBlock extends Span {
  readonly kind: 'line'
  readonly nodes: readonly HtmlNode[]
  readonly isHeading: boolean
}

/** The value between its quotes. */
interface AttributeBlock extends Span {
  readonly kind: 'attribute'
  readonly name: string
  readonly value: string
  readonly quote: string
}

/** Everything on a page that people read, in the order of the file. */
export const htmlBlocks = (document: HtmlDocument, text: string): readonly HtmlBlock[] => {
  const blocks: HtmlBlock[] = []
  const visit = (nodes: readonly HtmlNode[], isHeading: boolean): void => {
    let run: HtmlNode[] = []
    const flush = () => {
      blocks.push(...runBlocks(run, { text, isHeading, visit }))
      run = []
    }
    for (const node of nodes) {
      if (isInline(node)) run.push(node)
      else {
        flush()
        if (isElement(node) && !isSilent(node)) {
          blocks.push(...attributeBlocks(node, text))
          visit(node.childNodes, isHeading || headingNames.has(node.tagName))
        }
      }
    }
    flush()
  }
  visit(document.childNodes, false)
  return apart(blocks.toSorted((one, other) => one.start - other.start))
}

/** An element that was never closed is repeated by the parser, and what it holds with it. */
const apart = (blocks: readonly HtmlBlock[]): readonly HtmlBlock[] => {
  let free = 0
  return blocks.filter(({ start, end }) => {
    if (start < free) return false
    free = end
    return true
  })
}

const isSilent = (element: HtmlElement): boolean =>
  silentNames.has(element.tagName) ||
  element.attrs.some(({ name, value }) => name === 'translate' && value === 'no')

/** Text, comments, and elements of a line that hold nothing but the like. */
const isInline = (node: HtmlNode): boolean => {
  if (!isElement(node)) return node.nodeName !== '#documentType'
  return inlineNames.has(node.tagName) && node.childNodes.every(isInline)
}

/** A run of a line's nodes without what is round its text; none if it has no text. */
const runBlocks = (
  run: readonly HtmlNode[],
  place: {
    readonly text: string
    readonly isHeading: boolean
    readonly visit: (nodes: readonly HtmlNode[], isHeading: boolean) => void
  },
): readonly HtmlBlock[] => {
  const { text, isHeading, visit } = place
  const nodes = withoutOuterBlanks(run)
  if (!nodes.some(hasWords)) return nodes.flatMap((node) => attributesWithin(node, text))
  const [only] = nodes
  // A mark round the whole line tells an editor nothing.
  if (nodes.length === 1 && only !== undefined && isElement(only) && !isSilent(only)) {
    visit(only.childNodes, isHeading)
    return attributeBlocks(only, text)
  }
  const first = spanOf(nodes[0], text)
  const last = spanOf(nodes.at(-1), text)
  if (first === undefined || last === undefined || !isTiled(nodes, text)) {
    return nodes.flatMap((node) => textsAlone(node, { text, isHeading }))
  }
  return [{ kind: 'line', start: first.start, end: last.end, nodes, isHeading }]
}

/**
 * Where a node stands. White space behind the end of the body is moved into it, to the last text: that
 * ends before any mark-up.
 */
const spanOf = (node: HtmlNode | undefined, text: string): Span | undefined => {
  const place = node && placeOf(node)
  if (node === undefined || place === undefined || !isText(node)) return place
  const written = text.slice(place.start, place.end)
  const markup = written.search(MARKUP)
  const isOver =
    markup >= 0 &&
    written
      .slice(markup)
      .replace(/<[^<>]*>/g, '')
      .trim() === ''
  return isOver ? { start: place.start, end: place.start + markup } : place
}

const MARKUP = /<[a-zA-Z/!?]/

const isBlank = (node: HtmlNode): boolean =>
  isText(node) ? node.value.trim() === '' : node.nodeName === '#comment'

const withoutOuterBlanks = (run: readonly HtmlNode[]): readonly HtmlNode[] => {
  const first = run.findIndex((node) => !isBlank(node))
  return first < 0 ? [] : run.slice(first, run.findLastIndex((node) => !isBlank(node)) + 1)
}

const hasWords = (node: HtmlNode): boolean => {
  if (isText(node)) return /[\p{L}\p{N}]/u.test(node.value)
  return (
    isElement(node) && !isSilent(node) && node.tagName !== 'code' && node.childNodes.some(hasWords)
  )
}

/**
 * Whether the nodes follow each other in the file as they do in the page: wrongly closed mark-up and
 * text in tables are moved by the parser.
 */
const isTiled = (nodes: readonly HtmlNode[], text: string): boolean => {
  let at = spanOf(nodes[0], text)?.start
  return nodes.every((node) => {
    const place = spanOf(node, text)
    if (place === undefined || place.start !== at) return false
    at = place.end
    if (isElement(node)) return isWholeElement(node, text)
    return !isText(node) || isPlain(node, text)
  })
}

/** Its tags stand in the file, and all that is in it lies between them. */
const isWholeElement = (element: HtmlElement, text: string): boolean => {
  const { startTag, endTag } = element.sourceCodeLocation ?? {}
  if (!startTag) return false
  if (voidNames.has(element.tagName)) return true
  if (endTag && element.childNodes.length === 0) return startTag.endOffset === endTag.startOffset
  const first = spanOf(element.childNodes[0], text)
  const last = spanOf(element.childNodes.at(-1), text)
  return (
    endTag !== undefined &&
    first?.start === startTag.endOffset &&
    last?.end === endTag.startOffset &&
    isTiled(element.childNodes, text)
  )
}

/** Each text of a wrongly closed line by itself. */
const textsAlone = (
  node: HtmlNode,
  place: { readonly text: string; readonly isHeading: boolean },
): readonly HtmlBlock[] => {
  if (isElement(node)) {
    return isSilent(node) ? [] : node.childNodes.flatMap((child) => textsAlone(child, place))
  }
  const span = spanOf(node, place.text)
  return span === undefined || !hasWords(node) || !isPlain(node, place.text)
    ? []
    : [{ kind: 'line', ...span, nodes: [node], isHeading: place.isHeading }]
}

/** The parser joins texts that it moves: then mark-up stands between the ends of one. */
const isPlain = (node: HtmlNode, text: string): boolean => {
  const { start, end } = spanOf(node, text) ?? { start: 0, end: 0 }
  return !MARKUP.test(text.slice(start, end))
}

const attributesWithin = (node: HtmlNode, text: string): readonly HtmlBlock[] =>
  isElement(node)
    ? [
        ...attributeBlocks(node, text),
        ...node.childNodes.flatMap((child) => attributesWithin(child, text)),
      ]
    : []

/** Longer ones hold data. */
const LONGEST_ATTRIBUTE = 10_000

const attributeBlocks = (element: HtmlElement, text: string): readonly HtmlBlock[] =>
  readAttributes.flatMap((name): HtmlBlock[] => {
    const attribute = element.attrs.find((one) => one.name === name)
    const place = element.sourceCodeLocation?.attrs?.[name]
    if (!attribute || !place || !/[\p{L}\p{N}]/u.test(attribute.value)) return []
    if (attribute.value.length > LONGEST_ATTRIBUTE) return []
    const written = text.slice(place.startOffset, place.endOffset)
    const quoted = /^[^=]*=\s*(["'])/.exec(written)
    if (quoted === null) return []
    const start = place.startOffset + quoted[0].length
    const { value } = attribute
    return [
      { kind: 'attribute', name, value, quote: quoted[1] ?? '"', start, end: place.endOffset - 1 },
    ]
  })

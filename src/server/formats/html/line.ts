import { type InlineTag, markOf, markPattern } from '../../../core/text/inline-tag.ts'
import { wholeNames } from './names.ts'
import { type HtmlElement, type HtmlNode, isElement, isText, placeOf } from './parsed.ts'

/** A line of a page with marks in place of its elements. White space is what a browser shows of it. */
export const lineText = (
  nodes: readonly HtmlNode[],
  page: string,
): { readonly text: string; readonly tags: readonly InlineTag[] } => {
  const tags: InlineTag[] = []
  const taken = new Set(nodes.flatMap((node) => ownMarks(node)))
  let number = 0
  const next = (): number => {
    do number += 1
    while (taken.has(String(number)))
    return number
  }
  const mark = (kind: InlineTag['kind'], own: number, markup: string, label: string): string => {
    const tag = { mark: markOf(own, kind), markup, kind, label }
    tags.push(tag)
    return tag.mark
  }
  const textOf = (node: HtmlNode): string => {
    if (isText(node)) return node.value
    const { start, end } = placeOf(node) ?? { start: 0, end: 0 }
    if (!isElement(node)) return mark('alone', next(), page.slice(start, end), '<!-- -->')
    const { startTag, endTag } = node.sourceCodeLocation ?? {}
    const own = next()
    const label = labelOf(node)
    if (isWhole(node) || !startTag || !endTag) {
      return mark('alone', own, page.slice(start, end), label)
    }
    const open = mark('open', own, page.slice(startTag.startOffset, startTag.endOffset), label)
    const inner = node.childNodes.map(textOf).join('')
    const close = page.slice(endTag.startOffset, endTag.endOffset)
    return open + inner + mark('close', own, close, label)
  }
  const text = nodes.map(textOf).join('')
  return { text: text.replace(/[ \t\n\r\f]+/g, ' ').trim(), tags }
}

const ownMarks = (node: HtmlNode): readonly string[] => {
  if (isText(node))
    return (node.value.match(markPattern) ?? []).map((mark) => mark.replace(/\D/g, ''))
  return isElement(node) ? node.childNodes.flatMap(ownMarks) : []
}

const isWhole = (element: HtmlElement): boolean =>
  wholeNames.has(element.tagName) ||
  element.childNodes.length === 0 ||
  element.attrs.some(({ name, value }) => name === 'translate' && value === 'no')

const LONGEST_LABEL = 24

/** Code and pictures by what they say, all else by its name. */
const labelOf = (element: HtmlElement): string => {
  const alt = element.attrs.find(({ name }) => name === 'alt')?.value
  const [first] = element.childNodes
  const code = element.tagName === 'code' && first !== undefined && isText(first) ? first.value : ''
  const label = (alt ? `img ${alt}` : code || element.tagName).replace(/\s+/g, ' ').trim()
  return label.length <= LONGEST_LABEL ? label : `${label.slice(0, LONGEST_LABEL - 1)}…`
}

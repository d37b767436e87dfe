import type { Span } from '../../../core/text/span.ts'
import { type OtherKind, type StartTag, scanXml } from './scan.ts'

/** An element with its places: its span reaches from the first `<` to the last `>`. */
export interface XmlElement extends Span {
  readonly kind: 'element'
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Between its tags; of `<x/>` nothing. */
  readonly inside: Span
  readonly isEmpty: boolean
  readonly nodes: readonly XmlNode[]
}

/** A comment, a CDATA section or a processing instruction. */
export interface XmlOther extends Span {
  readonly kind: OtherKind
}

export type XmlNode = XmlElement | XmlOther

/** What stands round an element, from the root inwards. */
export type Ancestors = readonly StartTag[]

interface Growing {
  readonly tag: StartTag
  readonly nodes: XmlNode[]
}

/**
 * Visits the elements that are wanted, one after the other, with all that is in them and the tags
 * round them. Only one at a time is kept, so that a file of any length takes little memory.
 */
export const eachElement = (
  text: string,
  isWanted: (tag: StartTag, ancestors: Ancestors) => boolean,
  visit: (element: XmlElement, ancestors: Ancestors) => void,
): void => {
  const ancestors: StartTag[] = []
  const growing: Growing[] = []
  scanXml(text, {
    open: (tag) => {
      if (growing.length > 0 || isWanted(tag, ancestors)) growing.push({ tag, nodes: [] })
      else ancestors.push(tag)
    },
    other: (kind, span) => growing.at(-1)?.nodes.push({ kind, ...span }),
    close: ({ start, end }) => {
      const last = growing.pop()
      if (last === undefined) {
        ancestors.pop()
        return
      }
      const element = grown(last, { start, end })
      const parent = growing.at(-1)
      if (parent === undefined) visit(element, ancestors)
      else parent.nodes.push(element)
    },
  })
}

const grown = ({ tag, nodes }: Growing, close: Span): XmlElement => ({
  kind: 'element',
  name: tag.name,
  attributes: tag.attributes,
  start: tag.start,
  end: close.end,
  inside: { start: tag.end, end: close.start },
  isEmpty: tag.isEmpty,
  nodes,
})

/** The children with this name, in order. */
export const childrenOf = ({ nodes }: XmlElement, name: string): readonly XmlElement[] =>
  nodes.filter((node): node is XmlElement => node.kind === 'element' && node.name === name)

/** The first child with this name. */
export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  childrenOf(element, name)[0]

/** The name without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** The prefix with its colon; empty when there is none. */
export const prefixOf = (name: string): string => name.slice(0, name.indexOf(':') + 1)

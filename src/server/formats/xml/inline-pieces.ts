import type { XmlElement, XmlNode } from './elements.ts'
import { localName } from './elements.ts'
import type { Content } from './inline.ts'
import { withLineFeeds, xmlText } from './text.ts'

/** A stretch of text, or a piece of mark-up that is shown as one chip. */
export type Piece = TextPiece | TagPiece

interface TextPiece {
  readonly kind: 'text'
  readonly text: string
}

interface TagPiece {
  readonly kind: 'open' | 'close' | 'alone'
  /** The same for what is the same element in source and target. */
  readonly key: string
  readonly markup: string
  readonly label: string
}

/** A content cut into text and mark-up, in order. */
export const inlinePieces = (xml: string, content: Content): readonly Piece[] => {
  const pairs = pairedIds(content.nodes)
  const pieces: Piece[] = []
  const walk = ({ start, end, nodes }: Content): void => {
    let at = start
    for (const node of nodes) {
      pieces.push({ kind: 'text', text: xmlText(xml.slice(at, node.start)) })
      at = node.end
      if (node.kind !== 'element') pieces.push(otherPiece(xml, node))
      else if (isContainer(node)) {
        const [open, close] = containerPieces(xml, node)
        pieces.push(open)
        walk({ ...node.inside, nodes: node.nodes })
        pieces.push(close)
      } else pieces.push(wholePiece(xml, node, pairs))
    }
    pieces.push({ kind: 'text', text: xmlText(xml.slice(at, end)) })
  }
  walk(content)
  return pieces
}

const CDATA_START = '<![CDATA['
const CDATA_END = ']]>'

/** Of a CDATA section the text counts; comments and instructions are mark-up. */
const otherPiece = (xml: string, { kind, start, end }: XmlNode): Piece => {
  const markup = xml.slice(start, end)
  if (kind === 'cdata') {
    const text = markup.slice(CDATA_START.length, markup.length - CDATA_END.length)
    return { kind: 'text', text: withLineFeeds(text) }
  }
  const label = kind === 'comment' ? '<!-- -->' : (/^<\?\S{1,12}/.exec(markup)?.[0] ?? '<?')
  return { kind: 'alone', key: markup, markup, label }
}

/** Elements whose content is code of the original file, not text (XLIFF 1.2, XLIFF 2, TMX 1.4). */
const CODES: ReadonlySet<string> = new Set('ph x bx ex bpt ept it ut cp sc ec sm em'.split(' '))

/** Text goes on inside: `g`, `pc`, `hi`, `mrk` and HTML. A protected stretch is one chip. */
const isContainer = ({ name, attributes, isEmpty }: XmlElement): boolean =>
  !isEmpty &&
  !CODES.has(localName(name)) &&
  attributes.mtype !== 'protected' &&
  attributes.translate !== 'no'

const containerPieces = (xml: string, element: XmlElement): readonly [TagPiece, TagPiece] => {
  const key = `pair ${element.name} ${idOf(element)}`
  const label = labelOf(xml, element)
  return [
    { kind: 'open', key, label, markup: xml.slice(element.start, element.inside.start) },
    { kind: 'close', key, label, markup: xml.slice(element.inside.end, element.end) },
  ]
}

/** A code; the two halves of a pair (`bpt` and `ept`, `sc` and `ec`) belong together by their ids. */
const wholePiece = (xml: string, element: XmlElement, pairs: ReadonlySet<string>): TagPiece => {
  const markup = xml.slice(element.start, element.end)
  const label = labelOf(xml, element)
  const half = halves.get(localName(element.name))
  const id = pairId(element)
  if (half !== undefined && id !== undefined && pairs.has(id)) {
    return { kind: half, key: `halves ${id}`, markup, label }
  }
  const own = idOf(element)
  return { kind: 'alone', key: own === '' ? markup : `${element.name} ${own}`, markup, label }
}

const halves: ReadonlyMap<string, 'open' | 'close'> = new Map([
  ['bpt', 'open'],
  ['bx', 'open'],
  ['sc', 'open'],
  ['sm', 'open'],
  ['ept', 'close'],
  ['ex', 'close'],
  ['ec', 'close'],
  ['em', 'close'],
])

/** What the two halves of a pair have in common. */
const pairId = ({ attributes: { startRef, rid, i, id } }: XmlElement): string | undefined =>
  startRef ?? rid ?? i ?? id

/** Ids of which both halves are there, the opening one first, and each once. */
const pairedIds = (nodes: readonly XmlNode[]): ReadonlySet<string> => {
  const opened = new Map<string, number>()
  const closed = new Map<string, number>()
  const walk = (list: readonly XmlNode[]): void => {
    for (const node of list) {
      if (node.kind !== 'element') continue
      const half = halves.get(localName(node.name))
      const id = pairId(node)
      if (half === undefined) walk(node.nodes)
      else if (id !== undefined && (half === 'open' || opened.has(id))) {
        const counts = half === 'open' ? opened : closed
        counts.set(id, (counts.get(id) ?? 0) + 1)
      }
    }
  }
  walk(nodes)
  return new Set([...opened.keys()].filter((id) => opened.get(id) === 1 && closed.get(id) === 1))
}

/** TMX matches the codes of two languages by `x`. */
const idOf = ({ attributes: { id, mid, x, i } }: XmlElement): string => id ?? mid ?? x ?? i ?? ''

const LONGEST_LABEL = 24

/** What a person recognises it by: its code, what it says it looks like, else its name and id. */
const labelOf = (xml: string, element: XmlElement): string => {
  const { attributes, inside, nodes } = element
  const code = CODES.has(localName(element.name)) && nodes.length === 0
  const shown = [
    code ? xmlText(xml.slice(inside.start, Math.min(inside.end, inside.start + 200))) : '',
    attributes.disp ?? '',
    attributes.equiv ?? attributes['equiv-text'] ?? '',
  ]
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .find((text) => text !== '')
  const label = shown ?? [localName(element.name), idOf(element)].join(' ').trim()
  return label.length <= LONGEST_LABEL ? label : `${label.slice(0, LONGEST_LABEL - 1)}…`
}

import { SaxesParser } from 'saxes'
import { Refusal } from '../../../core/refusal.ts'
import type { Span } from '../../../core/text/span.ts'
import { refusedAt } from './refused.ts'

/** The start tag of an element: its span reaches from `<` to `>`. */
export interface StartTag extends Span {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Whether it is its own end tag: `<x/>`. */
  readonly isEmpty: boolean
}

export type OtherKind = 'comment' | 'cdata' | 'instruction'

/** What is told of an XML file, in order. */
export interface XmlListener {
  readonly open: (tag: StartTag) => void
  /** The end tag; of an empty element the end of its only tag, without length. */
  readonly close: (tag: Span) => void
  readonly other?: (kind: OtherKind, span: Span) => void
}

/** No file of a translator is nested as deep, or has as many attributes or as long ones. */
const DEEPEST = 200
const MOST_ATTRIBUTES = 1_000
const LONGEST_TAG = 1_000_000

/** What is parsed at once; then it is asked whether a tag goes on without end. */
const CHUNK = 65_536

/**
 * Reads an XML file and tells where its mark-up stands. Prefixes need not be declared: real files
 * forget it. A document type is skipped and never fetched; one that declares entities is refused.
 *
 * The parser may get seven handlers at most: with more, V8 keeps it as a dictionary, and it is four
 * times as slow.
 */
export const scanXml = (text: string, listener: XmlListener): void => {
  const parser = new SaxesParser({ xmlns: false })
  const refuse = (en: string, de: string): never => {
    throw refusedAt(parser.line, { en, de })
  }
  let at = DECLARATION.exec(text)?.[0].length ?? 0
  /** Between two pieces of mark-up there is no `<`, so the next one is where this one starts. */
  const taken = (): Span => {
    const start = text.indexOf('<', at)
    // A comment is told one character early, before its `>`.
    at = text.indexOf('>', parser.position - 1) + 1
    return { start, end: at }
  }
  let depth = 0
  parser.on('doctype', (content) => {
    taken()
    if (/<!ENTITY/i.test(content)) refuse(...entities)
  })
  parser.on('processinginstruction', () => listener.other?.('instruction', taken()))
  parser.on('comment', () => listener.other?.('comment', taken()))
  parser.on('cdata', () => listener.other?.('cdata', taken()))
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    depth += 1
    if (depth > DEEPEST) refuse(...tooDeep)
    const tag = { name, attributes, isEmpty: isSelfClosing, ...taken() }
    const isLong = tag.end - tag.start > MOST_ATTRIBUTES
    if (isLong && Object.keys(attributes).length > MOST_ATTRIBUTES) refuse(...tooMuch)
    listener.open(tag)
  })
  parser.on('closetag', ({ isSelfClosing }) => {
    depth -= 1
    listener.close(isSelfClosing ? { start: at, end: at } : taken())
  })
  try {
    for (let start = 0; start < text.length; start += CHUNK) {
      parser.write(text.slice(start, start + CHUNK))
      const open = text.indexOf('<', at)
      const isLong = open >= 0 && start + CHUNK - open > LONGEST_TAG
      if (isLong && !'!?'.includes(text.charAt(open + 1))) refuse(...tooMuch)
    }
    parser.close()
  } catch (error) {
    throw malformed(error, parser.line)
  }
}

const DECLARATION = /^<\?xml\s[^>]{0,300}>/

const entities = [
  'this file declares entities, which could hide an attack; it is not read.',
  'Diese Datei deklariert Entitäten, hinter denen ein Angriff stecken kann; sie wird nicht gelesen.',
] as const

const tooDeep = [
  `mark-up is nested more than ${DEEPEST} deep here.`,
  `Die Auszeichnung ist hier mehr als ${DEEPEST} Stufen tief verschachtelt.`,
] as const

const tooMuch = [
  `more than ${MOST_ATTRIBUTES} attributes, or a tag of more than ${LONGEST_TAG} characters.`,
  `Mehr als ${MOST_ATTRIBUTES} Attribute oder ein Tag mit mehr als ${LONGEST_TAG} Zeichen.`,
] as const

/** The parser's own words name line and column first; any other error is a bug of ours. */
const malformed = (error: unknown, line: number): unknown => {
  const place = error instanceof Error ? /^[^ ]*?\d+:\d+: /.exec(error.message) : null
  if (!(error instanceof Error) || error instanceof Refusal || place === null) return error
  const reason = error.message.slice(place[0].length).slice(0, 200)
  return refusedAt(line, {
    en: `the file is no well-formed XML here; it is damaged or incomplete (${reason})`,
    de: `Die Datei ist hier kein wohlgeformtes XML; sie ist beschädigt oder unvollständig (${reason})`,
  })
}

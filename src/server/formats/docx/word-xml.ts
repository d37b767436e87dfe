import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { Refusal } from '../../../core/refusal.ts'

/** A tag with its place in the XML. */
export interface Tag {
  /** Without the prefix of WordprocessingML; others keep theirs. */
  readonly name: string
  readonly start: number
  readonly end: number
  /** The value of an attribute, with or without the prefix of WordprocessingML. */
  readonly attribute: (name: string) => string | undefined
}

export interface WordEvents {
  readonly open: (tag: Tag) => void
  readonly close: (name: string, start: number, end: number) => void
  readonly text: (text: string) => void
}

/** Deeper than anything that a word processor nests. */
const DEEPEST = 300

const namespaces = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]

/**
 * Walks through the XML of a part and gives the prefix that WordprocessingML has in it. Refused as
 * `invalid`, with part and line, when it is not well formed; a DOCTYPE is forbidden in Office files.
 */
export const walkWordXml = (xml: string, part: string, events: WordEvents): string => {
  const parser = new SaxesParser({ xmlns: false, position: true })
  let prefix: string | undefined
  let depth = 0
  const local = (name: string): string =>
    prefix !== undefined && name.startsWith(prefix) ? name.slice(prefix.length) : name
  const fail = (en: string): never => {
    throw brokenXml(part, parser.line, en)
  }
  parser.on('error', ({ message }) => fail(message.replace(/^\d+:\d+: /, '')))
  parser.on('doctype', () => fail('a DOCTYPE is not allowed in Office files'))
  parser.on('opentag', (tag) => {
    depth += 1
    if (depth > DEEPEST) fail(`tags are nested more than ${DEEPEST} deep`)
    prefix ??= prefixOf(tag)
    const end = parser.position
    const attribute = attributeOf(tag, prefix)
    events.open({ name: local(tag.name), start: xml.lastIndexOf('<', end - 1), end, attribute })
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    const end = parser.position
    events.close(local(name), xml.lastIndexOf('<', end - 1), end)
  })
  parser.on('text', events.text)
  parser.on('cdata', events.text)
  parser.write(xml).close()
  return prefix ?? 'w:'
}

const attributeOf =
  ({ attributes }: SaxesTagPlain, prefix: string) =>
  (name: string): string | undefined =>
    Object.hasOwn(attributes, prefix + name) ? attributes[prefix + name] : ownOf(attributes, name)

const ownOf = (attributes: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(attributes, name) ? attributes[name] : undefined

/** The root declares it: a prefix, or none where it is the default. */
const prefixOf = ({ attributes }: SaxesTagPlain): string => {
  for (const [name, value] of Object.entries(attributes)) {
    if (!namespaces.includes(value)) continue
    if (name === 'xmlns') return ''
    if (name.startsWith('xmlns:')) return `${name.slice('xmlns:'.length)}:`
  }
  return 'w:'
}

/** Says that a part is no XML, and where. */
export const brokenXml = (part: string, line: number, reason: string): Refusal =>
  new Refusal('invalid', {
    en: `The part ${part} of the file is damaged in line ${line}: ${reason}. Nothing was imported.`,
    de: `Der Teil ${part} der Datei ist in Zeile ${line} beschädigt (${reason}). Nichts wurde übernommen.`,
  })

import { Refusal } from '../../../core/refusal.ts'
import type { Span } from '../../../core/text/span.ts'
import {
  atomLabels,
  breakLabel,
  elementCharacters,
  glueInRuns,
  inlineTags,
  revisionTags,
} from './elements.ts'
import { Fields } from './fields.ts'
import { finished, type Growing } from './finished.ts'
import type { Item, Run, WordParagraph, WordPart } from './paragraph.ts'
import { Places } from './places.ts'
import { type Tag, walkWordXml } from './word-xml.ts'

/** More than the longest books have; empty ones count, too. */
const MOST_PARAGRAPHS = 100_000

/** Everything in a part of a Word document that is text, with its places in the XML. */
export const wordPart = (name: string, xml: string, encoding: string): WordPart => {
  const reader = new PartReader(name, xml)
  const prefix = walkWordXml(xml, name, reader)
  return { name, xml, encoding, prefix, ...reader.found() }
}

/** What an open element is to its children. */
type Role = 'outside' | 'paragraph' | 'inline' | 'run' | 'text' | 'code' | 'properties' | 'closed'

interface Open {
  readonly name: string
  readonly role: Role
  readonly start: number
  /** What is told when it closes: it, or of an inline element its end tag, becomes an item. */
  readonly item?: 'atom' | 'glue' | 'character' | 'end-tag'
  readonly label?: string
  readonly fieldMark?: string
}

/** `closed` elements are kept as they are; only paragraphs inside them, in text boxes, are read. */
class PartReader {
  readonly #part: string
  readonly #xml: string
  readonly #stack: Open[] = []
  readonly #paragraphs: (() => WordParagraph)[] = []
  readonly #growing: Growing[] = []
  readonly #runs: { open: string; properties: string }[] = []
  readonly #fields = new Fields()
  readonly #places = new Places()
  readonly #notes = new Map<string, number>()
  readonly #noteCounts = new Map<string, number>()
  readonly #marks: Span[] = []
  #text = ''
  #hasRevisions = false

  constructor(part: string, xml: string) {
    this.#part = part
    this.#xml = xml
  }

  found(): Pick<WordPart, 'paragraphs' | 'runs' | 'notes' | 'marks' | 'hasRevisions'> {
    const paragraphs = this.#places.withCopies(this.#paragraphs.map((finished) => finished()))
    const runs: readonly Run[] = this.#runs
    const [notes, marks] = [this.#notes, this.#marks]
    return { paragraphs, runs, notes, marks, hasRevisions: this.#hasRevisions }
  }

  readonly open = (tag: Tag): void => {
    this.#places.open(tag)
    if (revisionTags.has(tag.name)) this.#hasRevisions = true
    const role = this.#stack.at(-1)?.role ?? 'outside'
    this.#stack.push(this.#opened(tag, role))
  }

  readonly close = (_: string, start: number, end: number): void => {
    const closed = this.#stack.pop()
    if (closed === undefined) return
    if (closed.role === 'paragraph') this.#endParagraph(start)
    else if (closed.name === 'rPr' || closed.name === 'pPr') this.#endProperties(closed, end)
    else this.#endItem(closed, start, end)
    this.#places.close(closed.name)
  }

  readonly text = (text: string): void => {
    const role = this.#stack.at(-1)?.role
    if (role === 'text') this.#text += text
    else if (role === 'code') this.#fields.code(text)
  }

  #opened(tag: Tag, parent: Role): Open {
    const { name, start } = tag
    if (name === 'p' && (parent === 'outside' || parent === 'closed')) return this.#paragraph(tag)
    switch (parent) {
      case 'paragraph':
      case 'inline':
        return this.#inParagraph(tag)
      case 'run':
        return this.#inRun(tag)
      case 'properties':
        this.#property(tag)
        return { name, role: 'properties', start }
      case 'outside':
        return { name, role: 'outside', start }
      default:
        return { name, role: 'closed', start }
    }
  }

  #paragraph({ name, start, end }: Tag): Open {
    const index = this.#paragraphs.length
    if (index >= MOST_PARAGRAPHS) throw tooMany(this.#part)
    const growing: Growing = {
      index,
      items: [],
      cell: this.#places.cell,
      isInBox: this.#growing.length > 0,
      note: this.#places.note,
      computing: this.#fields.computing,
      contentStart: end,
      run: -1,
    }
    this.#growing.push(growing)
    this.#paragraphs.push(() => finished(growing, growing.contentStart))
    this.#places.paragraph(index)
    return { name, role: 'paragraph', start }
  }

  #inParagraph(tag: Tag): Open {
    const { name, start, end } = tag
    const growing = this.#growing.at(-1)
    if (name === 'pPr') return { name, role: 'properties', start }
    if (name === 'r') {
      if (growing !== undefined) growing.run = this.#runs.length
      this.#runs.push({ open: this.#xml.slice(start, end), properties: '' })
      return { name, role: 'run', start }
    }
    if (inlineTags.has(name) || isLinkField(tag)) {
      growing?.items.push(this.#glue(name, start, end))
      return { name, role: 'inline', start, item: 'end-tag' }
    }
    const label = name === 'fldSimple' ? fieldName(tag) : atomLabels.get(name)
    if (label === undefined) return { name, role: 'closed', start, item: 'glue' }
    return { name, role: 'closed', start, item: 'atom', label }
  }

  #inRun(tag: Tag): Open {
    const { name, start } = tag
    if (name === 'rPr') return { name, role: 'properties', start }
    if (name === 't') {
      this.#text = ''
      return { name, role: 'text', start }
    }
    if (name === 'instrText') return { name, role: 'code', start, item: 'glue' }
    const fieldMark = name === 'fldChar' ? tag.attribute('fldCharType') : undefined
    if (fieldMark !== undefined) return { name, role: 'closed', start, item: 'glue', fieldMark }
    if (glueInRuns.has(name)) return { name, role: 'closed', start, item: 'glue' }
    const label = name === 'br' ? breakLabel(tag.attribute('type')) : (atomLabels.get(name) ?? name)
    const isCharacter = elementCharacters.has(name) && (name !== 'br' || label === undefined)
    if (label === undefined || isCharacter)
      return { name, role: 'closed', start, item: 'character' }
    return { name, role: 'closed', start, item: 'atom', label: this.#numbered(label, tag) }
  }

  /** Notes are told by the numbers that readers see. */
  #numbered(label: string, { name, attribute }: Tag): string {
    const id = attribute('id')
    if (!name.endsWith('noteReference') || id === undefined) return label
    const number = (this.#noteCounts.get(label) ?? 0) + 1
    this.#noteCounts.set(label, number)
    this.#notes.set(`${label} ${id}`, number)
    return `${label} ${number}`
  }

  #property(tag: Tag): void {
    const growing = this.#growing.at(-1)
    const parent = this.#stack.at(-1)
    if (growing === undefined) return
    // A paragraph whose mark was inserted or deleted is still a paragraph to us.
    const isMark = parent?.name === 'rPr' && this.#stack.at(-2)?.name === 'pPr'
    if (isMark && revisionTags.has(tag.name)) this.#marks.push({ start: tag.start, end: tag.end })
    if (parent?.name !== 'pPr') return
    const value = tag.attribute('val')
    if (tag.name === 'pStyle' && value !== undefined) growing.style = value
    if (tag.name === 'outlineLvl' && value !== undefined) growing.outline = Number(value)
  }

  #endProperties({ start, role }: Open, end: number): void {
    const growing = this.#growing.at(-1)
    const parent = this.#stack.at(-1)?.role
    if (growing === undefined || role !== 'properties') return
    if (parent === 'paragraph') growing.contentStart = end
    const run = parent === 'run' ? this.#runs[growing.run] : undefined
    if (run !== undefined) run.properties = this.#xml.slice(start, end)
  }

  #endItem(closed: Open, start: number, end: number): void {
    const growing = this.#growing.at(-1)
    if (growing === undefined) return
    const { items, run } = growing
    const isInRun = this.#stack.at(-1)?.role === 'run'
    const span = { start: closed.start, end }
    const place = { span, ...(isInRun && { run }) }
    if (closed.role === 'text') items.push({ kind: 'text', text: this.#text, run, span })
    else if (closed.item === 'end-tag') {
      // An empty element has but one tag.
      if (start > closed.start) items.push(this.#glue(closed.name, start, end))
    } else if (closed.item === 'atom')
      items.push({ kind: 'atom', label: closed.label ?? '', ...place })
    else if (closed.item === 'glue') {
      const isRevision = !isInRun && revisionTags.has(closed.name)
      items.push({ kind: 'glue', ...place, ...(isRevision && { isRevision }) })
      if (closed.fieldMark !== undefined) this.#fields.mark(closed.fieldMark, items)
    } else if (closed.item === 'character') {
      const text = elementCharacters.get(closed.name) ?? ''
      items.push({ kind: 'text', text, run, span, isElement: true })
    }
  }

  /** The start or the end tag of an element whose content is text. An empty element has but one. */
  #glue(name: string, start: number, end: number): Item {
    const isRevision = revisionTags.has(name)
    return { kind: 'glue', span: { start, end }, ...(isRevision && { isRevision }) }
  }

  #endParagraph(end: number): void {
    const growing = this.#growing.pop()
    if (growing === undefined) return
    this.#fields.paragraphEnds(growing.items)
    this.#paragraphs[growing.index] = () => finished(growing, end)
  }
}

/** Links are text; all other fields are computed. */
const isLinkField = (tag: Tag): boolean =>
  tag.name === 'fldSimple' && fieldName(tag) === 'HYPERLINK'

const fieldName = (tag: Tag): string =>
  /^\s*(\w{1,20})/.exec(tag.attribute('instr') ?? '')?.[1]?.toUpperCase() ?? 'FIELD'

const tooMany = (part: string): Refusal =>
  new Refusal('too-large', {
    en: `The part ${part} of the file has more than ${MOST_PARAGRAPHS} paragraphs; that is the most that is read.`,
    de: `Der Teil ${part} der Datei hat mehr als ${MOST_PARAGRAPHS} Absätze; mehr werden nicht gelesen.`,
  })

import { Refusal } from '../../../core/refusal.ts'
import { type Decoded, decoded, encoded } from '../encoding.ts'
import type { ExportedDocument, ReadSegment, ReadUnits } from '../format.ts'
import { refuseCrossed } from '../nesting.ts'
import { originalBytes } from '../original-bytes.ts'
import { placedTexts } from '../placed-texts.ts'
import { setApart } from '../set-apart.ts'
import { type Splice, spliced } from '../splice.ts'
import { languageTagOf } from '../xml/language-tag.ts'
import { type HtmlBlock, htmlBlocks } from './blocks.ts'
import { EntityNames, escapedHtml } from './escaped.ts'
import { lineText } from './line.ts'
import { type HtmlDocument, isElement, parsedHtml } from './parsed.ts'

/** A web page as segments: its lines of text and the attributes that people read. */
export const readHtml = (bytes: Uint8Array): ReadUnits => {
  const { text, encoding, notices } = decodedHtml(bytes)
  const page = parsedHtml(text)
  const segments = setApart(
    htmlBlocks(page, text).map((block, index) => readBlock(block, index, text)),
  )
  const language = languageOf(page)
  const title = segments.find(({ context }) => context === 'title')?.machine
  return {
    kind: 'units',
    encoding,
    segments,
    notices,
    ...(title !== undefined && { title }),
    ...(language !== undefined && { language }),
  }
}

const readBlock = (block: HtmlBlock, index: number, page: string): Omit<ReadSegment, 'after'> => {
  const place = { place: String(index + 1) }
  if (block.kind === 'attribute') {
    return { kind: 'paragraph', machine: block.value, context: block.name, ...place }
  }
  const { text, tags } = lineText(block.nodes, page)
  const parent = block.nodes[0]?.parentNode
  const isTitle = parent?.nodeName === 'title'
  return {
    kind: block.isHeading ? 'heading' : 'paragraph',
    machine: text,
    ...(isTitle && { context: 'title' }),
    ...place,
    ...(tags.length > 0 && { tags }),
  }
}

/** The page as it came but for the texts that changed. */
export const rewrittenHtml = (exported: ExportedDocument): Uint8Array => {
  const { document } = exported
  const { text, encoding } = decodedHtml(originalBytes(exported))
  const placed = placedTexts(document)
  const numbers = new Map(document.segments.map(({ id }, index) => [id, index + 1]))
  const names = new EntityNames(text, encoding)
  const splices: Splice[] = []
  for (const [index, block] of htmlBlocks(parsedHtml(text), text).entries()) {
    const now = placed.get(String(index + 1))
    const [first] = now?.segments ?? []
    if (now === undefined || first === undefined || now.text === now.machine) continue
    refuseCrossed(now.text, first.tags, numbers.get(first.id) ?? 0)
    const written = escapedHtml(now.text, first.tags ?? [], names)
    splices.push(
      block.kind === 'line'
        ? { ...outerBlanks(text, block), text: written }
        : { start: block.start, end: block.end, text: names.attribute(now.text, block.quote) },
    )
  }
  return encoded(spliced(text, splices), encoding)
}

/** The place of a line without the white space round it. */
const outerBlanks = (page: string, { start, end }: HtmlBlock): Pick<Splice, 'start' | 'end'> => {
  const line = page.slice(start, end)
  const lead = line.length - line.trimStart().length
  return { start: start + lead, end: end - (line.length - line.trimEnd().length) }
}

/** A page says its encoding in its first 1024 bytes (HTML Standard, prescan). */
const decodedHtml = (bytes: Uint8Array): Decoded => {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  const declared = /<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(head)?.[1]
  const text = decoded(bytes, declared)
  if (text.text.trim() !== '') return text
  throw new Refusal('invalid', { en: 'This page is empty.', de: 'Diese Seite ist leer.' })
}

const languageOf = ({ childNodes }: HtmlDocument): string | undefined => {
  const root = childNodes.find((node) => isElement(node))
  if (root === undefined || !isElement(root)) return undefined
  const lang = root.attrs.find(({ name }) => name === 'lang' || name === 'xml:lang')?.value
  return languageTagOf(lang ?? '')
}

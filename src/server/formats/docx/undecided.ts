import type { UndecidedRevision } from '../format.ts'
import type { WordParagraph, WordPart } from './paragraph.ts'
import { wordPart } from './paragraphs.ts'

/** The tracked changes in a paragraph that nobody has decided about, in their order. */
export const undecidedIn = (
  part: WordPart,
  { items }: WordParagraph,
): readonly UndecidedRevision[] => {
  const found: { kind: UndecidedRevision['kind']; text: string; by: string }[] = []
  let open: (typeof found)[number] | undefined
  for (const item of items) {
    if (item.kind === 'text' && open !== undefined) open.text += item.text
    if (item.kind !== 'glue' || !item.isRevision) continue
    const xml = part.xml.slice(item.span.start, item.span.end)
    const name = nameOf(xml, part.prefix)
    if (name === 'ins' || name === 'moveTo') {
      open = { kind: 'inserted', text: '', by: authorOf(xml) }
      found.push(open)
    } else if (xml.startsWith('</')) open = undefined
    else found.push({ kind: 'deleted', text: deletedText(xml, part), by: authorOf(xml) })
  }
  return found.filter(({ text }) => text !== '')
}

const nameOf = (xml: string, prefix: string): string =>
  xml.startsWith(`<${prefix}`) ? (/^\w+/.exec(xml.slice(prefix.length + 1))?.[0] ?? '') : ''

/** The value of an attribute may hold references to characters: the XML reader knows them. */
const authorOf = (xml: string): string => {
  const author = /^[^>]*\bauthor="([^"]{0,200})"/.exec(xml)?.[1] ?? ''
  return unescaped(author)
}

const deletedText = (xml: string, { prefix, name }: WordPart): string => {
  const text = xml.replaceAll(`${prefix}delText`, `${prefix}t`)
  const inner = text.slice(text.indexOf('>') + 1, text.lastIndexOf('</'))
  const declared = `xmlns:${prefix.slice(0, -1) || 'w'}="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
  const lone = `<${prefix}p ${prefix === '' ? declared.replace('xmlns:w', 'xmlns') : declared}>${inner}</${prefix}p>`
  const { paragraphs } = wordPart(name, lone, 'utf-8')
  return (paragraphs[0]?.items ?? [])
    .map((item) => (item.kind === 'text' ? item.text : ''))
    .join('')
}

const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => characters[name] ?? '')

const characters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

import { type InlineTag, markOf, markPattern } from '../../../core/text/inline-tag.ts'
import type { Span } from '../../../core/text/span.ts'
import type { XmlElement, XmlNode } from './elements.ts'
import { inlinePieces, type Piece } from './inline-pieces.ts'

/** What stands between two places of a file: text with inline elements. */
export interface Content extends Span {
  readonly nodes: readonly XmlNode[]
}

/** Texts with a mark in place of each inline element. */
export interface InlineTexts {
  readonly texts: readonly string[]
  readonly tags: readonly InlineTag[]
}

/**
 * The contents as texts. An element that several of them have (source and target of a unit) has the
 * same number in each; of its mark-up the last one counts, since the target is what is written.
 */
export const inlineTexts = (xml: string, contents: readonly Content[]): InlineTexts => {
  if (contents.every(({ nodes }) => nodes.length === 0)) {
    return { texts: contents.map((content) => plain(xml, content)), tags: [] }
  }
  const numbers = new Numbers(new Set(contents.flatMap((content) => ownMarks(xml, content))))
  const tags = new Map<string, InlineTag>()
  const texts = contents.map((content) => {
    const seen = new Map<string, number>()
    return inlinePieces(xml, content)
      .map((piece) => {
        if (piece.kind === 'text') return piece.text
        const tag = tagOf(piece, numbers.of(`${piece.key} ${counted(seen, piece)}`))
        tags.set(tag.mark, tag)
        return tag.mark
      })
      .join('')
  })
  return { texts, tags: [...tags.values()] }
}

const plain = (xml: string, content: Content): string =>
  inlinePieces(xml, content)
    .map((piece) => (piece.kind === 'text' ? piece.text : ''))
    .join('')

/** Numbers of brackets that the text itself has: no tag may take them. */
const ownMarks = (xml: string, { start, end }: Content): readonly string[] =>
  (xml.slice(start, end).match(markPattern) ?? []).map((mark) => mark.replace(/\D/g, ''))

class Numbers {
  readonly #taken: ReadonlySet<string>
  readonly #known = new Map<string, number>()
  #last = 0

  constructor(taken: ReadonlySet<string>) {
    this.#taken = taken
  }

  of(key: string): number {
    const known = this.#known.get(key)
    if (known !== undefined) return known
    do this.#last += 1
    while (this.#taken.has(String(this.#last)))
    this.#known.set(key, this.#last)
    return this.#last
  }
}

/** How many of this sort came before: opening and closing tags are counted apart. */
const counted = (seen: Map<string, number>, { kind, key }: Piece & { key: string }): number => {
  const name = kind === 'close' ? `/${key}` : key
  const count = seen.get(name) ?? 0
  seen.set(name, count + 1)
  return count
}

const tagOf = (piece: Exclude<Piece, { kind: 'text' }>, number: number): InlineTag => ({
  mark: markOf(number, piece.kind),
  markup: piece.markup,
  kind: piece.kind,
  label: piece.label,
})

/**
 * The content of an element. Where white space means nothing, what only lays the file out (line
 * breaks and indentation at both ends) is no part of it.
 */
export const contentOf = (
  xml: string,
  { inside, nodes }: Pick<XmlElement, 'inside' | 'nodes'>,
  { preserve }: { readonly preserve: boolean },
): Content => {
  if (preserve) return { ...inside, nodes }
  const firstNode = nodes[0]?.start ?? inside.end
  const lastNode = nodes.at(-1)?.end ?? inside.start
  const lead = /^[ \t\r\n]*/.exec(xml.slice(inside.start, firstNode))?.[0] ?? ''
  const start = lead.includes('\n') ? inside.start + lead.length : inside.start
  const tail = trailingSpace(xml.slice(Math.max(lastNode, start), inside.end))
  const end = tail.includes('\n') ? inside.end - tail.length : inside.end
  return { start, end: Math.max(start, end), nodes }
}

const trailingSpace = (text: string): string => {
  let start = text.length
  while (start > 0 && ' \t\r\n'.includes(text.charAt(start - 1))) start -= 1
  return text.slice(start)
}

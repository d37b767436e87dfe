import { visibleItems } from './coded.ts'
import type { Item, Run, WordParagraph } from './paragraph.ts'

/** The runs that new text is written in: one for each look, however often it is asked for. */
export class AddedRuns {
  readonly #known = new Map<string, Run>()
  readonly #prefix: string

  constructor(prefix: string) {
    this.#prefix = prefix
  }

  /** New text looks like its neighbour; how that one's looks were changed is not its history. */
  like(neighbour: Run | undefined): Run {
    const properties = withoutElement(neighbour?.properties ?? '', `${this.#prefix}rPrChange`)
    const run = this.#known.get(properties) ?? { open: `<${this.#prefix}r>`, properties }
    this.#known.set(properties, run)
    return run
  }
}

/** The atoms of a paragraph by the characters that stand for them. */
export const atomsBy = (
  characters: readonly string[],
  paragraph: WordParagraph,
): ReadonlyMap<string, Item> => {
  const atoms = visibleItems(paragraph).filter(({ kind }) => kind === 'atom')
  const found = new Map<string, Item>()
  for (const [index, atom] of atoms.entries()) found.set(characters[index] ?? '', atom)
  return found
}

const withoutElement = (xml: string, name: string): string => {
  const start = xml.indexOf(`<${name}`)
  const end = xml.indexOf(`</${name}>`)
  return start === -1 || end < start ? xml : xml.slice(0, start) + xml.slice(end + name.length + 3)
}

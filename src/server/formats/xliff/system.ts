import { childrenOf, type XmlElement } from '../xml/elements.ts'
import type { XliffUnit } from './unit.ts'

/**
 * Which machine translated the file, where the file says so clearly: Trados names it with each
 * segment, XLIFF 1.2 by a `tool-id` beside a `state-qualifier` for machine translation.
 */
export class MachineSystem {
  readonly #tools = new Map<string, string>()
  readonly #counts = new Map<string, number>()

  know({ attributes }: XmlElement): void {
    const { 'tool-id': id = '', 'tool-name': name } = attributes
    if (name) this.#tools.set(id, name)
  }

  see({ element, segments }: XliffUnit): void {
    for (const list of childrenOf(element, 'sdl:seg-defs')) {
      for (const { attributes } of childrenOf(list, 'sdl:seg')) {
        if (attributes.origin === 'mt') this.#count(attributes['origin-system'])
      }
    }
    for (const { target } of segments) {
      const { 'state-qualifier': qualifier = '', 'tool-id': tool } =
        target.kind === 'content' ? target.element.attributes : {}
      if (MACHINE.has(qualifier)) this.#count(tool && (this.#tools.get(tool) ?? tool))
    }
  }

  /** The system named most often. */
  found(): { readonly system?: string } {
    const [most] = [...this.#counts].toSorted(([, one], [, other]) => other - one)
    return most === undefined ? {} : { system: most[0].slice(0, 200) }
  }

  #count(name: string | undefined): void {
    if (name) this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
  }
}

const MACHINE: ReadonlySet<string> = new Set(['mt-suggestion', 'leveraged-mt'])

import { encoded } from '../encoding.ts'
import type { Archive } from '../zip/archive.ts'
import { type NewPart, rezipped } from '../zip/zipped.ts'
import { xmlHead } from './fresh-parts.ts'
import { partText, relationshipsName } from './package.ts'

const CONTENT_TYPES = '[Content_Types].xml'

/** A part that a package lacks so far. */
export interface AddedPart {
  readonly name: string
  readonly xml: string
  readonly contentType: string
  /** The URI of the relationship by which another part refers to it. */
  readonly relationship: string
  /** As that other part sees it. */
  readonly target: string
}

/** What is to be written to a package; each part as it is after the edits before. */
export class PackageEdits {
  readonly #archive: Archive
  readonly #changed = new Map<string, { readonly text: string; readonly encoding: string }>()

  constructor(archive: Archive) {
    this.#archive = archive
  }

  has(name: string): boolean {
    return this.#changed.has(name) || this.#archive.has(name)
  }

  text(name: string): string {
    return this.#part(name).text
  }

  write(name: string, text: string): void {
    const encoding = this.has(name) ? this.#part(name).encoding : 'utf-8'
    this.#changed.set(name, { text, encoding })
  }

  /** Adds a part that `owner` (the package itself has the empty name) refers to. */
  add(owner: string, added: AddedPart): void {
    const rels = relationshipsName(owner)
    const before = this.has(rels) ? this.text(rels) : noRelationships
    const relationship = `<Relationship Id="${freeId(before)}" Type="${added.relationship}" Target="${added.target}"/>`
    this.write(rels, withChild(before, 'Relationships', relationship))
    const override = `<Override PartName="/${added.name}" ContentType="${added.contentType}"/>`
    this.write(CONTENT_TYPES, withChild(this.text(CONTENT_TYPES), 'Types', override))
    this.write(added.name, added.xml)
  }

  /** The package with the edits; the same bytes when there are none. */
  packed(): Uint8Array {
    if (this.#changed.size === 0) return this.#archive.bytes
    const parts = [...this.#changed].map(
      ([name, { text, encoding }]): NewPart => ({ name, content: encoded(text, encoding) }),
    )
    return rezipped(this.#archive, parts)
  }

  #part(name: string) {
    return this.#changed.get(name) ?? partText(this.#archive, name)
  }
}

const noRelationships = `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`

const freeId = (xml: string): string => {
  let number = 1
  while (xml.includes(`"rIdRotstift${number}"`)) number += 1
  return `rIdRotstift${number}`
}

/** The XML with one more child at the end of its root, which may have had none. */
export const withChild = (xml: string, root: string, child: string): string => {
  const end = xml.lastIndexOf('</')
  const found = new RegExp(`^</((?:\\w+:)?)${root}`).exec(xml.slice(end))
  if (found !== null) {
    const named = found[1] ? child.replace('<', `<${found[1]}`) : child
    return xml.slice(0, end) + named + xml.slice(end)
  }
  return xml.replace(new RegExp(`<${root}([^<>]*)/>`), `<${root}$1>${child}</${root}>`)
}

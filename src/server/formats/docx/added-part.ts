import { encoded } from '../encoding.ts'
import type { Archive } from '../zip/archive.ts'
import type { NewPart } from '../zip/zipped.ts'
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

/** What has to be written to a package so that `owner` refers to the new part. */
export const addedPart = (
  archive: Archive,
  owner: string,
  added: AddedPart,
): readonly NewPart[] => {
  const rels = relationshipsName(owner)
  const empty = `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`
  const before = archive.has(rels) ? partText(archive, rels) : { text: empty, encoding: 'utf-8' }
  const id = freeId(before.text)
  const relationship = `<Relationship Id="${id}" Type="${added.relationship}" Target="${added.target}"/>`
  const types = partText(archive, CONTENT_TYPES)
  const override = `<Override PartName="/${added.name}" ContentType="${added.contentType}"/>`
  return [
    { name: added.name, content: Buffer.from(added.xml) },
    {
      name: rels,
      content: encoded(withChild(before.text, 'Relationships', relationship), before.encoding),
    },
    {
      name: CONTENT_TYPES,
      content: encoded(withChild(types.text, 'Types', override), types.encoding),
    },
  ]
}

const freeId = (xml: string): string => {
  let number = 1
  while (xml.includes(`"rIdRotstift${number}"`)) number += 1
  return `rIdRotstift${number}`
}

/** The XML with one more child at the end of its root, which may have had none. */
const withChild = (xml: string, root: string, child: string): string => {
  const end = xml.lastIndexOf('</')
  const found = xml.slice(end).match(new RegExp(`^</((?:\\w+:)?)${root}`))
  if (found !== null) {
    const named = found[1] ? child.replace('<', `<${found[1]}`) : child
    return xml.slice(0, end) + named + xml.slice(end)
  }
  return xml.replace(new RegExp(`<${root}([^<>]*)/>`), `<${root}$1>${child}</${root}>`)
}

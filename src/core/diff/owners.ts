import type { Span } from '../text/span.ts'
import { difference, type Edit } from './difference.ts'
import { type GappedText, gapped, gapStart, vocabulary } from './gapped-text.ts'
import { keptRuns } from './kept-runs.ts'

/** A text with the owner of each of its UTF-16 units. */
export interface OwnedText<Owner> {
  readonly text: string
  readonly owners: readonly Owner[]
}

/** A stretch of a text that is of one owner. */
export interface Owned<Owner> extends Span {
  readonly owner: Owner
}

/** A text that is all of one owner. */
export const ownedBy = <Owner>(text: string, owner: Owner): OwnedText<Owner> => ({
  text,
  owners: new Array<Owner>(text.length).fill(owner),
})

/**
 * `text` as `author` wrote it over `before`: what they kept stays with its owner, also where they
 * moved it or kept it inside a phrase that they rewrote; the rest is theirs.
 */
export const rewritten = <Owner>(
  before: OwnedText<Owner>,
  text: string,
  author: Owner,
): OwnedText<Owner> => {
  const { parts, edits } = difference(before.text, text)
  const owners: Owner[] = []
  let at = 0
  for (const part of parts) {
    const edit = edits[part.edit ?? -1]
    if (part.kind === 'added' && edit !== undefined) {
      const source = edits[edit.move ?? -1] ?? edit
      append(owners, inherited(source, before.owners, ownedBy(part.text, author)))
    } else {
      const end = at + part.text.length
      if (part.kind === 'same') append(owners, before.owners.slice(at, end))
      at = end
    }
  }
  return { text, owners }
}

/** The stretches of a text, in order and without gaps, neighbours of different owners. */
export const stretches = <Owner>({ owners }: OwnedText<Owner>): readonly Owned<Owner>[] => {
  const found: Owned<Owner>[] = []
  let start = 0
  owners.forEach((owner, index) => {
    if (index + 1 < owners.length && owners[index + 1] === owner) return
    found.push({ start, end: index + 1, owner })
    start = index + 1
  })
  return found
}

const append = <Owner>(owners: Owner[], more: readonly Owner[]): void => {
  for (const owner of more) owners.push(owner)
}

/** The owners of `added`: of what it has from `source` as before, of the rest as given. */
const inherited = <Owner>(
  source: Edit,
  owners: readonly Owner[],
  added: OwnedText<Owner>,
): readonly Owner[] => {
  const found = [...added.owners]
  const known = vocabulary()
  const before = gapped(source.removed, known)
  const after = gapped(added.text, known)
  const runs = keptRuns({ before: before.ids, after: after.ids, endsSentence: () => false })
  for (const run of runs) {
    for (let index = 0; index < run.length; index++) {
      const token = run.before + index
      const partner = run.after + index
      const start = index === 0 ? startOf(after, partner) : keptFrom(before, token, after, partner)
      const end = after.ends[partner] ?? start
      const from = source.before.start + (before.ends[token] ?? 0) - end
      owners.slice(from + start, from + end).forEach((owner, unit) => {
        found[start + unit] = owner
      })
    }
  }
  return found
}

/** A kept token keeps the gap before it, too, if that is as it was. */
const keptFrom = (
  before: GappedText,
  token: number,
  after: GappedText,
  partner: number,
): number => {
  const gap = startOf(after, partner) - gapStart(after, partner)
  const isSameLength = gap === startOf(before, token) - gapStart(before, token)
  return startOf(after, partner) - (isSameLength ? gap : 0)
}

const startOf = (side: GappedText, token: number): number => side.starts[token] ?? 0

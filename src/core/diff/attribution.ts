import type { Span } from '../text/span.ts'
import { difference, type Edit } from './difference.ts'
import { type GappedText, gapped, gapStart, vocabulary } from './gapped-text.ts'
import { keptRuns } from './kept-runs.ts'

/** A text as it was after a revision. */
export interface RevisedText {
  readonly number: number
  readonly text: string
}

/** A stretch of the current text and the revision that wrote it. */
export interface Authored extends Span {
  /** Absent: it stands as the machine wrote it. */
  readonly revision?: number
}

/**
 * Who wrote what: the spans of the last text, in order and without gaps, neighbours of different
 * origin. Words that a revision moved, or kept inside a phrase it rewrote, stay with their author.
 */
export const attribution = (
  machine: string,
  revisions: readonly RevisedText[],
): readonly Authored[] => {
  let text = machine
  let owners: readonly Owner[] = new Array<Owner>(machine.length).fill(undefined)
  for (const revision of revisions) {
    owners = ownersAfter(text, owners, revision)
    text = revision.text
  }
  return spans(owners)
}

/** Of one UTF-16 unit: the revision that wrote it, `undefined` for the machine. */
type Owner = number | undefined

const ownersAfter = (
  before: string,
  owners: readonly Owner[],
  { number, text }: RevisedText,
): readonly Owner[] => {
  const { parts, edits } = difference(before, text)
  const found: Owner[] = []
  let at = 0
  for (const part of parts) {
    const edit = edits[part.edit ?? -1]
    if (part.kind === 'added' && edit !== undefined) {
      const source = edits[edit.move ?? -1] ?? edit
      append(found, inherited(source, owners, part.text, number))
    } else {
      const end = at + part.text.length
      if (part.kind === 'same') append(found, owners.slice(at, end))
      at = end
    }
  }
  return found
}

const append = (owners: Owner[], more: readonly Owner[]): void => {
  for (const owner of more) owners.push(owner)
}

/** The owners of `added`: of what it has from `source` as before, of the rest the new revision. */
const inherited = (
  source: Edit,
  owners: readonly Owner[],
  added: string,
  revision: number,
): readonly Owner[] => {
  const found = new Array<Owner>(added.length).fill(revision)
  const known = vocabulary()
  const before = gapped(source.removed, known)
  const after = gapped(added, known)
  const runs = keptRuns({ before: before.ids, after: after.ids, endsSentence: () => false })
  for (const run of runs) {
    for (let index = 0; index < run.length; index++) {
      const token = run.before + index
      const partner = run.after + index
      const start = index === 0 ? startOf(after, partner) : keptFrom(before, token, after, partner)
      const end = after.ends[partner] ?? start
      const from = source.before.start + (before.ends[token] ?? 0) - end
      for (let unit = start; unit < end; unit++) found[unit] = owners[from + unit]
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

const spans = (owners: readonly Owner[]): readonly Authored[] => {
  const found: Authored[] = []
  let start = 0
  owners.forEach((owner, index) => {
    if (index + 1 < owners.length && owners[index + 1] === owner) return
    found.push({ start, end: index + 1, ...(owner !== undefined && { revision: owner }) })
    start = index + 1
  })
  return found
}

import { type InlineTag, markPattern, type PlacedTag, placedTags } from './inline-tag.ts'
import type { Span } from './span.ts'

/** The texts that tell which tags a text must have. */
export interface TaggedTexts {
  readonly tags: readonly InlineTag[]
  readonly machine: string
  readonly source?: string | undefined
}

/** What is wrong with a tag that stands in a text, and where. */
export type TagFault =
  | ({ readonly kind: 'doubled' | 'crossed'; readonly tag: InlineTag } & Span)
  | ({ readonly kind: 'unknown'; readonly mark: string } & Span)

/**
 * Tags that stand there twice, close in the wrong order or are no tags of this segment. What the
 * machine's text does already is no fault of its editor.
 */
export const tagFaults = (text: string, texts: TaggedTexts): readonly TagFault[] => [
  ...doubled(text, texts),
  ...crossed(text, texts),
  ...unknown(text, texts),
]

/** The tags that the text should have and has not, in the order in which they stand elsewhere. */
export const missingTags = (text: string, texts: TaggedTexts): readonly InlineTag[] => {
  if (texts.tags.length === 0) return []
  const found = new Set(placedTags(text, texts.tags).map(({ tag }) => tag))
  return [...new Set(expected(texts).map(({ tag }) => tag))].filter((tag) => !found.has(tag))
}

/** The source knows best, unless the machine's text has tags of its own and none of the source's. */
const expected = ({ tags, machine, source = '' }: TaggedTexts): readonly PlacedTag[] => {
  const theirs = placedTags(source, tags)
  const own = placedTags(machine, tags)
  const known = new Set(theirs.map(({ tag }) => tag))
  const isRelated = own.length === 0 || own.some(({ tag }) => known.has(tag))
  return theirs.length > 0 && isRelated ? theirs : own
}

const doubled = (text: string, { tags, machine, source = '' }: TaggedTexts): TagFault[] => {
  const allowed = new Map<InlineTag, number>()
  for (const other of [machine, source]) {
    for (const [tag, count] of counts(placedTags(other, tags))) {
      allowed.set(tag, Math.max(count, allowed.get(tag) ?? 1))
    }
  }
  const seen = new Map<InlineTag, number>()
  return placedTags(text, tags).flatMap(({ tag, start, end }) => {
    const count = (seen.get(tag) ?? 0) + 1
    seen.set(tag, count)
    return count > (allowed.get(tag) ?? 1) ? [{ kind: 'doubled', tag, start, end }] : []
  })
}

const counts = (placed: readonly PlacedTag[]): ReadonlyMap<InlineTag, number> => {
  const found = new Map<InlineTag, number>()
  for (const { tag } of placed) found.set(tag, (found.get(tag) ?? 0) + 1)
  return found
}

const crossed = (text: string, { tags, machine }: TaggedTexts): TagFault[] => {
  const known = new Set(crossings(placedTags(machine, tags)).map(({ tag }) => tag))
  return crossings(placedTags(text, tags))
    .filter(({ tag }) => !known.has(tag))
    .map((placed) => ({ kind: 'crossed', ...placed }))
}

/** Closing tags that stand before their opening one, or close it across another. */
const crossings = (placed: readonly PlacedTag[]): readonly PlacedTag[] => {
  const open: string[] = []
  const opened = new Set(placed.filter(({ tag }) => tag.kind === 'open').map(({ tag }) => tag.mark))
  const closed = new Set(
    placed.filter(({ tag }) => tag.kind === 'close').map(({ tag }) => openingMark(tag)),
  )
  return placed.filter(({ tag }) => {
    if (tag.kind === 'open' && closed.has(tag.mark)) open.push(tag.mark)
    // One whose partner is missing is told as such.
    if (tag.kind !== 'close' || !opened.has(openingMark(tag))) return false
    if (open.at(-1) === openingMark(tag)) {
      open.pop()
      return false
    }
    const place = open.lastIndexOf(openingMark(tag))
    if (place >= 0) open.splice(place, 1)
    return true
  })
}

const openingMark = ({ mark }: InlineTag): string => mark.replace('/', '')

const unknown = (text: string, { tags, machine, source = '' }: TaggedTexts): TagFault[] => {
  if (tags.length === 0) return []
  const known = new Set([
    ...tags.map(({ mark }) => mark),
    ...(machine.match(markPattern) ?? []),
    ...(source.match(markPattern) ?? []),
  ])
  return Array.from(text.matchAll(markPattern), ({ 0: mark, index }) => ({ mark, index })).flatMap(
    ({ mark, index }) =>
      known.has(mark) ? [] : [{ kind: 'unknown', mark, start: index, end: index + mark.length }],
  )
}

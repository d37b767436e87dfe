import { difference } from './difference.ts'

/**
 * `text`, which was made of these texts with `gap` between them, cut where the borders between them
 * have gone; joined again, with the gaps that still stand there, it is whole.
 */
export const cutLike = (
  before: readonly string[],
  text: string,
  gap: string,
): readonly string[] => {
  if (before.length < 2) return before.length === 0 ? [] : [text]
  const places = movedPlaces(before.join(gap), text)
  const parts: string[] = []
  let [old, from] = [0, 0]
  for (const part of before.slice(0, -1)) {
    old += part.length
    const end = Math.max(from, places(old))
    parts.push(text.slice(from, end))
    from = text.startsWith(gap, end) ? end + gap.length : end
    old += gap.length
  }
  return [...parts, text.slice(from)]
}

/** Where places of the old text, asked for in order, are in the new one. */
const movedPlaces = (before: string, after: string): ((place: number) => number) => {
  const { parts } = difference(before, after)
  let [index, old, now] = [0, 0, 0]
  return (place) => {
    for (;;) {
      const part = parts[index]
      if (part === undefined) return now
      const length = part.kind === 'added' ? 0 : part.text.length
      // What was added at a border belongs to what stands before it.
      if (part.kind === 'added' ? old > place : old + length > place) break
      old += length
      if (part.kind !== 'removed') now += part.text.length
      index += 1
    }
    return parts[index]?.kind === 'same' ? now + (place - old) : now
  }
}

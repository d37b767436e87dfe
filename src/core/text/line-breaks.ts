import { matches } from './matches.ts'
import type { Span } from './span.ts'

/**
 * `text` with the line breaks of `model`: a text field gives back LF only and a posted form CRLF
 * only, whatever stood in the file. Breaks before and after what differs stay as they are; where
 * nothing but line breaks differs, `model` itself is the answer.
 */
export const lineBreaksLike = (text: string, model: string): string => {
  const plain = withLineFeeds(text)
  if (!model.includes('\r')) return plain
  const plainModel = withLineFeeds(model)
  if (plain === plainModel) return model
  const usual = /\r\n|\r|\n/.exec(model)?.[0] ?? '\n'
  const head = commonStart(plain, plainModel)
  const most = Math.min(plain.length, plainModel.length) - head
  const tail = commonEnd(plain, plainModel, most)
  const kept = [
    model.slice(0, placeInText(model, head)),
    plain.slice(head, plain.length - tail).replaceAll('\n', usual),
    model.slice(placeInText(model, plainModel.length - tail)),
  ].join('')
  // A CR that is kept and an LF that is kept would become one line break.
  return withLineFeeds(kept) === plain ? kept : plain.replaceAll('\n', usual)
}

/** `text` as a text field has it: each line break is one line feed. */
export const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n')

/** Where a stretch of `text` lies in `withLineFeeds(text)`, both in UTF-16 units. */
export const spanInField = (text: string, { start, end }: Span): Span => {
  if (!text.includes('\r')) return { start, end }
  const inField = (place: number): number => withLineFeeds(text.slice(0, place)).length
  return { start: inField(start), end: inField(end) }
}

/** Where a place of `withLineFeeds(text)` lies in `text`: never between CR and LF. */
export const placeInText = (text: string, place: number): number => {
  let shorter = 0
  for (const { index } of matches(text, /\r\n/g)) {
    if (index - shorter >= place) break
    shorter += 1
  }
  return place + shorter
}

const commonStart = (one: string, other: string): number => {
  const most = Math.min(one.length, other.length)
  let length = 0
  while (length < most && one[length] === other[length]) length += 1
  return length
}

const commonEnd = (one: string, other: string, most: number): number => {
  let length = 0
  while (length < most && one.at(-1 - length) === other.at(-1 - length)) length += 1
  return length
}

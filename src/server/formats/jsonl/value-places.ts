import type { Span } from '../../../core/text/span.ts'

/**
 * The line, a JSON object, with this string under a key: in place of the value that is there, or as its
 * last member, spaced as the others are.
 */
export const withStringValue = (line: string, key: string, value: string): string => {
  const text = JSON.stringify(value)
  const places = memberPlaces(line)
  const place = places.get(key)
  if (place !== undefined) return line.slice(0, place.start) + text + line.slice(place.end)
  const end = line.lastIndexOf('}')
  const [colon, comma] = [/^\s*\{\s*"[^"\\]*":\s/.test(line) ? ': ' : ':', ', ']
  const before = places.size === 0 ? '' : colon === ': ' ? comma : ','
  const at = line.slice(0, end).trimEnd().length
  return `${line.slice(0, at)}${before}${JSON.stringify(key)}${colon}${text}${line.slice(at)}`
}

/** Where the values of an object's own members stand. The line must be valid JSON. */
const memberPlaces = (line: string): ReadonlyMap<string, Span> => {
  const found = new Map<string, Span>()
  let depth = 0
  let key: string | undefined
  let start: number | undefined
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at)
    const isString = character === '"'
    const end = isString ? endOfString(line, at) : at + 1
    if (depth === 1 && start === undefined && isString)
      key = String(JSON.parse(line.slice(at, end)))
    if (character === '{' || character === '[') depth += 1
    if (character === '}' || character === ']') depth -= 1
    if (depth === 1 && character === ':' && start === undefined) start = at + 1
    const isOver = (depth === 1 && character === ',') || depth === 0
    if (isOver && key !== undefined && start !== undefined) {
      found.set(key, trimmedSpan(line, { start, end: at }))
      start = undefined
    }
    at = end - 1
  }
  return found
}

const trimmedSpan = (line: string, { start, end }: Span): Span => {
  const value = line.slice(start, end)
  return {
    start: start + value.length - value.trimStart().length,
    end: start + value.trimEnd().length,
  }
}

const endOfString = (line: string, start: number): number => {
  let at = start + 1
  while (at < line.length && line[at] !== '"') at += line[at] === '\\' ? 2 : 1
  return at + 1
}

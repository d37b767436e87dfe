import { matches } from '../text/matches.ts'
import { type Finding, findings } from './findings.ts'
import { fixed } from './fixes.ts'
import type { Passage } from './prose.ts'
import type { Setting } from './setting.ts'

/**
 * What the checks find in a running text, with places in that text; each line with something in it
 * is a paragraph. A source with as many paragraphs is compared paragraph by paragraph, any other
 * as a whole.
 */
export const textFindings = (
  text: string,
  setting: Setting,
  source?: string,
): readonly Omit<Finding, 'segment'>[] => {
  const places = placesOf(text, source)
  return findings(places.map(passageOf), setting).map(({ segment, start, end, ...finding }) => {
    const offset = places[segment]?.start ?? 0
    return { ...finding, start: start + offset, end: end + offset }
  })
}

/** The text with every automatic fix, its line breaks as they were. */
export const fixedText = (text: string, setting: Setting, source?: string): string => {
  const places = placesOf(text, source)
  const pieces: string[] = []
  let at = 0
  for (const [index, whole] of fixed(places.map(passageOf), setting).entries()) {
    const place = places[index]
    if (place === undefined) break
    pieces.push(text.slice(at, place.start), whole)
    at = place.start + place.text.length
  }
  return pieces.join('') + text.slice(at)
}

/** A passage and where it starts in the text. */
interface Place {
  readonly start: number
  readonly text: string
  readonly source?: string
}

const passageOf = ({ start: _, ...passage }: Place): Passage => passage

const placesOf = (text: string, source: string | undefined): readonly Place[] => {
  const paragraphs = paragraphsOf(text)
  if (source === undefined) return paragraphs
  const sources = paragraphsOf(source)
  if (sources.length !== paragraphs.length) return [{ start: 0, text, source }]
  return paragraphs.map((paragraph, index) => ({
    ...paragraph,
    source: sources[index]?.text ?? '',
  }))
}

const paragraphsOf = (text: string): readonly Place[] =>
  Array.from(matches(text, /[^\n\r\u2028\u2029]+/g), ({ 0: line, index }) => ({
    start: index,
    text: line,
  })).filter((paragraph) => paragraph.text.trim() !== '')

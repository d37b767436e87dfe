import { type Finding, findings } from './findings.ts'
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
  const paragraphs = paragraphsOf(text)
  const sources = source === undefined ? [] : paragraphsOf(source)
  const isAligned = source === undefined || sources.length === paragraphs.length
  const places = isAligned ? paragraphs : [{ start: 0, text }]
  const passages = places.map(({ text }, index): Passage => {
    const own = isAligned ? sources[index]?.text : source
    return own === undefined ? { text } : { text, source: own }
  })
  return findings(passages, setting).map(({ segment, start, end, ...finding }) => {
    const offset = places[segment]?.start ?? 0
    return { ...finding, start: start + offset, end: end + offset }
  })
}

const paragraphsOf = (text: string): readonly { readonly start: number; readonly text: string }[] =>
  Array.from(text.matchAll(/[^\n\r\u2028\u2029]+/g), ({ 0: line, index }) => ({
    start: index,
    text: line,
  })).filter((paragraph) => paragraph.text.trim() !== '')

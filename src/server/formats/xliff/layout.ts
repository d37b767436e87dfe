import type { XmlElement } from '../xml/elements.ts'
import type { StartTag } from '../xml/scan.ts'

/** The line break and the blanks before an element, if it stands on a line of its own. */
export const leadOf = (xml: string, { start }: XmlElement): string => {
  let at = start
  while (at > 0 && ' \t'.includes(xml.charAt(at - 1))) at -= 1
  const lineBreak = xml.slice(at - 2, at) === '\r\n' ? 2 : xml.charAt(at - 1) === '\n' ? 1 : 0
  return lineBreak === 0 ? '' : xml.slice(at - lineBreak, start)
}

/** Whether white space counts, by the nearest `xml:space`. */
export const isPreserved = (chain: readonly (StartTag | XmlElement | undefined)[]): boolean =>
  chain.findLast((tag) => tag?.attributes['xml:space'] !== undefined)?.attributes['xml:space'] ===
  'preserve'

/** Whether a unit may be translated, by the nearest `translate`. */
export const isTranslated = (chain: readonly (StartTag | XmlElement)[]): boolean =>
  chain.findLast((tag) => tag.attributes.translate !== undefined)?.attributes.translate !== 'no'

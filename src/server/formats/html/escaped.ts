import { parseFragment } from 'parse5'
import { type InlineTag, placedTags } from '../../../core/text/inline-tag.ts'
import { canEncode } from '../encoding.ts'
import { isText } from './parsed.ts'

/** A text as HTML with the mark-up of its tags. */
export const escapedHtml = (
  text: string,
  tags: readonly InlineTag[],
  names: EntityNames,
): string => {
  const pieces: string[] = []
  let at = 0
  for (const { start, end, tag } of placedTags(text, tags)) {
    pieces.push(names.escaped(text.slice(at, start)), tag.markup)
    at = end
  }
  return pieces.join('') + names.escaped(text.slice(at))
}

/** More names than any page uses; all others are written as numbers. */
const MOST_NAMES = 500

/**
 * How a page writes its characters: one that it names anywhere (`&uuml;`) is named again, one that
 * its encoding lacks is written as a number. A page of pure ASCII stays so, whoever reads it.
 */
export class EntityNames {
  readonly #names = new Map<string, string>([
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['\u00A0', '&nbsp;'],
  ])
  readonly #encoding: string
  readonly #isAscii: boolean

  constructor(page: string, encoding: string) {
    this.#encoding = encoding
    this.#isAscii = encoding === 'utf-8' && isAscii(page)
    const used = new Set(page.match(/&[a-zA-Z][a-zA-Z0-9]{1,31};/g) ?? [])
    for (const name of [...used].slice(0, MOST_NAMES)) {
      const [node] = parseFragment(name).childNodes
      const character = node !== undefined && isText(node) ? node.value : ''
      if ([...character].length === 1) this.#names.set(character, name)
    }
  }

  escaped(text: string): string {
    return Array.from(text, (character) => this.#one(character)).join('')
  }

  /** The value of an attribute in these quotes. */
  attribute(text: string, quote: string): string {
    const reference = quote === '"' ? '&quot;' : '&#39;'
    return this.escaped(text).replaceAll(quote, reference)
  }

  #one(character: string): string {
    const name = this.#names.get(character)
    if (name !== undefined && character !== '"' && character !== "'") return name
    const code = character.codePointAt(0) ?? 0
    const fits = code < 0x80 || (!this.#isAscii && canEncode(character, this.#encoding))
    return fits ? character : `&#${code};`
  }
}

const isAscii = (text: string): boolean => {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) > 0x7f) return false
  }
  return true
}

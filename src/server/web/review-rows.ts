import type { Document, Segment } from '../../core/review/document.ts'
import type { Reader } from './reader.ts'
import { rowHtml } from './review-row.ts'

/** A segment and its place in the text, from 1. */
export interface Numbered {
  readonly segment: Segment
  readonly number: number
}

/**
 * The rows of a review page as bytes. They are nearly all of the page and stay the same until the
 * document changes, so they are joined and encoded once: `key` tells pages of one document apart.
 */
export const rowBytes = (
  shown: readonly Numbered[],
  { document, reader, key }: { document: Document; reader: Reader; key: string },
): Buffer => {
  const known = pages.get(document) ?? new Map<string, Buffer>()
  pages.set(document, known)
  const name = `${reader.words.language} ${key}`
  const made = known.get(name) ?? Buffer.from(joined(shown, document, reader))
  known.set(name, made)
  return made
}

const pages = new WeakMap<Document, Map<string, Buffer>>()

const joined = (shown: readonly Numbered[], document: Document, reader: Reader): string => {
  const { id, language, sourceLanguage = 'en' } = document
  return shown
    .map(({ segment, number }) =>
      rowHtml(segment, { document: id, language, sourceLanguage, number }, reader),
    )
    .join('')
}

/** Stands in a rendered page where the rows belong; no text can hold it, as texts are escaped. */
export const ROWS_PLACE = '<!--rows-->'

/** The page with its rows. */
export const withRows = (html: string, rows: Buffer): Buffer => {
  const place = html.indexOf(ROWS_PLACE)
  return Buffer.concat([
    Buffer.from(html.slice(0, place)),
    rows,
    Buffer.from(html.slice(place + ROWS_PLACE.length)),
  ])
}

import type { Risk } from '../../core/checks/risk.ts'
import { defaultScheme } from '../../core/metrics/annotation-schemes.ts'
import type { Document, Segment } from '../../core/review/document.ts'
import { reasonsInWords } from './document-risks.ts'
import type { Reader } from './reader.ts'
import { view } from './render.ts'
import { rowHtml } from './review-row.ts'

/** A segment and its place in the text, from 1. */
export interface Numbered {
  readonly segment: Segment
  readonly number: number
  /** How suspicious it is, where that was asked for. */
  readonly risk?: Risk
}

interface ReasonsView {
  readonly label: string
  readonly reasons: readonly string[]
}

const showReasons = view<ReasonsView>('partials/reasons')

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
  const { id, language, sourceLanguage = 'en', scheme = defaultScheme } = document
  return shown
    .map(
      ({ segment, number, risk }) =>
        reasonsHtml(risk, reader) +
        rowHtml(segment, { document: id, language, sourceLanguage, number, scheme }, reader),
    )
    .join('')
}

/** Before the row, not in it: rows are kept for longer than what is thought of them. */
const reasonsHtml = (risk: Risk | undefined, reader: Reader): string =>
  risk === undefined || risk.reasons.length === 0
    ? ''
    : showReasons({ label: reader.words.risk.label, reasons: reasonsInWords(risk, reader) })

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

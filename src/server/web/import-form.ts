import { z } from 'zod'
import { Refusal } from '../../core/refusal.ts'
import { units } from '../../core/review/document.ts'
import type { Incoming } from '../formats/importing.ts'
import { newDocument } from '../language/new-document.ts'
import { parsed, wellFormedText } from './input.ts'
import type { UploadedForm } from './upload.ts'

/** What somebody wants to bring in with one form. */
export interface ImportForm {
  /** At least one. */
  readonly texts: readonly Incoming[]
}

/** A language tag after BCP 47, as far as its shape goes. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,4}$/i, 'is no language tag such as de or de-AT')

const fields = z.object({
  text: wellFormedText(5_000_000).default(''),
  title: wellFormedText(1_000).exactOptional(),
  language: languageTag.exactOptional(),
  sourceLanguage: languageTag.exactOptional(),
  system: wellFormedText(200).exactOptional(),
  unit: z.enum(units).exactOptional(),
  source: wellFormedText(5_000_000).default(''),
})

/** The texts of the form: what was pasted and every file, each with the details of the form. */
export const importFormOf = ({ fields: sent, files }: UploadedForm): ImportForm => {
  // A field that was left empty says nothing.
  const said = Object.entries(sent).filter(([, value]) => value !== '')
  const { text, source, title, ...details } = parsed(fields, Object.fromEntries(said))
  const contents = [
    ...(text.trim() === '' ? [] : [{ content: typed(text) }]),
    ...files
      .filter(({ field }) => field === 'file')
      .map(({ name, bytes }) => ({ content: bytes, name })),
  ]
  const sourceFile = files.find(({ field }) => field === 'sourceFile')?.bytes
  const theirs = sourceFile ?? (source.trim() === '' ? undefined : typed(source))
  if (contents.length === 0) throw refused('nothing')
  if (contents.length > 1 && theirs !== undefined) throw refused('sourceForOne')
  return {
    texts: contents.map((content) => ({
      ...content,
      ...details,
      // A title is for one text; several have their own.
      ...(contents.length === 1 && title !== undefined && { title }),
      ...(theirs !== undefined && { source: theirs }),
    })),
  }
}

/** Browsers send the line feeds of a text field as CRLF, whatever was pasted. */
const typed = (text: string): string => text.replaceAll('\r\n', '\n')

const refused = (reason: 'nothing' | 'sourceForOne'): Refusal =>
  new Refusal('invalid', { en: newDocument.en[reason], de: newDocument.de[reason] })

import { z } from 'zod'
import { Refusal } from '../../core/refusal.ts'
import { units } from '../../core/review/document.ts'
import type { IncomingAlternative } from '../formats/alternative.ts'
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

/** How many further translations the form has room for; more can be added to the text later. */
export const ALTERNATIVE_FIELDS = [1, 2, 3] as const

const systemName = wellFormedText(200)

/** What other systems made of the same source: for each a name, and a file or a pasted text. */
export const alternativesOf = ({
  fields: sent,
  files,
}: UploadedForm): readonly IncomingAlternative[] =>
  ALTERNATIVE_FIELDS.flatMap((number): readonly IncomingAlternative[] => {
    const file = files.find(({ field }) => field === `alternativeFile${number}`)
    const text = sent[`alternativeText${number}`] ?? ''
    if (file === undefined && text.trim() === '') return []
    const system = parsed(systemName, sent[`alternativeSystem${number}`] ?? '')
    return file === undefined
      ? [{ system, content: typed(text) }]
      : [{ system, content: file.bytes, name: file.name }]
  })

/** The texts of the form: what was pasted and every file, each with the details of the form. */
export const importFormOf = (form: UploadedForm): ImportForm => {
  const { fields: sent, files } = form
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
  const alternatives = alternativesOf(form)
  if (contents.length > 1 && alternatives.length > 0) throw refused('alternativesForOne')
  return {
    texts: contents.map((content) => ({
      ...content,
      ...details,
      // A title is for one text; several have their own.
      ...(contents.length === 1 && title !== undefined && { title }),
      ...(theirs !== undefined && { source: theirs }),
      ...(alternatives.length > 0 && { alternatives }),
    })),
  }
}

/** Browsers send the line feeds of a text field as CRLF, whatever was pasted. */
const typed = (text: string): string => text.replaceAll('\r\n', '\n')

const refused = (reason: 'nothing' | 'sourceForOne' | 'alternativesForOne'): Refusal =>
  new Refusal('invalid', { en: newDocument.en[reason], de: newDocument.de[reason] })

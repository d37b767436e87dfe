import { z } from 'zod'
import { Refusal } from '../../../core/refusal.ts'
import { units } from '../../../core/review/document.ts'
import { importedDocument } from '../../formats/importing.ts'
import { parsed, wellFormedText } from '../input.ts'
import { readerOf } from '../reader.ts'
import { uploadedForm } from '../upload.ts'
import { type ApiRoute, route } from './route.ts'

/** The longest text that can be sent as JSON, in UTF-16 units; files have a limit of their own. */
const LONGEST_DOCUMENT = 4_000_000

/** A language tag, BCP 47. */
export const languageTag = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is no language tag')

const newDocument = z.object({
  title: wellFormedText(1_000).exactOptional(),
  text: wellFormedText(LONGEST_DOCUMENT).exactOptional(),
  source: wellFormedText(LONGEST_DOCUMENT).exactOptional(),
  language: languageTag.exactOptional(),
  sourceLanguage: languageTag.exactOptional(),
  system: wellFormedText(200).exactOptional(),
  unit: z.enum(units).exactOptional(),
})

/** Bringing texts in. */
export const imports: readonly ApiRoute[] = [
  route({
    method: 'post',
    path: '/documents',
    summary: 'Brings a text in, as JSON or as multipart/form-data with `file` instead of `text`',
    body: newDocument,
    bodyTypes: ['application/json', 'multipart/form-data'],
    success: {
      status: 201,
      schema: z.object({ id: z.string(), title: z.string(), segments: z.number() }),
    },
    refusals: [400, 413, 415],
    handle: async ({ site, request, body }) => {
      const { fields, files } = request.is('multipart/form-data')
        ? await uploadedForm(request, site.settings.uploadLimit)
        : { fields: body, files: [] }
      const { text, ...given } = parsed(newDocument, fields)
      const file = files.find(({ field }) => field === 'file')
      const content = file?.bytes ?? text
      if (content === undefined) throw nothingSent()
      const { document, title } = importedDocument(
        { ...given, content, ...(file && { name: file.name }) },
        { id: site.newId(), at: site.now(), by: readerOf(request, site.settings).name },
      )
      const kept = await site.store.create(document)
      return { id: kept.id, title, segments: kept.segments.length }
    },
  }),
]

const nothingSent = (): Refusal =>
  new Refusal('invalid', {
    en: 'Send a text, or a file in the field `file`.',
    de: 'Senden Sie einen Text oder im Feld `file` eine Datei.',
  })

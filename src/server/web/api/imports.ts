import { z } from 'zod'
import { Refusal } from '../../../core/refusal.ts'
import { units } from '../../../core/review/document.ts'
import { readers } from '../../formats/reader-for.ts'
import { columnsFrom } from '../../formats/tables/columns-text.ts'
import { bringIn } from '../bring-in.ts'
import { alternativesOf, languageTag } from '../import-form.ts'
import { parsed, wellFormedText } from '../input.ts'
import { readerOf } from '../reader.ts'
import { type UploadedForm, uploadedForm } from '../upload.ts'
import { type ApiRoute, route } from './route.ts'

/** The longest text that can be sent as JSON, in UTF-16 units; files have a limit of their own. */
export const LONGEST_DOCUMENT = 4_000_000

const newDocument = z.object({
  title: wellFormedText(1_000).exactOptional(),
  text: wellFormedText(LONGEST_DOCUMENT).exactOptional(),
  source: wellFormedText(LONGEST_DOCUMENT).exactOptional(),
  language: languageTag.exactOptional(),
  sourceLanguage: languageTag.exactOptional(),
  system: wellFormedText(200).exactOptional(),
  unit: z.enum(units).exactOptional(),
  format: z
    .string()
    .max(40)
    .exactOptional()
    .describe(
      `how to read it where that must not be guessed: ${readers.map(({ id }) => id).join(', ')}`,
    ),
  columns: z
    .string()
    .max(500)
    .exactOptional()
    .describe('of a table, counted from 1: `source=1,machine=2,edited=3,header=yes,sheet=1`'),
  alternatives: z
    .array(z.object({ system: wellFormedText(200), text: wellFormedText(LONGEST_DOCUMENT) }))
    .max(8)
    .exactOptional()
    .describe('what other systems made of the same source'),
})

/** Bringing texts in. */
export const imports: readonly ApiRoute[] = [
  route({
    method: 'post',
    path: '/documents',
    summary: 'Brings a text in; a form may have a `file` in place of `text`, and of `source`',
    body: newDocument,
    bodyTypes: ['application/json', 'multipart/form-data'],
    success: {
      status: 201,
      schema: z.object({
        id: z.string(),
        title: z.string(),
        segments: z.number().describe('how many'),
        notices: z
          .array(z.string())
          .optional()
          .describe('what should be known of how the text was read or paired with its source'),
      }),
    },
    refusals: [400, 413, 415],
    handle: async ({ site, request, body }) => {
      const form = request.is('multipart/form-data')
        ? await uploadedForm(request, site.settings.uploadLimit)
        : undefined
      const sent = form === undefined ? body : fieldsOf(form)
      const { text, columns, alternatives = [], ...given } = sent
      const file = fileIn(form, 'file')
      const content = file?.bytes ?? text
      if (content === undefined) throw nothingSent()
      const source = fileIn(form, 'source')?.bytes ?? given.source
      const incoming = {
        ...given,
        ...(columns !== undefined && { columns: columnsFrom(columns) }),
        content,
        ...(file && { name: file.name }),
        ...(source && { source }),
        alternatives: [
          ...alternatives.map(({ system, text: content }) => ({ system, content })),
          ...(form === undefined ? [] : alternativesOf(form)),
        ],
      }
      const { name, words } = readerOf(request, site.settings)
      const { document, notices } = await bringIn(site, incoming, name)
      return {
        id: document.id,
        title: document.title,
        segments: document.segments.length,
        ...(notices.length > 0 && { notices: notices.map((told) => told[words.language]) }),
      }
    },
  }),
]

/** A field of a form that was left empty says nothing. */
const fieldsOf = ({ fields }: UploadedForm): z.output<typeof newDocument> =>
  parsed(
    newDocument,
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')),
  )

const fileIn = (form: UploadedForm | undefined, name: string) =>
  form?.files.find(({ field }) => field === name)

const nothingSent = (): Refusal =>
  new Refusal('invalid', {
    en: 'Send a text, or a file in the field `file`.',
    de: 'Senden Sie einen Text oder im Feld `file` eine Datei.',
  })

import { z } from 'zod'
import { Refusal } from '../../../core/refusal.ts'
import { returnKinds } from '../../../core/review/returning.ts'
import { documentIdOf, parsed, wellFormedText } from '../input.ts'
import { readerOf } from '../reader.ts'
import { chosenOf, type Looked, lookAt, takeOver } from '../taking-back.ts'
import { uploadedForm } from '../upload.ts'
import { type ApiRoute, route } from './route.ts'

/** The longest text that can be sent as JSON, in UTF-16 units; files have a limit of their own. */
const LONGEST_DOCUMENT = 4_000_000

const takes = ['nothing', 'fitting', 'all'] as const

const returnedForm = z.object({
  text: wellFormedText(LONGEST_DOCUMENT).exactOptional(),
  take: z
    .enum(takes)
    .default('nothing')
    .describe(
      'nothing: only tell what was done; fitting: take over what touches nothing written here since; all: conflicts, removed and new paragraphs, too',
    ),
})

const change = z.object({
  kind: z.enum(returnKinds),
  segments: z.array(z.string()).describe('the neighbours it concerns'),
  sent: z.string(),
  current: z.string(),
  returned: z.string(),
  text: z.string().describe('what would stand there'),
  undecided: z.array(
    z.object({ kind: z.enum(['inserted', 'deleted']), text: z.string(), by: z.string() }),
  ),
})

/** Taking back a file that was sent to somebody. */
export const returnedRoutes: readonly ApiRoute[] = [
  route({
    method: 'post',
    path: '/documents/:id/returned',
    summary:
      'Tells what was done to a text in a `file` (or `text`) that came back, and takes it over as new revisions if asked to',
    body: returnedForm,
    bodyTypes: ['application/json', 'multipart/form-data'],
    success: {
      status: 200,
      schema: z.object({
        unchanged: z.number().describe('paragraphs that came back as they were sent'),
        changes: z.array(change),
        additions: z.array(z.object({ after: z.string().optional(), text: z.string() })),
        notices: z.array(z.string()),
        taken: z.number().optional().describe('the number of the journal entry that was written'),
      }),
    },
    refusals: [400, 404, 409, 413, 415],
    handle: async ({ site, request, body }) => {
      const form = request.is('multipart/form-data')
        ? await uploadedForm(request, site.settings.uploadLimit)
        : undefined
      const { take, text } = form === undefined ? body : parsed(returnedForm, form.fields)
      const file = form?.files[0] ?? (text === undefined ? undefined : { bytes: Buffer.from(text) })
      if (file === undefined) throw noFile()
      const { name, words } = readerOf(request, site.settings)
      const looked = await lookAt(site.store, documentIdOf(request), file)
      const act = { by: name, at: site.now() }
      const { entry = undefined } =
        take === 'nothing'
          ? {}
          : await takeOver(site.store, looked.document, chosenOf(looked.found, take), act)
      return {
        ...toldOf(looked),
        notices: looked.found.notices.map((told) => told[words.language]),
        ...(entry && { taken: entry.sequence }),
      }
    },
  }),
]

/** What came back, as the API and the command line tell it. */
export const toldOf = ({ found }: Looked) => ({
  unchanged: found.unchanged,
  changes: found.changes.map(({ kind, segments, sent, current, returned, text }) => ({
    kind,
    segments: segments.map(({ id }) => id),
    sent,
    current,
    returned,
    text,
    undecided: found.undecided.get(returned) ?? [],
  })),
  additions: found.additions,
})

const noFile = (): Refusal =>
  new Refusal('invalid', {
    en: 'Send the returned file in the field `file`, or its text as `text`.',
    de: 'Senden Sie die zurückgekommene Datei im Feld `file` oder ihren Text als `text`.',
  })

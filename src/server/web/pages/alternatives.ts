import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { Refusal } from '../../../core/refusal.ts'
import {
  type Alternative,
  type Ranks,
  ranked,
  withAlternative,
  withoutAlternative,
} from '../../../core/review/alternatives.ts'
import { candidateTaken } from '../../../core/review/candidates.ts'
import { type Document, headRevision } from '../../../core/review/document.ts'
import type { Change } from '../../../core/review/entry.ts'
import { readAlternative } from '../../formats/alternative.ts'
import { type AlternativesView, alternativesView } from '../alternatives/alternatives-view.ts'
import {
  ownRankings,
  type PlacedStretch,
  type Translations,
  translationsOf,
} from '../alternatives/translations.ts'
import { wantsJson } from '../errors.ts'
import { alternativesOf } from '../import-form.ts'
import { documentIdOf, parsed, segmentIdOf, wellFormedText } from '../input.ts'
import { readerOf } from '../reader.ts'
import { page, view } from '../render.ts'
import type { Site } from '../site.ts'
import { uploadedForm } from '../upload.ts'

const showAlternatives = view<AlternativesView>('alternatives')

/** `/documents/:id/alternatives`: several translations side by side, ranked blind, the better taken. */
export const alternatives = (site: Site): Router => {
  const routes = Router()
  routes.get('/documents/:id/alternatives', (request, response) => show(site, request, response))
  routes.post('/documents/:id/alternatives', (request, response) => add(site, request, response))
  routes.post('/documents/:id/alternatives/removal', (request, response) =>
    remove(site, request, response),
  )
  routes.post('/documents/:id/alternatives/:segment', (request, response) =>
    judge(site, request, response),
  )
  return routes
}

const query = z.object({
  page: z.coerce.number().int().min(1).catch(1),
  names: z
    .literal('1')
    .optional()
    .catch(undefined)
    .transform((names) => names !== undefined),
  notice: z.string().max(2_000).optional().catch(undefined),
})

const show = async (site: Site, request: Request, response: Response): Promise<void> => {
  const reader = readerOf(request, site.settings)
  const translations = await translationsOf(site, documentIdOf(request))
  const shown = alternativesView({ translations, reader, query: parsed(query, request.query) })
  const title = `${shown.title} · ${shown.document}`
  const content = showAlternatives(shown)
  const { originalUrl: path } = request
  response.send(page({ title, content, reader, path, kind: 'working' }))
}

const add = async (site: Site, request: Request, response: Response): Promise<void> => {
  const { words } = readerOf(request, site.settings)
  const [incoming] = alternativesOf(await uploadedForm(request, site.settings.uploadLimit))
  if (incoming === undefined) throw nothingSent()
  const imported = await site.store.imported(documentIdOf(request))
  const { alternative, notices } = await readAlternative(incoming, imported)
  await changed(site, request, (document) => withAlternative(document, alternative))
  const told = notices.map((notice) => notice[words.language])
  const notice = [words.alternatives.added(alternative.system.trim()), ...told].join(' ')
  response.redirect(303, placeOf(request, { notice }))
}

const removal = z.object({ system: wellFormedText(200) })

const remove = async (site: Site, request: Request, response: Response): Promise<void> => {
  const { words } = readerOf(request, site.settings)
  const { system }: Pick<Alternative, 'system'> = parsed(removal, request.body ?? {})
  await changed(site, request, (document) => withoutAlternative(document, system))
  response.redirect(303, placeOf(request, { notice: words.alternatives.removed(system) }))
}

const judgement = z.looseObject({
  take: z.coerce.number().int().min(1).max(9).optional(),
  bases: z
    .string()
    .regex(/^\d{1,9}( \d{1,9}){0,999}$/)
    .transform((bases) => bases.split(' ').map(Number))
    .optional(),
  page: z.string().max(9).default('1'),
  names: z.string().max(1).default(''),
})

/** A ranking or a taking, told by the places at which the translations were shown: names stay hidden. */
const judge = async (site: Site, request: Request, response: Response): Promise<void> => {
  const reader = readerOf(request, site.settings)
  const translations = await translationsOf(site, documentIdOf(request))
  const stretch = stretchIn(translations, segmentIdOf(request))
  const sent = parsed(judgement, request.body ?? {})
  const document = await changed(site, request, (state) =>
    sent.take === undefined
      ? ranked(state, { segment: stretch.id, ranks: ranksOf(stretch, sent) })
      : candidateTaken(translations.opened, state, {
          segment: stretch.id,
          system: systemAt(stretch, sent.take),
          ...(sent.bases !== undefined && { bases: sent.bases }),
        }),
  )
  if (wantsJson(request)) response.json(await outcome(site, document, { stretch, by: reader.name }))
  else {
    const { page: shown, names } = sent
    response.redirect(303, `${placeOf(request, { page: shown, names })}#${stretch.id}`)
  }
}

const outcome = async (
  site: Site,
  { id }: Document,
  { stretch, by }: { readonly stretch: PlacedStretch; readonly by: string },
) => {
  const now = await translationsOf(site, id)
  const { row } = stretchIn(now, stretch.id)
  const [ranking, all] = [ownRankings(now, by).size, now.stretches.length]
  return {
    ranked: ranking,
    all,
    finished: ranking === all,
    bases: row.after.map(headRevision).join(' '),
  }
}

const stretchIn = ({ stretches }: Translations, id: string): PlacedStretch => {
  const found = stretches.find((stretch) => stretch.id === id)
  if (found !== undefined) return found
  throw new Refusal('not-found', {
    en: 'There is only one translation of this segment.',
    de: 'Von diesem Segment gibt es nur eine Übersetzung.',
  })
}

const systemAt = ({ order }: PlacedStretch, place: number): string => {
  const candidate = order[place - 1]
  if (candidate !== undefined) return candidate.system
  throw new Refusal('invalid', `take: there is no translation ${place}`, { field: 'take' })
}

/** Equal numbers are one rank; what has none makes the ranking incomplete, and so refused. */
const ranksOf = ({ order }: PlacedStretch, sent: Readonly<Record<string, unknown>>): Ranks => {
  const byRank = new Map<number, string[]>()
  for (const [index, { system }] of order.entries()) {
    const rank = Number(sent[`rank${index + 1}`] ?? 0)
    if (!Number.isInteger(rank) || rank < 1) continue
    byRank.set(rank, [...(byRank.get(rank) ?? []), system])
  }
  return [...byRank].toSorted(([one], [other]) => one - other).map(([, systems]) => systems)
}

const changed = async (
  site: Site,
  request: Request,
  decide: (document: Document) => readonly Change[],
): Promise<Document> => {
  const { name: by } = readerOf(request, site.settings)
  const act = { by, at: site.now() }
  return (await site.store.change(documentIdOf(request), act, decide)).document
}

const placeOf = (request: Request, fields: Readonly<Record<string, string>>): string => {
  const known = Object.entries(fields).filter(([, value]) => value !== '')
  const search = new URLSearchParams(known)
  return `/documents/${documentIdOf(request)}/alternatives?${search}`
}

const nothingSent = (): Refusal =>
  new Refusal('invalid', {
    en: 'Paste a translation or choose its file.',
    de: 'Fügen Sie eine Übersetzung ein oder wählen Sie ihre Datei.',
  })

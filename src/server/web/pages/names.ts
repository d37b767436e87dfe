import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { factKinds } from '../../../core/checks/fact.ts'
import { factProblem, LONGEST_TERM } from '../../../core/checks/fact-problem.ts'
import { withFacts, withFactsRestored, withoutFacts } from '../../../core/checks/rule-changes.ts'
import { factKey, houseFacts } from '../../../core/checks/rules.ts'
import { Refusal } from '../../../core/refusal.ts'
import { decoded } from '../../formats/encoding.ts'
import { attachment } from '../content-disposition.ts'
import { factOf } from '../facts/fact-fields.ts'
import { factsCsv, readFacts } from '../facts/facts-csv.ts'
import { type NamesImportView, namesImportView } from '../facts/import-view.ts'
import { factStatuses, type NamesView, namesView } from '../facts/names-view.ts'
import { parsed, wellFormedText } from '../input.ts'
import { readerOf } from '../reader.ts'
import { page, view } from '../render.ts'
import type { Site } from '../site.ts'
import { uploadedForm } from '../upload.ts'

const showNames = view<NamesView>('names')
const showImport = view<NamesImportView>('names-import')

/** A table with more characters than this is no table of names. */
const LONGEST_TABLE = 2_000_000

const query = z.object({
  q: z.string().max(LONGEST_TERM).catch(''),
  kind: z.enum(['', ...factKinds]).catch(''),
  status: z.enum(['', ...factStatuses]).catch(''),
  page: z.coerce.number().int().min(1).catch(1),
  edit: z.string().optional().catch(undefined),
  saved: z.string().optional().catch(undefined),
})

const field = wellFormedText(4_000).default('')

const factForm = z.object({
  key: z.string().default(''),
  kind: z.enum(factKinds),
  wrong: field,
  right: field,
  source: field,
  near: field,
  authority: field,
})

const actForm = z.object({ key: z.string(), act: z.enum(['remove', 'restore']) })

const takeForm = z.object({ csv: wellFormedText(LONGEST_TABLE) })

/** `/names`: the table of names and terms that the checks go by. */
export const names = (site: Site): Router => {
  const routes = Router()
  routes.get('/names', (request, response) => show(site, request, response))
  routes.get('/names.csv', (request, response) => download(site, request, response))
  routes.post('/names', (request, response) => save(site, request, response))
  routes.post('/names/act', (request, response) => act(site, request, response))
  routes.post('/names/preview', (request, response) => preview(site, request, response))
  routes.post('/names/import', (request, response) => take(site, request, response))
  return routes
}

const show = async (site: Site, request: Request, response: Response): Promise<void> => {
  const reader = readerOf(request, site.settings)
  const shown = namesView(await site.store.rules(), reader, parsed(query, request.query))
  const content = showNames(shown)
  response.send(page({ title: shown.title, content, reader, path: '/names', kind: 'reading' }))
}

const download = async (site: Site, request: Request, response: Response): Promise<void> => {
  const { words } = readerOf(request, site.settings)
  const { facts } = await site.store.rules()
  response.set('Content-Disposition', attachment(`${words.names.fileName}.csv`))
  response.type('text/csv; charset=utf-8').send(factsCsv(houseFacts(facts), words))
}

/** Adds a fact; one that was changed into another takes its place. */
const save = async (site: Site, request: Request, response: Response): Promise<void> => {
  const { key, ...fields } = parsed(factForm, request.body ?? {})
  const fact = factOf(fields)
  const problem = factProblem(fact)
  if (problem !== undefined) throw new Refusal('invalid', problem)
  await site.store.changeRules((rules) =>
    withFacts(key === '' || key === factKey(fact) ? rules : withoutFacts(rules, [key]), [fact]),
  )
  const q = fact.wrong ?? fact.source ?? ''
  response.redirect(303, `/names?${new URLSearchParams({ q, saved: '1' })}`)
}

const act = async (site: Site, request: Request, response: Response): Promise<void> => {
  const { key, act: wanted } = parsed(actForm, request.body ?? {})
  const change = wanted === 'remove' ? withoutFacts : withFactsRestored
  await site.store.changeRules((rules) => change(rules, [key]))
  response.redirect(303, '/names?saved=1')
}

/** Shows what a table would change; the table goes along, so that nothing has to be kept. */
const preview = async (site: Site, request: Request, response: Response): Promise<void> => {
  const reader = readerOf(request, site.settings)
  const { fields, files } = await uploadedForm(request, site.settings.uploadLimit)
  const [file] = files
  const text = file === undefined ? (fields.text ?? '') : decoded(file.bytes).text
  const { csv } = parsed(takeForm, { csv: text })
  const read = readFacts(csv, await site.store.rules())
  const shown = namesImportView(csv, read, reader)
  const content = showImport(shown)
  response.send(page({ title: shown.title, content, reader, path: '/names', kind: 'reading' }))
}

const take = async (site: Site, request: Request, response: Response): Promise<void> => {
  const { csv } = parsed(takeForm, request.body ?? {})
  await site.store.changeRules((rules) => {
    const { added, changed } = readFacts(csv, rules)
    return withFacts(rules, [...added, ...changed.map(({ after }) => after)])
  })
  response.redirect(303, '/names?saved=1')
}

import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import {
  withAccepted,
  withChoices,
  withMqmThreshold,
  withoutAccepted,
  withoutDismissal,
  withSeverities,
} from '../../../core/checks/rule-changes.ts'
import { parsed } from '../input.ts'
import { readerOf } from '../reader.ts'
import { page, view } from '../render.ts'
import type { Site } from '../site.ts'
import {
  acceptedForm,
  choicesForm,
  mqmForm,
  removalForm,
  severitiesForm,
  waivedForm,
} from '../style-forms.ts'
import { type StyleView, savedParts, styleView } from '../style-view.ts'

const showStyle = view<StyleView>('style')

const query = z.object({
  find: z.string().max(200).catch(''),
  saved: z.enum(savedParts).optional().catch(undefined),
})

/** `/style`: what the house decides for all texts. Every form is small, and works without script. */
export const style = (site: Site): Router => {
  const { store } = site
  const routes = Router()
  routes.get('/style', (request, response) => show(site, request, response))
  routes.post('/style/choices', async (request, response) => {
    const choices = parsed(choicesForm, request.body ?? {})
    await store.changeRules((rules) => withChoices(rules, choices))
    response.redirect(303, '/style?saved=choices')
  })
  routes.post('/style/severities', async (request, response) => {
    const levels = parsed(severitiesForm, request.body ?? {})
    await store.changeRules((rules) => withSeverities(rules, levels))
    response.redirect(303, '/style?saved=checks#checks')
  })
  routes.post('/style/accepted', async (request, response) => {
    const { words } = parsed(acceptedForm, request.body ?? {})
    await store.changeRules((rules) => withAccepted(rules, words))
    response.redirect(303, '/style#accepted')
  })
  routes.post('/style/accepted/removal', async (request, response) => {
    const { word, find } = parsed(removalForm, request.body ?? {})
    await store.changeRules((rules) => withoutAccepted(rules, [word]))
    response.redirect(303, `/style?${new URLSearchParams({ find })}#accepted`)
  })
  routes.post('/style/dismissals', async (request, response) => {
    const finding = parsed(waivedForm, request.body ?? {})
    await store.changeRules((rules) => withoutDismissal(rules, finding))
    response.redirect(303, '/style#dismissals')
  })
  routes.post('/style/mqm', async (request, response) => {
    const { threshold } = parsed(mqmForm, request.body ?? {})
    await store.changeRules((rules) => withMqmThreshold(rules, threshold))
    response.redirect(303, '/style?saved=mqm#mqm')
  })
  return routes
}

const show = async (site: Site, request: Request, response: Response): Promise<void> => {
  const reader = readerOf(request, site.settings)
  const { find, saved } = parsed(query, request.query)
  const shown = styleView(await site.store.rules(), reader, { find, saved })
  const content = showStyle(shown)
  response.send(page({ title: shown.title, content, reader, path: '/style', kind: 'reading' }))
}

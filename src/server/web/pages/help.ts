import { Router } from 'express'
import type { Words } from '../../language/index.ts'
import { type ChecksView, checksView } from '../checks-view.ts'
import { type KeysView, keysView } from '../keys-view.ts'
import { readerOf } from '../reader.ts'
import { page, view } from '../render.ts'
import type { Site } from '../site.ts'

export interface HelpView {
  readonly title: string
  readonly keys: KeysView
  readonly sections: Words['help']
  readonly checks: ChecksView
}

const showHelp = view<HelpView>('help')

/** `/help`: how to work with the app, and every key. */
export const help = ({ settings }: Site): Router => {
  const routes = Router()
  routes.get('/help', (request, response) => {
    const reader = readerOf(request, settings)
    const shown = helpView(reader.words)
    const content = showHelp(shown)
    response.send(page({ title: shown.title, content, reader, path: '/help', kind: 'reading' }))
  })
  return routes
}

export const helpView = (words: Words): HelpView => ({
  title: words.frame.help,
  keys: keysView(words),
  sections: words.help,
  checks: checksView(words),
})

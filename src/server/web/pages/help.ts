import { Router } from 'express'
import type { Words } from '../../language/index.ts'
import type { SpellingStatus } from '../../spelling/spelling.ts'
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
export const help = ({ settings, spelling, languageTool }: Site): Router => {
  const routes = Router()
  routes.get('/help', async (request, response) => {
    const reader = readerOf(request, settings)
    const status = await spelling?.status()
    const shown = helpView(reader.words, { status, hasLanguageTool: languageTool !== undefined })
    const content = showHelp(shown)
    response.send(page({ title: shown.title, content, reader, path: '/help', kind: 'reading' }))
  })
  return routes
}

/** What of the optional parts works. */
export interface Engines {
  readonly status?: SpellingStatus | undefined
  readonly hasLanguageTool: boolean
}

export const helpView = (
  words: Words,
  engines: Engines = { hasLanguageTool: false },
): HelpView => ({
  title: words.frame.help,
  keys: keysView(words),
  sections: words.help.map((section) =>
    section.id === 'spelling'
      ? { ...section, paragraphs: [stateOf(engines, words), ...section.paragraphs] }
      : section,
  ),
  checks: checksView(words),
})

const stateOf = ({ status, hasLanguageTool }: Engines, { findings: words }: Words): string =>
  [
    status?.kind === 'on'
      ? words.spellingOn(status.engine, status.dictionary)
      : words.spellingMissing(status?.reason ?? ''),
    hasLanguageTool ? words.languageToolOn : words.languageToolOff,
  ].join(' ')

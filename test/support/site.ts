import { once } from 'node:events'
import { createServer } from 'node:http'
import type { ImportedDocument } from '../../src/core/review/document.ts'
import { type DocumentId, isDocumentId, segmentId } from '../../src/core/review/ids.ts'
import { memoryStore } from '../../src/server/store/memory-store.ts'
import type { Store } from '../../src/server/store/store.ts'
import { createApp } from '../../src/server/web/app.ts'
import type { Settings } from '../../src/server/web/site.ts'

/** The app on a port of its own, over a store in memory, with a clock that ticks by the minute. */
export interface RunningSite {
  readonly url: string
  readonly port: number
  readonly store: Store
  /** Bugs that were reported; a test that expects none looks here. */
  readonly reports: readonly unknown[]
  readonly close: () => Promise<void>
}

export const startSite = async (
  store: Store = memoryStore(),
  given: Partial<Settings> = {},
): Promise<RunningSite> => {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  const { port } = address
  const reports: unknown[] = []
  let minute = 0
  let count = 0
  server.on(
    'request',
    createApp({
      store,
      settings: {
        host: '127.0.0.1',
        port,
        publicHosts: [],
        defaultAuthor: 'Anna',
        uploadLimit: 1024 * 1024,
        ...given,
      },
      now: () => {
        minute += 1
        return new Date(Date.UTC(2026, 10, 23, 9, minute)).toISOString()
      },
      newId: () => {
        count += 1
        return documentIdOf(count)
      },
      report: (error) => reports.push(error),
    }),
  )
  const close = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { url: `http://localhost:${port}`, port, store, reports, close }
}

/** The id of the test document with this number. */
export const documentIdOf = (count: number): DocumentId => {
  const id = `test${String(count).padStart(12, '0')}`
  if (!isDocumentId(id)) throw new Error(`${id} is no id`)
  return id
}

/** A document of these paragraphs, as the importer makes it. */
export const documentOf = (
  paragraphs: readonly string[],
  details: Partial<ImportedDocument> = {},
): ImportedDocument => ({
  id: documentIdOf(0),
  title: 'Zwei Wege',
  language: 'de',
  unit: 'paragraph',
  origin: { kind: 'pasted', format: 'txt', encoding: 'utf-8' },
  created: '2026-11-23T09:00:00.000Z',
  createdBy: 'Anna',
  lead: '',
  segments: paragraphs.map((machine, index) => ({
    id: segmentId(index + 1),
    kind: 'paragraph',
    machine,
    after: index === paragraphs.length - 1 ? '\n' : '\n\n',
  })),
  ...details,
})

/** Three paragraphs of the sample. */
export const sampleDocument = documentOf([
  'Vorfälle',
  'US -Außenminister Anthony Blinken nannte es eine bilaterale Straße. Er erklärte dies am 9. November.',
  'Blinken und der südkoreanische Außenminister Pak Gin gaben an, dass sie die Strategie erörterten.',
])

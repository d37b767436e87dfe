import { describe, it } from 'vitest'
import { memoryStore } from '../../src/server/store/memory-store.ts'
import { LibraryFigures } from '../../src/server/web/report/library-figures.ts'
import { libraryReport } from '../../src/server/web/report/library-report.ts'
import { drawnArticles, fillWithArticles } from '../support/corpus-library.ts'

const seconds = async (task: () => unknown): Promise<string> => {
  const started = performance.now()
  await task()
  return `${((performance.now() - started) / 1000).toFixed(2)} s`
}

describe('The report on a library of 1,000 documents of 40 segments', () => {
  it('answers in bounded time at first, and at once when it is known', async () => {
    const store = memoryStore()
    await fillWithArticles(store, drawnArticles(1_000, 40), ['Nord', 'Süd', 'West'])
    const library = new LibraryFigures({ store })
    const first = await seconds(() => library.known(2_000))
    const whole = await seconds(() => library.known())
    const { documents } = await library.known()
    const choice = { from: '', to: '', system: '', by: 'week' } as const
    const report = await seconds(() => libraryReport(documents, choice))
    const again = await seconds(async () =>
      libraryReport((await library.known(2_000)).documents, choice),
    )
    console.log(
      `first page (waits 2 s) ${first}; all measured after another ${whole}; the report of all ` +
        `${report}; asked for again ${again}; resident ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
    )
  })
})

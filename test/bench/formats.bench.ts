import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { replayed } from '../../src/core/review/applied.ts'
import { openedDocument } from '../../src/core/review/document.ts'
import { exportedFile } from '../../src/server/formats/exporting.ts'
import { importedDocument } from '../../src/server/formats/importing.ts'
import { measuredRead } from '../support/measured-process.ts'
import { startServer } from '../support/server.ts'
import { documentIdOf } from '../support/site.ts'

const SEGMENTS = 50_000

const unit = (number: number): string =>
  `<trans-unit id="u${number}"><source>The minister <g id="b">said ${number}</g> on Tuesday that nobody was hurt.</source><target state="translated">Der Minister <g id="b">sagte ${number}</g> am Dienstag, dass niemand verletzt wurde.</target>${number % 10 === 0 ? '<note from="Eva">Bitte prüfen.</note>' : ''}</trans-unit>\n`

const file = (segments: number): Buffer =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2"><file source-language="en" target-language="de" original="a"><body>\n${Array.from({ length: segments }, (_, index) => unit(index)).join('')}</body></file></xliff>`,
  )

/** In time of the processor, which the rest of the machine lengthens less, and by the clock. */
const timed = async <Result>(task: () => Result | Promise<Result>) => {
  const started = performance.now()
  const before = process.cpuUsage()
  const result = await task()
  const { user, system } = process.cpuUsage(before)
  return { result, time: performance.now() - started, work: (user + system) / 1_000 }
}

const seconds = (time: number): string => `${(time / 1_000).toFixed(2)} s`

/** What the parser alone needs for the file: a measure of the machine. */
const parsed = (bytes: Buffer): void => {
  const parser = new SaxesParser({ xmlns: false })
  parser.on('opentag', () => undefined)
  parser.write(bytes.toString('utf8')).close()
}

describe(`an XLIFF file of ${SEGMENTS} segments`, () => {
  it('is read and written', async () => {
    const content = file(SEGMENTS)
    const alone = (await timed(() => parsed(content))).work
    const arrival = { id: documentIdOf(1), at: '2026-11-27T09:00:00.000Z', by: 'Anna' }
    const read = await timed(() => importedDocument({ content, name: 'a.xlf' }, arrival))
    const { imported, entries = [], original } = read.result.document
    expect(imported.segments).toHaveLength(SEGMENTS)
    const opened = await timed(() => replayed(openedDocument(imported), entries))
    const segments = opened.result.segments.map((segment, index) =>
      index % 100 === 0 ? { ...segment, text: `${segment.text} Neu.` } : segment,
    )
    const written = await timed(() =>
      exportedFile('original', {
        document: { ...opened.result, segments },
        imported,
        entries,
        ...(original && { original }),
        at: arrival.at,
        language: 'de',
      }),
    )
    expect(written.result.content.length).toBe(content.length + 5 * (SEGMENTS / 100))
    const ratio = (time: number) =>
      `${seconds(time)}, ${(time / alone).toFixed(1)} × the parser alone`
    console.log(
      `${(content.length / 1e6).toFixed(1)} MB, the parser alone ${seconds(alone)}\n` +
        `  import ${ratio(read.work)}; opened ${seconds(opened.work)}\n` +
        `  export with 1 % changed ${ratio(written.work)}`,
    )
  })

  it('needs little memory', () => {
    const make = `const unit = ${unit.toString()}; const SEGMENTS = 50000; return (${file.toString()})(SEGMENTS)`
    const { segments, megabytes, refused } = measuredRead(make, 'a.xlf')
    expect(refused).toBe('')
    console.log(`import of ${segments} segments: ${megabytes.toFixed(0)} MB more at most`)
  })

  it('can be reviewed', async () => {
    const server = await startServer()
    try {
      const body = new FormData()
      body.append('file', new File([Uint8Array.from(file(SEGMENTS))], 'groß.xlf'))
      const api = `${server.url}/api/v1/documents`
      const upload = await timed(async () => (await fetch(api, { method: 'POST', body })).json())
      const { id } = upload.result
      const page = async () => (await fetch(`${server.url}/documents/${id}`)).text()
      const first = await timed(page)
      const second = await timed(page)
      const save = await timed(() =>
        fetch(`${api}/${id}/segments/s25000/revisions`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ text: 'Neu.', base: 0 }),
        }),
      )
      expect(save.result.status).toBe(201)
      const after = await timed(page)
      const exported = await timed(async () =>
        (await fetch(`${api}/${id}/export/original`)).arrayBuffer(),
      )
      console.log(
        `upload and kept ${seconds(upload.time)}; first page ${seconds(first.time)} (${(first.result.length / 1e3).toFixed(0)} kB), again ${seconds(second.time)}, after a save ${seconds(after.time)}\n` +
          `  save ${save.time.toFixed(1)} ms; export ${seconds(exported.time)}`,
      )
    } finally {
      await server.stop()
    }
  })
})

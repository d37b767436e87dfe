import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** What came of reading a file in a process of its own. */
export interface MeasuredRead {
  /** What it was refused with; empty when it was read. */
  readonly refused: string
  readonly segments: number
  readonly milliseconds: number
  /** Beyond what the process had before it read anything. */
  readonly megabytes: number
}

/**
 * Reads a file that `make` (JavaScript, the name `file` is its bytes) builds, in a process of its own, so
 * that time and memory are those of the reader alone.
 */
export const measuredRead = (make: string, name: string): MeasuredRead => {
  const importing = join(import.meta.dirname, '../../dist/server/formats/importing.js')
  const script = `
    const { importedDocument } = await import(${JSON.stringify(importing)})
    const arrival = { id: 'd', at: '2026-11-23T09:00:00.000Z', by: 'Anna' }
    const read = (content, name) => importedDocument({ content, name }, arrival)
    await read(Buffer.from('<xliff><trans-unit><source>a</source></trans-unit></xliff>'), 'a.xlf')
    const file = await (async () => { ${make} })()
    globalThis.gc?.()
    const before = process.memoryUsage().rss
    const started = performance.now()
    let refused = '', segments = 0
    try { segments = (await read(file, ${JSON.stringify(name)})).document.imported.segments.length }
    catch (error) { refused = error.constructor.name === 'Refusal' ? error.message : 'BROKEN ' + error.stack }
    const milliseconds = performance.now() - started
    const megabytes = (process.resourceUsage().maxRSS * 1024 - before) / 1e6
    console.log(JSON.stringify({ refused, segments, milliseconds, megabytes }))`
  const { stdout, stderr } = spawnSync(
    process.execPath,
    // Newer versions of Node let garbage lie for longer: what is measured is the reader, not that.
    ['--expose-gc', '--max-semi-space-size=16', '--input-type=module', '--eval', script],
    { encoding: 'utf8', timeout: 60_000, maxBuffer: 10_000_000 },
  )
  try {
    return JSON.parse(stdout)
  } catch {
    throw new Error(`the process came to no end: ${stderr}`)
  }
}

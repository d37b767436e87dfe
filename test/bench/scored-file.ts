import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { seededRandom } from '../../src/core/metrics/seeded-random.ts'
import { corpus } from '../support/metric-texts.ts'

const main = join(import.meta.dirname, '../../dist/server/main.js')

/** Tells the peak of the process's memory in kilobytes when it ends. */
const hook =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS))'

export interface ScoredFile {
  readonly seconds: number
  readonly megabytes: number
  /** The lines of the table that hold the scores. */
  readonly output: string
}

/** The real command over a file of so many pairs, each a text of its own. */
export const scoredFile = async (pairs: number): Promise<ScoredFile> => {
  const folder = mkdtempSync(join(tmpdir(), 'rotstift-'))
  try {
    const file = join(folder, 'pairs.jsonl')
    await writePairs(file, pairs)
    const started = performance.now()
    const child = spawn(process.execPath, ['--import', hook, main, 'score', '--pairs', file], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const [output, messages] = await Promise.all([text(child.stdout), text(child.stderr)])
    const seconds = (performance.now() - started) / 1000
    const megabytes = Number(/peak (\d+)/.exec(messages)?.[1] ?? Number.NaN) / 1024
    const scores = output.match(/^(TER|chrF2|BLEU) +[\d.]+/gm) ?? []
    return { seconds, megabytes, output: scores.join(', ').replaceAll(/ +/g, ' ') }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const writePairs = async (file: string, pairs: number): Promise<void> => {
  const random = seededRandom(7)
  const out = createWriteStream(file)
  for (let count = 1; count <= pairs; count++) {
    const row = corpus[Math.floor(random() * corpus.length)]
    const [machine, edited] = [`${row?.mt_tok} ${count}`, `${row?.pe_tok} ${count}`]
    if (!out.write(`${JSON.stringify({ machine, edited })}\n`)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
}

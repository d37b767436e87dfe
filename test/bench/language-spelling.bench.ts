import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { type Finding, findings } from '../../src/core/checks/findings.ts'
import { withLearntWords } from '../../src/core/checks/learnt-words.ts'
import type { Passage } from '../../src/core/checks/prose.ts'
import { wordsOf } from '../../src/core/checks/prose.ts'
import { setting } from '../../src/core/checks/setting.ts'
import { openSpelling, type Spelling } from '../../src/server/spelling/spelling.ts'
import { type CorpusRow, corpusRows } from '../support/mlqe.ts'

const sample = readFileSync(
  join(import.meta.dirname, '../fixtures/sample/sample-mt.de.txt'),
  'utf8',
)
const rows = corpusRows()

let spelling: Spelling
let started = 0

beforeAll(async () => {
  const before = performance.now()
  spelling = openSpelling()
  const status = await spelling.status()
  started = performance.now() - before
  console.log(`\nSpelling: ${JSON.stringify(status)}, ready after ${started.toFixed(0)} ms`)
})

afterAll(() => spelling.close())

/** With all checks: where another one says what is wrong with a word, spelling is silent. */
const found = (passages: readonly Passage[]): Promise<readonly Finding[]> => {
  const inUse = setting({ dictionary: spelling.words.dictionary })
  return withLearntWords(spelling.words, spelling.verdicts, () => findings(passages, inUse))
}

const types = (list: readonly Finding[], check: string): readonly string[] => [
  ...new Set(list.filter((one) => one.check === check).map(({ text }) => text)),
]

describe('spelling', () => {
  it('is fast: word types of the corpus, asked at once and again', async () => {
    const words = [...new Set(rows.flatMap(({ mt, pe }) => wordsOf(`${mt} ${pe}`)))]
    const forms = [...new Set(words.map(({ text }) => text))]
    await spelling.verdicts(forms)
    const before = performance.now()
    await spelling.verdicts(forms)
    const seconds = (performance.now() - before) / 1000
    console.log(
      `\n${forms.length} word types: ${(forms.length / seconds).toFixed(0)} words a second`,
    )
  })

  it('proposes on demand', async () => {
    const slips = ['Regierug', 'Zurückhaltungstrategie', 'Haupstadt', 'Jusitzminister', 'Atillerie']
    for (const slip of slips) {
      const before = performance.now()
      const proposed = await spelling.suggestions(slip)
      const milliseconds = (performance.now() - before).toFixed(0)
      console.log(`  ${slip} → ${proposed.join(', ')} (${milliseconds} ms)`)
    }
  })

  it('says of the sample', async () => {
    const list = await found(sample.split('\n').map((text) => ({ text })))
    console.log(`\nSample, unknown words: ${types(list, 'spelling').join(', ')}`)
    console.log(`Sample, linking s: ${types(list, 'compound-linking-s').join(', ')}`)
  })

  it('is right about machine text as often as post-editors agree (20 % of all words are BAD)', async () => {
    const list = await found(rows.map(({ mt_tok, src }) => ({ text: mt_tok, source: src })))
    const table = ['warning', 'hint'].map((severity) => {
      const hits = list.filter((one) => one.check === 'spelling' && one.severity === severity)
      const bad = hits.filter(({ segment, start }) => isBad(rows[segment], start))
      const share = hits.length === 0 ? '–' : `${((100 * bad.length) / hits.length).toFixed(0)} %`
      return { unknown: severity, hits: hits.length, BAD: share }
    })
    console.log('\nUnknown words of MLQE-PE by severity')
    console.table(table)
  })

  it('finds missing joints in corrected German: false alarms but for real slips', async () => {
    const list = await found(rows.map(({ pe, src }) => ({ text: pe, source: src })))
    const count = rows.reduce((sum, { pe }) => sum + wordsOf(pe).length, 0)
    const warnings = list.filter((one) => one.check === 'spelling' && one.severity === 'warning')
    const rate = ((1000 * warnings.length) / count).toFixed(2)
    console.log(`\nPost-edits, linking s: ${types(list, 'compound-linking-s').join(', ')}`)
    console.log(`Post-edits, warnings on unknown words: ${warnings.length}, ${rate} in 1,000 words`)
    console.log(`  ${types(warnings, 'spelling').slice(0, 60).join(', ')}`)
  })
})

/** Tags stand for gap, word, gap, word, …: whether the post-editor changed the word that begins at `start` of the tokenised text. */
const isBad = (row: CorpusRow | undefined, start: number): boolean => {
  if (row === undefined) return false
  const word = row.mt_tok.slice(0, start).split(' ').length - 1
  return row.mt_word_tags.split(' ')[2 * word + 1] === 'BAD'
}

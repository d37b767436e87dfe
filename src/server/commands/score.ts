import {
  type CorpusScores,
  LONGEST_SEGMENT,
  type Pair,
  plusSums,
  type ScoredSegment,
  type Scoring,
  type Sums,
  scoring,
} from '../../core/metrics/scoring.ts'
import { Refusal } from '../../core/refusal.ts'
import { linesOf } from '../formats/lines-of.ts'
import { pairsOf } from '../formats/scored-pairs.ts'
import { type Command, type Options, optionValue, type Terminal, UsageError } from './command.ts'

/** `rotstift score`: what an editor changed in machine text, in figures. */
export const score: Command = {
  name: 'score',
  usage: 'score (--machine FILE --edited FILE | --pairs FILE) [--json | --segments]',
  summary: 'Score machine text against edited text: TER, chrF2, chrF2++, BLEU, edit distance',
  options: [
    { name: 'machine', kind: 'value', summary: 'what the machine wrote, one segment a line' },
    { name: 'edited', kind: 'value', summary: 'the edited text, one segment a line' },
    {
      name: 'pairs',
      kind: 'value',
      summary: 'both in one file: {"machine", "edited"} a line, or separated by a tab',
    },
    { name: 'json', kind: 'flag', summary: 'print every segment, the whole and the signatures' },
    { name: 'segments', kind: 'flag', summary: 'print a line of the table for each segment' },
    { name: 'normalized', kind: 'flag', summary: 'TER: punctuation marks are words (HTER)' },
    { name: 'case-sensitive', kind: 'flag', summary: 'TER: upper and lower case differ' },
    { name: 'no-punctuation', kind: 'flag', summary: 'TER: leave punctuation marks out' },
  ],
  run: async (words, options, terminal) => {
    if (words.length > 0) throw new UsageError(USAGE)
    await scoreFiles(sourceOf(options, terminal), options, terminal)
    return 0
  },
}

const USAGE = 'score takes --machine FILE and --edited FILE, or --pairs FILE'

/** What is to be scored. */
interface Source {
  readonly pairs: () => AsyncIterable<Pair>
  /** The standard input can be read once only. */
  readonly isReadable: 'once' | 'again'
}

const sourceOf = (options: Options, terminal: Terminal): Source => {
  const [machine, edited] = [optionValue(options, 'machine'), optionValue(options, 'edited')]
  const name = optionValue(options, 'pairs')
  if (name !== undefined && machine === undefined && edited === undefined) {
    return {
      pairs: () => pairsOf({ name, pieces: terminal.stream(name) }),
      isReadable: name === '-' ? 'once' : 'again',
    }
  }
  if (machine === undefined || edited === undefined || name !== undefined) {
    throw new UsageError(USAGE)
  }
  if (machine === '-' && edited === '-') {
    throw new UsageError('only one of the two texts can come from the standard input')
  }
  const files = { machine, edited }
  return {
    pairs: () => pairedLines(files, terminal),
    isReadable: machine === '-' || edited === '-' ? 'once' : 'again',
  }
}

interface Files {
  readonly machine: string
  readonly edited: string
}

/** Writes as it goes: of a file of any length, the sums are all that is kept. */
const scoreFiles = async (source: Source, options: Options, terminal: Terminal): Promise<void> => {
  const measures = scoring({
    normalized: options.normalized === true,
    caseSensitive: options['case-sensitive'] === true,
    punctuation: options['no-punctuation'] !== true,
  })
  const total = await countedPairs(source)
  const report = options.json === true ? json : table(options.segments === true)
  const advance = progressBar(total, terminal)
  let sums = measures.none
  let number = 0
  await terminal.write('-', report.start)
  for await (const pair of source.pairs()) {
    const scored = measures.segment(pair)
    sums = plusSums(sums, scored.sums)
    number += 1
    await terminal.write('-', report.segment(scored, number))
    advance(number)
  }
  terminal.progress('')
  await terminal.write('-', report.end(measures, sums))
}

/**
 * How many pairs there are, where the files can be read twice: then whatever is wrong with them is
 * told before the first result is written.
 */
const countedPairs = async ({ pairs, isReadable }: Source): Promise<number | undefined> => {
  if (isReadable === 'once') return undefined
  let count = 0
  for await (const _ of pairs()) count += 1
  return count
}

async function* pairedLines(files: Files, terminal: Terminal) {
  const lines = (name: string) =>
    linesOf({ name, pieces: terminal.stream(name), longest: LONGEST_SEGMENT })
  const machines = lines(files.machine)
  const edits = lines(files.edited)
  for (let number = 1; ; number += 1) {
    const [machine, edited] = await Promise.all([machines.next(), edits.next()])
    if (machine.done === true && edited.done === true) return
    if (machine.done === true) throw unequal({ short: files.machine, long: files.edited, number })
    if (edited.done === true) throw unequal({ short: files.edited, long: files.machine, number })
    yield { machine: machine.value, edited: edited.value }
  }
}

const unequal = (files: { short: string; long: string; number: number }): Refusal =>
  new Refusal(
    'invalid',
    `${files.long} has a line ${files.number}, but ${files.short} ends after line ` +
      `${files.number - 1}. Both need the same number of lines, one segment a line.`,
  )

const BAR_WIDTH = 30

/** Drawn anew for each per cent; where the end is not known, for each thousand segments. */
const progressBar = (total: number | undefined, { progress }: Terminal) => {
  let drawn = 0
  return (done: number): void => {
    const step = Math.floor(total === undefined ? done / 1_000 : (100 * done) / total)
    if (step === drawn) return
    drawn = step
    if (total === undefined) progress(`${done} segments`)
    else {
      const filled = Math.round((BAR_WIDTH * done) / total)
      const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled)
      progress(`${bar} ${step} %  ${done} of ${total} segments`)
    }
  }
}

/** How the results are written: before the first segment, for each, and after the last. */
interface Report {
  readonly start: string
  readonly segment: (scored: ScoredSegment, number: number) => string
  readonly end: (measures: Scoring, sums: Sums) => string
}

const json: Report = {
  start: '{"segments":[',
  segment: ({ scores }, number) => `${number === 1 ? '' : ','}\n${JSON.stringify(scores)}`,
  end: ({ corpus, signatures }, sums) =>
    `\n],\n"corpus":${JSON.stringify(corpus(sums))},\n"signatures":${JSON.stringify(signatures)}}\n`,
}

const columns = ['segment', 'TER', 'edits', 'chrF2', 'chrF2++', 'BLEU', 'chars', 'words'] as const

const cells = (values: readonly string[]): string =>
  `${values.map((value) => value.padStart(9)).join('')}\n`

const table = (withSegments: boolean): Report => ({
  start: withSegments ? cells(columns) : '',
  segment: ({ scores: { ter, chrf, chrfpp, bleu, characters, words } }, number) =>
    withSegments
      ? cells([
          String(number),
          ter.score.toFixed(2),
          String(ter.edits),
          ...[chrf, chrfpp, bleu].map((value) => value.toFixed(2)),
          String(characters),
          String(words),
        ])
      : '',
  end: (measures, sums) => `${withSegments ? '\n' : ''}${summary(measures.corpus(sums), measures)}`,
})

const summary = (corpus: CorpusScores, { signatures }: Scoring): string => {
  const rows: readonly (readonly [name: string, value: string, note: string])[] = [
    ['segments', String(corpus.segments), ''],
    ['unchanged', `${corpus.unchanged.toFixed(2)} %`, ''],
    ['TER', corpus.ter.toFixed(2), signatures.ter],
    ['chrF2', corpus.chrf.toFixed(2), signatures.chrf],
    ['chrF2++', corpus.chrfpp.toFixed(2), signatures.chrfpp],
    ['BLEU', corpus.bleu.toFixed(2), signatures.bleu],
    ['edit distance', String(corpus.characters), 'characters'],
    ['', String(corpus.words), 'words'],
  ]
  const lines = rows.map(([name, value, note]) =>
    `${name.padEnd(14)}${value.padStart(10)}  ${note}`.trimEnd(),
  )
  return `${[...lines, '', signatures.implementation].join('\n')}\n`
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A machine translation and what a translator made of it (MLQE-PE, see the file beside it). */
export interface CorpusPair {
  readonly id: string
  readonly machine: string
  readonly edited: string
}

interface Row {
  readonly id: string
  readonly mt: string
  readonly pe: string
}

/** 1,000 real pairs, 851 of them with corrections. */
export const corpusPairs: readonly CorpusPair[] = readFileSync(
  join(import.meta.dirname, '../fixtures/corpus/mlqe-pe-en-de.jsonl'),
  'utf8',
)
  .trimEnd()
  .split('\n')
  .map((line) => {
    const { id, mt, pe }: Row = JSON.parse(line)
    return { id, machine: mt, edited: pe }
  })

const sampleText = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8')
const sample = {
  machine: sampleText('../../data/samples/sample-mt.de.txt'),
  edited: sampleText('../fixtures/sample/sample-postedit.de.txt'),
}

/** Every real pair there is: the sentences, the paragraphs of the sample, and the sample as a whole. */
export const realPairs: readonly Omit<CorpusPair, 'id'>[] = [
  ...corpusPairs,
  ...sample.machine.split('\n\n').map((machine, index) => ({
    machine,
    edited: sample.edited.split('\n\n')[index] ?? '',
  })),
  sample,
]

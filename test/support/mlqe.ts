import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A segment of the corpus; what the fields mean stands in its meta.json. */
export interface CorpusRow {
  readonly id: string
  readonly doc: string
  readonly src: string
  readonly mt: string
  readonly pe: string
  readonly mt_tok: string
  readonly mt_word_tags: string
  /** Edits of the post-editor in relation to the words of the result. */
  readonly hter: number
}

/** The English–German rows of MLQE-PE kept in the fixtures. */
export const corpusRows = (): readonly CorpusRow[] =>
  readFileSync(join(import.meta.dirname, '../fixtures/corpus/mlqe-pe-en-de.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line): CorpusRow => JSON.parse(line))

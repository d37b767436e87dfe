import type { Signatures } from '../../../core/metrics/scoring.ts'
import type { Reader } from '../reader.ts'

/** How the figures were made: without that nobody can make them again. */
export interface MethodView {
  readonly heading: string
  readonly note: string
  readonly signatures: readonly { readonly name: string; readonly value: string }[]
  readonly implementation: string
}

export const methodView = (
  signatures: Signatures,
  note: string,
  { words: { report: words } }: Reader,
): MethodView => ({
  heading: words.method,
  note,
  signatures: [
    { name: words.names.hter, value: signatures.ter },
    { name: words.names.chrfpp, value: signatures.chrfpp },
    { name: words.names.bleu, value: signatures.bleu },
  ],
  implementation: words.computed,
})

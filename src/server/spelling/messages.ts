/** What the worker is asked. `number` tells which answer belongs to which question. */
export type Question =
  | { readonly kind: 'verdicts'; readonly number: number; readonly words: readonly string[] }
  | { readonly kind: 'suggestions'; readonly number: number; readonly word: string }

export type Answer =
  | Loaded
  /** Per word: whether it is right. */
  | { readonly kind: 'verdicts'; readonly number: number; readonly known: readonly boolean[] }
  | { readonly kind: 'suggestions'; readonly number: number; readonly words: readonly string[] }

/** The first thing the worker says. */
export type Loaded =
  | { readonly kind: 'ready'; readonly engine: string; readonly dictionary: string }
  | { readonly kind: 'failed'; readonly reason: string }

/** What the worker is told when it is made. */
export interface WorkerSettings {
  /** The folder of a dictionary of the house's own. */
  readonly folder: string | undefined
}

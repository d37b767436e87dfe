import { reviewKeys } from '../../core/review/key-map.ts'
import type { Words } from '../language/index.ts'
import { keyLabel } from './editor-view.ts'

/** The list of keys, as `partials/keys` prints it. */
export interface KeysView {
  readonly title: string
  readonly note: string
  readonly close: string
  readonly keys: readonly { readonly keys: readonly string[]; readonly does: string }[]
}

/** All keys of the review screen and what they do, in the reader's language; made once. */
export const keysView = (words: Words): KeysView => {
  const known = made.get(words) ?? madeOf(words)
  made.set(words, known)
  return known
}

const made = new WeakMap<Words, KeysView>()

const madeOf = ({ review, frame, keyActions, language }: Words): KeysView => ({
  title: review.keys,
  note: review.mac,
  close: frame.close,
  keys: reviewKeys.map(({ action, keys }) => ({
    keys: keys.map((key) => keyLabel(key, language)),
    does: keyActions[action],
  })),
})

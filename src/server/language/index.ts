import { edits } from './edits.ts'
import { frame } from './frame.ts'
import { help } from './help.ts'
import { keyActions } from './keys.ts'
import type { Language } from './language.ts'
import { review } from './review.ts'

/** Every word of the interface in one language, one section a page. */
export const wordsIn = (language: Language) => ({
  language,
  frame: frame[language],
  edits: edits[language],
  help: help[language],
  keyActions: keyActions[language],
  review: review[language],
})

export type Words = ReturnType<typeof wordsIn>

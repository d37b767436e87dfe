import { compare } from './compare.ts'
import { documents } from './documents.ts'
import { edits } from './edits.ts'
import { exporting } from './exporting.ts'
import { findings } from './findings.ts'
import { frame } from './frame.ts'
import { help } from './help.ts'
import { history } from './history.ts'
import { keyActions } from './keys.ts'
import type { Language } from './language.ts'
import { newDocument } from './new-document.ts'
import { review } from './review.ts'

/** Every word of the interface in one language, one section a page. */
export const wordsIn = (language: Language) => ({
  language,
  findings: findings[language],
  frame: frame[language],
  documents: documents[language],
  edits: edits[language],
  exporting: exporting[language],
  help: help[language],
  keyActions: keyActions[language],
  newDocument: newDocument[language],
  review: review[language],
  history: history[language],
  compare: compare[language],
})

export type Words = ReturnType<typeof wordsIn>

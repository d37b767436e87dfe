import { frame } from './frame.ts'
import type { Language } from './language.ts'

/** The words of the interface, one section a page. */
const sections = { frame }

/** Every word of the interface in one language. */
export const wordsIn = (language: Language) => ({
  language,
  frame: sections.frame[language],
})

export type Words = ReturnType<typeof wordsIn>

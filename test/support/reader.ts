import { formatting } from '../../src/server/language/formatting.ts'
import { wordsIn } from '../../src/server/language/index.ts'
import type { Language } from '../../src/server/language/language.ts'
import type { Reader } from '../../src/server/web/reader.ts'

/** Somebody who reads the interface in this language. */
export const aReader = (language: Language = 'en'): Reader => ({
  words: wordsIn(language),
  format: formatting(language),
  theme: 'system',
  singleKeys: true,
  effort: true,
  name: 'Anna',
})

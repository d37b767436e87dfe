import type { WordPart } from './paragraph.ts'
import type { Numbers } from './run-writer.ts'

/** Word wants numbers below 2³¹; beyond this, numbering begins anew rather than to overflow. */
const HIGHEST = 0x7fff_0000

/** Numbers behind all that the parts give to revisions, comments and bookmarks. */
export const freshNumbers = (parts: readonly Pick<WordPart, 'xml'>[]): Numbers => {
  let last = 0
  for (const { xml } of parts) {
    for (const [, id] of xml.matchAll(/:id="(\d{1,10})"/g)) {
      const number = Number(id)
      if (number > last && number < HIGHEST) last = number
    }
  }
  return {
    next: () => {
      last += 1
      return last
    },
  }
}

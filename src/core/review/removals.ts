import { difference } from '../diff/difference.ts'
import { type Owned, stretches } from '../diff/owners.ts'
import type { Author } from './authorship.ts'
import type { Document, ImportedDocument, Segment } from './document.ts'
import { type PastText, pastTexts } from './past-texts.ts'

/** A stretch of the machine's text that stands no more, or (without an owner) still does. */
export type Removed = Owned<Author | undefined>

/**
 * Who took out what of the machine's text in each segment: the stretches of that text, in order and
 * without gaps. It is the one who did it last: what was brought back and removed again belongs to
 * the second.
 */
export const removals = (
  document: Document,
  imported: ImportedDocument,
): ((segment: Segment) => readonly Removed[]) => {
  const pasts = pastTexts(document, imported)
  return (segment) => removedBy(segment, pasts(segment))
}

const removedBy = ({ machine, text }: Segment, pasts: readonly PastText[]): readonly Removed[] => {
  const owners = new Array<Author | undefined>(machine.length).fill(undefined)
  let open = standing(machine, text).flatMap((stands, unit) => (stands ? [] : [unit]))
  for (let later = pasts.length - 1; later > 0 && open.length > 0; later -= 1) {
    const before = pasts[later - 1]
    const author = pasts[later]?.author
    const stands = later === 1 ? undefined : standing(machine, before?.text ?? '')
    open = open.filter((unit) => {
      if (stands?.[unit] === false) return true
      owners[unit] = author
      return false
    })
  }
  return stretches({ text: machine, owners: withBlanks(owners, machine) })
}

/** Which of two blanks went, nobody can tell: a removed one goes with the word before it. */
const withBlanks = (
  owners: readonly (Author | undefined)[],
  text: string,
): readonly (Author | undefined)[] => {
  const found = [...owners]
  for (const [unit, owner] of owners.entries()) {
    const before = found[unit - 1]
    if (owner !== undefined && before !== undefined && text.charAt(unit).trim() === '') {
      found[unit] = before
    }
  }
  return found
}

/** For each unit of the machine's text, whether it stands in this one. */
const standing = (machine: string, text: string): readonly boolean[] =>
  difference(machine, text)
    .parts.filter(({ kind }) => kind !== 'added')
    .flatMap((part) => new Array<boolean>(part.text.length).fill(part.kind === 'same'))

import type { Difference } from '../diff/difference.ts'

/** What an editor wrote in place of what stood there; one side may be empty. */
export interface Correction {
  readonly removed: string
  readonly added: string
}

/** How often a correction occurs: in how many segments. */
export interface CountedCorrection extends Correction {
  readonly segments: number
}

/** Longer stretches are rewritten sentences: hardly ever the same twice. */
const LONGEST = 60

/**
 * The corrections of one segment that can occur again, each once. What was only moved is none; the
 * white space round a word does not make it another one.
 */
export const corrections = ({ edits }: Difference): readonly Correction[] => {
  const found = new Map<string, Correction>()
  for (const { kind, removed, added } of edits) {
    if (kind === 'move' || removed.length > LONGEST || added.length > LONGEST) continue
    const correction = trimmed({ removed, added })
    found.set(correctionKey(correction), correction)
  }
  return [...found.values()]
}

/** The same for equal corrections. */
export const correctionKey = ({ removed, added }: Correction): string => `${removed}\0${added}`

/** The correction with this key. */
export const correctionOf = (key: string): Correction => {
  const [removed = '', added = ''] = key.split('\0')
  return { removed, added }
}

/** White space is kept where it is all there is: then it is what was corrected. */
const trimmed = ({ removed, added }: Correction): Correction =>
  removed.trim() === '' && added.trim() === ''
    ? { removed, added }
    : { removed: removed.trim(), added: added.trim() }

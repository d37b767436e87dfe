import type { Dictionary } from './setting.ts'

/** Letters that join the parts of a German compound. */
const LINKS = ['', 's', 'es', 'n', 'en', 'er', 'e'] as const

const SHORTEST_PART = 3
const SHORTEST_COMPOUND = 8
const LONGEST_COMPOUND = 60

/** Endings after which the joint always has an s: Zeitungs-, Freiheits-, Nations-. */
const NEEDS_S = /(?:ung|heit|keit|schaft|tät|ion)$/

/** English nouns that end alike and take none: Fictionautor, Unionsoldat. */
const ENGLISH_ION = /(?:promotion|fiction|union|action|fashion|station|million|edition)$/i

interface Split {
  readonly first: string
  readonly link: string
  readonly second: string
}

/** Whether an unknown word falls into two known nouns with a joint that the rules allow. */
export const isCompound = (word: string, dictionary: Dictionary): boolean =>
  splits(word, dictionary).some(isRegular)

/** The word with the s that its joint lacks, if that is all that is wrong with it. */
export const withLinkingS = (word: string, dictionary: Dictionary): string | undefined => {
  const found = splits(word, dictionary)
  if (found.some(isRegular)) return undefined
  const split = found.find(({ first }) => !ENGLISH_ION.test(first))
  return split && `${split.first}s${split.second.toLowerCase()}`
}

const isRegular = ({ first, link }: Split): boolean => !NEEDS_S.test(first) || link === 's'

const splits = (word: string, dictionary: Dictionary): readonly Split[] => {
  if (word.length < SHORTEST_COMPOUND || word.length > LONGEST_COMPOUND) return []
  if (!/^\p{Lu}\p{Ll}+$/u.test(word)) return []
  const found: Split[] = []
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
    const second = word.charAt(at).toUpperCase() + word.slice(at + 1)
    if (!dictionary.knows(second)) continue
    for (const link of LINKS) {
      const first = word.slice(0, at - link.length)
      const isPart = first.length >= SHORTEST_PART && word.slice(first.length, at) === link
      if (isPart && dictionary.knows(first)) found.push({ first, link, second })
    }
  }
  return found
}

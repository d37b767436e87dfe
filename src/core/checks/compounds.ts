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

/**
 * Whether an unknown word falls into two known ones with a joint that the rules allow: nouns, or
 * with a small letter also others (hinaufstieg, siegbringend).
 */
export const isCompound = (word: string, dictionary: Dictionary): boolean =>
  splits(word, dictionary).some(isRegular) || isSmallCompound(word, dictionary)

/** Prefixes shorter than any part of a compound: unversehrt, abwiesen, koexistieren. */
const PREFIX = /^(?:un|ab|an|um|ko|er|be)/

const isSmallCompound = (word: string, dictionary: Dictionary): boolean => {
  if (word.length < SHORTEST_COMPOUND || word.length > LONGEST_COMPOUND) return false
  if (!/^\p{Ll}+$/u.test(word)) return false
  if (PREFIX.test(word) && dictionary.knows(word.slice(2))) return true
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
    if (!dictionary.knows(word.slice(at))) continue
    const firsts = ['', 's'].flatMap((link) => {
      const first = word.slice(0, at - link.length)
      const isPart = first.length >= SHORTEST_PART && word.slice(first.length, at) === link
      return isPart ? [first, first.charAt(0).toUpperCase() + first.slice(1)] : []
    })
    if (firsts.some(dictionary.knows)) return true
  }
  return false
}

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

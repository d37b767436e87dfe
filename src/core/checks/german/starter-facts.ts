import type { Fact } from '../fact.ts'
import { acronyms } from './acronyms.ts'
import { falseFriends } from './false-friends.ts'
import { people } from './people.ts'
import { places } from './places.ts'
import { sensitiveWords } from './sensitive-words.ts'
import { titles } from './titles.ts'

/** The table of names and terms a new house begins with; it is copied into the store and edited there. */
export const starterFacts: readonly Fact[] = [
  ...people,
  ...places,
  ...acronyms,
  ...titles,
  ...falseFriends,
  ...sensitiveWords,
]

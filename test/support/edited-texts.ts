import { corpusPairs } from './corpus.ts'

/** The same numbers on every run and machine (a linear congruential generator). */
export const seeded = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 0x1_0000_0000
  }
}

const machine = corpusPairs.map(({ machine: text }) => text.split(' '))
const vocabulary = machine.flat()

/** `count` words of running German, another text for another seed. */
export const words = (count: number, seed: number): readonly string[] => {
  const random = seeded(seed)
  const found: string[] = []
  while (found.length < count) {
    const sentence = machine[Math.floor(random() * machine.length)] ?? []
    for (const word of sentence) found.push(word)
  }
  return found.slice(0, count)
}

/**
 * `text` with a share of its words edited: 45 % another word, 15 % deleted, 15 % inserted, 18 %
 * another ending, 7 % put in quotation marks.
 */
export const edited = (text: readonly string[], share: number, seed: number): readonly string[] => {
  const random = seeded(seed)
  const anyOf = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  return text.flatMap((word) => {
    if (random() >= share) return [word]
    const dice = random()
    if (dice < 0.45) return [anyOf(vocabulary)]
    if (dice < 0.6) return []
    if (dice < 0.75) return [word, anyOf(vocabulary)]
    return dice < 0.93 ? [word + anyOf(['e', 'en', 'er', 's'])] : [`„${word}“`]
  })
}

export const shuffled = <Item>(items: readonly Item[], seed: number): readonly Item[] => {
  const random = seeded(seed)
  return items
    .map((item) => ({ item, rank: random() }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ item }) => item)
}

/** Pairs of texts of about `count` words that have broken diffs; each must take no longer than others. */
export const hostilePairs = (count: number): readonly (readonly [string, string, string])[] => {
  const text = words(count, 1)
  const other = words(count, 2)
  const sentences = text.join(' ').split(/(?<=\.) /)
  const some = (list: readonly string[], seed: number, glue: string) => {
    const random = seeded(seed)
    return text.map(() => list[Math.floor(random() * list.length)] ?? '').join(glue)
  }
  const numbered = text.map((_, index) => `w${index}`)
  return [
    ['unrelated texts', shuffled(text, 3).join(' '), shuffled(other, 4).join(' ')],
    ['equal letters', 'a'.repeat(count), 'a'.repeat(count - 7)],
    ['equal words', 'a '.repeat(count), `${'a '.repeat(Math.floor(count * 0.7))}b`],
    ['shuffled sentences', sentences.join(' '), shuffled(sentences, 5).join(' ')],
    ['reversed words', text.join(' '), [...text].reverse().join(' ')],
    ['shuffled words', text.join(' '), shuffled(text, 6).join(' ')],
    ['two words', some(['ja', 'nein'], 7, ' '), some(['ja', 'nein'], 8, ' ')],
    ['punctuation', some([...'.,!?;'], 9, '').repeat(2), some([...'.,!?;'], 10, '').repeat(2)],
    [
      'one long line',
      words(count * 1.4, 11).join(' '),
      edited(words(count * 1.4, 11), 0.3, 12).join(' '),
    ],
    [
      'words swapped by twos',
      numbered.join(' '),
      numbered.map((_, index) => `w${index ^ 1}`).join(' '),
    ],
    [
      'every second word in reverse',
      numbered.join(' '),
      numbered.map((word, index) => (index % 2 ? word : `w${count - index}`)).join(' '),
    ],
    ['halves exchanged', [...text, ...other].join(' '), [...other, ...text].join(' ')],
    ['other line ends', 'a\n'.repeat(count), 'a\r\n'.repeat(count)],
    ['spaces', ' '.repeat(count * 5), `${' '.repeat(count * 4)}x`],
  ]
}

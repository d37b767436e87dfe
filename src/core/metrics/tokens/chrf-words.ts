import { words } from './white-space.ts'

const isPunctuation = (character: string): boolean => /^[!-/:-@[-`{-~]$/.test(character)

/**
 * `text` as the words that chrF++ compares: a word of more than one character gives up one mark of
 * ASCII punctuation, the last or else the first. "(hi)" is "(hi" and ")".
 */
export const chrfWords = (text: string): readonly string[] => words(text).flatMap(withMarkApart)

const withMarkApart = (word: string): readonly string[] => {
  if (word.length < 2) return [word]
  if (isPunctuation(word.slice(-1))) return [word.slice(0, -1), word.slice(-1)]
  if (isPunctuation(word.slice(0, 1))) return [word.slice(0, 1), word.slice(1)]
  return [word]
}

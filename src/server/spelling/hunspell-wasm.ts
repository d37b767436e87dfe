import { z } from 'zod'
import type { EnginePackage } from './engine.ts'

/** A newer Hunspell, slower and a little stricter with compounds; where `hunspell-asm` is missing. */
export const hunspellWasm: EnginePackage = {
  name: 'hunspell-wasm',
  load: async ({ affixes, words }) => {
    const { createHunspellFromStrings } = moduleSchema.parse(await import(packageName))
    const decoder = new TextDecoder()
    const engine = await createHunspellFromStrings(decoder.decode(affixes), decoder.decode(words))
    const hunspell = z.custom<Hunspell>(isHunspell).parse(engine)
    return {
      knows: (word) => hunspell.testSpelling(word) === true,
      suggestions: (word) => z.array(z.string()).parse(hunspell.getSpellingSuggestions(word)),
    }
  },
}

/** Not written in the call, so that the app compiles without the package, too. */
const packageName: string = 'hunspell-wasm'

type Call = (...given: unknown[]) => unknown

const moduleSchema = z.object({
  createHunspellFromStrings: z.custom<Call>((value) => typeof value === 'function'),
})

/** Its methods know their object, so they are called on it. */
interface Hunspell {
  testSpelling(word: string): unknown
  getSpellingSuggestions(word: string): unknown
}

const isHunspell = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'testSpelling' in value &&
  typeof value.testSpelling === 'function' &&
  'getSpellingSuggestions' in value &&
  typeof value.getSpellingSuggestions === 'function'

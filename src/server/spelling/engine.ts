/** A spelling engine with its dictionary. Both questions may take long: ask them in a worker only. */
export interface SpellingEngine {
  /** Whether `word`, written as it is, is right. */
  readonly knows: (word: string) => boolean
  /** What may have been meant, the likeliest first. */
  readonly suggestions: (word: string) => readonly string[]
}

/** The two files of a Hunspell dictionary, in UTF-8. */
export interface DictionaryFiles {
  /** Where they came from, for people. */
  readonly name: string
  readonly affixes: Uint8Array
  readonly words: Uint8Array
}

/** A package that can check spelling. `load` rejects when it is not installed or does not start. */
export interface EnginePackage {
  readonly name: string
  readonly load: (files: DictionaryFiles) => Promise<SpellingEngine>
}

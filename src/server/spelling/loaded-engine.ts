import { dictionaryFiles } from './dictionary-files.ts'
import type { DictionaryFiles, EnginePackage, SpellingEngine } from './engine.ts'
import { hunspellAsm } from './hunspell-asm.ts'
import { hunspellWasm } from './hunspell-wasm.ts'

/** Every engine, the preferred one first. */
const packages: readonly EnginePackage[] = [hunspellAsm, hunspellWasm]

export interface LoadedEngine extends SpellingEngine {
  readonly name: string
  readonly dictionary: string
}

/** The first engine that starts, with its dictionary. Rejects with what stood in the way. */
export const loadedEngine = async (
  folder: string | undefined,
  engines: readonly EnginePackage[] = packages,
): Promise<LoadedEngine> => {
  const files = await dictionaryFiles(folder)
  const { name, engine } = await firstOf(engines, files)
  return { ...engine, name, dictionary: files.name }
}

const firstOf = async (
  engines: readonly EnginePackage[],
  files: DictionaryFiles,
): Promise<{ readonly name: string; readonly engine: SpellingEngine }> => {
  const reasons: string[] = []
  for (const { name, load } of engines) {
    try {
      return { name, engine: await load(files) }
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error))
    }
  }
  throw new Error(reasons.join('; '))
}

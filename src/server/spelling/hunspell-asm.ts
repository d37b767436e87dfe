import { z } from 'zod'
import type { EnginePackage } from './engine.ts'

/**
 * Hunspell of 2020 compiled to WebAssembly: verdicts as the native one gives them, at ten times the
 * speed of `hunspell-wasm`. It listens for uncaught exceptions of the whole process and gives up
 * starting while the event loop is busy: two reasons why it lives in a worker.
 */
export const hunspellAsm: EnginePackage = {
  name: 'hunspell-asm',
  load: async ({ affixes, words }) => {
    const { loadModule } = moduleSchema.parse(await import(packageName))
    const hunspell = factorySchema.parse(await loadModule({ timeout: START_LIMIT }))
    const engine = engineSchema.parse(
      hunspell.create(
        hunspell.mountBuffer(affixes, 'de.aff'),
        hunspell.mountBuffer(words, 'de.dic'),
      ),
    )
    return {
      knows: (word) => engine.spell(word) === true,
      suggestions: (word) => z.array(z.string()).parse(engine.suggest(word)),
    }
  },
}

/** Not written in the call, so that the app compiles without the package, too. */
const packageName: string = 'hunspell-asm'

/** Milliseconds. */
const START_LIMIT = 20_000

type Call = (...given: unknown[]) => unknown

const call = z.custom<Call>((value) => typeof value === 'function', 'is no function')

const moduleSchema = z.object({ loadModule: call })

const factorySchema = z.object({ mountBuffer: call, create: call })

const engineSchema = z.object({ spell: call, suggest: call })

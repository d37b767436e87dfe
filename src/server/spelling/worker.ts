import { parentPort, workerData } from 'node:worker_threads'
import { withLinkingS } from '../../core/checks/compounds.ts'
import { characterDistance } from '../../core/metrics/edit-distance.ts'
import { type LoadedEngine, loadedEngine } from './loaded-engine.ts'
import type { Answer, Question, WorkerSettings } from './messages.ts'

/** The thread that owns the spelling engine: slow to start, slow to suggest, and alone with both. */
const work = async ({ folder }: WorkerSettings): Promise<void> => {
  const answer = (told: Answer): void => parentPort?.postMessage(told)
  try {
    const engine = await loadedEngine(folder)
    parentPort?.on('message', (question: Question) => answer(answered(engine, question)))
    answer({ kind: 'ready', engine: engine.name, dictionary: engine.dictionary })
  } catch (error) {
    answer({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
  }
}

const answered = (engine: LoadedEngine, question: Question): Answer => {
  const { number } = question
  return question.kind === 'verdicts'
    ? { kind: 'verdicts', number, known: question.words.map(engine.knows) }
    : { kind: 'suggestions', number, words: suggestions(engine, question.word) }
}

const MOST_SUGGESTIONS = 5

/**
 * The linking s first: no dictionary has the compound that lacks it. Of the engine's proposals those
 * that are nearest to what was typed; a noun in small letters is looked for as a noun, too.
 */
const suggestions = (engine: LoadedEngine, word: string): readonly string[] => {
  const linked = withLinkingS(word, engine)
  const noun = word.charAt(0).toUpperCase() + word.slice(1)
  const proposed = [word, ...(noun === word ? [] : [noun])].flatMap(engine.suggestions)
  const near = proposed.toSorted((one, other) => distance(word, one) - distance(word, other))
  const found = [...(linked === undefined ? [] : [linked]), ...near]
  return [...new Set(found)].filter((one) => one !== word).slice(0, MOST_SUGGESTIONS)
}

const distance = (word: string, proposal: string): number =>
  characterDistance(word.toLowerCase(), proposal.toLowerCase())

await work(workerData)

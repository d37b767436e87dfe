import { basename } from 'node:path'
import { Refusal } from '../../core/refusal.ts'
import { isDocumentId } from '../../core/review/ids.ts'
import { toldOf } from '../web/api/returned.ts'
import { chosenOf, type Looked, lookAt, takeOver } from '../web/taking-back.ts'
import { authorOf } from './author.ts'
import { type ExitCode, type Options, optionValue, type Terminal, UsageError } from './command.ts'
import { openedStore } from './opened-store.ts'
import { printable } from './printable.ts'

/** `rotstift import --into ID FILE`: tells what was done to a file that came back, and takes it over. */
export const takeBack = async (
  files: readonly string[],
  options: Options,
  terminal: Terminal,
): Promise<ExitCode> => {
  const id = optionValue(options, 'into') ?? ''
  const take = optionValue(options, 'take') ?? 'nothing'
  const [file] = files
  if (file === undefined || files.length > 1) throw new UsageError('--into takes one file')
  if (take !== 'nothing' && take !== 'fitting' && take !== 'all') {
    throw new UsageError(`--take ${take}: nothing, fitting or all`)
  }
  if (!isDocumentId(id)) throw new Refusal('not-found', `There is no text ${id}.`)
  const bytes = await terminal.read(file)
  const { store } = await openedStore(options, terminal)
  try {
    const name = file === '-' ? {} : { name: basename(file) }
    const looked = await lookAt(store, id, { bytes, ...name })
    for (const notice of looked.found.notices) terminal.tell(`${file}: ${notice.en}`)
    terminal.print(options.json === true ? JSON.stringify(toldOf(looked)) : told(looked).join('\n'))
    if (take === 'nothing') return 0
    const act = { by: authorOf(terminal), at: terminal.now() }
    const { entry } = await takeOver(store, looked.document, chosenOf(looked.found, take), act)
    terminal.tell(entry === undefined ? 'Nothing was taken over.' : `Taken over: ${take}.`)
    return 0
  } finally {
    await store.close()
  }
}

/** Each change with what stands in the text and what would stand there. */
const told = ({ found }: Looked): readonly string[] => [
  `${found.unchanged} unchanged`,
  ...found.changes.flatMap(({ kind, segments, current, text }) => [
    `${segments.map(({ id }) => id).join(', ')} ${kind}`,
    `  - ${printable(current)}`,
    `  + ${printable(text)}`,
  ]),
  ...found.additions.flatMap(({ after, text }) => [
    `${after ?? 'start'} added behind it`,
    `  + ${printable(text)}`,
  ]),
]

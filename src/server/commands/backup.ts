import { backUp } from '../store/backup.ts'
import { type Command, UsageError } from './command.ts'
import { dataFolder, randomId } from './opened-store.ts'

/** `rotstift backup`: a verified copy of the store; it may be in use meanwhile. */
export const backup: Command = {
  name: 'backup',
  usage: 'backup [--data FOLDER] [--json]',
  summary: 'Copy the store into its folder backups and verify the copy',
  options: [
    { name: 'data', kind: 'value', summary: 'the folder of the store (ROTSTIFT_DATA)' },
    { name: 'json', kind: 'flag', summary: 'print the result as JSON' },
  ],
  run: async (words, options, terminal) => {
    if (words.length > 0) throw new UsageError('backup takes no file')
    const made = await backUp(dataFolder(options, terminal), { now: terminal.now, randomId })
    const errors = made.findings.filter(({ severity }) => severity === 'error')
    if (options.json === true) terminal.print(JSON.stringify(made))
    else terminal.print(made.folder)
    for (const { file, line, message } of errors) {
      terminal.tell(`${file}${line === undefined ? '' : `:${line}`}  ${message}`)
    }
    return errors.length === 0 ? 0 : 1
  },
}

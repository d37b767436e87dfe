import { verifyStore } from '../store/verify.ts'
import { type Command, UsageError } from './command.ts'
import { dataFolder } from './opened-store.ts'

/** `rotstift verify`: checks every file of the store; it may be in use meanwhile. */
export const verify: Command = {
  name: 'verify',
  usage: 'verify [--data FOLDER] [--json]',
  summary: 'Check everything in the store; exit code 1 when something cannot be trusted',
  options: [
    { name: 'data', kind: 'value', summary: 'the folder of the store (ROTSTIFT_DATA)' },
    { name: 'json', kind: 'flag', summary: 'print the findings as JSON' },
  ],
  run: async (words, options, terminal) => {
    if (words.length > 0) throw new UsageError('verify takes no file')
    const folder = dataFolder(options, terminal)
    const findings = await verifyStore(folder)
    const errors = findings.filter(({ severity }) => severity === 'error')
    if (options.json === true) terminal.print(JSON.stringify(findings))
    else {
      for (const { severity, file, line, message } of findings) {
        const place = line === undefined ? file : `${file}:${line}`
        terminal.print(`${severity}  ${place}  ${message}`)
      }
    }
    terminal.tell(
      errors.length === 0 ? `${folder}: sound.` : `${folder}: ${errors.length} errors, see above.`,
    )
    return errors.length === 0 ? 0 : 1
  },
}

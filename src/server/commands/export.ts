import { Refusal } from '../../core/refusal.ts'
import { isDocumentId } from '../../core/review/ids.ts'
import { exportedFile, writers } from '../formats/exporting.ts'
import { exported } from '../web/exported.ts'
import { type Command, optionValue, UsageError } from './command.ts'
import { openedStore } from './opened-store.ts'

/** `rotstift export ID --format F`: a document as a file. */
export const exportCommand: Command = {
  name: 'export',
  usage: 'export ID --format F [-o FILE]',
  summary: 'Take a text out; without -o, or with -o -, to the standard output',
  options: [
    {
      name: 'format',
      kind: 'value',
      summary: `one of ${writers.map(({ id }) => id).join(', ')}`,
    },
    { name: 'output', kind: 'value', short: 'o', summary: 'the file to write' },
    { name: 'data', kind: 'value', summary: 'the folder of the store (ROTSTIFT_DATA)' },
  ],
  run: async ([id, ...more], options, terminal) => {
    const format = optionValue(options, 'format')
    if (id === undefined || more.length > 0) throw new UsageError('export takes one id')
    if (format === undefined) throw new UsageError('export needs a --format')
    if (!isDocumentId(id)) throw new Refusal('not-found', `There is no text ${id}.`)
    const { store } = await openedStore(options, terminal)
    try {
      const document = await exported(store, id, { at: terminal.now(), language: 'de' })
      const { content } = await exportedFile(format, document)
      await terminal.write(optionValue(options, 'output') ?? '-', content)
      return 0
    } finally {
      await store.close()
    }
  },
}

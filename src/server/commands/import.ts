import { basename } from 'node:path'
import { isUnit } from '../../core/review/document.ts'
import { importedDocument } from '../formats/importing.ts'
import { type Command, optionValue, UsageError } from './command.ts'
import { newId, openedStore } from './opened-store.ts'

/** `rotstift import FILE…`: brings texts into the store. */
export const importCommand: Command = {
  name: 'import',
  usage: 'import FILE… [--source FILE --system NAME --unit paragraph|sentence …]',
  summary: 'Bring texts in; - reads the standard input',
  options: [
    { name: 'source', kind: 'value', summary: 'the source text, aligned segment by segment' },
    { name: 'system', kind: 'value', summary: 'the machine translation system' },
    { name: 'unit', kind: 'value', summary: 'paragraph (default) or sentence' },
    { name: 'title', kind: 'value', summary: 'the title; else the first line' },
    { name: 'language', kind: 'value', summary: 'the language of the text (default: de)' },
    { name: 'source-language', kind: 'value', summary: 'the language of the source' },
    { name: 'data', kind: 'value', summary: 'the folder of the store (ROTSTIFT_DATA)' },
    { name: 'json', kind: 'flag', summary: 'print the new documents as JSON' },
  ],
  run: async (files, options, terminal) => {
    if (files.length === 0) throw new UsageError('import takes at least one file')
    const unit = optionValue(options, 'unit') ?? 'paragraph'
    if (!isUnit(unit)) throw new UsageError(`${unit} is no unit: paragraph or sentence`)
    const sourceFile = optionValue(options, 'source')
    const source = sourceFile === undefined ? undefined : await terminal.read(sourceFile)
    const contents = await Promise.all(
      files.map(async (file) => ({ file, content: await terminal.read(file) })),
    )
    const { store } = await openedStore(options, terminal)
    try {
      const made = []
      for (const { file, content } of contents) {
        const { document, notices } = importedDocument(
          {
            content,
            unit,
            ...(file !== '-' && { name: basename(file) }),
            ...named(options, { title: 'title', language: 'language', system: 'system' }),
            ...named(options, { sourceLanguage: 'source-language' }),
            ...(source !== undefined && { source }),
          },
          {
            id: newId(),
            at: terminal.now(),
            by: terminal.environment.ROTSTIFT_AUTHOR || terminal.account,
          },
        )
        for (const notice of notices) terminal.tell(`${file}: ${notice.en}`)
        const { id, title, segments } = await store.create(document)
        made.push({ id, title, segments: segments.length })
      }
      if (options.json === true) terminal.print(JSON.stringify(made))
      else for (const { id, title } of made) terminal.print(`${id}  ${title}`)
      return 0
    } finally {
      await store.close()
    }
  },
}

/** The options that were given, under the names that the importer knows them by. */
const named = <Name extends string>(
  options: Parameters<Command['run']>[1],
  names: Readonly<Record<Name, string>>,
): Partial<Record<Name, string>> => {
  const found: Partial<Record<Name, string>> = {}
  for (const name in names) {
    const value = optionValue(options, names[name])
    if (value !== undefined) found[name] = value
  }
  return found
}

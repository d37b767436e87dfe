import { basename } from 'node:path'
import { Refusal } from '../../core/refusal.ts'
import { isUnit } from '../../core/review/document.ts'
import type { IncomingAlternative } from '../formats/alternative.ts'
import type { Columns } from '../formats/format.ts'
import { readers } from '../formats/reader-for.ts'
import { columnsFrom } from '../formats/tables/columns-text.ts'
import { bringIn } from '../web/bring-in.ts'
import { languageTag } from '../web/import-form.ts'
import { authorOf } from './author.ts'
import {
  type Command,
  type Options,
  optionValue,
  optionValues,
  type Terminal,
  UsageError,
} from './command.ts'
import { newId, openedStore } from './opened-store.ts'
import { printable } from './printable.ts'
import { takeBack } from './take-back.ts'

/** `rotstift import FILE…`: brings texts into the store. */
export const importCommand: Command = {
  name: 'import',
  usage:
    'import FILE… [--source FILE --system NAME --format F --columns source=1,machine=2 --alternative SYSTEM=FILE …]',
  summary: 'Bring texts in; - reads the standard input',
  options: [
    { name: 'source', kind: 'value', summary: 'the source text, aligned segment by segment' },
    { name: 'system', kind: 'value', summary: 'the machine translation system' },
    {
      name: 'alternative',
      kind: 'values',
      summary: 'SYSTEM=FILE: what another system made of the same source; several times',
    },
    { name: 'unit', kind: 'value', summary: 'paragraph (default) or sentence' },
    { name: 'title', kind: 'value', summary: 'the title; else the first line' },
    { name: 'language', kind: 'value', summary: 'the language of the text (default: de)' },
    { name: 'source-language', kind: 'value', summary: 'the language of the source' },
    { name: 'into', kind: 'value', summary: 'the id of the text that this file came back of' },
    {
      name: 'take',
      kind: 'value',
      summary: 'with --into: nothing (default, only tells), fitting, or all (conflicts, too)',
    },
    {
      name: 'format',
      kind: 'value',
      summary: `how to read it, if not by its content: ${readers.map(({ id }) => id).join(', ')}`,
    },
    {
      name: 'columns',
      kind: 'value',
      summary:
        'of a table: source=1,machine=2,edited=3,header=yes|no,sheet=1 (or letters: machine=B)',
    },
    { name: 'data', kind: 'value', summary: 'the folder of the store (ROTSTIFT_DATA)' },
    { name: 'json', kind: 'flag', summary: 'print the new documents as JSON' },
  ],
  run: async (files, options, terminal) => {
    if (files.length === 0) throw new UsageError('import takes at least one file')
    if (options.into !== undefined) return takeBack(files, options, terminal)
    const unit = optionValue(options, 'unit') ?? 'paragraph'
    if (!isUnit(unit)) throw new UsageError(`${unit} is no unit: paragraph or sentence`)
    const details = detailsOf(options)
    const columns = columnsOf(options)
    const sourceFile = optionValue(options, 'source')
    const source = sourceFile === undefined ? undefined : await terminal.read(sourceFile)
    if (source !== undefined && files.length > 1) {
      throw new UsageError('a --source belongs to one file')
    }
    const alternatives = await alternativesOf(options, files, terminal)
    const { store } = await openedStore(options, terminal)
    const by = authorOf(terminal)
    const bring = async (file: string): Promise<Imported> => {
      const content = await terminal.read(file)
      const incoming = {
        ...details,
        ...(columns !== undefined && { columns }),
        content,
        unit,
        ...(file !== '-' && { name: basename(file) }),
        ...(source !== undefined && { source }),
        alternatives,
      }
      const { document, notices } = await bringIn({ store, now: terminal.now, newId }, incoming, by)
      for (const notice of notices) terminal.tell(`${file}: ${notice.en}`)
      return { id: document.id, title: document.title, segments: document.segments.length }
    }
    try {
      const { made, refused } = await each(files, bring, terminal)
      if (options.json === true) terminal.print(JSON.stringify(made))
      else for (const { id, title } of made) terminal.print(`${id}  ${printable(title)}`)
      return refused === 0 ? 0 : 1
    } finally {
      await store.close()
    }
  },
}

/** `SYSTEM=FILE`, as often as there are further translations of the one text. */
const alternativesOf = async (
  options: Options,
  files: readonly string[],
  terminal: Terminal,
): Promise<readonly IncomingAlternative[]> => {
  const given = optionValues(options, 'alternative')
  if (given.length > 0 && files.length > 1) {
    throw new UsageError('an --alternative belongs to one file')
  }
  const read: IncomingAlternative[] = []
  for (const word of given) {
    const equals = word.indexOf('=')
    const [system, file] = [word.slice(0, equals).trim(), word.slice(equals + 1)]
    if (equals < 1 || system === '' || file === '') {
      throw new UsageError(`--alternative ${word} is not SYSTEM=FILE`)
    }
    read.push({ system, content: await terminal.read(file), name: basename(file) })
  }
  return read
}

interface Imported {
  readonly id: string
  readonly title: string
  readonly segments: number
}

/** A file that is refused is told, and disturbs none of the others. */
const each = async (
  files: readonly string[],
  bring: (file: string) => Promise<Imported>,
  terminal: Terminal,
): Promise<{ readonly made: readonly Imported[]; readonly refused: number }> => {
  const made: Imported[] = []
  for (const file of files) {
    try {
      made.push(await bring(file))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      terminal.tell(`${file}: ${error.message}`)
    }
  }
  return { made, refused: files.length - made.length }
}

const detailsOf = (options: Options) => {
  for (const name of ['language', 'source-language']) {
    const tag = optionValue(options, name)
    if (tag !== undefined && !languageTag.safeParse(tag).success) {
      throw new UsageError(`${tag} is no language tag such as de or de-AT`)
    }
  }
  return {
    ...named(options, { title: 'title', language: 'language', system: 'system', format: 'format' }),
    ...named(options, { sourceLanguage: 'source-language' }),
  }
}

const columnsOf = (options: Options): Columns | undefined => {
  const text = optionValue(options, 'columns')
  try {
    return text === undefined ? undefined : columnsFrom(text)
  } catch (error) {
    if (error instanceof Refusal) throw new UsageError(error.message)
    throw error
  }
}

/** The options that were given, under the names that the importer knows them by. */
const named = <Name extends string>(
  options: Options,
  names: Readonly<Record<Name, string>>,
): Partial<Record<Name, string>> => {
  const found: Partial<Record<Name, string>> = {}
  for (const name in names) {
    const value = optionValue(options, names[name])
    if (value !== undefined) found[name] = value
  }
  return found
}

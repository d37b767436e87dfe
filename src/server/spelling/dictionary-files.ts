import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { DictionaryFiles } from './engine.ts'

/**
 * The dictionary in `folder` (a pair of files such as `de_DE.aff` and `de_DE.dic`), else the one of
 * the package `dictionary-de`. Rejects with a sentence for people when there is none.
 */
export const dictionaryFiles = (folder: string | undefined): Promise<DictionaryFiles> =>
  folder === undefined ? packaged() : inFolder(folder)

const inFolder = async (folder: string): Promise<DictionaryFiles> => {
  const names = await readdir(folder)
  const affixes = names
    .filter((name) => name.endsWith('.aff') && names.includes(`${name.slice(0, -4)}.dic`))
    .toSorted()[0]
  if (affixes === undefined) throw new Error(`no pair of .aff and .dic files in ${folder}`)
  const name = basename(affixes, '.aff')
  return inUtf8({
    name,
    affixes: await readFile(join(folder, affixes)),
    words: await readFile(join(folder, `${name}.dic`)),
  })
}

/** Not written in the call, so that the app compiles without the package, too. */
const packageName: string = 'dictionary-de'

const packageSchema = z.object({
  default: z.object({ aff: z.instanceof(Uint8Array), dic: z.instanceof(Uint8Array) }),
})

const packaged = async (): Promise<DictionaryFiles> => {
  const { aff, dic } = packageSchema.parse(await import(packageName)).default
  return { name: packageName, affixes: aff, words: dic }
}

/** The engines read UTF-8; LibreOffice's German dictionary, for one, is in ISO 8859-1. */
export const inUtf8 = (files: DictionaryFiles): DictionaryFiles => {
  const declared = /^SET[ \t]+(\S+)/m.exec(Buffer.from(files.affixes).toString('latin1'))?.[1]
  const label = (declared ?? 'UTF-8').toLowerCase().replace(/^iso8859-/, 'iso-8859-')
  if (label === 'utf-8') return files
  const decoder = new TextDecoder(label)
  const text = decoder.decode(files.affixes).replace(/^SET[ \t]+\S+/m, 'SET UTF-8')
  const encoder = new TextEncoder()
  return {
    name: files.name,
    affixes: encoder.encode(text),
    words: encoder.encode(decoder.decode(files.words)),
  }
}

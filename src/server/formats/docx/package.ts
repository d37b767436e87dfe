import { Refusal } from '../../../core/refusal.ts'
import { decoded } from '../encoding.ts'
import { type Archive, isZip, openedArchive } from '../zip/archive.ts'
import type { WordPart } from './paragraph.ts'
import { wordPart } from './paragraphs.ts'
import { walkWordXml } from './word-xml.ts'

/** A Word document: its package and the parts that hold text, the main one first. */
export interface WordPackage {
  readonly archive: Archive
  readonly parts: readonly WordPart[]
}

/** Another part that a part refers to (ISO/IEC 29500-2, section 6.5). */
export interface Relationship {
  /** The last word of its type: `styles`, `comments`, `footnotes` … */
  readonly type: string
  readonly target: string
}

/** Opens a Word document; refused, in a sentence that names the part, when it is none or damaged. */
export const wordPackage = (bytes: Uint8Array): WordPackage => {
  if (!isZip(bytes)) throw noPackage(bytes)
  const archive = openedArchive(bytes)
  const main = mainPart(archive)
  const related = relationships(archive, main)
  const names = textTypes.flatMap((type) =>
    related.filter((relationship) => relationship.type === type).map(({ target }) => target),
  )
  const present = [...new Set(names)].filter((name) => archive.has(name))
  return { archive, parts: [main, ...present].map((name) => partOf(archive, name)) }
}

/** Whether this is a Word document, whatever it is called; damaged ones are none. */
export const isWordPackage = (bytes: Uint8Array): boolean => {
  if (!isZip(bytes)) return false
  try {
    return isWord(openedArchive(bytes))
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** The parts with text, in the order in which they follow the main one. */
const textTypes = ['footnotes', 'endnotes', 'header', 'footer'] as const

const CONTENT_TYPES = '[Content_Types].xml'

const isWord = (archive: Archive): boolean =>
  archive.has(CONTENT_TYPES) &&
  Buffer.from(archive.part(CONTENT_TYPES)).includes('wordprocessingml.')

/** `word/document.xml` as a rule; some programs give it another name. */
export const mainPart = (archive: Archive): string => {
  if (!isWord(archive)) throw noWord(archive)
  const main = relationships(archive, '').find(({ type }) => type === 'officeDocument')
  return main?.target ?? 'word/document.xml'
}

/** What a part refers to inside the package; the package itself has the empty name. */
export const relationships = (archive: Archive, part: string): readonly Relationship[] => {
  const name = relationshipsName(part)
  if (!archive.has(name)) return []
  const found: Relationship[] = []
  walkWordXml(partText(archive, name).text, name, {
    open: ({ name: tag, attribute }) => {
      const target = attribute('Target')
      if (!/(?:^|:)Relationship$/.test(tag) || target === undefined) return
      if (attribute('TargetMode') === 'External') return
      const type = attribute('Type')?.split('/').at(-1) ?? ''
      found.push({ type, target: resolved(part, target) })
    },
    close: () => {},
    text: () => {},
  })
  return found
}

/** Where the relationships of a part stand. */
export const relationshipsName = (part: string): string => {
  const slash = part.lastIndexOf('/') + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}

/** Targets are relative to the folder of the part; those that begin with a slash, to the package. */
const resolved = (part: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1)
  const folders = part.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') folders.pop()
    else if (step !== '.') folders.push(step)
  }
  return folders.join('/')
}

const partOf = (archive: Archive, name: string): WordPart => {
  const { text, encoding } = partText(archive, name)
  return wordPart(name, text, encoding)
}

/** A part as text, in the encoding that it declares. */
export const partText = (archive: Archive, name: string) => {
  const bytes = archive.part(name)
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  return decoded(bytes, /encoding=["']([\w-]+)["']/.exec(start)?.[1])
}

const noPackage = (bytes: Uint8Array): Refusal => {
  const isOle = Buffer.from(bytes.subarray(0, 4)).toString('hex') === 'd0cf11e0'
  return isOle
    ? new Refusal('invalid', {
        en: 'This is an old .doc, or a .docx that is protected by a password. Save it in Word as .docx without a password and bring it in again.',
        de: 'Das ist ein altes .doc oder ein .docx mit Kennwortschutz. Speichern Sie es in Word als .docx ohne Kennwort und lesen Sie es noch einmal ein.',
      })
    : new Refusal('invalid', {
        en: 'This is no Word document: a .docx is a ZIP package, and this file is none.',
        de: 'Das ist kein Word-Dokument: Ein .docx ist ein ZIP-Paket, und diese Datei ist keines.',
      })
}

const noWord = (archive: Archive): Refusal => {
  const kind = kinds.find(([part]) => archive.has(part))?.[1]
  const [en, de] =
    kind === undefined ? ['', ''] : [` It looks like ${kind}.`, ` Sie sieht nach ${kind} aus.`]
  return new Refusal('invalid', {
    en: `This file is no Word document: its part ${CONTENT_TYPES} names none.${en}`,
    de: `Diese Datei ist kein Word-Dokument: Ihr Teil ${CONTENT_TYPES} nennt keines.${de}`,
  })
}

/** Parts by which other packages are known. */
const kinds: readonly (readonly [string, string])[] = [
  ['xl/workbook.xml', 'Excel (.xlsx)'],
  ['ppt/presentation.xml', 'PowerPoint (.pptx)'],
  ['content.xml', 'OpenDocument (.odt)'],
  ['META-INF/container.xml', 'EPUB (.epub)'],
]

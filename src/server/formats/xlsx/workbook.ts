import { Refusal } from '../../../core/refusal.ts'
import { decodedXml } from '../xml/declared.ts'
import { localName } from '../xml/elements.ts'
import { scanXml } from '../xml/scan.ts'
import { type Archive, openedArchive } from '../zip/archive.ts'
import { sharedStrings } from './shared-strings.ts'

export interface Sheet {
  readonly name: string
  /** Its part in the archive. */
  readonly part: string
}

export interface Workbook {
  readonly archive: Archive
  /** In the order of the tabs. */
  readonly sheets: readonly Sheet[]
  /** The texts that cells refer to by number. */
  readonly strings: readonly string[]
}

const WORKBOOK = 'xl/workbook.xml'

/** Whether this archive is an Excel workbook of today, not one of macros in binary parts. */
export const isWorkbook = ({ has }: Archive): boolean => has(WORKBOOK) && has('[Content_Types].xml')

export const openedWorkbook = (bytes: Uint8Array): Workbook => {
  const archive = openedArchive(bytes)
  if (!isWorkbook(archive)) throw noWorkbook()
  const targets = relations(archive)
  const sheets: Sheet[] = []
  scanXml(partText(archive, WORKBOOK), {
    open: ({ name, attributes }) => {
      if (localName(name) !== 'sheet') return
      const part = targets.get(attributes['r:id'] ?? relationId(attributes) ?? '')
      if (part !== undefined && archive.has(part))
        sheets.push({ name: attributes.name ?? '', part })
    },
    close: () => undefined,
  })
  const strings = targets.get('sharedStrings')
  return {
    archive,
    sheets,
    strings:
      strings === undefined || !archive.has(strings)
        ? []
        : sharedStrings(partText(archive, strings)),
  }
}

/** The prefix of the relations' namespace may be another. */
const relationId = (attributes: Readonly<Record<string, string>>): string | undefined =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1]

/** Parts by the ids of their relations; that of the shared strings by its type. */
const relations = (archive: Archive): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  scanXml(partText(archive, 'xl/_rels/workbook.xml.rels'), {
    open: ({ attributes }) => {
      const { Id, Type = '', Target = '', TargetMode } = attributes
      if (Id === undefined || TargetMode === 'External') return
      const part = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`
      found.set(Id, part)
      if (Type.endsWith('/sharedStrings')) found.set('sharedStrings', part)
    },
    close: () => undefined,
  })
  return found
}

/** XML of this length is read in less than a second. */
const LARGEST_PART = 24 * 1024 * 1024

export const partText = (archive: Archive, name: string): string => {
  const size = archive.entries.find(
    (entry) => entry.name.toLowerCase() === name.toLowerCase(),
  )?.size
  if (size !== undefined && size > LARGEST_PART) throw tooLarge(name)
  return decodedXml(archive.part(name)).text
}

const noWorkbook = (): Refusal =>
  new Refusal('invalid', {
    en: 'This is no Excel workbook (.xlsx). Older ones (.xls) and those in binary form (.xlsb) must be saved as .xlsx or .csv first.',
    de: 'Das ist keine Excel-Arbeitsmappe (.xlsx). Ältere (.xls) und solche in Binärform (.xlsb) müssen erst als .xlsx oder .csv gespeichert werden.',
  })

const tooLarge = (name: string): Refusal =>
  new Refusal('too-large', {
    en: `The part ${name} of the workbook has more than ${LARGEST_PART / 1024 / 1024} MB; please split the table.`,
    de: `Der Teil ${name} der Arbeitsmappe hat mehr als ${LARGEST_PART / 1024 / 1024} MB; bitte teilen Sie die Tabelle auf.`,
  })

import { type DocumentId, isDocumentId } from '../../../core/review/ids.ts'
import type { Archive } from '../zip/archive.ts'
import { xmlHead } from './fresh-parts.ts'
import { partText } from './package.ts'
import { type PackageEdits, withChild } from './package-edits.ts'

/** Which state of which document a file shows: so that it is known what a client did to it. */
export interface SentState {
  readonly document: DocumentId
  /** The number of the last journal entry that was part of it. */
  readonly sequence: number
}

/** Where Word keeps properties that others gave a document; it keeps them when it saves. */
const PART = 'docProps/custom.xml'
const NAME = 'Rotstift'

/** Writes the state into the file's own properties. */
export const writeSentState = (edits: PackageEdits, { document, sequence }: SentState): void => {
  const before = edits.has(PART) ? withoutOurs(edits.text(PART)) : undefined
  const property = (prefix: string, number: number) =>
    `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${number}" name="${NAME}"><${prefix}:lpwstr>${document} ${sequence}</${prefix}:lpwstr></property>`
  if (before !== undefined) {
    const prefix = /xmlns:(\w+)="[^"]*docPropsVTypes"/.exec(before)?.[1]
    // Without the namespace of values nothing can be written that Word would understand.
    if (prefix !== undefined) {
      edits.write(PART, withChild(before, 'Properties', property(prefix, freeNumber(before))))
    }
    return
  }
  edits.add('', {
    name: PART,
    xml: `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${property('vt', 2)}</Properties>`,
    contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    relationship:
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties',
    target: PART,
  })
}

/** The state that a file was sent in, if it came from here and its properties are still there. */
export const sentState = (archive: Archive): SentState | undefined => {
  if (!archive.has(PART)) return undefined
  const property = ours.exec(partText(archive, PART).text)?.[0] ?? ''
  const [, document = '', sequence] = />([0-9a-z]{16}) (\d{1,9})</.exec(property) ?? []
  return isDocumentId(document) ? { document, sequence: Number(sequence) } : undefined
}

const ours = new RegExp(`<property\\b[^<>]*\\bname="${NAME}"[^<>]*>.{0,300}?</property>`, 's')

/** A file that went out before has it already. */
const withoutOurs = (xml: string): string => xml.replace(ours, '')

const freeNumber = (xml: string): number =>
  Math.max(1, ...[...xml.matchAll(/\bpid="(\d{1,6})"/g)].map(([, pid]) => Number(pid))) + 1

import { Refusal, type Told } from '../../core/refusal.ts'

/**
 * Refuses what people try and nobody can read here, by its first bytes, whatever it is called: with its
 * name and what to do instead.
 */
export const refuseUnreadable = (bytes: Uint8Array): void => {
  const start = Buffer.from(bytes.subarray(0, 120)).toString('latin1')
  const known = kinds.find(({ signatures, at = 0 }) =>
    signatures.some((signature) => start.startsWith(signature, at)),
  )
  if (known !== undefined) throw refusal(known)
}

/** Refuses what is no text, though it is none of the files that are known. */
export const refuseBinary = (bytes: Uint8Array): void => {
  refuseUnreadable(bytes)
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  if (start.startsWith('PK\u0003\u0004')) throw refusal(otherZip)
  if (bytes.includes(0)) throw refusal({ what: { en: '', de: '' }, instead: nothing })
}

interface Kind {
  readonly what: Told
  readonly instead: Told
}

const refusal = ({ what, instead }: Kind): Refusal =>
  new Refusal('invalid', {
    en: `This is not a text file${what.en === '' ? '' : ` (it looks like ${what.en})`}. ${instead.en}`,
    de: `Das ist keine Textdatei${what.de === '' ? '' : ` (${what.de}?)`}. ${instead.de}`,
  })

const same = (name: string): Told => ({ en: name, de: name })

const asWord: Told = {
  en: 'Please save it as .docx or as plain text and bring that in.',
  de: 'Bitte speichern Sie sie als .docx oder als reinen Text und holen Sie diese herein.',
}
const asTable: Told = {
  en: 'Please save it as .xlsx or .csv and bring that in.',
  de: 'Bitte speichern Sie sie als .xlsx oder .csv und holen Sie diese herein.',
}
const fromProgram: Told = {
  en: 'A PDF has lines and places, but no paragraphs: bring in the file that it was made from, or copy its text.',
  de: 'Ein PDF hat Zeilen und Orte, aber keine Absätze: Holen Sie die Datei herein, aus der es entstand, oder kopieren Sie seinen Text.',
}
const older: Told = {
  en: 'It comes from an old version of Office or is protected by a password. Please save it without one as .docx, .xlsx or plain text.',
  de: 'Sie stammt aus einem alten Office oder ist mit einem Kennwort geschützt. Bitte speichern Sie sie ohne Kennwort als .docx, .xlsx oder reinen Text.',
}
const unpacked: Told = {
  en: 'Please unpack it and bring in the files in it; you can drop several at once.',
  de: 'Bitte entpacken Sie sie und holen Sie die Dateien darin herein; es dürfen mehrere auf einmal sein.',
}
const nothing: Told = {
  en: 'Only files that hold text can be brought in.',
  de: 'Nur Dateien, die Text enthalten, lassen sich hereinholen.',
}

const otherZip: Kind = { what: same('ZIP'), instead: unpacked }

/** The first file of OpenDocument and EPUB says what they are (OpenDocument 1.3, part 2, 3.3). */
const inZip = (type: string) => ({ at: 30, signatures: [`mimetypeapplication/${type}`] })

interface Signed extends Kind {
  readonly signatures: readonly string[]
  /** Where they stand, if not at the start. */
  readonly at?: number
}

const kinds: readonly Signed[] = [
  { signatures: ['%PDF-'], what: same('PDF'), instead: fromProgram },
  { signatures: ['{\\rtf'], what: same('RTF'), instead: asWord },
  { signatures: ['\u00d0\u00cf\u0011\u00e0'], what: same('DOC/XLS/PPT'), instead: older },
  { ...inZip('vnd.oasis.opendocument.text'), what: same('ODT'), instead: asWord },
  { ...inZip('vnd.oasis.opendocument.spreadsheet'), what: same('ODS'), instead: asTable },
  { ...inZip('vnd.oasis.opendocument'), what: same('OpenDocument'), instead: asWord },
  { ...inZip('epub'), what: same('EPUB'), instead: asWord },
  {
    signatures: ['\u001f\u008b', '7z\u00bc\u00af', 'Rar!'],
    what: { en: 'an archive', de: 'ein Archiv' },
    instead: unpacked,
  },
  {
    signatures: ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF87a', 'GIF89a'],
    what: { en: 'a picture: PNG, JPEG or GIF', de: 'ein Bild: PNG, JPEG oder GIF' },
    instead: nothing,
  },
  { signatures: ['ID3'], what: { en: 'sound', de: 'Ton' }, instead: nothing },
  {
    at: 4,
    signatures: ['ftyp'],
    what: { en: 'sound or film', de: 'Ton oder Film' },
    instead: nothing,
  },
]

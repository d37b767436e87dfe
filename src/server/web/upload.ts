import busboy from 'busboy'
import type { Request } from 'express'
import { Refusal } from '../../core/refusal.ts'

/** A file as a form brought it. Its name is a label: it never becomes part of a path. */
export interface UploadedFile {
  /** The field of the form it was chosen in. */
  readonly field: string
  readonly name: string
  readonly bytes: Uint8Array
}

export interface UploadedForm {
  readonly fields: Readonly<Record<string, string>>
  readonly files: readonly UploadedFile[]
}

const MOST_FILES = 50
const MOST_FIELDS = 50

/**
 * The fields and files of a `multipart/form-data` request. All of it together may have `limit`
 * bytes; what is larger is refused as `too-large`, what is no such form as `invalid`.
 */
export const uploadedForm = (request: Request, limit: number): Promise<UploadedForm> =>
  new Promise((resolve, reject) => {
    const fields = new Map<string, string>()
    const files: UploadedFile[] = []
    /** The rest of the body is still taken in, since a browser reads no answer before it has sent all. */
    const refuse = (refusal: Refusal): void => {
      request.unpipe()
      request.resume()
      reject(refusal)
    }
    if (Number(request.headers['content-length'] ?? 0) > limit) return refuse(tooLarge(limit))
    const parser = parserFor(request, limit)
    if (parser === undefined) return refuse(unreadable())
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > limit) refuse(tooLarge(limit))
    })
    parser.on('field', (name, value, info) => {
      if (info.valueTruncated) refuse(tooLarge(limit))
      fields.set(name, value)
    })
    parser.on('file', (field, stream, info) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('close', () => {
        const bytes = Buffer.concat(chunks)
        const name = unescaped(info.filename ?? '')
        // A browser sends a file field that was left empty as a file without name and content.
        if (name !== '' || bytes.length > 0) files.push({ field, name, bytes })
      })
    })
    for (const event of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const) {
      parser.on(event, () => refuse(tooMany()))
    }
    parser.on('error', () => refuse(unreadable()))
    parser.on('close', () => resolve({ fields: Object.fromEntries(fields), files }))
    // After everything has arrived this finds the promise settled.
    request.on('close', () => reject(unreadable()))
    request.pipe(parser)
  })

const parserFor = (request: Request, limit: number): busboy.Busboy | undefined => {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      preservePath: true,
      limits: { fieldSize: limit, fileSize: limit, files: MOST_FILES, fields: MOST_FIELDS },
    })
  } catch {
    return undefined
  }
}

/** Browsers send these three characters of a file name escaped, as the HTML standard tells them to. */
const unescaped = (name: string): string =>
  name.replace(/%22|%0D|%0A/g, (sequence) => decodeURIComponent(sequence))

const tooLarge = (limit: number): Refusal => {
  const size = limit >= 1024 * 1024 ? `${Math.floor(limit / 1024 / 1024)} MB` : `${limit} Bytes`
  return new Refusal('too-large', {
    en: `This is more than ${size}, the most that can be sent at once.`,
    de: `Das ist mehr als ${size}, die größte Menge, die auf einmal gesendet werden kann.`,
  })
}

const tooMany = (): Refusal =>
  new Refusal('too-large', {
    en: `These are too many files: at most ${MOST_FILES} can be sent at once.`,
    de: `Das sind zu viele Dateien: Höchstens ${MOST_FILES} können auf einmal gesendet werden.`,
  })

const unreadable = (): Refusal =>
  new Refusal('invalid', {
    en: 'The form did not arrive whole and could not be read. Nothing was imported.',
    de: 'Das Formular kam nicht vollständig an und war nicht zu lesen. Nichts wurde übernommen.',
  })

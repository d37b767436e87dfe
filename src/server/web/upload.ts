import busboy from 'busboy'
import type { Request } from 'express'
import { Refusal } from '../../core/refusal.ts'

/** A file as a form sends it. Its name is a label and a hint at the format, never a path. */
export interface UploadedFile {
  readonly field: string
  readonly name: string
  readonly bytes: Uint8Array
}

export interface UploadedForm {
  readonly fields: Readonly<Record<string, string>>
  readonly files: readonly UploadedFile[]
}

/** Files in one form; more than an editor drops at once. */
const MOST_FILES = 50

/** The longest field that is no file, in bytes. */
const FIELD_LIMIT = 5 * 1024 * 1024

/**
 * Reads a multipart form into memory. Refused as `too-large` as soon as a file, a field or the
 * number of files passes its limit, and as `invalid` when the form is broken. A file field that was
 * left empty is left out.
 */
export const uploadedForm = (request: Request, limit: number): Promise<UploadedForm> =>
  new Promise((resolve, reject) => {
    const fields = new Map<string, string>()
    const files: UploadedFile[] = []
    const refuse = (refusal: Refusal) => {
      request.unpipe(form)
      request.resume()
      reject(refusal)
    }
    const form = parser(request, limit)
    form.on('field', (name, value, { valueTruncated }) => {
      if (valueTruncated) refuse(tooLarge(name, FIELD_LIMIT))
      else fields.set(name, value)
    })
    form.on('file', (field, stream, { filename }) => {
      const chunks: Uint8Array[] = []
      stream.on('data', (chunk: Uint8Array) => chunks.push(chunk))
      stream.on('limit', () => refuse(tooLarge(filename ?? '', limit)))
      stream.on('end', () => {
        const bytes = Buffer.concat(chunks)
        if (filename || bytes.length > 0) files.push({ field, name: filename ?? '', bytes })
      })
    })
    form.on('filesLimit', () => refuse(tooMany()))
    form.on('error', () => refuse(broken()))
    form.on('close', () => resolve({ fields: Object.fromEntries(fields), files }))
    request.on('aborted', () => refuse(broken()))
    request.pipe(form)
  })

const parser = (request: Request, limit: number) => {
  try {
    return busboy({
      headers: request.headers,
      // Browsers send names as UTF-8; the parser's default would garble every umlaut.
      defParamCharset: 'utf8',
      limits: {
        fileSize: limit,
        files: MOST_FILES,
        fieldSize: FIELD_LIMIT,
        fields: 50,
        parts: 120,
      },
    })
  } catch {
    throw broken()
  }
}

const tooLarge = (name: string, limit: number): Refusal => {
  const megabytes = Math.floor(limit / (1024 * 1024))
  return new Refusal('too-large', {
    en: `${name || 'The file'} is larger than ${megabytes} MB.`,
    de: `${name || 'Die Datei'} ist größer als ${megabytes} MB.`,
  })
}

const tooMany = (): Refusal =>
  new Refusal('too-large', {
    en: `At most ${MOST_FILES} files can be brought in at once.`,
    de: `Es können höchstens ${MOST_FILES} Dateien auf einmal hereingeholt werden.`,
  })

const broken = (): Refusal =>
  new Refusal('invalid', {
    en: 'The form arrived incomplete. Send it once more.',
    de: 'Das Formular kam unvollständig an. Senden Sie es noch einmal.',
  })

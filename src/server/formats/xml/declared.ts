import { Refusal } from '../../../core/refusal.ts'
import { type Decoded, decoded } from '../encoding.ts'

/**
 * The text of an XML file, in the encoding that it declares. XML says that a file is UTF-8 when it
 * declares nothing, so here nothing is guessed: bytes that do not fit are a damaged file.
 */
export const decodedXml = (bytes: Uint8Array): Decoded => {
  const declared = declaredEncoding(bytes)
  const text = decoded(bytes, declared)
  if (text.notices.length === 0) return text
  const line = lineOfFirstStranger(bytes)
  throw new Refusal('invalid', {
    en: `Line ${line}: the file says that it is ${declared ?? 'UTF-8'}, but these bytes are not, or this encoding is not known here.`,
    de: `Zeile ${line}: Die Datei gibt sich als ${declared ?? 'UTF-8'} aus; diese Bytes sind es nicht, oder die Kodierung ist hier nicht bekannt.`,
  })
}

/** Declarations are ASCII in every encoding that has no byte order mark. */
const declaredEncoding = (bytes: Uint8Array): string | undefined =>
  /^<\?xml[^>]{0,100}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(
    Buffer.from(bytes.subarray(0, 200)).toString('latin1'),
  )?.[1]

/** The line of the first byte that is no UTF-8. */
const lineOfFirstStranger = (bytes: Uint8Array): number => {
  let good = 0
  let bad = bytes.length
  while (good < bad) {
    const middle = (good + bad + 1) >> 1
    if (isUtf8(bytes.subarray(0, middle))) good = middle
    else bad = middle - 1
  }
  let line = 1
  for (const byte of bytes.subarray(0, good)) if (byte === 0x0a) line += 1
  return line
}

/** A character that is cut off at the end is no stranger yet. */
const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

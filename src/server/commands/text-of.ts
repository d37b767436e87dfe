import { decoded } from '../formats/encoding.ts'

/** The text of a file in whatever encoding it came, with its byte order mark if it has one. */
export const textOf = (bytes: Uint8Array): string => {
  const { text, encoding } = decoded(bytes)
  return /bom|utf-16/.test(encoding) ? `\uFEFF${text}` : text
}

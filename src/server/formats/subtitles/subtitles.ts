import { decoded, encoded } from '../encoding.ts'
import type { ExportedDocument, ReadUnits } from '../format.ts'
import { lineEndOf } from '../lines.ts'
import { originalBytes } from '../original-bytes.ts'
import { placedTexts } from '../placed-texts.ts'
import { spliced } from '../splice.ts'
import { cueMarkup, cueText } from './cue-text.ts'
import { cuesOf } from './cues.ts'

/** The subtitles of a file; each is a segment that knows how long it is shown. */
export const readSubtitles = (bytes: Uint8Array, format: 'srt' | 'vtt'): ReadUnits => {
  const { text: file, encoding, notices } = decoded(bytes)
  const language =
    format === 'vtt' ? /^Language:\s*([a-z]{2,3}(?:-[a-z0-9]{2,8})*)\s*$/im.exec(head(file)) : null
  return {
    kind: 'units',
    encoding,
    notices,
    segments: cuesOf(file, format).map(({ start, end, from, to, duration }, index) => ({
      kind: 'paragraph',
      ...namedMachine(cueText(file.slice(start, end), format)),
      after: '\n\n',
      wrapped: true,
      place: `${index}`,
      context: `${from} – ${to}`,
      ...(duration !== undefined && { duration }),
    })),
    ...(language?.[1] !== undefined && { language: language[1] }),
  }
}

const namedMachine = ({ text, tags }: ReturnType<typeof cueText>) => ({ machine: text, tags })

/** Above the first blank line. */
const head = (text: string): string => text.slice(0, 1_000).split(/(?:\r\n|\r|\n){2}/)[0] ?? ''

/** The file with the texts that changed in it; times and everything else are as they were. */
export const rewrittenSubtitles = (
  exported: ExportedDocument,
  format: 'srt' | 'vtt',
): Uint8Array => {
  const { document } = exported
  const file = decoded(originalBytes(exported)).text
  const lineEnd = lineEndOf(file)
  const texts = placedTexts(document)
  const splices = cuesOf(file, format).flatMap(({ start, end }, index) => {
    const placed = texts.get(`${index}`)
    const { text, tags } = cueText(file.slice(start, end), format)
    return placed === undefined || placed.text === text
      ? []
      : [{ start, end, text: cueMarkup(placed.text, tags, { format, lineEnd }) }]
  })
  return encoded(spliced(file, splices), document.origin.encoding)
}

import { segmentState } from '../../../core/review/document.ts'
import { canEncode, decoded, encoded } from '../encoding.ts'
import type { ExportedDocument } from '../format.ts'
import { lineEndOf } from '../lines.ts'
import { originalBytes } from '../original-bytes.ts'
import { type PlacedText, placedTexts } from '../placed-texts.ts'
import { type Splice, spliced } from '../splice.ts'
import { isFuzzy, type PoEntry, poEntries, poStyle } from './entries.ts'
import { type PoStyle, quoted } from './strings.ts'

/**
 * The PO file that a document came from with the corrections in it. The translations that changed are
 * written anew, wrapped as the others are; nothing else is touched. A message is fuzzy no more once all
 * its forms are approved. It becomes fuzzy only where there was no translation before and nobody
 * approved the new one: programs leave fuzzy messages out, and what a reader saw must not vanish
 * from them because somebody corrected a comma.
 */
export const rewrittenPo = (exported: ExportedDocument): Uint8Array => {
  const { document } = exported
  const { encoding } = document.origin
  const text = decoded(originalBytes(exported), encoding).text
  const entries = poEntries(text)
  const file = {
    text,
    style: poStyle(text, entries),
    lineEnd: lineEndOf(text),
  }
  const texts = placedTexts(document)
  const written = spliced(
    text,
    entries.flatMap((entry, index) => {
      const forms = entry.translations.map((_, form) => texts.get(`${index}:${form}`))
      return [...flagSplices(file, entry, forms), ...translationSplices(file, entry, forms)]
    }),
  )
  return canEncode(written, encoding)
    ? encoded(written, encoding)
    : encoded(inUtf8(written), 'utf-8')
}

interface File {
  readonly text: string
  readonly style: PoStyle
  readonly lineEnd: string
}

type Forms = readonly (PlacedText | undefined)[]

const translationSplices = ({ style, lineEnd }: File, entry: PoEntry, forms: Forms) =>
  entry.translations.flatMap(({ text, start, end }, form): readonly Splice[] => {
    const wanted = forms[form]?.text ?? text
    const keyword = entry.plural === undefined ? 'msgstr' : `msgstr[${form}]`
    if (wanted === text) return []
    return [{ start, end, text: quoted(wanted, { keyword, style, lineEnd }) }]
  })

const flagSplices = (file: File, entry: PoEntry, forms: Forms): readonly Splice[] => {
  const placed = forms.filter((form) => form !== undefined)
  const isApproved =
    placed.length > 0 &&
    placed.every(({ segments }) => segments.every((one) => segmentState(one) === 'approved'))
  if (isFuzzy(entry)) return isApproved ? withoutFuzzy(file, entry) : []
  const isNew =
    entry.translations.every(({ text }) => text === '') && placed.some(({ text }) => text !== '')
  return isNew && !isApproved ? withFuzzy(file, entry) : []
}

/** The flag goes, and its line with it when it stood there alone. */
const withoutFuzzy = ({ text }: File, { flagLines }: PoEntry): readonly Splice[] =>
  flagLines
    .filter(({ flags }) => flags.includes('fuzzy'))
    .map(({ start, end, next, flags }) =>
      flags.length === 1
        ? { start, end: next, text: '' }
        : { start, end, text: text.slice(start, end).replace(/,\s*fuzzy\b/, '') },
    )

const withFuzzy = ({ lineEnd }: File, { start, flagLines }: PoEntry): readonly Splice[] => {
  const [line] = flagLines
  return [
    line === undefined
      ? { start, end: start, text: `#, fuzzy${lineEnd}` }
      : { start: line.start, end: line.start + 2, text: '#, fuzzy,' },
  ]
}

/** A character that the file's encoding lacks must not be lost: then the header says UTF-8. */
const inUtf8 = (text: string): string =>
  text.replace(/(Content-Type:[^"\\\n]{0,100}charset=)[\w.-]{1,40}/i, '$1UTF-8')

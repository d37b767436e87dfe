import { matches } from '../text/matches.ts'
import { register } from './categories.ts'
import type { DocumentCheck, DocumentMatch } from './check.ts'
import type { Prose, Word } from './prose.ts'

const POLITE = /^(?:Sie|Ihnen|Ihr|Ihre|Ihrem|Ihren|Ihrer|Ihres)$/
const FAMILIAR =
  /^(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]ein|[Dd]eine|[Dd]einem|[Dd]einen|[Dd]einer|[Dd]eines|euch|Euch|eure|Eure|eurem|euren|eurer)$/

interface Address {
  readonly segment: number
  readonly word: Word
  readonly kind: 'Sie' | 'du'
}

/** Readers are addressed in one way. Quotations speak for others; „Sie“ at a sentence's start may be „they“. */
export const formOfAddress = {
  id: 'form-of-address',
  scope: 'document',
  group: 'consistency',
  name: { de: 'Sie und du', en: 'Form of address' },
  explanation: {
    de: 'Ein Dokument siezt oder duzt, nicht beides. Die Hausregel kann eines vorschreiben.',
    en: 'A document says Sie or du, not both. The house style can ask for one.',
  },
  message: { de: 'Anrede {kind} statt {other}', en: 'Addressed as {kind} instead of {other}' },
  category: register,
  severity: 'warning',
  examples: [
    { before: ['Bitte öffnen Sie das Fenster. Dann schließen Sie es.', 'Jetzt kannst du gehen.'] },
  ],
  find: (document, { style }) => {
    const found = document.flatMap(addressesIn)
    const familiar = found.filter(({ kind }) => kind === 'du').length
    const polite = found.length - familiar
    const wanted = style.address === 'any' ? (familiar > polite ? 'du' : 'Sie') : style.address
    if (style.address === 'any' && (familiar === 0 || polite === 0)) return []
    return found
      .filter(({ kind }) => kind !== wanted)
      .map(
        ({ segment, word, kind }): DocumentMatch => ({
          segment,
          start: word.start,
          end: word.end,
          values: { kind, other: wanted },
        }),
      )
  },
} as const satisfies DocumentCheck

const addressesIn = ({ text, words }: Prose, segment: number): readonly Address[] => {
  const quoted = quotations(text)
  let next = 0
  return words.flatMap((word): Address[] => {
    const kind = FAMILIAR.test(word.text) ? 'du' : POLITE.test(word.text) ? 'Sie' : undefined
    if (kind === undefined) return []
    while ((quoted[next]?.end ?? Number.POSITIVE_INFINITY) <= word.start) next += 1
    if ((quoted[next]?.start ?? Number.POSITIVE_INFINITY) < word.end) return []
    const before = text.slice(Math.max(0, word.start - 3), word.start)
    const isStart = word.start < 2 || !/[\p{L}\p{N},)] ?$/u.test(before)
    return kind === 'Sie' && isStart ? [] : [{ segment, word, kind }]
  })
}

const quotations = (text: string) =>
  Array.from(matches(text, /[„»"“][^„“”»«"]*[“”«"]/g), ({ 0: quotation, index }) => ({
    start: index,
    end: index + quotation.length,
  }))

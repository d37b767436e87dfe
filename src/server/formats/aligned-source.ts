import type { Told } from '../../core/refusal.ts'
import { alignment, type Pair } from './alignment.ts'
import type { ReadSegment } from './format.ts'
import { inSentences } from './in-sentences.ts'

/** What both texts are cut into, and in which languages they are. */
export interface Cutting {
  readonly unit: 'paragraph' | 'sentence'
  readonly language: string
  readonly sourceLanguage: string
}

/** The segments of a text that comes without a source. */
export const cutInto = (
  paragraphs: readonly ReadSegment[],
  { unit, language }: Pick<Cutting, 'unit' | 'language'>,
): readonly ReadSegment[] =>
  unit === 'paragraph'
    ? paragraphs
    : paragraphs.flatMap((paragraph) => inSentences(paragraph, language))

/**
 * The segments of a text, each with its source: paragraph by paragraph and, where sentences are
 * wished for, sentence by sentence within the paragraph. Nothing of the source is lost: parts for
 * which there is no segment are added to the source of the segment before. Every difference in
 * number is told.
 */
export const withSource = (
  paragraphs: readonly ReadSegment[],
  source: readonly ReadSegment[],
  cutting: Cutting,
): { readonly segments: readonly ReadSegment[]; readonly notices: readonly Told[] } => {
  const pairs = alignment(texts(source), texts(paragraphs))
  const uneven: number[] = []
  const segments = grouped(pairs).flatMap(({ before, after }) => {
    const own = paragraphs.slice(...after)
    const theirs = source.slice(...before)
    if (cutting.unit === 'paragraph') return paired(own, theirs)
    const ownSentences = cutInto(own, cutting)
    const theirSentences = theirs.flatMap((part) => inSentences(part, cutting.sourceLanguage))
    if (theirs.length > 0 && ownSentences.length !== theirSentences.length)
      uneven.push(after[0] + 1)
    return paired(ownSentences, theirSentences)
  })
  const notices = [
    ...(paragraphs.length === source.length
      ? []
      : [paragraphReport(pairs, paragraphs.length, source.length)]),
    ...(uneven.length === 0 ? [] : [sentenceReport(uneven)]),
  ]
  return { segments, notices }
}

/** The texts of parts of a document. */
export const texts = (segments: readonly Pick<ReadSegment, 'machine'>[]): readonly string[] =>
  segments.map(({ machine }) => machine)

/** Pairs that all hold something of the text: a source on its own joins the pair before it. */
export const grouped = (pairs: readonly Pair[]): readonly Pair[] => {
  const found: Pair[] = []
  let waiting = 0
  for (const { before, after } of pairs) {
    const last = found.at(-1)
    if (after[0] < after[1]) {
      found.push({ before: [before[0] - waiting, before[1]], after })
      waiting = 0
    } else if (last === undefined) waiting += 1
    else found.splice(-1, 1, { before: [last.before[0], before[1]], after: last.after })
  }
  return found
}

/** Within one pair: part by part where that is clear by number or length. */
const paired = (
  own: readonly ReadSegment[],
  theirs: readonly ReadSegment[],
): readonly ReadSegment[] =>
  grouped(alignment(texts(theirs), texts(own))).flatMap(({ before, after }) => {
    const source = joined(theirs.slice(...before))
    return own
      .slice(...after)
      .map((segment, index) => (index === 0 && source !== '' ? { ...segment, source } : segment))
  })

/** The parts with the gaps between them, without the last gap. */
export const joined = (parts: readonly Pick<ReadSegment, 'machine' | 'after'>[]): string =>
  parts
    .map(({ machine, after }, index) => (index === parts.length - 1 ? machine : machine + after))
    .join('')

const paragraphReport = (pairs: readonly Pair[], own: number, theirs: number): Told => {
  const alone = pairs.filter(({ before }) => before[0] === before[1])
  const leftOver = pairs.filter(({ after }) => after[0] === after[1])
  const joinedPairs = pairs.filter(
    ({ before, after }) => before[1] - before[0] + (after[1] - after[0]) === 3,
  )
  const [without, kept] = [numbers(alone, 'after'), numbers(leftOver, 'before')]
  const uneven = some(joinedPairs.map(({ before, after }) => `${range(before)} : ${range(after)}`))
  return {
    en: [
      `The source has ${theirs} paragraphs, the text has ${own}; they were paired in order, by their lengths. Please look at the pairs.`,
      uneven !== '' && `One paragraph with two (source : text): ${uneven}.`,
      without !== '' && `Paragraphs of the text without a source: ${without}.`,
      kept !== '' &&
        `Paragraphs of the source without a partner: ${kept}; they were added to the source of the paragraph beside them.`,
    ]
      .filter(Boolean)
      .join(' '),
    de: [
      `Der Ausgangstext hat ${theirs} Absätze, der Text ${own}; sie wurden der Reihe nach und nach ihrer Länge gepaart. Bitte sehen Sie die Paare durch.`,
      uneven !== '' && `Ein Absatz mit zweien (Ausgangstext : Text): ${uneven}.`,
      without !== '' && `Absätze des Textes ohne Ausgangstext: ${without}.`,
      kept !== '' &&
        `Absätze des Ausgangstextes ohne Gegenstück: ${kept}; sie wurden dem Ausgangstext des Absatzes daneben angefügt.`,
    ]
      .filter(Boolean)
      .join(' '),
  }
}

const sentenceReport = (paragraphs: readonly number[]): Told => ({
  en: `Source and text differ in the number of sentences in ${paragraphs.length} paragraphs (${some(paragraphs)}); there, sentences were paired by their lengths.`,
  de: `In ${paragraphs.length} Absätzen (${some(paragraphs)}) haben Ausgangstext und Text verschieden viele Sätze; sie wurden dort nach ihrer Länge gepaart.`,
})

const numbers = (pairs: readonly Pair[], side: 'before' | 'after'): string =>
  some(pairs.map((pair) => range(pair[side])))

/** Counted from 1 and with both ends, as people do. */
const range = ([start, end]: Pair['before']): string =>
  end - start > 1 ? `${start + 1}–${end}` : `${start + 1}`

/** A list for a person: not more than a dozen. */
const some = (values: readonly (string | number)[]): string =>
  values.slice(0, 12).join(', ') + (values.length > 12 ? ' …' : '')

import { Refusal, type Told } from '../../core/refusal.ts'
import { documentAt } from '../../core/review/applied.ts'
import type { Document, ImportedDocument } from '../../core/review/document.ts'
import type { Entry } from '../../core/review/entry.ts'
import { type Returned, returned } from '../../core/review/returning.ts'
import { type InlineTag, placedTags } from '../../core/text/inline-tag.ts'
import { wordText } from './docx/coded.ts'
import { type SentState, sentState } from './docx/sent-state.ts'
import type { ReadSegment, UndecidedRevision } from './format.ts'
import { readerFor } from './reader-for.ts'
import { openedArchive } from './zip/archive.ts'

/** A document with its history. */
export interface SentDocument {
  readonly document: Document
  readonly imported: ImportedDocument
  readonly entries: readonly Entry[]
}

/** What a file that came back holds, beside what was sent. */
export interface ReturnedFile extends Returned {
  /** The state that was sent, where the file says so. */
  readonly sent: number | undefined
  /** Tracked changes that nobody has decided about, by the text they stand in. */
  readonly undecided: ReadonlyMap<string, readonly UndecidedRevision[]>
  readonly notices: readonly Told[]
}

/**
 * Reads a file that came back from somebody and says what they did to the text. Nothing is changed.
 * The file may be of any format whose texts stand for themselves; one that went out as Word with
 * tracked changes knows which state it showed, so that a rejected change is known as such.
 */
export const returnedFile = async (
  { document, imported, entries }: SentDocument,
  file: { readonly bytes: Uint8Array; readonly name?: string },
): Promise<ReturnedFile> => {
  const reader = readerFor(file)
  refuseOtherTags(document, reader.id)
  const { language, sourceLanguage } = document
  const read = await reader.read(file.bytes, {
    language,
    ...(sourceLanguage !== undefined && { sourceLanguage }),
  })
  if (read.kind === 'record') throw isRecord()
  const state = reader.id === 'docx' ? sentState(openedArchive(file.bytes)) : undefined
  const sent = isOurs(state, document) ? state.sequence : undefined
  const base = sent === undefined ? document : documentAt(imported, entries, sent)
  const segments = withKnownMarks(read.segments, base)
  const found = returned({
    sent: base,
    now: document,
    isSure: sent !== undefined,
    texts: segments.map(textOf),
    form: reader.id === 'docx' ? wordText : withPlainBreaks,
  })
  refuseStranger(found, base)
  return {
    ...found,
    sent,
    undecided: new Map(
      segments.flatMap((segment) =>
        segment.undecided ? [[textOf(segment), segment.undecided]] : [],
      ),
    ),
    notices: [
      ...(state !== undefined && state.document !== document.id ? [otherDocument] : []),
      // What is still open in it is told change by change.
      ...(reader.id === 'docx' ? [] : read.notices),
    ],
  }
}

const textOf = ({ machine, edited }: ReadSegment): string => withPlainBreaks(edited ?? machine)

/** Programs change line ends without anybody having wished it. */
const withPlainBreaks = (text: string): string => text.replace(/\r\n?/g, '\n')

const isOurs = (state: SentState | undefined, document: Document): state is SentState =>
  state?.document === document.id && state.sequence <= document.sequence

/**
 * Marks are numbered anew in each file. Those that stand for the same mark-up, or at least for the
 * same kind of it, are given the numbers that they have here; what is new has none and is left out.
 */
const withKnownMarks = (
  segments: readonly ReadSegment[],
  { segments: ours }: Document,
): readonly ReadSegment[] => {
  const known = new Map<string, readonly InlineTag[]>()
  for (const { place, tags } of ours) {
    if (place !== undefined && tags !== undefined) known.set(place, tags)
  }
  return segments.map((segment) => {
    const { place, tags } = segment
    if (tags === undefined) return segment
    return { ...segment, machine: remarked(segment.machine, tags, known.get(place ?? '') ?? []) }
  })
}

const remarked = (
  text: string,
  tags: readonly InlineTag[],
  known: readonly InlineTag[],
): string => {
  const free = [...known]
  const take = (isIt: (tag: InlineTag) => boolean): string | undefined => {
    const at = free.findIndex(isIt)
    return at === -1 ? undefined : free.splice(at, 1)[0]?.mark
  }
  let remade = ''
  let at = 0
  for (const { tag, start, end } of placedTags(text, tags)) {
    const mark =
      take(({ markup }) => markup === tag.markup) ?? take((other) => kindOf(other) === kindOf(tag))
    remade += text.slice(at, start) + (mark ?? '')
    at = end
  }
  return remade + text.slice(at)
}

const kindOf = ({ label, kind }: InlineTag): string => `${kind} ${label.replace(/ \d+$/, '')}`

/** Of a text that has nothing in common with ours, all would be removed and added. */
const refuseStranger = ({ unchanged, changes }: Returned, { segments }: Document): void => {
  const gone = changes.filter(({ kind }) => kind === 'removed')
  if (unchanged > 0 || gone.length < changes.length || segments.length === 0) return
  throw new Refusal('invalid', {
    en: 'No paragraph of this file resembles one of the text: it does not seem to be the one that was sent.',
    de: 'Kein Absatz dieser Datei ähnelt einem des Textes: Es scheint nicht die Datei zu sein, die verschickt wurde.',
  })
}

/** A text that went out as another format lost its tags there. */
const refuseOtherTags = ({ segments, origin }: Document, format: string): void => {
  if (format === origin.format || segments.every(({ tags }) => tags === undefined)) return
  throw new Refusal('invalid', {
    en: `This text has tags of the format it came in (${origin.format}). Only a file of that format can be taken back, since others do not have them.`,
    de: `Dieser Text hat Tags des Formats, in dem er kam (${origin.format}). Nur eine Datei dieses Formats lässt sich zurückholen, andere haben sie nicht.`,
  })
}

const isRecord = (): Refusal =>
  new Refusal('invalid', {
    en: 'This is a complete record with a history of its own. Bring it in as a new text and compare the two.',
    de: 'Das ist ein vollständiger Datensatz mit eigenem Verlauf. Lesen Sie ihn als neuen Text ein und vergleichen Sie beide.',
  })

const otherDocument: Told = {
  en: 'The file says that it went out from another text. Please look closely at what would change.',
  de: 'Die Datei sagt von sich, dass sie aus einem anderen Text stammt. Bitte sehen Sie genau hin, was sich ändern würde.',
}

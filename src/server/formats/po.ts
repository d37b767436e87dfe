import type { Document } from '../../core/review/document.ts'
import { decoded } from './encoding.ts'
import type { Format, ReadNote, ReadSegment } from './format.ts'
import { linesOf } from './lines.ts'
import { isFuzzy, type PoEntry, poEntries } from './po/entries.ts'
import { freshPo } from './po/fresh.ts'
import { rewrittenPo } from './po/rewriting.ts'

/**
 * Catalogues of GNU gettext. The message is the source, its translation the machine's text; a POT or
 * an untranslated message has an empty one. The translation of a fuzzy message is open; all others
 * count as approved if the file tells the two apart at all, that is, has a fuzzy message.
 */
export const po = {
  id: 'po',
  label: { en: 'gettext PO', de: 'gettext-PO' },
  purpose: {
    en: 'For programs that are translated with gettext: messages with their translations.',
    de: 'Für Programme, die mit gettext übersetzt werden: Meldungen mit ihren Übersetzungen.',
  },
  extensions: ['po', 'pot'],
  mediaType: 'text/x-gettext-translation',
  recognises: ({ text }) => /^(?:msgid|msgctxt)\s*"/.test(firstLine(text.slice(0, SAMPLE))),
  unmistakable: true,
  read: (bytes) => {
    const { text, encoding, notices } = decoded(bytes, declaredCharset(bytes))
    const entries = poEntries(text)
    const header = headerOf(entries)
    const language = languageIn(header, 'Language')
    const sourceLanguage = languageIn(header, 'X-Source-Language')
    return {
      kind: 'units',
      encoding,
      notices,
      segments: segmentsOf(entries),
      ...(language !== undefined && { language }),
      ...(sourceLanguage !== undefined && { sourceLanguage }),
    }
  },
  write: (exported) => (isPo(exported.document) ? rewrittenPo(exported) : freshPo(exported)),
  suits: (document) =>
    isPo(document) || document.segments.some(({ source = '' }) => source.trim() !== ''),
} as const satisfies Format

/** Licences stand above the first message of some catalogues. */
const SAMPLE = 20_000

/** The first line that is neither blank nor a comment. */
const firstLine = (text: string): string => {
  for (const { text: line } of linesOf(text)) {
    if (line.trim() !== '' && !line.startsWith('#')) return line
  }
  return ''
}

const isPo = ({ origin }: Document): boolean => origin.format === 'po'

/** The charset that the header names, which stands there in ASCII. */
const declaredCharset = (bytes: Uint8Array): string | undefined => {
  const start = Buffer.from(bytes.subarray(0, 65_536)).toString('latin1')
  return /Content-Type:[^"\\\n]{0,100}charset=([\w.-]{1,40})/i.exec(start)?.[1]
}

const headerOf = (entries: readonly PoEntry[]): string =>
  entries.find(({ id, context }) => id === '' && context === undefined)?.translations[0]?.text ?? ''

/** `de_AT` in a header is `de-AT` elsewhere. */
const languageIn = (header: string, field: string): string | undefined => {
  const line = header.split('\n').find((one) => one.startsWith(`${field}:`)) ?? ''
  const tag = line
    .slice(field.length + 1)
    .trim()
    .replaceAll('_', '-')
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag : undefined
}

const segmentsOf = (entries: readonly PoEntry[]): readonly ReadSegment[] => {
  const tellsApart = entries.some((entry) => entry.id !== '' && isFuzzy(entry))
  return entries.flatMap((entry, index) =>
    entry.id === '' ? [] : formsOf(entry, index, tellsApart && !isFuzzy(entry)),
  )
}

/** One segment for each plural form. */
const formsOf = (entry: PoEntry, index: number, isConfirmed: boolean): readonly ReadSegment[] =>
  entry.translations.map(({ text }, form) => ({
    kind: 'paragraph',
    machine: text,
    source: sourceOf(entry, form),
    after: '\n',
    place: `${index}:${form}`,
    ...(isConfirmed && text !== '' && { approved: true as const }),
    ...contextOf(entry, form),
    ...(form === 0 && entry.comments.length > 0 && { notes: [noteOf(entry)] }),
  }))

/** The first of several forms is the singular in the languages that have one. */
const sourceOf = ({ id, plural, translations }: PoEntry, form: number): string =>
  plural !== undefined && (form > 0 || translations.length === 1) ? plural : id

const noteOf = ({ comments }: PoEntry): ReadNote => ({ text: comments.join('\n') })

const LONGEST_CONTEXT = 200

const contextOf = (
  { context, plural, references, remarks }: PoEntry,
  form: number,
): { readonly context?: string } => {
  const parts = [
    context,
    plural === undefined ? undefined : `msgstr[${form}]`,
    ...remarks,
    ...references,
  ].filter((part) => part !== undefined && part !== '')
  const whole = parts.join(' · ')
  if (whole === '') return {}
  return {
    context: whole.length > LONGEST_CONTEXT ? `${whole.slice(0, LONGEST_CONTEXT - 2)} …` : whole,
  }
}

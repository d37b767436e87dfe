import { difference, editKinds } from '../../core/diff/difference.ts'
import { Refusal, type Told } from '../../core/refusal.ts'
import { type Segment, segmentState } from '../../core/review/document.ts'
import { withoutTags } from '../../core/text/inline-tag.ts'
import { decoded, encoded } from './encoding.ts'
import type { ExportedDocument, Format, ReadSegment, ReadUnits } from './format.ts'
import { type ObjectLine, objectLine, withEdited } from './jsonl/object-line.ts'
import { LONGEST_UNIT, refuseTooMany } from './limits.ts'
import { linesOf } from './lines.ts'
import { originalBytes } from './original-bytes.ts'
import { placedTexts } from './placed-texts.ts'
import { type Splice, spliced } from './splice.ts'
import { correctionOf } from './tables/correction.ts'

/** One JSON object a line, as data sets for machine translation have it. */
export const jsonl = {
  id: 'jsonl',
  label: { en: 'Triplets for training (JSONL)', de: 'Tripel zum Trainieren (JSONL)' },
  purpose: {
    en: 'Source, machine and edited text of each segment with state, system, kinds of edits and seconds.',
    de: 'Ausgangstext, Maschinentext und Korrektur jedes Segments mit Status, System, Arten der Änderungen und Sekunden.',
  },
  extensions: ['jsonl', 'ndjson'],
  mediaType: 'application/x-ndjson',
  recognises: ({ text }) => {
    const start = /^\s*(\{[^\r\n]{0,100000}\})[ \t]*(?:[\r\n]|$)/.exec(text.slice(0, 110_000))?.[1]
    return start !== undefined && 'machine' in objectLine(start)
  },
  unmistakable: true,
  read: (bytes) => readLines(bytes),
  write: (exported) => triplets(exported),
  rewrite: (exported) => rewrittenLines(exported),
} as const satisfies Format

/** Longer lines are not parsed: three texts of the greatest length fit, escaped or not. */
const LONGEST_LINE = 20 * LONGEST_UNIT

const readLines = (bytes: Uint8Array): ReadUnits => {
  const { text, encoding, notices } = decoded(bytes)
  const segments: ReadSegment[] = []
  const systems = new Set<string | undefined>()
  const faults: Fault[] = []
  for (const { text: line, number } of linesOf(text)) {
    if (line.trim() === '') continue
    const found = line.length > LONGEST_LINE ? ({ fault: 'long' } as const) : objectLine(line)
    if ('fault' in found) faults.push({ line: number, kind: found.fault })
    else if (isTooLong(found)) faults.push({ line: number, kind: 'long' })
    else {
      systems.add(found.system)
      segments.push(segmentOf(found, number))
    }
    refuseTooMany(segments.length + faults.length, number)
  }
  const [told] = faultNotices(faults)
  if (segments.length === 0 && told !== undefined) throw new Refusal('invalid', told)
  const [system] = systems
  return {
    kind: 'units',
    encoding,
    segments,
    notices: [...notices, ...faultNotices(faults)],
    ...(system !== undefined && systems.size === 1 && { system }),
  }
}

const isTooLong = ({ machine, source = '', edited = '' }: ObjectLine): boolean =>
  [machine, source, edited].some((one) => one.length > LONGEST_UNIT)

const segmentOf = ({ machine, source, edited, id }: ObjectLine, line: number): ReadSegment => ({
  kind: 'paragraph',
  machine,
  ...(source !== undefined && { source }),
  ...(edited !== undefined && edited !== '' && { edited }),
  after: '\n',
  place: `${line}`,
  context: id ?? `${line}`,
})

interface Fault {
  readonly line: number
  readonly kind: 'json' | 'machine' | 'long'
}

const faultNotices = (faults: readonly Fault[]): readonly Told[] =>
  (['json', 'machine', 'long'] as const).flatMap((kind) => {
    const lines = faults.filter((fault) => fault.kind === kind).map(({ line }) => line)
    if (lines.length === 0) return []
    const some = lines.slice(0, 12).join(', ') + (lines.length > 12 ? ' …' : '')
    const { en, de } = reasons[kind]
    return [{ en: `Lines left out, ${en}: ${some}.`, de: `Ausgelassene Zeilen, ${de}: ${some}.` }]
  })

const reasons: Readonly<Record<Fault['kind'], Told>> = {
  json: { en: 'since they are no JSON objects', de: 'weil sie kein JSON-Objekt sind' },
  machine: {
    en: 'since they have no text under machine (or mt, hyp, translation, target …)',
    de: 'weil ihnen ein Text unter machine (oder mt, hyp, translation, target …) fehlt',
  },
  long: { en: 'since their texts are too long', de: 'weil ihre Texte zu lang sind' },
}

const triplets = ({ document }: ExportedDocument): string =>
  document.segments.map((segment) => `${JSON.stringify(triplet(segment, document))}\n`).join('')

const triplet = (segment: Segment, { id, system }: ExportedDocument['document']) => {
  const { source, machine, text, tags, revisions } = segment
  const kinds = new Set(difference(machine, text).edits.map(({ kind }) => kind))
  const seconds = revisions.reduce((sum, revision) => sum + (revision.seconds ?? 0), 0)
  return {
    document: id,
    id: segment.id,
    ...(source !== undefined && { source: withoutTags(source, tags) }),
    machine: withoutTags(machine, tags),
    edited: withoutTags(text, tags),
    state: segmentState(segment),
    ...(system !== undefined && { system }),
    kinds: editKinds.filter((kind) => kinds.has(kind)),
    seconds: Math.round(seconds * 10) / 10,
  }
}

/** The file with the corrections in it: in lines that changed the value of one key, no more. */
const rewrittenLines = (exported: ExportedDocument): Uint8Array => {
  const { document } = exported
  const { text } = decoded(originalBytes(exported))
  const texts = placedTexts(document)
  const splices: Splice[] = []
  for (const { text: line, number, start, end } of linesOf(text)) {
    const placed = texts.get(`${number}`)
    const found = placed === undefined ? undefined : objectLine(line)
    if (placed === undefined || found === undefined || 'fault' in found) continue
    const wanted = correctionOf(placed, found.edited ?? '')
    if (wanted !== undefined) splices.push({ start, end, text: withEdited(line, wanted) })
  }
  return encoded(spliced(text, splices), document.origin.encoding)
}

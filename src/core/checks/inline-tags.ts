import { placedTags, withoutTags } from '../text/inline-tag.ts'
import { type TagFault, tagFaults } from '../text/tag-faults.ts'
import { markup } from './categories.ts'
import { choice, type Fix, type Match, type SegmentCheck, type Wording } from './check.ts'
import type { Prose } from './prose.ts'

/** The mark-up of a file in units must come out of the review as it went in. */
export const inlineTags = {
  id: 'inline-tags',
  scope: 'segment',
  group: 'source',
  name: { de: 'Tags der Datei', en: 'Tags of the file' },
  explanation: {
    de: 'Jedes Tag einer XLIFF-, TMX-, HTML- oder DOCX-Datei muss einmal in der Übersetzung stehen, Paare richtig ineinander.',
    en: 'Each tag of an XLIFF, TMX, HTML or DOCX file must stand in the translation once, pairs nested rightly.',
  },
  message: { de: 'Tag fehlt: {part}', en: 'Tag missing: {part}' },
  category: markup,
  severity: 'error',
  everywhere: true,
  marked: true,
  examples: [],
  find: (prose) => {
    const { tags = [], machine = '', text, source } = prose.passage
    if (tags.length === 0) return []
    const faults = tagFaults(text, { tags, machine, source })
    // A unit that nobody has translated yet misses everything.
    if (withoutTags(text, tags).trim() === '' && machine === text) return []
    return faults.map((fault) => match(fault, prose))
  },
} as const satisfies SegmentCheck

const match = (fault: TagFault, prose: Prose): Match => {
  if (fault.kind === 'missing') return missing(fault.tag.mark, fault.tag.label, prose)
  const { kind, start, end } = fault
  const part = kind === 'unknown' ? fault.mark : fault.tag.label
  return {
    start,
    end,
    values: { part },
    message: messages[kind],
    ...(kind !== 'crossed' && { fix: choice('') }),
  }
}

const messages = {
  doubled: { de: 'Tag doppelt: {part}', en: 'Tag doubled: {part}' },
  crossed: {
    de: 'Tag {part} schließt an der falschen Stelle',
    en: 'Tag {part} closes in the wrong place',
  },
  unknown: { de: 'Kein Tag dieses Segments: {part}', en: 'No tag of this segment: {part}' },
} as const satisfies Readonly<Record<Exclude<TagFault['kind'], 'missing'>, Wording>>

/** Told on the whole text; the place to put it back is clear at the ends and where nothing else changed. */
const missing = (mark: string, part: string, { passage }: Prose): Match => {
  const { text } = passage
  const fix = restored(mark, passage)
  return { start: 0, end: text.length, values: { part }, ...(fix && { fix }) }
}

const restored = (
  mark: string,
  { text, tags, machine = '' }: Prose['passage'],
): Fix | undefined => {
  const at = placedTags(machine, tags).find(({ tag }) => tag.mark === mark)
  if (at === undefined) return undefined
  if (machine.slice(0, at.start) + machine.slice(at.end) === text) return choice(machine)
  if (at.start === 0) return choice(mark + text)
  return at.end === machine.length ? choice(text + mark) : undefined
}

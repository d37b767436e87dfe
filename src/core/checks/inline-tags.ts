import { type InlineTag, placedTags, withoutTags } from '../text/inline-tag.ts'
import { missingTags, type TagFault, tagFaults } from '../text/tag-faults.ts'
import { markup } from './categories.ts'
import { choice, type Fix, type Match, type SegmentCheck, type Wording } from './check.ts'
import type { Passage } from './prose.ts'

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
  examples: [
    {
      machine: 'Der ⟦1⟧Minister⟦/1⟧ kam.',
      before: 'Der ⟦1⟧Außenminister kam.',
      tags: [
        { mark: '⟦1⟧', markup: '<b>', kind: 'open', label: 'b' },
        { mark: '⟦/1⟧', markup: '</b>', kind: 'close', label: 'b' },
      ],
    },
  ],
  find: (prose) => {
    const { tags = [], machine = '', text, source } = prose.passage
    if (tags.length === 0) return []
    // A unit that nobody has translated yet misses everything.
    if (withoutTags(text, tags).trim() === '' && machine === text) return []
    const texts = { tags, machine, source }
    const missing = missingTags(text, texts)
    return [
      ...(missing.length === 0 ? [] : [missingMatch(missing, prose.passage)]),
      ...tagFaults(text, texts).map(match),
    ]
  },
} as const satisfies SegmentCheck

const match = (fault: TagFault): Match => {
  const { kind, start, end } = fault
  return {
    start,
    end,
    values: { part: kind === 'unknown' ? fault.mark : fault.tag.label },
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
} as const satisfies Readonly<Record<TagFault['kind'], Wording>>

/** Told once, on the whole text. */
const missingMatch = (missing: readonly InlineTag[], passage: Passage): Match => {
  const { text } = passage
  const part = [...new Set(missing.map(({ label }) => label))].slice(0, MOST_NAMED).join(' · ')
  const fix = restored(missing, passage)
  return { start: 0, end: text.length, values: { part }, ...(fix && { fix }) }
}

const MOST_NAMED = 5

/** Where they belong is clear when nothing else was changed, and at the ends of the text. */
const restored = (
  missing: readonly InlineTag[],
  { text, tags, machine = '' }: Passage,
): Fix | undefined => {
  if (withoutTags(machine, missing) === text) return choice(machine)
  const [tag, ...more] = missing
  const at = placedTags(machine, tags).find((placed) => placed.tag.mark === tag?.mark)
  if (at === undefined || more.length > 0) return undefined
  if (at.start === 0) return choice(at.tag.mark + text)
  return at.end === machine.length ? choice(text + at.tag.mark) : undefined
}

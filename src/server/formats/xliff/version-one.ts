import { type Ancestors, childOf, childrenOf, type XmlElement } from '../xml/elements.ts'
import { type Content, contentOf } from '../xml/inline.ts'
import { isPreserved, isTranslated, leadOf } from './layout.ts'
import { sdlSegments } from './sdl.ts'
import { segmentMarks } from './segment-marks.ts'
import {
  type Insertion,
  raw,
  type StatusAttribute,
  segmentText,
  spacePlace,
  type XliffNotes,
  type XliffSegment,
  type XliffStatus,
  type XliffTarget,
  type XliffUnit,
} from './unit.ts'

interface UnitParts {
  readonly xml: string
  readonly unit: XmlElement
  readonly prefix: string
  readonly source: XmlElement | undefined
  readonly segmented: XmlElement | undefined
  readonly target: XmlElement | undefined
  readonly ancestors: Ancestors
}

/** A `trans-unit` of XLIFF 1.x; only its own `source` and `target` count, not those of `alt-trans`. */
export const versionOneUnit = (
  xml: string,
  unit: XmlElement,
  { prefix, ancestors }: { readonly prefix: string; readonly ancestors: Ancestors },
): XliffUnit => {
  const parts: UnitParts = {
    xml,
    unit,
    prefix,
    ancestors,
    source: childOf(unit, `${prefix}source`),
    segmented: childOf(unit, `${prefix}seg-source`),
    target: childOf(unit, `${prefix}target`),
  }
  const file = ancestors.findLast(({ name }) => name === `${prefix}file`)
  return {
    element: unit,
    segments: segmentsOf(parts),
    notes: notesOf(parts),
    original: file?.attributes.original ?? '',
  }
}

const isLockedUnit = ({ unit, ancestors }: UnitParts): boolean =>
  !isTranslated([...ancestors, unit]) || unit.attributes['mq:locked'] === 'locked'

const segmentsOf = (parts: UnitParts): XliffUnit['segments'] => {
  const { xml, unit, prefix, segmented, target } = parts
  const sources = segmented === undefined ? [] : segmentMarks(segmented, prefix)
  const targets = target === undefined ? [] : segmentMarks(target, prefix)
  // A target that was never segmented belongs to the unit as a whole.
  const isWhole = target !== undefined && targets.length === 0 && hasText(xml, target)
  if (segmented === undefined || sources.length === 0 || isWhole) return [wholeUnit(parts)]
  const known = sdlSegments(unit)
  const made = targets.length > 0 ? undefined : insertedSegments(parts, sources)
  return sources.map((mark, index): XliffSegment => {
    const mid = mark.attributes.mid ?? ''
    const translated = targets.find(({ attributes }) => attributes.mid === mid)
    const preserve = isPreserved([...parts.ancestors, unit, segmented])
    return {
      id: `${unitId(unit)} · ${mid}`,
      source: contentOf(xml, mark, { preserve }),
      target: made ?? markTarget(parts, translated, { mid, index, preserve }),
      status: known.status(mid) ?? statusOf(parts),
      isLocked: isLockedUnit(parts) || known.isLocked(mid),
      preserve,
    }
  })
}

const hasText = (xml: string, { inside }: XmlElement): boolean =>
  xml.slice(inside.start, inside.end).trim() !== ''

const unitId = ({ attributes: { resname, id } }: XmlElement): string => resname || id || ''

const wholeUnit = (parts: UnitParts): XliffSegment => {
  const { xml, unit, source, target, ancestors } = parts
  const preserve = isPreserved([...ancestors, unit, target ?? source])
  return {
    id: unitId(unit),
    ...(source && {
      source: contentOf(xml, source, { preserve: isPreserved([...ancestors, unit, source]) }),
    }),
    target: wholeTarget(parts, preserve),
    status: statusOf(parts),
    isLocked: isLockedUnit(parts),
    preserve,
  }
}

const wholeTarget = (parts: UnitParts, preserve: boolean): XliffTarget => {
  const { xml, target } = parts
  if (target === undefined || target.isEmpty) {
    return { kind: 'insertion', insertion: insertion(parts, [segmentText(0)]) }
  }
  return { kind: 'content', content: contentOf(xml, target, { preserve }), element: target }
}

/** A new target behind the source, laid out like it; or an empty one opened up. */
const insertion = (
  { xml, unit, prefix, source, segmented, target }: UnitParts,
  inner: Insertion['parts'],
): Insertion => {
  const closed = [raw('>'), ...inner, raw(`</${prefix}target>`)]
  if (target?.isEmpty) {
    const start = xml.lastIndexOf('/', target.end - 1)
    return {
      start: xml.slice(0, start).trimEnd().length,
      end: target.end,
      parts: [spacePlace, ...closed],
    }
  }
  if (target !== undefined) return { ...target.inside, parts: inner }
  const before = segmented ?? source
  const at = before?.end ?? unit.inside.start
  const lead = before === undefined ? '' : leadOf(xml, before)
  return { start: at, end: at, parts: [raw(`${lead}<${prefix}target`), spacePlace, ...closed] }
}

/** The segmented source with the translations in place of its texts. */
const insertedSegments = (parts: UnitParts, open: readonly XmlElement[]): XliffTarget => {
  const { xml, segmented } = parts
  const inner: Insertion['parts'][number][] = []
  let at = segmented?.inside.start ?? 0
  for (const [index, mark] of open.entries()) {
    inner.push(raw(xml.slice(at, mark.isEmpty ? mark.end : mark.inside.start)))
    if (!mark.isEmpty) inner.push(segmentText(index))
    at = mark.inside.end
  }
  inner.push(raw(xml.slice(at, segmented?.inside.end ?? at)))
  return { kind: 'insertion', insertion: insertion(parts, inner) }
}

const markTarget = (
  { xml, prefix, target }: UnitParts,
  mark: XmlElement | undefined,
  {
    mid,
    index,
    preserve,
  }: { readonly mid: string; readonly index: number; readonly preserve: boolean },
): XliffTarget => {
  if (mark !== undefined && target !== undefined && !mark.isEmpty) {
    const content: Content = contentOf(xml, mark, { preserve })
    return { kind: 'content', content, element: target }
  }
  const inner = [segmentText(index), raw(`</${prefix}mrk>`)]
  if (mark !== undefined) {
    const start = xml.lastIndexOf('/', mark.end - 1)
    const parts = [raw('>'), ...inner]
    return { kind: 'insertion', insertion: { start, end: mark.end, parts } }
  }
  const at = target?.inside.end ?? 0
  const parts = [raw(`<${prefix}mrk mtype="seg" mid="${mid}">`), ...inner]
  return { kind: 'insertion', insertion: { start: at, end: at, parts } }
}

const statusOf = ({ unit, target }: UnitParts): XliffStatus => {
  const state = target?.attributes.state
  const isFinal = unit.attributes.approved === 'yes' || FINAL.has(state ?? '')
  const approved: StatusAttribute = {
    element: unit,
    name: 'approved',
    final: 'yes',
    ...(unit.attributes.approved !== undefined && { open: 'no' }),
  }
  const states: readonly StatusAttribute[] =
    target === undefined || state === undefined
      ? []
      : [
          {
            element: target,
            name: 'state',
            final: 'final',
            ...(FINAL.has(state) && { open: 'needs-review-translation' }),
          },
        ]
  return { isFinal, attributes: [approved, ...states] }
}

/** XLIFF 1.2, values of `state`. */
const FINAL: ReadonlySet<string> = new Set(['final', 'signed-off'])

const notesOf = ({ xml, unit, prefix, source, segmented, target }: UnitParts): XliffNotes => {
  const elements = childrenOf(unit, `${prefix}note`)
  const before = elements.at(-1) ?? target ?? segmented ?? source
  return {
    elements,
    dialect: 1,
    at: before?.end ?? unit.inside.start,
    lead: before === undefined ? '' : leadOf(xml, before),
    isFirst: false,
    prefix,
  }
}

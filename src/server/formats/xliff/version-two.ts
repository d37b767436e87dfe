import { type Ancestors, childOf, childrenOf, type XmlElement } from '../xml/elements.ts'
import { contentOf } from '../xml/inline.ts'
import { isPreserved, isTranslated, leadOf } from './layout.ts'
import {
  raw,
  segmentText,
  spacePlace,
  type XliffNotes,
  type XliffSegment,
  type XliffStatus,
  type XliffTarget,
  type XliffUnit,
} from './unit.ts'

interface Place {
  readonly xml: string
  readonly unit: XmlElement
  readonly prefix: string
  readonly ancestors: Ancestors
}

/** A `unit` of XLIFF 2.x: its segments, not what lies between them (`ignorable`). */
export const versionTwoUnit = (
  xml: string,
  unit: XmlElement,
  { prefix, ancestors }: { readonly prefix: string; readonly ancestors: Ancestors },
): XliffUnit => {
  const place = { xml, unit, prefix, ancestors }
  const elements = childrenOf(unit, `${prefix}segment`)
  const file = ancestors.findLast(({ name }) => name === `${prefix}file`)
  return {
    element: unit,
    segments: elements.map((element, index) =>
      segment(place, element, { index, count: elements.length }),
    ),
    notes: notesOf(place),
    original: file?.attributes.original ?? file?.attributes.id ?? '',
  }
}

const segment = (
  { xml, unit, prefix, ancestors }: Place,
  element: XmlElement,
  { index, count }: { readonly index: number; readonly count: number },
): XliffSegment => {
  const source = childOf(element, `${prefix}source`)
  const target = childOf(element, `${prefix}target`)
  const chain = [...ancestors, unit, element]
  const preserve = isPreserved([...chain, target ?? source])
  const name = unit.attributes.name || unit.attributes.id || ''
  return {
    id: count > 1 ? `${name} · ${element.attributes.id ?? index + 1}` : name,
    ...(source && {
      source: contentOf(xml, source, { preserve: isPreserved([...chain, source]) }),
    }),
    target: targetOf({ xml, prefix, source, target, element }, { index, preserve }),
    status: statusOf(element),
    isLocked: !isTranslated([...ancestors, unit]),
    preserve,
  }
}

const targetOf = (
  {
    xml,
    prefix,
    source,
    target,
    element,
  }: {
    readonly xml: string
    readonly prefix: string
    readonly source: XmlElement | undefined
    readonly target: XmlElement | undefined
    readonly element: XmlElement
  },
  { index, preserve }: { readonly index: number; readonly preserve: boolean },
): XliffTarget => {
  if (target !== undefined && !target.isEmpty) {
    return { kind: 'content', content: contentOf(xml, target, { preserve }), element: target }
  }
  const closed = [raw('>'), segmentText(index), raw(`</${prefix}target>`)]
  if (target !== undefined) {
    const start = xml.slice(0, xml.lastIndexOf('/', target.end - 1)).trimEnd().length
    return {
      kind: 'insertion',
      insertion: { start, end: target.end, parts: [spacePlace, ...closed] },
    }
  }
  const at = source?.end ?? element.inside.start
  const lead = source === undefined ? '' : leadOf(xml, source)
  const parts = [raw(`${lead}<${prefix}target`), spacePlace, ...closed]
  return { kind: 'insertion', insertion: { start: at, end: at, parts } }
}

/** A `subState` says more of the state that it stands with, so it goes with that (XLIFF 2.0, 4.3.1). */
const statusOf = (element: XmlElement): XliffStatus => {
  const state = element.attributes.state ?? 'initial'
  return {
    isFinal: state === 'final' || state === 'reviewed',
    attributes: [
      { element, name: 'state', final: 'final', open: 'translated' },
      { element, name: 'subState', final: undefined, open: undefined },
    ],
  }
}

const notesOf = ({ xml, unit, prefix }: Place): XliffNotes => {
  const list = childOf(unit, `${prefix}notes`)
  const elements = list === undefined ? [] : childrenOf(list, `${prefix}note`)
  const last = elements.at(-1)
  if (list !== undefined && last !== undefined) {
    return { elements, dialect: 2, at: last.end, lead: leadOf(xml, last), isFirst: false, prefix }
  }
  const next =
    childOf(unit, `${prefix}originalData`) ??
    unit.nodes.find(
      (node): node is XmlElement =>
        node.kind === 'element' &&
        (node.name === `${prefix}segment` || node.name === `${prefix}ignorable`),
    )
  const lead = next === undefined ? '' : leadOf(xml, next)
  const at = (next?.start ?? unit.inside.end) - lead.length
  return { elements, dialect: 2, at, lead, isFirst: true, prefix }
}

import type { GrowingItems, OpenField } from './fields.ts'
import type { Cell, Item, WordParagraph } from './paragraph.ts'

/** A paragraph that is being read. */
export interface Growing {
  readonly index: number
  readonly items: GrowingItems
  readonly cell: Cell | undefined
  readonly isInBox: boolean
  readonly note: string | undefined
  readonly computing: OpenField | undefined
  contentStart: number
  style?: string
  outline?: number
  run: number
}

/** The paragraph that grew until `end`, where its end tag begins. */
export const finished = (growing: Growing, end: number): WordParagraph => {
  const { index, items, cell, isInBox, note, computing, contentStart, style, outline } = growing
  return {
    index,
    content: { start: contentStart, end: Math.max(contentStart, end) },
    items: withoutLead(items, note !== undefined),
    ...(style !== undefined && { style }),
    ...(outline !== undefined && { outline }),
    ...(cell && { cell }),
    ...(isInBox && { isInBox }),
    ...(note !== undefined && { note }),
    ...(computing?.hasEnded && { isComputed: true }),
  }
}

/**
 * What stands before the first word of a paragraph and is not for an editor: pictures, page breaks,
 * and in a note the tab or blank between its number and its text.
 */
const withoutLead = (items: readonly Item[], isNote: boolean): readonly Item[] => {
  const first = items.findIndex((item) => !isLead(item, isNote))
  const lead = first === -1 ? items : items.slice(0, first)
  return [...lead.map(asGlue), ...items.slice(lead.length)]
}

const isLead = (item: Item, isNote: boolean): boolean => {
  if (item.kind === 'glue') return true
  if (item.kind === 'text') return isNote && item.text.trim() === ''
  return leadingAtoms.test(item.label)
}

const leadingAtoms = /^(?:img|obj|page break|column break)$/

const asGlue = (item: Item): Item =>
  item.kind === 'glue'
    ? item
    : { kind: 'glue', span: item.span, ...(item.run !== undefined && { run: item.run }) }

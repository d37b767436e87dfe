import type { XmlElement } from '../xml/elements.ts'

/** The `mrk mtype="seg"` in an element, however deep, in order. */
export const segmentMarks = (element: XmlElement, prefix: string): readonly XmlElement[] =>
  element.nodes.flatMap((node): readonly XmlElement[] => {
    if (node.kind !== 'element') return []
    const isSegment = node.name === `${prefix}mrk` && node.attributes.mtype === 'seg'
    return isSegment ? [node] : segmentMarks(node, prefix)
  })

import { childrenOf, type XmlElement } from '../xml/elements.ts'
import type { XliffStatus } from './unit.ts'

/** What Trados says of the segments of a unit, beside them: `sdl:seg-defs/sdl:seg`. */
export interface SdlSegments {
  readonly isLocked: (mid: string) => boolean
  readonly status: (mid: string) => XliffStatus | undefined
}

export const sdlSegments = (unit: XmlElement): SdlSegments => {
  const known = new Map(
    childrenOf(unit, 'sdl:seg-defs')
      .flatMap((list) => childrenOf(list, 'sdl:seg'))
      .map((segment) => [segment.attributes.id ?? '', segment]),
  )
  return {
    isLocked: (mid) => known.get(mid)?.attributes.locked === 'true',
    status: (mid) => {
      const segment = known.get(mid)
      return segment && statusOf(segment)
    },
  }
}

/** The confirmation levels of Trados that mean that a reviewer has approved. */
const FINAL: ReadonlySet<string> = new Set(['ApprovedTranslation', 'ApprovedSignOff'])

const statusOf = (element: XmlElement): XliffStatus => ({
  isFinal: FINAL.has(element.attributes.conf ?? ''),
  attributes: [{ element, name: 'conf', final: 'ApprovedTranslation', open: 'Translated' }],
})

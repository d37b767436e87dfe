import { Refusal } from '../../../core/refusal.ts'
import {
  type Ancestors,
  eachElement,
  localName,
  prefixOf,
  type XmlElement,
} from '../xml/elements.ts'
import { refuseTooMany } from '../xml/too-many.ts'
import type { XliffUnit } from './unit.ts'
import { versionOneUnit } from './version-one.ts'
import { versionTwoUnit } from './version-two.ts'

/** A unit with the tags round it, from the root inwards. */
export type VisitUnit = (unit: XliffUnit, ancestors: Ancestors) => void

/**
 * Visits the units of an XLIFF file. Which version it is, the elements tell: numbers such as "1.4"
 * occur. A name counts only with the prefix of the root, as modules have sources and targets, too.
 */
export const eachUnit = (
  xml: string,
  visit: VisitUnit,
  visitTool: (tool: XmlElement) => void = () => undefined,
): void => {
  refuseTooMany(xml, /<(?:[\w.-]{1,40}:)?(?:trans-)?unit[\s>/]/g)
  eachElement(
    xml,
    ({ name }, ancestors) => {
      const prefix = prefixOf((ancestors[0] ?? { name }).name)
      return wanted.some((local) => name === prefix + local)
    },
    (element, ancestors) => {
      const root = ancestors[0]
      if (root === undefined || localName(root.name) !== 'xliff') throw noXliff()
      const place = { prefix: prefixOf(root.name), ancestors }
      const local = localName(element.name)
      if (local === 'tool') visitTool(element)
      else if (local === 'unit') visit(versionTwoUnit(xml, element, place), ancestors)
      else visit(versionOneUnit(xml, element, place), ancestors)
    },
  )
}

const wanted = ['trans-unit', 'unit', 'tool']

const noXliff = (): Refusal =>
  new Refusal('invalid', {
    en: 'This is no XLIFF: its first element is not called xliff.',
    de: 'Das ist kein XLIFF: Sein erstes Element heißt nicht xliff.',
  })

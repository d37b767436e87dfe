import { mainPart, partText, relationships, type WordPackage } from './package.ts'
import type { WordParagraph } from './paragraph.ts'
import { walkWordXml } from './word-xml.ts'

interface Style {
  name: string
  basedOn?: string
  outline?: number
}

/** Which paragraphs are headings, and what their styles are called. */
export interface Styles {
  readonly isHeading: (paragraph: WordParagraph) => boolean
  /** The name that people see; empty for the default. */
  readonly nameOf: (paragraph: WordParagraph) => string
}

/** Word gives built-in styles English names in the file, whatever language it is in. */
const HEADING = /^(?:heading|title|subtitle|überschrift|titel|untertitel)(?:[ \d]|$)/i

/** Word has nine levels; the tenth is text. */
const TEXT_LEVEL = 9

/** Styles may be based on one another in a circle. */
const LONGEST_CHAIN = 20

export const stylesOf = ({ archive, parts: [main] }: WordPackage): Styles => {
  const related = relationships(archive, main?.name ?? mainPart(archive))
  const part = related.find(({ type }) => type === 'styles')?.target
  const styles =
    part !== undefined && archive.has(part) ? read(part, partText(archive, part).text) : new Map()
  const nameOf = ({ style }: WordParagraph): string =>
    style === undefined ? '' : (styles.get(style)?.name ?? style)
  return {
    nameOf,
    isHeading: (paragraph) => {
      const outline = paragraph.outline ?? outlineOf(styles, paragraph.style)
      return outline === undefined ? HEADING.test(nameOf(paragraph)) : outline < TEXT_LEVEL
    },
  }
}

const outlineOf = (
  styles: ReadonlyMap<string, Style>,
  id: string | undefined,
): number | undefined => {
  let style = id === undefined ? undefined : styles.get(id)
  for (let step = 0; style !== undefined && step < LONGEST_CHAIN; step += 1) {
    if (style.outline !== undefined) return style.outline
    style = style.basedOn === undefined ? undefined : styles.get(style.basedOn)
  }
  return undefined
}

const read = (part: string, xml: string): ReadonlyMap<string, Style> => {
  const styles = new Map<string, Style>()
  let style: Style | undefined
  walkWordXml(xml, part, {
    open: ({ name, attribute }) => {
      const value = attribute('val')
      if (name === 'style') {
        style = { name: attribute('styleId') ?? '' }
        styles.set(style.name, style)
      } else if (style === undefined || value === undefined) return
      else if (name === 'name') style.name = value
      else if (name === 'basedOn') style.basedOn = value
      else if (name === 'outlineLvl') style.outline = Number(value)
    },
    close: (name) => {
      if (name === 'style') style = undefined
    },
    text: () => {},
  })
  return styles
}

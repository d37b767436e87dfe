import { type InlineTag, markOf, markPattern } from '../../src/core/text/inline-tag.ts'

/**
 * The tags that the marks of these texts stand for: a number with a closing mark is a pair, any
 * other stands alone.
 */
export const tagsOf = (...texts: readonly string[]): readonly InlineTag[] => {
  const marks = new Set(texts.flatMap((text) => text.match(markPattern) ?? []))
  return [...marks].map((mark) => {
    const number = Number(/\d+/.exec(mark)?.[0])
    if (mark.includes('/')) return tag(number, 'close', `</g>`)
    const isPair = marks.has(markOf(number, 'close'))
    return tag(
      number,
      isPair ? 'open' : 'alone',
      isPair ? `<g id="${number}">` : `<x id="${number}"/>`,
    )
  })
}

const tag = (number: number, kind: InlineTag['kind'], markup: string): InlineTag => ({
  mark: markOf(number, kind),
  markup,
  kind,
  label: `${kind === 'alone' ? 'x' : 'g'} ${number}`,
})

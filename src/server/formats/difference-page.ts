import type { GroupKind } from '../../core/diff/alignment.ts'
import { difference } from '../../core/diff/difference.ts'
import type { Language } from '../language/language.ts'
import { type AlignedParagraphs, alignedParagraphs } from './aligned-paragraphs.ts'
import { differenceHtml } from './difference-html.ts'
import { escaped, htmlPage } from './html-page.ts'
import { redlineStyle } from './redline-style.ts'
import { type RedlineWords, redlineWords } from './redline-words.ts'

/** A text and the name of the file it stands in. */
export interface NamedText {
  readonly name: string
  readonly text: string
}

/**
 * What changed between two texts as a page of its own, paragraph by paragraph, also where some were
 * split, joined, taken out or written in. All of both texts is there, but for the white space behind
 * a paragraph that only one text has, or that both have with the same behind it.
 */
export const differencePage = (before: NamedText, after: NamedText, language: Language): string => {
  const words = redlineWords[language]
  const groups = alignedParagraphs(before.text, after.text)
  const title = `${before.name} → ${after.name}`
  return htmlPage({
    language,
    title: `${title} – ${words.redline}`,
    style: redlineStyle,
    body: [
      head(title, counted(groups), words),
      '<main>',
      ...groups.map((group) => row(group, language)),
      '</main>',
    ].join('\n'),
  })
}

interface Counted {
  readonly changed: number
  readonly all: number
}

const counted = (groups: readonly AlignedParagraphs[]): Counted => ({
  changed: groups.filter(({ old, now }) => old !== now).length,
  all: groups.length,
})

const head = (title: string, { changed, all }: Counted, words: RedlineWords): string =>
  `<header>
<h1>${escaped(title)}</h1>
<dl>
<div><dt>${words.changed}</dt><dd>${changed} ${words.of} ${all}</dd></div>
</dl>
<p class="legend">${words.legend}: <del>${words.removed}</del> <ins>${words.added}</ins> <ins data-move="1">${words.moved}</ins></p>
</header>`

const row = (group: AlignedParagraphs, language: Language): string => {
  const { kind, after } = group
  const [old, now] = withoutEqualEnd(group.old, group.now)
  const label = redlineWords[language].groups[kindOf(kind, group.old === group.now)]
  const numbers = after.end - after.start > 1 ? `${after.start + 1}–${after.end}` : after.start + 1
  const number = after.start === after.end ? '–' : numbers
  return `<section>
<div class="margin"><b>${number}</b> ${label}</div>
<p>${differenceHtml(difference(old, now), language)}</p>
</section>`
}

/** Blank lines behind both would only push the next paragraph away. */
const withoutEqualEnd = (before: string, after: string): readonly [string, string] => {
  const [old, now] = [before.trimEnd(), after.trimEnd()]
  const isOneSided = old === '' || now === ''
  const isSame = before.slice(old.length) === after.slice(now.length)
  return isOneSided || isSame ? [old, now] : [before, after]
}

/** Paragraphs of the same words differ if the white space behind them does. */
const kindOf = (kind: GroupKind, isSame: boolean): GroupKind => {
  if (isSame) return 'same'
  return kind === 'same' ? 'changed' : kind
}

import type { Span } from '../text/span.ts'
import { type Finding, findings } from './findings.ts'
import { checks } from './index.ts'
import type { Passage } from './prose.ts'
import type { Setting } from './setting.ts'

/** Checks that need nothing but one segment and its source: they can run while it is written. */
export const passageChecks = checks.filter(({ scope }) => scope !== 'document')

/** Checks that compare all segments of a document. */
export const documentChecks = checks.filter(({ scope }) => scope === 'document')

/** What the checks of one segment find in it. */
export const passageFindings = (passage: Passage, setting: Setting): readonly Finding[] =>
  findings([passage], setting, passageChecks)

/** What a finding must have to be found again in a text that changed. */
interface Quoted extends Span {
  readonly text: string
}

/**
 * Those of `found` whose words still stand in `text`, each where its words are nearest to the old
 * place. Findings that took a whole document to make are kept so while one segment is written.
 */
export const relocated = <Found extends Quoted>(
  text: string,
  found: readonly Found[],
): readonly Found[] =>
  found.flatMap((finding) => {
    const start = nearest(text, finding)
    return start === undefined ? [] : [{ ...finding, start, end: start + finding.text.length }]
  })

const nearest = (text: string, { start, text: words }: Quoted): number | undefined => {
  if (words === '') return undefined
  const after = text.indexOf(words, start)
  const before = text.lastIndexOf(words, start)
  if (after === -1 || before === -1) return after === before ? undefined : Math.max(after, before)
  return after - start < start - before ? after : before
}

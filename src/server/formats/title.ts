import { withoutTags } from '../../core/text/inline-tag.ts'
import type { ReadSegment } from './format.ts'

const LONGEST_TITLE = 80

/**
 * What to call a text that nobody has named: its first heading, if that is near the top, else its
 * first line, else the file's name. Shortened at a word.
 */
export const titleOf = (segments: readonly ReadSegment[], fileName = ''): string => {
  const top = segments.slice(0, 3)
  const best = top.find(({ kind }) => kind === 'heading') ?? top[0]
  const line =
    /[^\r\n]+/.exec(
      withoutMarks(withoutTags(best?.machine || (best?.source ?? ''), best?.tags)),
    )?.[0] ?? ''
  const name = fileName.replace(/\.[a-z0-9]{1,16}$/i, '')
  return shortened(/[\p{L}\p{N}]/u.test(line) || name === '' ? line : name)
}

/** A title is no place for Markdown's stars and link targets. */
const withoutMarks = (text: string): string =>
  text
    .slice(0, 2000)
    .replace(/!?\[([^\][]{0,500})\]\([^()\s]{0,500}\)/g, '$1')
    .replace(/(\*{1,3}|`)(\S[^*`\r\n]{0,200})\1/g, '$2')

const shortened = (text: string): string => {
  const line = text.slice(0, 2000).replace(/\s+/g, ' ').trim()
  if (line.length <= LONGEST_TITLE) return line
  const start = line.slice(0, LONGEST_TITLE)
  const space = start.lastIndexOf(' ')
  // Without a blank anywhere near, cut between two characters, never inside one.
  const end = space > LONGEST_TITLE / 2 ? space : LONGEST_TITLE
  return `${line.slice(0, end).replace(/[\uD800-\uDBFF]$|[\s,;:–-]+$/, '')} …`
}

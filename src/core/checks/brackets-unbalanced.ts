import { matches } from '../text/matches.ts'
import { punctuation } from './categories.ts'
import type { Match, SegmentCheck } from './check.ts'
import { paragraphs } from './quotes.ts'

/** List markers „a)“, „1)“ and smileys open nothing. */
export const bracketsUnbalanced = {
  id: 'brackets-unbalanced',
  scope: 'segment',
  group: 'typography',
  name: { de: 'Klammer ohne Gegenstück', en: 'Unbalanced bracket' },
  explanation: {
    de: 'Eine Klammer wird im Absatz geöffnet, aber nicht geschlossen, oder umgekehrt.',
    en: 'A bracket is opened but not closed in the paragraph, or the other way round.',
  },
  message: { de: 'Klammer ohne Gegenstück', en: 'Bracket without its partner' },
  category: punctuation,
  severity: 'warning',
  examples: [
    { before: 'Das Ministerium (früher Amt teilte das mit.' },
    { before: 'Das Ministerium früher Amt) teilte das mit.' },
  ],
  find: ({ text }) =>
    /[()[\]]/.test(text)
      ? paragraphs(text).flatMap((paragraph) => loneIn(paragraph.text, paragraph.start))
      : [],
} as const satisfies SegmentCheck

const openerOf: Readonly<Record<string, string>> = { ')': '(', ']': '[' }

const loneIn = (line: string, offset: number): readonly Match[] => {
  const open: { readonly bracket: string; readonly at: number }[] = []
  const lone: Match[] = []
  for (const { 0: bracket, index } of matches(line, /[()[\]]/g)) {
    const at = offset + index
    const opener = openerOf[bracket]
    if (opener === undefined) {
      if (!isSmiley(line, index)) open.push({ bracket, at })
    } else if (open.at(-1)?.bracket === opener) open.pop()
    else if (!isListMarker(line, index) && !isSmiley(line, index))
      lone.push({ start: at, end: at + 1 })
  }
  return [...lone, ...open.map(({ at }) => ({ start: at, end: at + 1 }))]
}

const isListMarker = (line: string, index: number): boolean =>
  /(?:^|[\s(])(?:\d{1,3}\.?|[a-zA-Z]|[ivx]{1,5})$/.test(line.slice(Math.max(0, index - 6), index))

const isSmiley = (line: string, index: number): boolean =>
  /[:;][-'^]?[()](?:\s|$)/.test(line.slice(Math.max(0, index - 2), index + 2)) &&
  /[:;][-'^]?$/.test(line.slice(Math.max(0, index - 2), index))

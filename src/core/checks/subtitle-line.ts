import { markup } from './categories.ts'
import { choice, type Match, type SegmentCheck } from './check.ts'
import { STAND_IN } from './unmarked.ts'

/** The longest line of most houses: 42 characters (Netflix's Timed Text Style Guides). */
const LONGEST = 42

export const subtitleLine = {
  id: 'subtitle-line',
  scope: 'segment',
  group: 'typography',
  name: { de: 'Zeile des Untertitels', en: 'Line of a subtitle' },
  explanation: {
    de: 'Eine Zeile eines Untertitels hat mehr als 42 Zeichen und reicht auf vielen Bildschirmen über den Rand.',
    en: 'A line of a subtitle has more than 42 characters and leaves the picture on many screens.',
  },
  message: {
    de: 'Diese Zeile hat {length} Zeichen; höchstens 42 passen',
    en: 'This line has {length} characters; 42 at most will fit',
  },
  category: { ...markup, subtype: 'Truncation/text expansion' },
  severity: 'warning',
  everywhere: true,
  examples: [
    {
      before: 'Der Minister sagte am Donnerstag, dass die Gespräche weitergehen.',
      after: 'Der Minister sagte am Donnerstag,\ndass die Gespräche weitergehen.',
      duration: 10,
    },
  ],
  find: ({ text, duration }) => {
    if (duration === undefined) return []
    const lines = [...text.matchAll(/[^\n]+/g)]
    return lines.flatMap(({ 0: line, index }): readonly Match[] => {
      const length = [...line.replaceAll(STAND_IN, '')].length
      if (length <= LONGEST) return []
      const broken = lines.length === 1 ? inTwo(line) : undefined
      return [
        {
          start: index,
          end: index + line.length,
          values: { length: `${length}` },
          ...(broken !== undefined && { fix: choice(broken) }),
        },
      ]
    })
  },
} as const satisfies SegmentCheck

/** The line in two that fit: after a mark where there is one, else as evenly as possible. */
const inTwo = (line: string): string | undefined => {
  const breaks = [...line.slice(0, 4 * LONGEST).matchAll(/ /g)]
    .map(({ index }) => ({
      at: index,
      unevenness:
        Math.abs(2 * index - line.length) -
        (/[,.;:!?–]/.test(line.charAt(index - 1)) ? LONGEST : 0),
    }))
    .filter(({ at }) => [...line.slice(0, at)].length <= LONGEST)
    .filter(({ at }) => [...line.slice(at + 1)].length <= LONGEST)
  const best = breaks.toSorted((one, other) => one.unevenness - other.unevenness)[0]
  return best === undefined ? undefined : `${line.slice(0, best.at)}\n${line.slice(best.at + 1)}`
}

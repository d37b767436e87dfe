import { choice, type Match } from './check.ts'

/**
 * Stretches that must be the same in source and translation (tags, placeholders, addresses). What is
 * missing is reported on a stranger of the same sort, which it could replace, or else on the whole.
 */
export const missingParts = (text: string, source: string, pattern: RegExp): readonly Match[] => {
  if (!pattern.test(source) && !pattern.test(text)) return []
  const given = Array.from(text.matchAll(all(pattern)), ({ 0: part, index }) => ({ part, index }))
  const wanted = Array.from(source.matchAll(all(pattern)), ({ 0: part }) => part)
  const missing = without(
    wanted,
    given.map(({ part }) => part),
  )
  const strange = new Set(
    without(
      given.map(({ part }) => part),
      wanted,
    ),
  )
  const strangers = given.filter(({ part }) => strange.has(part))
  const replaceable = missing.slice(0, strangers.length).map((part, count): Match => {
    const { index, part: found } = strangers[count] ?? { index: 0, part: '' }
    return { start: index, end: index + found.length, values: { part }, fix: choice(part) }
  })
  const lost = missing.slice(strangers.length)
  const extra = strangers.slice(missing.length).map(
    ({ part, index }): Match => ({
      start: index,
      end: index + part.length,
      values: { part },
      message: { de: 'Nicht in der Quelle: {part}', en: 'Not in the source: {part}' },
    }),
  )
  if (lost.length === 0) return [...replaceable, ...extra]
  const values = { part: lost.slice(0, MOST_NAMED).join(' · ') }
  return [...replaceable, { start: 0, end: text.length, values }]
}

/** Of a long list of missing parts the first ones tell enough. */
const MOST_NAMED = 5

const all = (pattern: RegExp): RegExp =>
  new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`)

/** `parts` less each of `others` once. */
const without = (parts: readonly string[], others: readonly string[]): readonly string[] => {
  const left = new Map<string, number>()
  for (const part of others) left.set(part, (left.get(part) ?? 0) + 1)
  return parts.filter((part) => {
    const count = left.get(part) ?? 0
    left.set(part, count - 1)
    return count <= 0
  })
}

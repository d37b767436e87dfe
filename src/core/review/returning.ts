import { alignment } from '../diff/alignment.ts'
import { cutLike } from '../diff/cut-like.ts'
import { aligned, joinedText, type Row } from './aligned.ts'
import { mergeProposal } from './conflict.ts'
import type { Document, Segment } from './document.ts'
import type { SegmentId } from './ids.ts'

/**
 * What became of a stretch of a text that was sent to somebody and came back. `merged`: it was
 * changed here, too, and both changes fit together; `conflict`: they do not; `outdated`: it came
 * back as it stood here once, which may be because it was sent then; `removed`: it did not come back.
 */
export const returnKinds = ['changed', 'merged', 'conflict', 'outdated', 'removed'] as const
export type ReturnKind = (typeof returnKinds)[number]

export interface Return {
  readonly kind: ReturnKind
  /** Neighbours that it concerns, as they are today. */
  readonly segments: readonly Segment[]
  readonly sent: string
  readonly current: string
  readonly returned: string
  /** What would stand there when it is taken over. */
  readonly text: string
}

/** A paragraph that is new in what came back. */
export interface Addition {
  /** The segment of today that it follows; undefined at the very start. */
  readonly after: SegmentId | undefined
  readonly text: string
}

export interface Returned {
  readonly changes: readonly Return[]
  readonly additions: readonly Addition[]
  /** How many stretches came back as they were sent. */
  readonly unchanged: number
}

/** A text that came back, in its paragraphs or units. */
export interface ReturnedTexts {
  readonly sent: Document
  readonly now: Document
  /** Whether `sent` is known to be what was sent; else it is today's text. */
  readonly isSure: boolean
  readonly texts: readonly string[]
  /** How the format holds a text: what comes back unchanged is `form` of what was sent. */
  readonly form: (text: string) => string
}

/** What somebody did to a text that was sent to them, as far as it is not in there already. */
export const returned = (request: ReturnedTexts): Returned => {
  const { sent, now, texts, form } = request
  const units = sentUnits(sent)
  const pairs = paired(units, texts, form)
  const changes: Return[] = []
  let unchanged = 0
  for (const { rows, from, to } of blocks(units, aligned(sent, now))) {
    const stretch = units.slice(from, to)
    const back = stretch.map((unit, index) => pairs.texts[from + index] ?? form(unit.text))
    const isGone = back.length === 1 && pairs.removed.has(from)
    const found = outcome({ rows, text: joinedLike(stretch, back), isGone, request })
    if (found === undefined) unchanged += 1
    else changes.push(found)
  }
  return { changes, additions: placed(pairs.additions, units, now), unchanged }
}

/** Segments that were one unit of the file, or one paragraph. */
interface SentUnit {
  readonly segments: readonly Segment[]
  readonly text: string
  /** What stands between it and the next. */
  readonly gap: string
}

/** The units in which a text goes out: those of its file, else its paragraphs. */
export const sentUnits = ({ segments }: Document): readonly SentUnit[] => {
  const units: SentUnit[] = []
  let block: Segment[] = []
  for (const [index, segment] of segments.entries()) {
    block.push(segment)
    const next = segments[index + 1]
    const isBorder =
      segment.place === undefined ? /[\r\n]/.test(segment.after) : segment.place !== next?.place
    if (next !== undefined && !isBorder) continue
    units.push({ segments: block, text: joinedText(block), gap: segment.after })
    block = []
  }
  return units
}

interface Pairs {
  /** For each unit what it became; undefined where it came back as it was. */
  readonly texts: readonly (string | undefined)[]
  /** Units that did not come back. */
  readonly removed: ReadonlySet<number>
  readonly additions: readonly { readonly unit: number; readonly text: string }[]
}

const paired = (
  units: readonly SentUnit[],
  texts: readonly string[],
  form: (text: string) => string,
): Pairs => {
  const before = units.map(({ text }) => form(text))
  const found: (string | undefined)[] = units.map(() => undefined)
  const removed = new Set<number>()
  const additions: { unit: number; text: string }[] = []
  for (const { kind, before: old, after } of alignment(before, texts)) {
    const now = texts.slice(after.start, after.end)
    if (kind === 'added') {
      additions.push(...now.map((text) => ({ unit: old.start - 1, text })))
      continue
    }
    const whole = before.slice(old.start, old.end)
    const parts = cutLike(whole, now.join('\n'), '\n')
    for (const [index, text] of parts.entries()) found[old.start + index] = text
    if (kind === 'removed') for (let at = old.start; at < old.end; at += 1) removed.add(at)
  }
  return { texts: found, removed, additions }
}

/** Units and the rows of then and today that cover the same stretch. */
interface Block {
  readonly from: number
  readonly to: number
  readonly rows: readonly Row[]
}

const blocks = (units: readonly SentUnit[], rows: readonly Row[]): readonly Block[] => {
  const found: Block[] = []
  let [from, firstRow, row, covered, wanted] = [0, 0, 0, 0, 0]
  for (const [index, { segments }] of units.entries()) {
    wanted += segments.length
    while (covered < wanted && row < rows.length) {
      covered += rows[row]?.before.length ?? 0
      row += 1
    }
    if (covered !== wanted) continue
    found.push({ from, to: index + 1, rows: rows.slice(firstRow, row) })
    ;[from, firstRow] = [index + 1, row]
  }
  return found
}

const joinedLike = (units: readonly SentUnit[], texts: readonly string[]): string =>
  texts.map((text, index) => (index < texts.length - 1 ? text + units[index]?.gap : text)).join('')

const outcome = (found: {
  readonly rows: readonly Row[]
  readonly text: string
  readonly isGone: boolean
  readonly request: ReturnedTexts
}): Return | undefined => {
  const { rows, text, isGone, request } = found
  const { form, isSure } = request
  const segments = rows.flatMap(({ after }) => after)
  const sent = joinedText(rows.flatMap(({ before }) => before))
  const current = joinedText(segments)
  if (text === form(sent) || text === form(current)) return undefined
  const known = { segments, sent, current, returned: text, text }
  if (isGone) return { ...known, kind: 'removed' }
  if (sent === current) {
    const isOutdated = !isSure && segments.length === 1 && wasOnce(segments[0], text, form)
    return { ...known, kind: isOutdated ? 'outdated' : 'changed' }
  }
  const merged = mergeProposal(sent, current, text)
  return merged === undefined
    ? { ...known, kind: 'conflict' }
    : { ...known, kind: 'merged', text: merged }
}

const wasOnce = (
  segment: Segment | undefined,
  text: string,
  form: (text: string) => string,
): boolean =>
  segment !== undefined &&
  [segment.machine, ...segment.revisions.map((revision) => revision.text)].some(
    (earlier) => form(earlier) === text,
  )

/** New paragraphs stand behind what is today's end of the unit before them. */
const placed = (
  additions: Pairs['additions'],
  units: readonly SentUnit[],
  now: Document,
): readonly Addition[] => {
  const today = new Set(now.segments.map(({ id }) => id))
  return additions.map(({ unit, text }) => {
    const ids = units.slice(0, unit + 1).flatMap(({ segments }) => segments.map(({ id }) => id))
    return { after: ids.findLast((id) => today.has(id)), text }
  })
}

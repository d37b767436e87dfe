import { hash as digest } from 'node:crypto'
import type { Entry } from '../../core/review/entry.ts'
import { lineSchema } from './schema.ts'

/**
 * The format of `revisions.jsonl`: one entry a line, as JSON, oldest first. The last field, `h`, is
 * the start of the SHA-256 of the line before's `h` and of this line as it would stand without it,
 * so that a line that was changed, lost or moved breaks the chain. It is computed on the line's text:
 * neither the order of keys nor the escapes matter to whoever checks it.
 */
const NEWLINE = 10
/** `,"h":"0123456789abcdef"}` */
const TAIL_LENGTH = 24
const tailPattern = /^,"h":"([0-9a-f]{16})"\}$/

/** The line that keeps `entry` after the line with the hash `previous`, and its own hash. */
export const journalLine = (
  entry: Entry,
  previous: string,
): { readonly line: string; readonly hash: string } => {
  const open = JSON.stringify({ v: 1, ...entry }).slice(0, -1)
  const hash = chained(previous, open)
  return { line: `${open},"h":"${hash}"}\n`, hash }
}

/** What a journal was found to hold. */
export interface ReadJournal {
  /** The entries of all lines that are whole, up to the first that is not. */
  readonly entries: readonly Entry[]
  /** The hash of the last of them; the journal's anchor when there is none. */
  readonly hash: string
  /** How many bytes those lines take, the last one's newline included. */
  readonly size: number
  /** The last line has everything but its newline. */
  readonly lacksNewline: boolean
  /** What follows them and is no line yet: a write that was cut off. Nobody was told it was kept. */
  readonly torn: Uint8Array
  /** The first line, from 1, that is not as it was written, and why. */
  readonly fault?: { readonly line: number; readonly problem: string }
}

/**
 * Reads a whole journal. `anchor` stands in for the hash before the first line. Only the end can be
 * cut off by a crash, so anything else that is wrong is damage.
 */
export const readJournal = (bytes: Buffer, anchor: string): ReadJournal => {
  const entries: Entry[] = []
  let hash = anchor
  let start = 0
  for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
    const line = readLine(bytes.subarray(start, end), hash)
    if (typeof line === 'string') {
      const fault = { line: entries.length + 1, problem: line }
      return { entries, hash, size: start, lacksNewline: false, torn: Buffer.alloc(0), fault }
    }
    entries.push(line.entry)
    hash = line.hash
    start = end + 1
  }
  return readEnd(bytes.subarray(start), { entries, hash, size: start })
}

/**
 * What stands after the last newline. A line that is whole but for its newline was kept, and so was
 * one whose newline became another byte: its hash vouches for it.
 */
const readEnd = (
  end: Buffer,
  { entries, hash, size }: { entries: Entry[]; hash: string; size: number },
): ReadJournal => {
  for (const length of [end.length, end.length - 1]) {
    const line = length > 0 ? readLine(end.subarray(0, length), hash) : ''
    if (typeof line !== 'string') {
      return {
        entries: [...entries, line.entry],
        hash: line.hash,
        size: size + length + 1,
        lacksNewline: true,
        torn: end.subarray(length),
      }
    }
  }
  return { entries, hash, size, lacksNewline: false, torn: end }
}

/** The entry and the hash of a line, or what is wrong with it. */
const readLine = (
  line: Buffer,
  previous: string,
): { readonly entry: Entry; readonly hash: string } | string => {
  const text = line.toString('utf8')
  const open = text.slice(0, -TAIL_LENGTH)
  const hash = tailPattern.exec(text.slice(-TAIL_LENGTH))?.[1]
  if (hash === undefined) return 'it is not a line of a journal'
  if (chained(previous, open) !== hash) return 'it is not what was written (its hash differs)'
  try {
    const { v: _, h, ...entry } = lineSchema.parse(JSON.parse(text))
    return { entry, hash: h }
  } catch {
    return 'it is not an entry that this version knows'
  }
}

/** A line may not be moved from one document to another: the anchor names the document. */
const chained = (previous: string, open: string): string =>
  digest('sha256', `${previous}${open}}`).slice(0, 16)

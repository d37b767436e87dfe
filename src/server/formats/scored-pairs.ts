import { z } from 'zod'
import { LONGEST_SEGMENT, type Pair } from '../../core/metrics/scoring.ts'
import { Refusal } from '../../core/refusal.ts'
import { type LineSource, linesOf } from './lines-of.ts'

/** JSON may write each UTF-16 unit as an escape of six characters; there are two texts a line. */
const LONGEST_LINE = 2 * 6 * LONGEST_SEGMENT

/**
 * Machine text and edited text from one file, a pair a line, read as it comes: JSON objects with
 * `machine` and `edited`, or the two separated by a tab. The first line that holds something tells
 * which; a head line of a table is left out.
 */
export async function* pairsOf(source: Omit<LineSource, 'longest'>): AsyncGenerator<Pair> {
  let read: ((line: string, place: Place) => Pair) | undefined
  let number = 0
  for await (const line of linesOf({ ...source, longest: LONGEST_LINE })) {
    number += 1
    if (line.trim() === '') continue
    const isFirst = read === undefined
    read ??= line.trimStart().startsWith('{') ? fromJson : fromTable
    if (isFirst && /^machine\tedited(\t|$)/i.test(line)) continue
    yield read(line, { name: source.name, number })
  }
}

interface Place {
  readonly name: string
  readonly number: number
}

const pair = z.object({ machine: z.string(), edited: z.string() })

const fromJson = (line: string, place: Place): Pair => {
  const found = pair.safeParse(json(line))
  if (found.success) return found.data
  throw unreadable(place, {
    en: 'is no JSON object with the texts machine and edited',
    de: 'ist kein JSON-Objekt mit den Texten machine und edited',
  })
}

const json = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** Further columns are somebody's own. */
const fromTable = (line: string, place: Place): Pair => {
  const [machine, edited] = line.split('\t')
  if (machine !== undefined && edited !== undefined) return { machine, edited }
  throw unreadable(place, {
    en: 'has no tab between machine text and edited text',
    de: 'hat keinen Tabulator zwischen Maschinentext und bearbeitetem Text',
  })
}

const unreadable = (
  { name, number }: Place,
  why: { readonly en: string; readonly de: string },
): Refusal =>
  new Refusal('invalid', {
    en: `Line ${number} of ${name} ${why.en}.`,
    de: `Zeile ${number} von ${name} ${why.de}.`,
  })

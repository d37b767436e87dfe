import { TextDecoder } from 'node:util'
import { Refusal } from '../../core/refusal.ts'

/** A file to be read line by line: `name` is what a message calls it. */
export interface LineSource {
  readonly name: string
  readonly pieces: AsyncIterable<Uint8Array>
  /** The longest line, in UTF-16 units: a longer one is refused before it fills the memory. */
  readonly longest: number
}

/**
 * The lines of a file without what ends them (LF or CR LF), with no more than one line and one
 * piece of the file in memory. A file that ends with a line break has no empty line after it.
 * UTF-8, or UTF-16 with a byte order mark; other bytes are refused.
 */
export async function* linesOf(source: LineSource): AsyncGenerator<string> {
  let number = 1
  let rest = ''
  let decoder: TextDecoder | undefined
  const text = (piece: Uint8Array | undefined): string => {
    decoder ??= new TextDecoder(encodingOf(piece ?? new Uint8Array()), { fatal: true })
    try {
      return decoder.decode(piece, { stream: piece !== undefined })
    } catch {
      throw undecodable(source, number)
    }
  }
  for await (const piece of source.pieces) {
    const lines = (rest + text(piece)).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      yield withinLength(line, source, number)
      number += 1
    }
    withinLength(rest, source, number)
  }
  rest += text(undefined)
  if (rest !== '') yield withinLength(rest, source, number)
}

const encodingOf = ([first, second]: Uint8Array): string => {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

const withinLength = (line: string, { name, longest }: LineSource, number: number): string => {
  const text = line.endsWith('\r') ? line.slice(0, -1) : line
  if (text.length <= longest) return text
  throw new Refusal(
    'too-large',
    `Line ${number} of ${name} is longer than ${longest.toLocaleString('en')} characters. ` +
      'Put one sentence or paragraph on a line.',
  )
}

const undecodable = ({ name }: LineSource, number: number): Refusal =>
  new Refusal(
    'invalid',
    `${name} is not UTF-8 (at or after line ${number}). Save it as UTF-8 and try again.`,
  )

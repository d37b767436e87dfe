import { describe, expect, it } from 'vitest'
import { applied } from '../../../src/core/review/applied.ts'
import { openedDocument } from '../../../src/core/review/document.ts'
import type { Entry } from '../../../src/core/review/entry.ts'
import { journalLine, readJournal } from '../../../src/server/store/journal.ts'
import { sample, saving } from './sample.ts'

const anchor = '0123456789abcdef'

const entries = (): readonly Entry[] => {
  let document = openedDocument(sample())
  return ['Eins – „zwei“ 🙂.', 'Zeile\nund\u2028Zeile.', 'Ein \ud800 ohne Partner.'].map(
    (text, index) => {
      const sequence = index + 1
      const entry = {
        sequence,
        at: '2026-11-22T09:00:00.000Z',
        by: 'berta',
        save: `save-${sequence}`,
        changes: saving(text)(document),
      }
      document = applied(document, entry)
      return entry
    },
  )
}

const written = (list: readonly Entry[]): Buffer => {
  let previous = anchor
  const lines = list.map((entry) => {
    const { line, hash } = journalLine(entry, previous)
    previous = hash
    return line
  })
  return Buffer.from(lines.join(''))
}

const whole = written(entries())
const ends = [...whole.entries()].flatMap(([at, byte]) => (byte === 10 ? [at] : []))

describe('a journal', () => {
  it('is one JSON object a line, with a version and a hash', () => {
    const lines = whole.toString('utf8').trimEnd().split('\n')
    expect(lines).toHaveLength(3)
    for (const line of lines) {
      expect(Object.keys(JSON.parse(line))).toEqual([
        'v',
        'sequence',
        'at',
        'by',
        'save',
        'changes',
        'h',
      ])
    }
  })

  it('gives back what was written', () => {
    const { entries: found, torn, fault, size, lacksNewline } = readJournal(whole, anchor)
    expect(found).toEqual(entries())
    expect({ torn: torn.length, fault, size, lacksNewline }).toEqual({
      torn: 0,
      fault: undefined,
      size: whole.length,
      lacksNewline: false,
    })
  })

  it('cut at any byte gives the lines that are whole, and the rest as torn', () => {
    for (let length = 0; length <= whole.length; length += 1) {
      const found = readJournal(whole.subarray(0, length), anchor)
      const complete = ends.filter((end) => end <= length).length
      expect(found.entries, `cut at ${length}`).toEqual(entries().slice(0, complete))
      expect(found.fault).toBeUndefined()
      if (!found.lacksNewline) expect(found.size + found.torn.length).toBe(length)
    }
  })

  it('with any bit flipped is found damaged, or loses nothing', () => {
    let unharmed = 0
    for (let at = 0; at < whole.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const flipped = Buffer.from(whole)
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit)
        const { entries: found, fault } = readJournal(flipped, anchor)
        expect(found, `byte ${at}, bit ${bit}`).toEqual(entries().slice(0, found.length))
        if (fault === undefined) {
          unharmed += 1
          expect(found, `byte ${at}, bit ${bit}`).toHaveLength(3)
        } else expect(fault.line).toBe(found.length + 1)
      }
    }
    // The eight bits of the last newline: the hash still vouches for its line.
    expect(unharmed).toBe(8)
  })

  it.each([
    ['a line that is missing', () => without(1)],
    [
      'two lines in each other’s place',
      () => [...without(0).slice(0, 1), ...lines().slice(0, 1), ...lines().slice(2)],
    ],
    ['a line twice', () => [...lines().slice(0, 2), ...lines().slice(1)]],
    ['an empty line', () => ['', ...lines()]],
    ['a line that is no entry', () => ['{"v":1,"h":"0123456789abcdef"}', ...lines()]],
  ])('notices %s', (_, changed) => {
    expect(readJournal(Buffer.from(`${changed().join('\n')}\n`), anchor).fault).toBeDefined()
  })

  it('does not take lines from another document', () => {
    expect(readJournal(whole, 'fedcba9876543210').fault?.line).toBe(1)
  })

  const lines = () => whole.toString('utf8').trimEnd().split('\n')
  const without = (index: number) => lines().filter((_, at) => at !== index)
})

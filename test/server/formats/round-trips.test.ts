import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { diffArrays } from 'diff'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../../src/core/review/document.ts'
import { fixtureFile, reviewed, takenOut } from '../../support/round-trip.ts'

const folder = join(import.meta.dirname, '../../fixtures/formats')
const files = readdirSync(folder).filter((name) => !name.endsWith('.md'))

/** What is told of one file. */
interface Result {
  readonly name: string
  readonly format: string
  readonly encoding: string
  readonly segments: number
  readonly untouched: string
  readonly changed: string
}

const resultOf = async (name: string): Promise<Result> => {
  const incoming = fixtureFile(name)
  const before = Buffer.from(incoming.content)
  const untouched = await reviewed(incoming)
  const { document } = untouched
  const { number, text } = changeIn(document)
  const changed = await reviewed(incoming, [{ segment: number, text }])
  const after = Buffer.from(await takenOut(changed))
  const again = await reviewed({ ...incoming, content: after })
  expect(textsOf(again.document)).toEqual(textsOf(changed.document))
  const isPackage = before.subarray(0, 2).toString() === 'PK'
  const back = Buffer.from(await takenOut(untouched))
  return {
    name,
    format: document.origin.format,
    encoding: isPackage ? '–' : document.origin.encoding,
    segments: document.segments.length,
    untouched: isPackage
      ? equalParts(before, back).every(({ isEqual }) => isEqual)
        ? 'equal parts'
        : 'differs'
      : back.equals(before)
        ? 'same bytes'
        : 'differs',
    changed: isPackage ? changedParts(before, after) : changedBytes(before, after),
  }
}

/** The first segment with a word in it, and the same text with one more word. */
const changeIn = ({ segments }: Document): { readonly number: number; readonly text: string } => {
  const index = segments.findIndex(({ text }) => /\p{L}{3}/u.test(text))
  const segment = segments[Math.max(index, 0)]
  if (segment === undefined) throw new Error('a file without segments')
  const word = /\p{L}{3,}/u.exec(segment.text)?.[0]
  const text = word === undefined ? 'Neu' : segment.text.replace(word, `${word} neu`)
  return { number: Number(segment.id.slice(1)), text }
}

const textsOf = ({ segments }: Document) =>
  segments.map(({ place, source, text }) => ({ place, source, text }))

const equalParts = (before: Uint8Array, after: Uint8Array) => {
  const [old, fresh] = [unzipSync(before), unzipSync(after)]
  const names = [...new Set([...Object.keys(old), ...Object.keys(fresh)])]
  return names.map((name) => ({
    name,
    isEqual: Buffer.from(old[name] ?? []).equals(Buffer.from(fresh[name] ?? [])),
  }))
}

const changedParts = (before: Uint8Array, after: Uint8Array): string =>
  equalParts(before, after)
    .filter(({ isEqual }) => !isEqual)
    .map(({ name }) => name)
    .join(', ')

/** How many bytes were taken out, and how many put in. */
const changedBytes = (before: Buffer, after: Buffer): string => {
  const parts = diffArrays(...tokensOf(before, after))
  const count = (side: 'removed' | 'added') =>
    parts.filter((part) => part[side]).reduce((sum, { value }) => sum + value.length, 0)
  return `${count('removed')} → ${count('added')}`
}

/** The bytes between what both have at the start and at the end. */
const tokensOf = (before: Buffer, after: Buffer): [number[], number[]] => {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  return [
    [...before.subarray(start, before.length - end)],
    [...after.subarray(start, after.length - end)],
  ]
}

const results = await Promise.all(files.map(resultOf))

const table = [
  '# Files of others, there and back',
  '',
  'Written by `test/server/formats/round-trips.test.ts`, which fails when this page is out of date',
  '(`npx vitest run --config test/vitest.config.ts round-trips -u` writes it anew). Each file was made',
  'by other people with other programs; `INDEX.md` beside it says where it comes from and',
  'under which licence.',
  '',
  '_Untouched_: brought in and taken out again as the original file. _One word more_: how many bytes of',
  'the file went and how many came when a word of three letters was added to one segment (in DOCX: which',
  'parts differ). Where it is more than the word and a blank, the file also states that its text is new,',
  'as XLIFF does. The changed file comes in again with that segment changed and all others as they were.',
  '',
  '| File | Format | Encoding | Segments | Untouched | One word more |',
  '| ---- | ------ | -------- | -------: | --------- | ------------- |',
  ...results.map(
    ({ name, format, encoding, segments, untouched, changed }) =>
      `| ${name} | ${format} | ${encoding} | ${segments} | ${untouched} | ${changed} |`,
  ),
  '',
].join('\n')

describe('a file of others', () => {
  it.each(results)('$name comes back as it was', ({ untouched }) => {
    expect(untouched).toMatch(/^(same bytes|equal parts)$/)
  })

  it.each(results)(
    '$name changes where it was edited and nowhere else',
    ({ changed, encoding }) => {
      if (encoding === '–') return expect(changed.split(', ')).toHaveLength(1)
      const [removed = 0, added = 0] = changed.split(' → ').map(Number)
      // The word itself; beside it perhaps a state, or the lines of a string that is wrapped anew.
      expect(removed).toBeLessThan(500)
      expect(added).toBeGreaterThan(3)
    },
  )

  it('stands in the page of results', async () => {
    await expect(table).toMatchFileSnapshot('../../fixtures/formats/ROUND-TRIPS.md')
  })
})

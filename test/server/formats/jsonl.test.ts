import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { costOf } from '../../support/cost.ts'
import { broughtIn } from '../../support/incoming.ts'
import { type Doing, reviewed, takenOut } from '../../support/round-trip.ts'

const file = (content: string) => ({ content: new TextEncoder().encode(content), name: 'a.jsonl' })
const textsOf = async (content: string) =>
  (await reviewed(file(content))).document.segments.map(({ source, machine, text }) => [
    source,
    machine,
    text,
  ])
const corrected = async (content: string, ...doings: readonly Doing[]) =>
  Buffer.from(await takenOut(await reviewed(file(content), doings))).toString()

describe('a file of JSON lines', () => {
  it('holds a segment a line', async () => {
    const lines = [
      '{"source": "He came.", "machine": "Er kam.", "edited": "Er ging."}',
      '',
      '{"machine": "Ende.", "edited": ""}',
    ].join('\r\n')
    expect(await textsOf(lines)).toEqual([
      ['He came.', 'Er kam.', 'Er ging.'],
      [undefined, 'Ende.', 'Ende.'],
    ])
  })

  it.each([
    ['src, mt and pe', '{"src":"a","mt":"b","pe":"c"}'],
    ['source and translation', '{"source":"a","translation":"b","post_edit":"c"}'],
    ['hypotheses', '{"input":"a","hyp":"b","corrected":"c","extra":{"hyp":"x"}}'],
  ])('may call its parts otherwise: %s', async (_, line) => {
    expect(await textsOf(line)).toEqual([['a', 'b', 'c']])
  })

  it('reads a published data set of 1,000 post-edited sentences', async () => {
    const path = join(import.meta.dirname, '../../fixtures/corpus/mlqe-pe-en-de.jsonl')
    const content = readFileSync(path)
    const document = await reviewed({ content, name: 'mlqe.jsonl' })
    expect(document.document.segments).toHaveLength(1_000)
    expect(document.document.segments.filter(({ text, machine }) => text !== machine)).toHaveLength(
      851,
    )
    expect(Buffer.from(await takenOut(document)).equals(content)).toBe(true)
  })

  it('tells the lines that it leaves out', async () => {
    const lines =
      '{"mt":"a","model":"NMT-7"}\n{"mt":\n[1]\n{"src":"x"}\n{"mt":5}\n{"mt":"\\ud800"}\n'
    const { document, notices } = await broughtIn(file(lines))
    expect(document.imported.segments.map(({ machine }) => machine)).toEqual(['a'])
    expect(document.imported.system).toBe('NMT-7')
    expect(notices.map(({ en }) => en)).toEqual([
      'Lines left out, since they are no JSON objects: 2, 3.',
      'Lines left out, since they have no text under machine (or mt, hyp, translation, target …): 4, 5, 6.',
    ])
  })

  it('changes under one key only', async () => {
    const lines =
      '\uFEFF{"id": 7, "mt": "Er kam.", "pe": "Er \\u0067ing.", "n": [1.0, {"pe": "}"}]}\n{"mt":"Ende","x":null }\r\n{ }\n'
    expect(
      await corrected(lines, { segment: 1, text: 'Sie "ging".' }, { segment: 2, text: 'Schluss' }),
    ).toBe(
      '\uFEFF{"id": 7, "mt": "Er kam.", "pe": "Sie \\"ging\\".", "n": [1.0, {"pe": "}"}]}\n{"mt":"Ende","x":null,"edited":"Schluss" }\r\n{ }\n',
    )
  })

  it('gives back any correction that was written into it', async () => {
    const keys = fc.constantFrom('pe', 'edited', 'a"b', 'x', '__proto__', 'constructor')
    const objects = fc.dictionary(keys, fc.jsonValue({ maxDepth: 2 }), { noNullPrototype: true })
    await fc.assert(
      fc.asyncProperty(
        objects,
        fc.string({ unit: 'grapheme', minLength: 1 }),
        async (more, text) => {
          const { edited, pe, ...rest } = more
          const line = JSON.stringify({
            ...rest,
            mt: 'Anfang',
            ...(pe !== undefined && { pe: '' }),
          })
          const written = await corrected(line, { segment: 1, text })
          expect(await textsOf(written)).toEqual([[undefined, 'Anfang', text]])
          const kept = JSON.parse(written)
          const expected = JSON.parse(JSON.stringify(rest))
          for (const key of Object.keys(rest)) expect(kept[key]).toEqual(expected[key])
        },
      ),
    )
  })

  it('is written from any text: triplets with state, system, kinds and seconds', async () => {
    const document = await reviewed(
      { content: 'Er kam.\n\nEnde.', source: 'He came.\n\nEnd.', system: 'NMT-7' },
      [{ segment: 1, text: 'Er ging.', approve: true }],
    )
    const lines = Buffer.from(await takenOut(document, 'jsonl'))
      .toString()
      .trim()
      .split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        document: document.document.id,
        id: 's1',
        source: 'He came.',
        machine: 'Er kam.',
        edited: 'Er ging.',
        state: 'approved',
        system: 'NMT-7',
        kinds: ['replacement'],
        seconds: 0,
      },
      {
        document: document.document.id,
        id: 's2',
        source: 'End.',
        machine: 'Ende.',
        edited: 'Ende.',
        state: 'open',
        system: 'NMT-7',
        kinds: [],
        seconds: 0,
      },
    ])
    const again = await reviewed(file(lines.join('\n')))
    expect(again.document.segments.map(({ text }) => text)).toEqual(['Er ging.', 'Ende.'])
  })

  it.each([
    ['deep nesting', `{"mt":${'['.repeat(1_000_000)}`, 'no JSON objects: 1.'],
    [
      'deep nesting that is closed',
      `{"a":${'['.repeat(900_000)}${']'.repeat(900_000)}}`,
      'no text under machine',
    ],
    ['a gigantic text', `{"mt":"${'x'.repeat(10_000_000)}"}`, 'too long: 1.'],
    ['millions of lines', '{"mt":"a"}\n'.repeat(1_000_000), 'more than 100000 texts'],
    [
      'keys of prototypes',
      '{"__proto__":{"mt":"a"},"constructor":{"mt":"b"}}',
      'no text under machine',
    ],
  ])('is refused in good time: %s', async (_, content, message) => {
    const cost = await costOf(() => expect(broughtIn(file(content))).rejects.toThrow(message))
    expect(cost.seconds).toBeLessThan(1)
    expect(cost.megabytes).toBeLessThan(200)
  })
})

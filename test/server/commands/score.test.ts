import { describe, expect, it } from 'vitest'
import { run } from '../../../src/server/commands/index.ts'
import { referenceSegments } from '../../support/sacrebleu.ts'
import { testTerminal } from '../../support/terminal.ts'

const scored = async (
  files: Readonly<Record<string, string | readonly Uint8Array[]>>,
  ...words: readonly string[]
) => {
  const terminal = testTerminal(files)
  const exit = await run(['score', '--machine', 'mt', '--edited', 'pe', ...words], terminal)
  return { exit, ...terminal, printed: terminal.printed(), told: terminal.told() }
}

// Some reference texts hold line breaks, so they are no lines of a file.
const oneLiners = referenceSegments.filter(({ hyp, refs }) => !/[\n\r]/.test(hyp + refs[0]))

const ofReferences = {
  mt: oneLiners.map(({ hyp }) => `${hyp}\n`).join(''),
  pe: oneLiners.map(({ refs }) => `${refs[0]}\n`).join(''),
}

describe('rotstift score', () => {
  it.each([
    ['ter', []],
    ['ter_norm', ['--normalized']],
    ['ter_norm_cs', ['--normalized', '--case-sensitive']],
    ['ter_nopunct', ['--no-punctuation']],
  ])('prints what sacreBLEU gives as JSON (%s)', async (name, options) => {
    const { exit, printed, told } = await scored(ofReferences, '--json', ...options)
    expect([exit, told]).toEqual([0, ''])
    const { segments } = JSON.parse(printed)
    expect(segments).toHaveLength(oneLiners.length)
    for (const [index, { scores, levenshtein }] of oneLiners.entries()) {
      expect(segments[index]).toMatchObject({
        ter: {
          score: expect.closeTo(scores[name]?.score ?? Number.NaN, 6),
          edits: scores[name]?.edits,
        },
        chrf: expect.closeTo(scores.chrf2?.score ?? Number.NaN, 6),
        chrfpp: expect.closeTo(scores.chrf2pp?.score ?? Number.NaN, 6),
        bleu: expect.closeTo(scores.bleu_13a?.score ?? Number.NaN, 6),
        characters: levenshtein.chars,
        words: levenshtein.words,
      })
    }
  })

  it('takes the score of the whole from the sums', async () => {
    const { printed } = await scored({ mt: 'a b c d\nx\n', pe: 'a b c d\ny\n' }, '--json')
    const { corpus, signatures } = JSON.parse(printed)
    // One edit over five words; the mean of the segments' scores would be 50.
    expect(corpus).toMatchObject({ ter: 20, segments: 2, unchanged: 50, characters: 1, words: 1 })
    expect(signatures.ter).toMatch(/^nrefs:1\|case:lc\|tok:tercom\|norm:no\|punct:yes/)
  })

  it('prints a table for people, with a row for each segment where asked for', async () => {
    const files = { mt: 'Das Haus\nist gut\n', pe: 'Ein Haus\nist gut\n' }
    const { printed } = await scored(files)
    expect(printed).toMatch(/^segments +2\nunchanged +50\.00 %\nTER +25\.00 {2}nrefs:1\|/)
    const rows = (await scored(files, '--segments')).printed.split('\n')
    expect(rows[0]?.trim().split(/ +/)).toEqual(
      'segment TER edits chrF2 chrF2++ BLEU chars words'.split(' '),
    )
    expect(rows[1]?.trim().split(/ +/).slice(0, 3)).toEqual(['1', '50.00', '1'])
    expect(rows[2]?.trim().split(/ +/)).toEqual('2 0.00 0 100.00 100.00 100.00 0 0'.split(' '))
  })

  it('reads lines as files have them, wherever the pieces of a file part', async () => {
    const bytes = Buffer.from('\uFEFFüber\r\n\r\nzwei')
    const pieces = [...bytes.subarray(3)].map((byte) => Uint8Array.of(byte))
    const files = { mt: [bytes.subarray(0, 3), ...pieces], pe: 'über\n\nzwei\n' }
    const { printed } = await scored(files, '--json')
    expect(JSON.parse(printed).corpus).toMatchObject({ ter: 0, segments: 3, unchanged: 100 })
  })

  it('reads UTF-16 with its byte order mark', async () => {
    const { printed } = await scored(
      { mt: [Buffer.from('\uFEFFfür\n', 'utf16le')], pe: 'für' },
      '--json',
    )
    expect(JSON.parse(printed).corpus).toMatchObject({ segments: 1, unchanged: 100 })
  })

  it('takes a line whose text has no words', async () => {
    const { printed } = await scored({ mt: '\nneu\n', pe: 'alt\n\n' }, '--json')
    expect(JSON.parse(printed).segments.map((segment: { ter: unknown }) => segment.ter)).toEqual([
      { score: 100, edits: 1, referenceLength: 1 },
      { score: 100, edits: 1, referenceLength: 0 },
    ])
  })

  it.each([
    [{ mt: 'a\nb\n', pe: 'a\n' }, /^mt has a line 2, but pe ends after line 1\./],
    [{ mt: 'a\n', pe: 'a\n\nc\n' }, /^pe has a line 2, but mt ends after line 1\./],
    [{ mt: `a\n${'x'.repeat(50_001)}\n`, pe: 'a\nb\n' }, /^Line 2 of mt is longer than 50,000/],
    [{ mt: [Uint8Array.of(0x61, 0x0a, 0xfc)], pe: 'a\nü' }, /^mt is not UTF-8 .*line 1/],
  ])(
    'names the place where something is wrong, before it prints anything (%#)',
    async (files, message) => {
      const { exit, printed, told } = await scored(files, '--json')
      expect([exit, printed]).toEqual([1, ''])
      expect(told).toMatch(message)
    },
  )

  it.each([
    ['JSON', '{"machine":"Das Haus","edited":"Ein Haus"}\n{"edited":"gut","machine":"gut"}\n'],
    ['a table', 'machine\tedited\nDas Haus\tEin Haus\ngut\tgut\tbemerkt\n'],
  ])('reads both texts from one file, too: %s', async (_, pairs) => {
    const terminal = testTerminal({ pairs })
    expect(await run(['score', '--pairs', 'pairs', '--json'], terminal)).toBe(0)
    const { segments, corpus } = JSON.parse(terminal.printed())
    expect(segments.map((segment: { words: number }) => segment.words)).toEqual([1, 0])
    expect(corpus).toMatchObject({ segments: 2, unchanged: 50 })
  })

  it.each([
    ['{"machine":"a","edited":"b"}\n{"machine":"a"}\n', /^Line 2 of pairs is no JSON object/],
    ['a\tb\nc\n', /^Line 2 of pairs has no tab/],
  ])('names the line of pairs that is none (%#)', async (pairs, message) => {
    const terminal = testTerminal({ pairs })
    expect(await run(['score', '--pairs', 'pairs'], terminal)).toBe(1)
    expect([terminal.printed(), terminal.told()]).toEqual(['', expect.stringMatching(message)])
  })

  it('shows how far it is, and clears that line at the end', async () => {
    const lines = 'Wort\n'.repeat(200)
    const { watched } = await scored({ mt: lines, pe: lines })
    expect(watched).toHaveLength(101)
    expect(watched[49]).toBe(`${'█'.repeat(15)}${'░'.repeat(15)} 50 %  100 of 200 segments`)
    expect(watched.at(-1)).toBe('')
  })

  it.each([
    [[]],
    [['--machine', 'mt']],
    [['--machine', 'mt', '--edited', 'pe', 'more']],
    [['--machine', '-', '--edited', '-']],
    [['--pairs', 'pairs', '--machine', 'mt']],
  ])('tells how it is used when it was used wrongly (%j)', async (words) => {
    const terminal = testTerminal()
    expect(await run(['score', ...words], terminal)).toBe(2)
    expect(terminal.told()).toContain('rotstift score (--machine FILE')
  })
})

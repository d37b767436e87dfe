import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { referenceCorpus, referenceSegments } from '../../support/sacrebleu.ts'
import { documentOf, type RunningSite, startSite } from '../../support/site.ts'

let site: RunningSite

beforeAll(async () => {
  site = await startSite()
})

afterAll(() => site.close())

const scored = async (body: unknown) => {
  const response = await fetch(`${site.url}/api/v1/score`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: await response.json() }
}

const segments = referenceSegments.map(({ hyp, refs }) => ({ machine: hyp, edited: refs[0] }))

const settings = [
  ['ter', undefined],
  ['ter_norm', { normalized: true }],
  ['ter_norm_cs', { normalized: true, caseSensitive: true }],
  ['ter_nopunct', { punctuation: false }],
] as const

describe('POST /score', () => {
  it.each(settings)('gives what sacreBLEU gives, segment by segment (%s)', async (name, ter) => {
    const { body } = await scored({ segments, ter })
    expect(body.segments).toHaveLength(219)
    for (const [index, { scores, levenshtein }] of referenceSegments.entries()) {
      const own = body.segments[index]
      expect(own).toEqual({
        ter: {
          score: expect.closeTo(scores[name]?.score ?? Number.NaN, 6),
          edits: scores[name]?.edits,
          referenceLength: scores[name]?.refLength,
        },
        chrf: expect.closeTo(scores.chrf2?.score ?? Number.NaN, 6),
        chrfpp: expect.closeTo(scores.chrf2pp?.score ?? Number.NaN, 6),
        bleu: expect.closeTo(scores.bleu_13a?.score ?? Number.NaN, 6),
        characters: levenshtein.chars,
        words: levenshtein.words,
      })
    }
  })

  it.each(settings)('gives what sacreBLEU gives for the whole (%s)', async (name, ter) => {
    const { body } = await scored({ segments, ter })
    const close = (setting: string) =>
      expect.closeTo(referenceCorpus[setting]?.score ?? Number.NaN, 6)
    expect(body.corpus).toEqual({
      ter: close(name),
      chrf: close('chrf2'),
      chrfpp: close('chrf2pp'),
      bleu: close('bleu_13a'),
    })
  })

  it('signs its scores', async () => {
    const { body } = await scored({ segments: [], ter: { normalized: true } })
    expect(body.signatures).toMatchObject({
      ter: expect.stringMatching(/^nrefs:1\|case:lc\|tok:tercom\|norm:yes\|punct:yes\|asian:no\|/),
      chrfpp: expect.stringContaining('nc:6|nw:2'),
      bleu: expect.stringContaining('tok:13a'),
    })
  })

  it('refuses a text too long to be scored as one segment, and says which', async () => {
    const long = { machine: 'a', edited: 'Wort '.repeat(11_000) }
    const { status, body } = await scored({ segments: [{ machine: '', edited: '' }, long] })
    expect(status).toBe(400)
    expect(body.error.message).toMatch(/^segments\.1\.edited: is longer than 50000 characters/)
  })
})

describe('POST /score with a body of lines', () => {
  const lined = async (body: string, query = '', type = 'application/x-ndjson') => {
    const response = await fetch(`${site.url}/api/v1/score${query}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    })
    const text = await response.text()
    const lines = text
      .trim()
      .split('\n')
      .filter((line) => line !== '')
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      lines: lines.map((line) => JSON.parse(line)),
    }
  }

  it('answers a line for each pair and the whole at the end, as for JSON', async () => {
    const { status, type, lines } = await lined(
      segments.map((pair) => JSON.stringify(pair)).join('\n'),
      '?normalized=true',
    )
    const whole = await scored({ segments, ter: { normalized: true } })
    expect([status, type]).toEqual([200, expect.stringContaining('application/x-ndjson')])
    expect(lines.slice(0, -1)).toEqual(whole.body.segments)
    expect(lines.at(-1)).toMatchObject({
      corpus: whole.body.corpus,
      signatures: whole.body.signatures,
    })
  })

  it('reads a table, too, and leaves the pairs out where nobody wants them', async () => {
    const table = 'machine\tedited\tnote\nDas Haus\tEin Haus\tx\n\nist gut\tist gut\n'
    const type = 'text/tab-separated-values'
    expect((await lined(table, '', type)).lines).toHaveLength(3)
    const { lines } = await lined(table, '?segments=false', type)
    expect(lines).toMatchObject([{ corpus: { ter: 25, segments: 2 } }])
  })

  it('refuses a first line that is no pair, and tells of a later one in the last line', async () => {
    const first = await lined('{"machine":"a"}\n')
    expect([first.status, first.lines[0].error.message]).toEqual([
      400,
      'Line 1 of the body is no JSON object with the texts machine and edited.',
    ])
    const later = await lined('{"machine":"a","edited":"b"}\nnonsense\n')
    expect(later.status).toBe(200)
    expect(later.lines.at(-1)).toMatchObject({
      error: { code: 'invalid', message: expect.stringMatching(/^Line 2 of the body/) },
    })
  })

  it('has no limit but the length of a line: a body larger than any JSON one is scored', async () => {
    const text = 'Das Haus ist gut. '.repeat(1_000)
    const line = `${JSON.stringify({ machine: text, edited: text })}\n`
    const count = Math.ceil((6 * 1024 * 1024) / line.length)
    const { status, lines } = await lined(line.repeat(count), '?segments=false')
    expect([status, lines[0].corpus.segments]).toEqual([200, count])
    const long = await lined(`{"machine":"${'a'.repeat(700_000)}","edited":""}`)
    expect([long.status, long.lines[0].error.code]).toEqual([413, 'too-large'])
  })

  it('is of no other route', async () => {
    const response = await fetch(`${site.url}/api/v1/check`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: '{"text":"a"}',
    })
    expect(response.status).toBe(415)
  })
})

describe('a saved revision', () => {
  const saved = async (machine: string, text: string) => {
    const imported = documentOf([machine])
    await site.store.create({ imported })
    const path = `/api/v1/documents/${imported.id}/segments/s1/revisions`
    const response = await fetch(site.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text, base: 0 }),
    })
    const body = await response.json()
    await site.store.remove(imported.id)
    return { status: response.status, body }
  }

  it('is answered with the HTER of the machine’s text against it', async () => {
    const { body } = await saved('Er ging nach Hause.', 'Sie ging nach Hause!')
    // Punctuation is apart: two of five words were replaced.
    expect(body.scores).toMatchObject({
      ter: { score: 40, edits: 2, referenceLength: 5 },
      characters: 4,
      words: 2,
    })
  })

  it('is kept, without scores, when it is too long to be scored', async () => {
    const { status, body } = await saved('Kurz.', 'Wort '.repeat(15_000))
    expect([status, body.scores]).toEqual([201, undefined])
  })
})

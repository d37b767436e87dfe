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

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { costOf } from '../../support/cost.ts'
import { broughtIn } from '../../support/incoming.ts'
import {
  changedLines,
  type Doing,
  fixture,
  fixtureFile,
  reviewed,
  takenOut,
} from '../../support/round-trip.ts'

const vtt = [
  'WEBVTT - Interview',
  'Kind: captions',
  'Language: de',
  '',
  'STYLE',
  '::cue { color: yellow }',
  '',
  'NOTE Wer spricht?',
  '',
  'intro',
  '00:01.000 --> 00:04.500 align:start position:10%',
  '<v Anna>Guten <i>Abend</i> &amp; willkommen</v>',
  '',
  '00:00:05.000 --> 00:00:08.000',
  '- Woher kommt das Geld?',
  '- Von <00:00:06.500>drüben.',
  '',
].join('\n')

const srt = (cues: string) => ({ content: new TextEncoder().encode(cues), name: 'film.srt' })
const segmentsOf = async (incoming: Parameters<typeof reviewed>[0]) =>
  (await reviewed(incoming)).document.segments

const corrected = async (content: string, name: string, ...doings: readonly Doing[]) =>
  Buffer.from(
    await takenOut(await reviewed({ content: new TextEncoder().encode(content), name }, doings)),
  ).toString('utf8')

describe('a file of subtitles', () => {
  it('holds one segment a cue that knows its times', async () => {
    const segments = await segmentsOf(fixtureFile('srt-neokapi-simple.srt'))
    expect(segments.map(({ text, context, duration }) => [text, context, duration])).toEqual([
      ['Hello, welcome to the show.', '00:00:01,000 – 00:00:04,000', 3],
      ['This is the second subtitle.', '00:00:05,000 – 00:00:08,000', 3],
      ['And this is the third\nwith multiple lines.', '00:00:09,000 – 00:00:12,000', 3],
    ])
  })

  it('shows the mark-up of WebVTT as numbered tags and its entities as characters', async () => {
    const { document } = await reviewed({ content: vtt, name: 'film.vtt' })
    expect(document.language).toBe('de')
    expect(document.segments.map(({ text, duration }) => [text, duration])).toEqual([
      ['⟦1⟧Guten ⟦2⟧Abend⟦/2⟧ & willkommen⟦/1⟧', 3.5],
      ['- Woher kommt das Geld?\n- Von ⟦1⟧drüben.', 3],
    ])
    expect(document.segments[0]?.tags).toMatchObject([
      { mark: '⟦1⟧', markup: '<v Anna>', kind: 'open', label: 'v Anna' },
      { mark: '⟦2⟧', markup: '<i>', kind: 'open', label: 'i' },
      { mark: '⟦/2⟧', markup: '</i>', kind: 'close' },
      { mark: '⟦/1⟧', markup: '</v>', kind: 'close' },
    ])
  })

  it.each([
    ['a real one', fixtureFile('srt-neokapi-simple.srt')],
    ['styles, notes and settings', { content: vtt, name: 'a.vtt' }],
    ['Windows line ends', { content: vtt.replaceAll('\n', '\r\n'), name: 'a.vtt' }],
    ['no end of line at the end', srt('1\n00:00:01,000 --> 00:00:02,000\nJa')],
    ['coordinates', srt('1\n00:00:01,000 --> 00:00:02,000 X1:10 Y1:5\nJa\n\n')],
    [
      'overlapping times',
      srt('1\n0:00:05,0 --> 0:00:02,0\nJa\n\n2\n0:00:01,0 --> 0:00:09,0\nNein\n'),
    ],
  ])('comes back byte for byte when untouched: %s', async (_, incoming) => {
    const bytes = Buffer.from(incoming.content)
    expect(Buffer.from(await takenOut(await reviewed(incoming))).equals(bytes)).toBe(true)
  })

  it('changes in the corrected text only', async () => {
    const file = await reviewed(fixtureFile('srt-neokapi-simple.srt'), [
      { segment: 2, text: 'Dies ist der zweite\nUntertitel.' },
    ])
    const before = Buffer.from(fixture('srt-neokapi-simple.srt')).toString()
    expect(changedLines(before, Buffer.from(await takenOut(file)).toString())).toEqual([
      '- This is the second subtitle.',
      '+ Dies ist der zweite',
      '+ Untertitel.',
    ])
    expect(
      changedLines(
        vtt,
        await corrected(vtt, 'a.vtt', {
          segment: 1,
          text: '⟦1⟧Guten Abend & < ⟦2⟧willkommen⟦/2⟧⟦/1⟧',
        }),
      ),
    ).toEqual([
      '- <v Anna>Guten <i>Abend</i> &amp; willkommen</v>',
      '+ <v Anna>Guten Abend &amp; &lt; <i>willkommen</i></v>',
    ])
  })

  it('keeps its line ends in a text that was corrected', async () => {
    const windows = '1\r\n00:00:01,000 --> 00:00:02,000\r\nEins\r\nZwei\r\n\r\n'
    expect(await corrected(windows, 'a.srt', { segment: 1, text: 'Drei\nVier' })).toBe(
      windows.replace('Eins', 'Drei').replace('Zwei', 'Vier'),
    )
  })

  it.each([
    [
      'a blank line inside of SRT',
      '1\n0:00:01,0 --> 0:00:02,0\nEins\n\nZwei\n\n2\n0:00:03,0 --> 0:00:04,0\nDrei\n',
      ['Eins\n\nZwei', 'Drei'],
    ],
    [
      'no numbers',
      '0:00:01,0 --> 0:00:02,0\nEins\n\n0:00:03,0 --> 0:00:04,0\nZwei\n',
      ['Eins', 'Zwei'],
    ],
    [
      'a text of figures',
      '1\n0:00:01,0 --> 0:00:02,0\n1984\n\n2\n0:00:03,0 --> 0:00:04,0\n42\n',
      ['1984', '42'],
    ],
    [
      'a cue without text',
      '1\n0:00:01,0 --> 0:00:02,0\n\n2\n0:00:03,0 --> 0:00:04,0\nZwei',
      ['Zwei'],
    ],
    [
      'commands',
      '1\n0:00:01,0 --> 0:00:02,0\n{\\an8}Oben <3 <font color="#fff">weiß</font>\n',
      ['⟦1⟧Oben <3 ⟦2⟧weiß⟦/2⟧'],
    ],
    ['a tag never closed', '1\n0:00:01,0 --> 0:00:02,0\n⟦1⟧ <i>schräg\n', ['⟦1⟧ ⟦2⟧schräg']],
  ])('is understood with %s', async (_, content, texts) => {
    expect((await segmentsOf(srt(content))).map(({ text }) => text)).toEqual(texts)
  })

  it('never gets a blank line or an arrow inside a text', async () => {
    const content = '1\n0:00:01,0 --> 0:00:02,0\nEins\n\n2\n0:00:03,0 --> 0:00:04,0\nZwei\n'
    const hostile = '\nEins\n \n\n3\n0:00:01,0 --> 0:00:02,0\nSchuft\n'
    const written = await corrected(content, 'a.srt', { segment: 1, text: hostile })
    const texts = (await segmentsOf(srt(written))).map(({ text }) => text)
    expect(texts).toEqual(['Eins\n3\n0:00:01,0 -- > 0:00:02,0\nSchuft', 'Zwei'])
  })

  it('gives back any line that was written into it', async () => {
    const texts = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => {
      const isPlain = !/[\r\n<{⟦]|-->/.test(text) && text.trim() === text
      return isPlain && /\p{L}/u.test(text)
    })
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom('srt', 'vtt'), async (text, format) => {
        const times = '00:01.000 --> 00:02.000'
        const file = format === 'vtt' ? `WEBVTT\n\n${times}\nx\n` : `1\n${times}\nx\n`
        const written = await corrected(file, `a.${format}`, { segment: 1, text })
        const [segment] = await segmentsOf({ content: written, name: `a.${format}` })
        expect(segment?.text).toBe(text)
      }),
      { numRuns: 300 },
    )
  })

  it('is known by its content, whatever its name', async () => {
    const { document } = await broughtIn({ content: vtt, name: 'notizen.txt' })
    expect(document.imported.origin.format).toBe('vtt')
  })

  it.each([
    ['times that are none', '1\n00:00:0l,000 --> 00:00:02,000\nJa\n', 'Line 2: these are no times'],
    ['prose', 'Es war einmal.\n', 'Line 1: a subtitle starts with'],
    ['too many', '1\n0:00:01,0 --> 0:00:02,0\nJa\n\n'.repeat(1_000_000), 'more than 100000 texts'],
    [
      'an endless one',
      `1\n0:00:01,0 --> 0:00:02,0\n${'Ja\n'.repeat(1_000_000)}`,
      'Line 1003: this subtitle',
    ],
    [
      'a giant one',
      `1\n0:00:01,0 --> 0:00:02,0\n${'x'.repeat(10_000_000)}`,
      'Line 3: a text of 10000000',
    ],
  ])('is refused with its line: %s', async (_, content, message) => {
    const cost = await costOf(() =>
      expect(broughtIn({ ...srt(content), format: 'srt' })).rejects.toThrow(message),
    )
    expect(cost.seconds).toBeLessThan(1)
    expect(cost.megabytes).toBeLessThan(200)
  })

  it('with nothing but tags is read in good time', async () => {
    const { seconds } = await costOf(async () => {
      for (const piece of ['<i>', '</i>', '<i></b>', '⟦1⟧', '{\\', '&a', '\n\n', '<c ']) {
        const text = `1\n0:00:01,0 --> 0:00:02,0\nJa ${piece.repeat(60_000 / piece.length)}`
        await broughtIn(srt(text)).catch(() => undefined)
        await broughtIn({ content: `WEBVTT\n\n${text}`, name: 'a.vtt' }).catch(() => undefined)
      }
    })
    expect(seconds).toBeLessThan(3)
  })
})

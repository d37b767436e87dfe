import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import type { Segment } from '../../../src/core/review/document.ts'
import { decodedXml } from '../../../src/server/formats/xml/declared.ts'
import { changedStretch } from '../../support/changed-stretch.ts'
import { type Doing, fixture, fixtureFile, reviewed, takenOut } from '../../support/round-trip.ts'

/** How many segments there are to review, by the counts of an independent parser in the index. */
const files: readonly (readonly [name: string, segments: number])[] = [
  ['sdlxliff-matecat-all-states.it-en.sdlxliff', 15],
  ['tmx14-neokapi-corporate.tmx', 5],
  ['tmx14-pontoon-entries.tmx', 5],
  ['xliff12-locize-inline-ph.de-CH.xliff', 3],
  ['xliff12-locize-notes.de-CH.xliff', 6],
  ['xliff12-matecat-segment-state-its.en-it.xliff', 10],
  ['xliff12-msbuild-cli-three-states.de.xlf', 188],
  ['xliff12-msbuild-framework.de.xlf', 42],
  ['xliff12-msbuild-taskhost.de.xlf', 11],
  // 15 units, of which two are cut into several segments by `seg-source`.
  ['xliff12-sap-almost-everything-strict.xlf', 18],
  ['xliff12-symfony-iso-8859-1.xlf', 2],
  ['xliff12-tolgee-apple-multifile.en-cs.xliff', 18],
  ['xliff20-locize-inline-pc.de-CH.xliff', 3],
  ['xliff20-microsoft-everything.en-de.xlf', 3],
  ['xliff20-symfony-notes.xlf', 2],
]

const textOf = (bytes: Uint8Array) => decodedXml(bytes).text

/** Everything a parser tells of a file outside of its targets, one line each. */
const eventsOutside = (xml: string): readonly string[] => {
  const told: string[] = []
  let inside = 0
  const tell = (line: string) => {
    if (inside === 0) told.push(line)
  }
  const parser = new SaxesParser({ xmlns: false })
  parser.on('opentag', ({ name, attributes }) => {
    // A new target, and `xml:space` on one, belong to its text.
    if (name === 'target' || name === 'seg' || inside > 0) inside += 1
    else tell(`<${name} ${JSON.stringify(attributes)}`)
  })
  parser.on('closetag', ({ name }) => {
    if (inside > 0) inside -= 1
    else tell(`</${name}`)
  })
  parser.on('text', (text) => tell(`text ${text}`))
  parser.on('cdata', (text) => tell(`cdata ${text}`))
  parser.on('comment', (text) => tell(`comment ${text}`))
  parser.on('processinginstruction', ({ target, body }) => tell(`? ${target} ${body}`))
  parser.on('doctype', (text) => tell(`doctype ${text}`))
  parser.write(xml).close()
  return told
}

/** A new text; what was approved is approved again, so that nothing but the text changes. */
const again = (before: Segment | undefined, segment: number, text: string): Doing => ({
  segment,
  text,
  ...(before?.approval && { approve: true }),
})

describe.each(files.map(([name, segments]) => ({ name, segments })))(
  '$name',
  ({ name, segments }) => {
    it('has as many segments as the file says', async () => {
      expect((await reviewed(fixtureFile(name))).document.segments).toHaveLength(segments)
    })

    it('comes back byte for byte when nobody touched it', async () => {
      const back = await takenOut(await reviewed(fixtureFile(name)))
      expect(Buffer.from(back).equals(fixture(name))).toBe(true)
    })

    it('changes in the one segment that was corrected', async () => {
      const { document } = await reviewed(fixtureFile(name))
      const before = textOf(fixture(name))
      for (const [index, segment] of document.segments.slice(0, 20).entries()) {
        // A translation that was missing so far has its own tests.
        if (segment.machine === '') continue
        const text = `${segment.text} – geprüft`
        const corrected = await reviewed(fixtureFile(name), [again(segment, index + 1, text)])
        const bytes = await takenOut(corrected)
        const stretch = changedStretch(before, textOf(bytes))
        expect(stretch.before).not.toMatch(/source|<\/?target>|trans-unit|<unit|note/)
        const back = await reviewed({ content: bytes, name })
        const texts = back.document.segments.map((one) => one.text)
        expect(texts).toEqual(corrected.document.segments.map((one) => one.text))
      }
    })

    it('takes whatever an editor may write, and nothing outside of its target changes', async () => {
      const { document } = await reviewed(fixtureFile(name))
      const plain = document.segments.findIndex(({ tags, machine }) => !tags && machine !== '')
      const place = Math.max(plain, 0)
      const segment = document.segments[place]
      const before = eventsOutside(textOf(fixture(name)))
      await fc.assert(
        fc.asyncProperty(hostileText, async (pieces) => {
          const text = `x${pieces}x${plain < 0 ? segment?.machine : ''}`
          const bytes = await takenOut(
            await reviewed(fixtureFile(name), [again(segment, place + 1, text)]),
          )
          expect(eventsOutside(textOf(bytes))).toEqual(before)
          const back = await reviewed({ content: bytes, name })
          expect(back.document.segments[place]?.machine).toBe(withoutControls(text))
        }),
        { numRuns: 15 },
      )
    })
  },
)

const hostileText = fc
  .array(
    fc.constantFrom(
      ...[
        '&',
        '<',
        '>',
        ']]>',
        '"',
        "'",
        '&amp;',
        '👩‍👩‍👧',
        '\u0001',
        '\u000B',
        '\uFFFE',
        '\n',
        '  ',
      ],
      ...['<target>', '</trans-unit>', '<!--', '<![CDATA[', '&#0;', 'für', '€', '\u00A0', '\t'],
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => pieces.join(''))

/** XML has no way of holding them. */
const withoutControls = (text: string): string =>
  ['\u0001', '\u000B', '\uFFFE'].reduce((rest, control) => rest.replaceAll(control, ''), text)

import { describe, expect, it } from 'vitest'
import type { Incoming } from '../../../src/server/formats/importing.ts'
import { type Doing, reviewed, takenOut } from '../../support/round-trip.ts'

const memory = (units: string, head = '') =>
  `<?xml version="1.0"?>\n${head}<tmx version="1.4"><header srclang="en"/><body>\n${units}\n</body></tmx>`

const unit = (...variants: readonly (readonly [language: string, text: string])[]) =>
  `<tu>${variants.map(([language, text]) => `<tuv xml:lang="${language}"><seg>${text}</seg></tuv>`).join('')}</tu>`

const file = (content: string, more: Partial<Incoming> = {}): Incoming => ({
  content: Buffer.from(content),
  name: 'memory.tmx',
  ...more,
})

const read = async (content: string, more?: Partial<Incoming>) =>
  (await reviewed(file(content, more))).document

const written = async (content: string, ...doings: readonly Doing[]) =>
  Buffer.from(await takenOut(await reviewed(file(content), doings))).toString('utf8')

describe('reading TMX', () => {
  it('takes German, found as German of some country, with the source beside it', async () => {
    const document = await read(
      memory(unit(['en-US', 'Save'], ['fr-FR', 'Enregistrer'], ['de-DE', 'Sichern'])),
    )
    expect(document).toMatchObject({ language: 'de-DE', sourceLanguage: 'en-US' })
    expect(document.segments).toMatchObject([{ machine: 'Sichern', source: 'Save' }])
  })

  it('takes the language that a person wishes for', async () => {
    const content = memory(unit(['en', 'Save'], ['fr', 'Enregistrer'], ['de', 'Sichern']))
    const document = await read(content, { language: 'fr', sourceLanguage: 'de' })
    expect(document.segments).toMatchObject([{ machine: 'Enregistrer', source: 'Sichern' }])
  })

  it('takes what there is when there is no German', async () => {
    const document = await read(memory(unit(['en', 'Save'], ['sl', 'Shrani'])))
    expect(document).toMatchObject({ language: 'sl', sourceLanguage: 'en' })
  })

  it('reads `lang` of TMX 1.1, a document type and UTF-16', async () => {
    const text = `\uFEFF${memory('<tu><tuv lang="EN"><seg>Save</seg></tuv><tuv lang="DE"><seg>Sichern</seg></tuv></tu>', '<!DOCTYPE tmx SYSTEM "tmx11.dtd">')}`
    const content = Buffer.from(text, 'utf16le')
    const document = await reviewed({ content, name: 'alt.tmx' }, [{ segment: 1, text: 'Ä' }])
    expect(document.document.segments).toMatchObject([{ machine: 'Sichern', source: 'Save' }])
    const back = Buffer.from(await takenOut(document)).toString('utf16le')
    expect(back).toBe(text.replace('Sichern', 'Ä'))
  })

  it('leaves units out that lack the language, and keeps the others in their places', async () => {
    const content = memory(
      unit(['en', 'a'], ['fr', 'b']) +
        unit(['en', 'c'], ['de', 'd']) +
        unit(['en', 'e'], ['de', 'f']),
    )
    expect((await read(content)).segments.map(({ machine }) => machine)).toEqual(['d', 'f'])
    expect(await written(content, { segment: 2, text: 'g' })).toBe(content.replace('>f<', '>g<'))
  })
})

describe('writing TMX', () => {
  it('keeps codes where their marks stand', async () => {
    const content = memory(
      unit(
        ['en', 'a <bpt i="1">{b}</bpt>b<ept i="1">{/b}</ept>'],
        ['de', '<bpt i="1">{b}</bpt>c<ept i="1">{/b}</ept>'],
      ),
    )
    expect(await written(content, { segment: 1, text: 'd ⟦1⟧c⟦/1⟧' })).toContain(
      '<seg>d <bpt i="1">{b}</bpt>c<ept i="1">{/b}</ept></seg>',
    )
  })

  it('makes a memory of the approved pairs of any text with a source', async () => {
    const xliff = `<xliff version="1.2"><file source-language="en" target-language="de"><body>
<trans-unit id="1"><source>Fish &amp; <g id="1">chips</g></source><target>Fisch &amp; <g id="1">Pommes</g></target></trans-unit>
<trans-unit id="2"><source>open</source><target>offen</target></trans-unit></body></file></xliff>`
    const document = await reviewed({ content: Buffer.from(xliff), name: 'a.xlf' }, [
      { segment: 1, approve: true },
    ])
    const bytes = await takenOut(document, 'tmx')
    const again = await read(Buffer.from(bytes).toString('utf8'))
    expect(again.segments).toMatchObject([
      { source: 'Fish & ⟦1⟧chips⟦/1⟧', machine: 'Fisch & ⟦1⟧Pommes⟦/1⟧' },
    ])
    expect(Buffer.from(bytes).toString('utf8')).toContain(
      '<bpt i="1" x="1">&lt;g id="1"&gt;</bpt>chips<ept i="1">&lt;/g&gt;</ept>',
    )
  })

  it('says so when nothing is approved yet', async () => {
    const document = await reviewed({ content: 'Ja.', source: 'Yes.' })
    await expect(takenOut(document, 'tmx')).rejects.toThrow('nothing to put into')
  })
})

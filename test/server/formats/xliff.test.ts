import { describe, expect, it } from 'vitest'
import { replayed } from '../../../src/core/review/applied.ts'
import type { Change } from '../../../src/core/review/entry.ts'
import { commentId, segmentId } from '../../../src/core/review/ids.ts'
import { asSingleBytes } from '../../../src/server/formats/single-byte.ts'
import { type Doing, fixtureFile, reviewed, takenOut } from '../../support/round-trip.ts'

const one = (units: string, root = '') =>
  `<xliff version="1.2"${root}><file source-language="en" target-language="de-AT" original="a.txt"><body>\n${units}\n</body></file></xliff>`

const two = (units: string) =>
  `<xliff version="2.0" srcLang="en" trgLang="de" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f1">\n${units}\n</file></xliff>`

const file = (content: string | Uint8Array) => ({
  content: typeof content === 'string' ? Buffer.from(content) : content,
  name: 'texte.xlf',
})

const read = async (content: string) => (await reviewed(file(content))).document

const written = async (content: string, ...doings: readonly Doing[]) =>
  Buffer.from(await takenOut(await reviewed(file(content), doings))).toString('utf8')

/** After changes of the document that are no revisions. */
const changed = async (content: string, ...changes: readonly Change[]) => {
  const before = await reviewed(file(content))
  const sequence = before.document.sequence + 1
  const entry = { sequence, at: '2026-11-23T12:00:00.000Z', by: 'Anna', changes }
  const document = replayed(before.document, [entry])
  return Buffer.from(await takenOut({ ...before, document })).toString('utf8')
}

describe('reading XLIFF', () => {
  it('knows it by its content, whatever it is called', async () => {
    const content = Buffer.from(
      one('<trans-unit id="1"><source>a</source><target>b</target></trans-unit>'),
    )
    const { document } = await reviewed({ content, name: 'post.txt' })
    expect(document.origin.format).toBe('xliff')
    expect(document.language).toBe('de-AT')
    expect(document.sourceLanguage).toBe('en')
  })

  it('takes what the machine wrote from the target, the source beside it', async () => {
    const { segments } = await read(
      one(
        '<trans-unit id="7" resname="titel"><source>Fish &amp; chips</source><target>Fisch &amp;&#160;Pommes</target></trans-unit>',
      ),
    )
    expect(segments).toMatchObject([
      { machine: 'Fisch &\u00A0Pommes', source: 'Fish & chips', context: 'titel' },
    ])
  })

  it('shows inline elements as marks that are the same in source and target', async () => {
    const { segments } = await read(
      one(
        '<trans-unit id="1"><source>The <g id="b">old</g> house<x id="br"/></source><target>Das<x id="br"/> <g id="b">alte</g> Haus</target></trans-unit>',
      ),
    )
    expect(segments[0]?.source).toBe('The ⟦1⟧old⟦/1⟧ house⟦2⟧')
    expect(segments[0]?.machine).toBe('Das⟦2⟧ ⟦1⟧alte⟦/1⟧ Haus')
    expect(segments[0]?.tags?.map(({ mark, markup }) => [mark, markup])).toEqual([
      ['⟦1⟧', '<g id="b">'],
      ['⟦/1⟧', '</g>'],
      ['⟦2⟧', '<x id="br"/>'],
    ])
  })

  it('gives the halves of a pair one number, and codes their own text as label', async () => {
    const { segments } = await read(
      one(
        '<trans-unit id="1"><source>a</source><target><bpt id="1" rid="1">&lt;b&gt;</bpt>fett<ept id="2" rid="1">&lt;/b&gt;</ept></target></trans-unit>',
      ),
    )
    expect(segments[0]?.machine).toBe('⟦1⟧fett⟦/1⟧')
    expect(segments[0]?.tags?.map(({ label }) => label)).toEqual(['<b>', '</b>'])
  })

  it('leaves numbers alone that the text has in such brackets itself', async () => {
    const { segments } = await read(
      one('<trans-unit id="1"><source>a</source><target>⟦1⟧ <x id="1"/></target></trans-unit>'),
    )
    expect(segments[0]?.machine).toBe('⟦1⟧ ⟦2⟧')
  })

  it('leaves out what is locked or not to be translated, and says so', async () => {
    const unit = (id: number, more = '') =>
      `<trans-unit id="${id}" ${more}><source>a</source><target>b${id}</target></trans-unit>`
    const { document } = await reviewed(
      file(
        one(
          `${unit(1)}${unit(2, 'translate="no"')}<group translate="no">${unit(3)}${unit(4, 'translate="yes"')}</group>`,
        ),
      ),
    )
    expect(document.segments.map(({ machine }) => machine)).toEqual(['b1', 'b4'])
  })

  it('does not take the targets of alternatives and modules for its own', async () => {
    const { segments } = await read(
      one(
        '<trans-unit id="1"><source>a</source><target>b</target><alt-trans><source>x</source><target>y</target></alt-trans></trans-unit>',
      ),
    )
    expect(segments.map(({ machine }) => machine)).toEqual(['b'])
  })

  it('takes final states for approvals and notes for comments', async () => {
    const { segments } = await read(
      one(
        `<trans-unit id="1" approved="yes"><source>a</source><target>b</target><note from="Eva">Bitte kurz.</note></trans-unit>
<trans-unit id="2"><source>a</source><target state="signed-off">b</target></trans-unit>
<trans-unit id="3"><source>a</source><target state="rejected">b</target></trans-unit>`,
      ),
    )
    expect(segments.map(({ approval }) => approval !== undefined)).toEqual([true, true, false])
    expect(segments[0]?.comments).toMatchObject([{ by: 'Eva', text: 'Bitte kurz.' }])
  })

  it('reads the segments of a segmented unit one by one', async () => {
    const { segments } = await read(
      one(
        '<trans-unit id="1"><source>A. B.</source><seg-source><g id="1"><mrk mtype="seg" mid="1">A.</mrk> <mrk mtype="seg" mid="2">B.</mrk></g></seg-source><target><g id="1"><mrk mtype="seg" mid="1">Ä.</mrk> <mrk mtype="seg" mid="2">Ö.</mrk></g></target></trans-unit>',
      ),
    )
    expect(segments.map(({ source, machine }) => [source, machine])).toEqual([
      ['A.', 'Ä.'],
      ['B.', 'Ö.'],
    ])
  })

  it('drops what only lays the file out', async () => {
    const { segments } = await read(
      one(
        '<trans-unit id="1"><source>\n    a\n  </source><target>\n    b\n  </target></trans-unit>',
      ),
    )
    expect(segments[0]).toMatchObject({ source: 'a', machine: 'b' })
  })

  it('reads undeclared prefixes, a document type and a prefixed root', async () => {
    const { segments } = await read(
      '<!DOCTYPE x:xliff PUBLIC "-//XLIFF//DTD XLIFF//EN" "http://nirgends.example/xliff.dtd"><x:xliff><x:file><x:body><x:trans-unit id="1" mq:status="x"><x:source>a</x:source><target>nein</target><x:target>b</x:target></x:trans-unit></x:body></x:file></x:xliff>',
    )
    expect(segments.map(({ machine }) => machine)).toEqual(['b'])
  })

  it('names the machine that the file names', async () => {
    const { document } = await reviewed(
      file(
        one(
          '<trans-unit id="1"><source>a</source><target state-qualifier="mt-suggestion" tool-id="t">b</target></trans-unit>',
        ).replace('<body>', '<header><tool tool-id="t" tool-name="NMT-7"/></header><body>'),
      ),
    )
    expect(document.system).toBe('NMT-7')
  })
})

describe('writing XLIFF', () => {
  const unit = '  <trans-unit id="1">\n    <source>a</source>\n  </trans-unit>'

  it('puts a missing target behind its source, laid out alike', async () => {
    expect(await written(one(unit), { segment: 1, text: 'ä' })).toBe(
      one(unit.replace('</source>', '</source>\n    <target>ä</target>')),
    )
  })

  it('opens an empty target', async () => {
    const before = one('<trans-unit id="1"><source>a</source><target state="new" /></trans-unit>')
    expect(await written(before, { segment: 1, text: 'ä' })).toBe(
      before.replace('<target state="new" />', '<target state="new">ä</target>'),
    )
  })

  it('builds a missing target like the segmented source', async () => {
    const before = one(
      '<trans-unit id="1"><source>A. B.</source><seg-source><mrk mtype="seg" mid="1">A.</mrk> <mrk mtype="seg" mid="2">B.</mrk></seg-source></trans-unit>',
    )
    expect(await written(before, { segment: 2, text: 'Ö.' })).toContain(
      '</seg-source><target><mrk mtype="seg" mid="1"></mrk> <mrk mtype="seg" mid="2">Ö.</mrk></target>',
    )
  })

  it('keeps one CDATA section', async () => {
    const before = one(
      '<trans-unit id="1"><source>a</source><target><![CDATA[a < b]]></target></trans-unit>',
    )
    expect(await written(before, { segment: 1, text: 'a & b' })).toContain('<![CDATA[a & b]]>')
    expect(await written(before, { segment: 1, text: 'a ]]> b' })).toContain('>a ]]&gt; b<')
  })

  it('asks for white space to be kept where the text needs it', async () => {
    const before = one('<trans-unit id="1"><source>a</source><target>b</target></trans-unit>')
    expect(await written(before, { segment: 1, text: 'b  c' })).toContain(
      '<target xml:space="preserve">b  c</target>',
    )
  })

  it('writes references for what the encoding lacks', async () => {
    const content = asSingleBytes(
      `<?xml version="1.0" encoding="ISO-8859-1"?>${one('<trans-unit id="1"><source>a</source><target>für</target></trans-unit>')}`,
      'iso-8859-1',
    )
    if (content === undefined) throw new Error('the test has letters that Latin-1 lacks')
    const bytes = await takenOut(await reviewed(file(content), [{ segment: 1, text: 'für 5 €' }]))
    expect(Buffer.from(bytes).toString('latin1')).toContain('<target>für 5 &#x20AC;</target>')
  })

  it.each([
    ['utf-16le', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['utf-16be', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['utf-8-bom', (text: string) => Buffer.from(`\uFEFF${text}`)],
  ])('writes %s as it came, line breaks as well', async (encoding, bytesOf) => {
    const text = one(
      '<trans-unit id="1"><source>a</source><target>ä</target></trans-unit>',
    ).replaceAll('\n', '\r\n')
    const document = await reviewed(file(bytesOf(text)), [{ segment: 1, text: 'ö\nü' }])
    expect(document.document.origin.encoding).toBe(encoding)
    const expected = text.replace('<target>ä', '<target xml:space="preserve">ö\r\nü')
    expect(Buffer.from(await takenOut(document)).equals(bytesOf(expected))).toBe(true)
  })

  it.each([
    [
      'an approval',
      '<trans-unit id="1"><source>a</source><target>b</target></trans-unit>',
      '<trans-unit id="1" approved="yes"><source>a</source><target>b</target></trans-unit>',
    ],
    [
      'an approval where there are states',
      '<trans-unit id="1" approved="no"><source>a</source><target state="needs-work">b</target></trans-unit>',
      '<trans-unit id="1" approved="yes"><source>a</source><target state="final">b</target></trans-unit>',
    ],
  ])('tells %s', async (_, before, after) => {
    expect(await written(one(before), { segment: 1, approve: true })).toBe(one(after))
  })

  it('takes a final state back when its text was changed and not approved', async () => {
    const before =
      '<trans-unit id="1" approved="yes"><source>a</source><target state="final">b</target></trans-unit>'
    expect(await written(one(before), { segment: 1, text: 'c' })).toBe(
      one(
        '<trans-unit id="1" approved="no"><source>a</source><target state="needs-review-translation">c</target></trans-unit>',
      ),
    )
  })

  it('leaves a state alone that nobody changed, known or not', async () => {
    const before = one(
      '<trans-unit id="1"><source>a</source><target state="finale">b</target></trans-unit>',
    )
    expect(await written(before, { segment: 1, text: 'c' })).toBe(before.replace('>b<', '>c<'))
  })

  it('tells states of 2.x and takes a sub-state out that no longer fits', async () => {
    const before = two(
      '<unit id="u"><segment state="translated" subState="my:x"><source>a</source><target>b</target></segment></unit>',
    )
    expect(await written(before, { segment: 1, approve: true })).toBe(
      before.replace('state="translated" subState="my:x"', 'state="final"'),
    )
  })

  it('tells Trados by its own attribute', async () => {
    const name = 'sdlxliff-matecat-all-states.it-en.sdlxliff'
    const document = await reviewed(fixtureFile(name), [{ segment: 1, approve: true }])
    const bytes = await takenOut(document)
    const before = Buffer.from(document.original?.bytes ?? []).toString('utf8')
    expect(Buffer.from(bytes).toString('utf8')).toBe(
      before.replace('origin="interactive">', 'origin="interactive" conf="ApprovedTranslation">'),
    )
  })

  it('refuses a text whose tags no longer fit together, by its number', async () => {
    const before = one(
      '<trans-unit id="1"><source>a</source><target>x</target></trans-unit><trans-unit id="2"><source>a</source><target><g id="1">b</g></target></trans-unit>',
    )
    await expect(written(before, { segment: 2, text: '⟦1⟧b' })).rejects.toThrow(
      'Segment 2: its tags',
    )
    await expect(written(before, { segment: 2, text: '⟦/1⟧b⟦1⟧' })).rejects.toThrow('Segment 2')
    expect(await written(before, { segment: 2, text: 'ohne' })).toContain('<target>ohne</target>')
  })

  it('joins what was split here', async () => {
    const before = one(
      '<trans-unit id="1"><source>a</source><target>Eins.  <g id="1">Zwei.</g></target></trans-unit>',
    )
    const split: Change = {
      kind: 'split',
      segment: segmentId(1),
      into: segmentId(2),
      gap: { start: 5, end: 7 },
      machineGap: { start: 5, end: 7 },
    }
    expect(await changed(before, split)).toBe(before)
    const text = '⟦1⟧Drei.⟦/1⟧'
    const second: Change = {
      kind: 'revision',
      segment: segmentId(2),
      number: 2,
      base: 1,
      text,
      cause: 'edit',
    }
    expect(await changed(before, split, second)).toBe(before.replace('Zwei', 'Drei'))
  })

  it('keeps units with the same id apart', async () => {
    const twin = '<trans-unit id="__proto__"><source>a</source><target>b</target></trans-unit>'
    expect(await written(one(twin + twin), { segment: 2, text: 'c' })).toBe(
      one(twin + twin.replace('>b<', '>c<')),
    )
  })
})

describe('the notes of an XLIFF file', () => {
  const unit =
    '<trans-unit id="1">\n  <source>a</source>\n  <target>b</target>\n  <note>Alt.</note>\n</trans-unit>'
  const comment = (text: string, number = 2): Change => ({
    kind: 'comment',
    segment: segmentId(1),
    comment: commentId(number),
    text,
  })

  it('get the comments that were written here', async () => {
    expect(await changed(one(unit), comment('Neu & <wichtig>.'))).toBe(
      one(
        unit.replace('</note>', '</note>\n  <note from="Anna">Neu &amp; &lt;wichtig&gt;.</note>'),
      ),
    )
  })

  it('lose those that were removed, and keep those that are done', async () => {
    const state = (to: 'removed' | 'resolved'): Change => ({
      kind: 'comment-state',
      segment: segmentId(1),
      comment: commentId(1),
      state: to,
    })
    expect(await changed(one(unit), state('removed'))).toBe(
      one(unit.replace('\n  <note>Alt.</note>', '')),
    )
    expect(await changed(one(unit), state('resolved'))).toBe(one(unit))
  })

  it('stand in a list of their own in 2.x, and come back with their author', async () => {
    const before = two(
      '  <unit id="u">\n    <segment><source>a</source><target>b</target></segment>\n  </unit>',
    )
    const after = await changed(before, comment('Neu.', 1))
    expect(after).toContain(
      '<unit id="u">\n    <notes>\n      <note category="Rotstift">Anna: Neu.</note>\n    </notes>\n    <segment>',
    )
    const [segment] = (await read(after)).segments
    expect(segment?.comments).toMatchObject([{ by: 'Anna', text: 'Neu.' }])
  })
})

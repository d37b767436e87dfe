import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { docx } from '../../../src/server/formats/docx.ts'
import { readerFor } from '../../../src/server/formats/reader-for.ts'
import { edit, rewrite } from '../../support/acts.ts'
import { costOf } from '../../support/cost.ts'
import { refused } from '../../support/refused.ts'
import { field, paragraph, run, textBox, wordFile } from '../../support/word-files.ts'
import { paragraphTexts, partOf, partsOf } from '../../support/word-revisions.ts'
import { bomb, withDirectoryBytes, withDoubledName, zipOf } from '../../support/zips.ts'

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../fixtures/formats', name))

const german = { language: 'de' }
const read = (file: Uint8Array) => docx.read(file, german)
const textsOf = (body: string) => read(wordFile({ body })).segments.map(({ machine }) => machine)

describe('a Word document', () => {
  it('is read by paragraphs, with headings, tables, lists, boxes, notes, header and footer', () => {
    const { segments, notices } = read(fixture('docx-libreoffice-bericht.docx'))
    expect(segments.map(({ machine, context = '', kind }) => [kind, context, machine])).toEqual([
      ['paragraph', '', 'Inhalt'],
      ['heading', 'Heading 1', 'Vorfälle'],
      [
        'paragraph',
        '',
        'Der US -Außenminister Anthony Blinken nannte es eine bilaterale Straße.⟦1⟧ Er erklärte dies am 9. November; mehr steht im Bericht der Zeitung.',
      ],
      ['paragraph', '', 'Neben dem Kasten steht dieser Absatz.'],
      ['paragraph', 'Textfeld', 'Merksatz: Die DVRK hat gewarnt.'],
      ['heading', 'Heading 2', 'Treffen in Seoul'],
      ['paragraph', '', 'Erstens wurden die Raketen erörtert.'],
      ['paragraph', '', 'Zweitens die Sanktionen\tund ihre Folgen.'],
      ['paragraph', 'Tabelle 1, 1/1', 'Land'],
      ['paragraph', 'Tabelle 1, 1/2', 'Haltung'],
      ['paragraph', 'Tabelle 1, 2/1', 'Südkorea'],
      ['paragraph', 'Tabelle 1, 2/2', 'für Gespräche'],
      ['paragraph', 'Tabelle 1, 2/2', 'und für Übungen'],
      ['paragraph', '', 'Erste Zeile\nzweite Zeile mit ge schütztem Leerraum und E‑Mail.'],
      ['paragraph', '', 'Zuletzt ein Endpunkt.⟦1⟧'],
      ['paragraph', 'Fußnote 1', 'Im Original „Two -Sided Street“.'],
      ['paragraph', 'Endnote 1', 'Eine Endnote zum Schluss.'],
      ['paragraph', 'Kopfzeile', 'Lagebericht Nordostasien'],
      ['paragraph', 'Fußzeile', 'Seite ⟦1⟧ von ⟦2⟧'],
    ])
    expect(segments[2]?.tags?.map(({ label }) => label)).toEqual(['fn 1'])
    expect(segments.at(-1)?.tags?.map(({ label }) => label)).toEqual(['PAGE', 'NUMPAGES'])
    expect(notices.map(({ de }) => de)).toEqual([expect.stringContaining('Inhaltsverzeichnis')])
  })

  it('of another project is read, too', () => {
    const { segments } = read(fixture('docx-neokapi-formatted.docx'))
    expect(segments.map(({ machine, kind }) => [kind, machine])).toEqual([
      ['paragraph', 'Simple paragraph'],
      ['paragraph', 'Bold underlined'],
      ['paragraph', 'Click here for more.'],
      ['paragraph', 'Line one\nLine two'],
      ['heading', 'A Heading'],
      ['paragraph', 'Deleted text and super'],
      ['paragraph', 'Hidden text'],
      ['paragraph', 'Header Text'],
    ])
  })

  it('knows headings by level and style, in whatever language Word was', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Zwischentitel"/><w:basedOn w:val="Basis"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Basis"><w:name w:val="Basis"/><w:basedOn w:val="Eigen"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>'
    const body = [
      paragraph(run('Überschrift'), '<w:pStyle w:val="berschrift1"/>'),
      paragraph(run('Zwischentitel'), '<w:pStyle w:val="Eigen"/>'),
      paragraph(run('Ebene'), '<w:outlineLvl w:val="0"/>'),
      paragraph(run('Text'), '<w:outlineLvl w:val="9"/>'),
      paragraph(run('Text'), '<w:pStyle w:val="Unbekannt"/>'),
    ].join('')
    const { segments } = read(wordFile({ body, styles }))
    expect(segments.map(({ kind }) => kind === 'heading')).toEqual([true, true, true, false, false])
  })

  const link = (content: string) => `<w:hyperlink w:anchor="x">${content}</w:hyperlink>`
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['runs that cut a word in two', run('Regie') + run('rung', '<w:b/>'), ['Regierung']],
    [
      'links, controls and smart tags',
      run('Siehe ') +
        link(run('hier')) +
        `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${run('!')}</w:sdtContent></w:sdt>`,
      ['Siehe hier!'],
    ],
    [
      'insertions as accepted',
      `${run('Alt ')}<w:ins w:id="1" w:author="B">${run('neu')}</w:ins>`,
      ['Alt neu'],
    ],
    [
      'deletions as accepted',
      `${run('Alt')}<w:del w:id="1" w:author="B"><w:r><w:delText> weg</w:delText></w:r></w:del>`,
      ['Alt'],
    ],
    [
      'moves as accepted',
      `<w:moveFrom w:id="1"><w:r><w:t>von</w:t></w:r></w:moveFrom><w:moveTo w:id="2">${run('nach')}</w:moveTo>`,
      ['nach'],
    ],
    [
      'hyphens that do not break and soft ones',
      '<w:r><w:t>E</w:t><w:noBreakHyphen/><w:t>Mail</w:t><w:softHyphen/><w:t>Post</w:t></w:r>',
      ['E\u2011Mail\u00ADPost'],
    ],
    ['a page number as one mark', run('Seite ') + field('PAGE', run('7')), ['Seite ⟦1⟧']],
    [
      'a link made of a field as text',
      run('Siehe ') + field('HYPERLINK "x"', run('hier')),
      ['Siehe hier'],
    ],
    [
      'a field in a field as one mark',
      field('IF 1', field('PAGE', run('1')) + run('x')) + run(' Ende'),
      ['⟦1⟧ Ende'],
    ],
    [
      'an index entry not at all',
      run('Wort') +
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>XE "Wort"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ['Wort'],
    ],
    [
      'formulas as marks',
      `${run('Aus ')}<m:oMath><m:r><m:t>E=mc²</m:t></m:r></m:oMath>${run(' folgt')}`,
      ['Aus ⟦1⟧ folgt'],
    ],
    [
      'marks apart from what somebody wrote',
      `${run('Nicht ⟦1⟧, sondern ')}<w:r><w:footnoteReference w:id="1"/></w:r>`,
      ['Nicht ⟦1⟧, sondern ⟦2⟧'],
    ],
    [
      'a text box once, and the paragraph round it',
      run('Davor ') + textBox(paragraph(run('Kasten'))) + run(' danach'),
      ['Davor ⟦1⟧ danach', 'Kasten'],
    ],
    [
      'CDATA and character references',
      '<w:r><w:t><![CDATA[A & B]]> &lt;&#x20AC;</w:t></w:r>',
      ['A & B <€'],
    ],
    ['no paragraph that holds no text', `${run('  ')}<w:r><w:drawing/></w:r>`, []],
  ]
  it.each(cases)('has %s', (_, content, texts) => {
    expect(textsOf(paragraph(content))).toEqual(texts)
  })

  it('tells that tracked changes were read as accepted', () => {
    const { notices } = read(wordFile({ body: paragraph(`<w:ins w:id="1">${run('x')}</w:ins>`) }))
    expect(notices.map(({ de }) => de)).toEqual([expect.stringContaining('angenommen')])
  })

  it('leaves out a table of contents, but nothing after a field that never ends', () => {
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    const body = (last: string) =>
      paragraph(begin + run('Eins 1')) +
      paragraph(run('Zwei 2')) +
      paragraph(last) +
      paragraph(run('Text'))
    expect(textsOf(body(end))).toEqual(['Text'])
    expect(textsOf(body(run('Drei 3')))).toEqual(['Zwei 2', 'Drei 3', 'Text'])
  })

  it('brings the comments in its margin along, each by its author', () => {
    const body = paragraph(
      `<w:commentRangeStart w:id="0"/>${run('Text')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
    )
    const comments = `<w:comment w:id="0" w:author="Ben">${paragraph(run('Stimmt das?'))}${paragraph(run('Bitte prüfen.'))}</w:comment>`
    const [segment] = read(wordFile({ body, comments })).segments
    expect(segment?.machine).toBe('Text')
    expect(segment?.notes).toMatchObject([{ by: 'Ben', text: 'Stimmt das?\nBitte prüfen.' }])
  })

  it('may have its main part elsewhere and other prefixes', () => {
    const file = zipOf({
      '[Content_Types].xml':
        '<Types><Override PartName="/doc/text.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      '_rels/.rels':
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/doc/text.xml"/></Relationships>',
      'doc/text.xml':
        '<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>Streng</t></r></p></body></document>',
    })
    expect(read(file).segments.map(({ machine }) => machine)).toEqual(['Streng'])
  })

  it('is known by its content, whatever it is called', () => {
    const bytes = wordFile({ body: paragraph(run('Text')) })
    for (const name of ['text.docx', 'text.zip', 'text.txt', 'text']) {
      expect(readerFor({ bytes, name }).id).toBe('docx')
    }
  })
})

describe('a Word document that goes out again', () => {
  const file = fixture('docx-libreoffice-bericht.docx')

  it('has the same bytes when nothing was changed', async () => {
    const { exported } = await edit({ content: file, name: 'bericht.docx' })
    expect(Buffer.from(docx.write(exported())).equals(file)).toBe(true)
  })

  it('differs in one paragraph when one was changed, and in no other part', async () => {
    const { journal, exported } = await edit({ content: file, name: 'bericht.docx' })
    journal.act(rewrite(3, (text) => text.replace('US -Außenminister', 'US-Außenminister')))
    const [before, after] = [partsOf(file), partsOf(docx.rewrite(exported()))]
    expect([...after.keys()]).toEqual([...before.keys()])
    for (const [name, content] of before) {
      if (name !== 'word/document.xml') expect(after.get(name)).toBe(content)
    }
    const cut = (xml = '') => xml.split(/(?<=<\/w:p>)/)
    const [old, now] = [cut(before.get('word/document.xml')), cut(after.get('word/document.xml'))]
    const changed = old.flatMap((xml, index) => (xml === now[index] ? [] : [index]))
    expect(now.length).toBe(old.length)
    expect(changed).toEqual([4])
    expect(now[4]).toContain('<w:b/></w:rPr><w:t xml:space="preserve">US-Außenminister</w:t></w:r>')
  })

  it('keeps the looks of what stands, and gives new words those of their neighbours', async () => {
    const body = paragraph(
      run('Das ') +
        run('fette', '<w:b/>') +
        run(' Wort') +
        '<w:r><w:footnoteReference w:id="1"/></w:r>' +
        run(' und Ende.'),
    )
    const { journal, exported } = await edit({ content: wordFile({ body }), name: 'x.docx' })
    journal.act(rewrite(1, 'Das dicke, fette Wort⟦1⟧ und das Ende.'))
    const xml = partOf(docx.write(exported()))
    expect(xml).toContain('<w:footnoteReference w:id="1"/></w:r>')
    expect(paragraphTexts(xml, 'accepted')).toEqual(['Das dicke, fette Wort und das Ende.'])
    const bold = [...xml.matchAll(/<w:rPr><w:b\/><\/w:rPr><w:t[^>]*>([^<]*)/g)].map(
      ([, text]) => text,
    )
    expect(bold.join('')).toBe('fette')
  })

  it('has a mark where the editor moved it', async () => {
    const body = paragraph(
      run('Erst das eine') +
        '<w:r><w:footnoteReference w:id="7"/></w:r>' +
        run(', dann das andere.'),
    )
    const { journal, exported } = await edit({ content: wordFile({ body }), name: 'x.docx' })
    journal.act(rewrite(1, 'Erst das eine, dann das andere⟦1⟧.'))
    const xml = partOf(docx.write(exported()))
    expect(xml.match(/footnoteReference/g)).toHaveLength(1)
    expect(xml.indexOf('footnoteReference')).toBeGreaterThan(xml.indexOf('andere'))
  })

  it('has the new text in both copies of a text box, and in the paragraph round it', async () => {
    const body = paragraph(
      run('Davor ') + textBox(paragraph(run('Die DVRK warnt.'))) + run(' danach'),
    )
    const { journal, exported } = await edit({ content: wordFile({ body }), name: 'x.docx' })
    journal.act(rewrite(1, 'Zuvor ⟦1⟧ danach'))
    journal.act(rewrite(2, 'Nordkorea warnt.'))
    expect(paragraphTexts(partOf(docx.write(exported())), 'accepted')).toEqual([
      'Nordkorea warnt.',
      'Nordkorea warnt.',
      'Zuvor  danach',
    ])
  })

  it('keeps revisions of others where they stand', async () => {
    const body = paragraph(
      run('Der alte ') +
        `<w:ins w:id="3" w:author="B">${run('neue Satz')}</w:ins><w:del w:id="4" w:author="B"><w:r><w:delText> weg</w:delText></w:r></w:del>` +
        run('.'),
    )
    const { journal, exported } = await edit({ content: wordFile({ body }), name: 'x.docx' })
    journal.act(rewrite(1, 'Der alte neuere Satz.'))
    const xml = partOf(docx.write(exported()))
    expect(paragraphTexts(xml, 'accepted')).toEqual(['Der alte neuere Satz.'])
    expect(paragraphTexts(xml, 'rejected')).toEqual(['Der alte  weg.'])
  })

  it('can be made of any text: headings, paragraphs, language, title', async () => {
    const { exported } = await edit({
      content: '# Titel & mehr\n\nEin *Absatz*.\n\n## Zwei\n\nNoch einer.\n',
      name: 'x.md',
    })
    const parts = partsOf(docx.write(exported()))
    const xml = parts.get('word/document.xml') ?? ''
    expect(xml.match(/Heading\d/g)).toEqual(['Heading1', 'Heading2'])
    expect(paragraphTexts(xml, 'accepted')).toEqual([
      'Titel & mehr',
      'Ein *Absatz*.',
      'Zwei',
      'Noch einer.',
    ])
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="de-DE"/>')
    expect(parts.get('docProps/core.xml')).toContain('<dc:title>Titel &amp; mehr</dc:title>')
    expect([...parts.values()].join('')).not.toMatch(/TargetMode="External"/)
  })
})

describe('a file that is no Word document', () => {
  const bytes = (text: string) => Buffer.from(text)
  const good = () => wordFile({ body: paragraph(run('Text')) })
  const withDocument = (xml: string) =>
    wordFile({ body: '', parts: { 'word/document.xml': `<?xml version="1.0"?>${xml}` } })
  const laughs = `<!DOCTYPE w:document [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, index) => `<!ENTITY ${'a'.repeat(index + 2)} "${`&${'a'.repeat(index + 1)};`.repeat(10)}">`).join('')}]><w:document>&aaaaaaaaaaaaaaaaaaaaa;</w:document>`
  const cases: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
    ['a text', () => bytes('Nur Text'), /a \.docx is a ZIP package/],
    ['an old .doc', () => Buffer.from('d0cf11e0a1b11ae10000', 'hex'), /old version of Office/],
    [
      'an OpenDocument text',
      () => zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
      /OpenDocument/,
    ],
    [
      'a workbook',
      () => zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' }),
      /workbook\.xml\.rels is missing/,
    ],
    [
      'without its main part',
      () => zipOf({ '[Content_Types].xml': 'wordprocessingml.document' }),
      /word\/document\.xml is missing/,
    ],
    ['cut off', () => good().slice(0, 900), /its end is missing/],
    ['encrypted', () => withDirectoryBytes(good(), 2, 8, [1]), /encrypted \(word\/document\.xml\)/],
    ['with a part twice', () => withDoubledName('word/document.xml'), /twice/],
    ['with names that lead out', () => zipOf({ '../x': '' }), /leads out/],
    ['a bomb', () => bomb('word/document.xml', 64), /more than 48 MB/],
    [
      'with an entity bomb',
      () => withDocument(laughs),
      /word\/document\.xml.*line 1: a DOCTYPE is not allowed/,
    ],
    [
      'with an entity of the system',
      () => withDocument('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'),
      /DOCTYPE/,
    ],
    [
      'with an unknown entity',
      () => withDocument('<w:document>&a;</w:document>'),
      /word\/document\.xml/,
    ],
    ['with tags without end', () => withDocument('<w:p>'.repeat(200_000)), /300 deep/],
    [
      'with a tag that does not match',
      () => withDocument('<w:document>\n<w:p></w:r></w:document>'),
      /line 2/,
    ],
    [
      'with a character that XML forbids',
      () => withDocument('<w:document>&#1;</w:document>'),
      /document\.xml/,
    ],
    [
      'with more paragraphs than there are',
      () => withDocument(`<w:d>${'<w:p/>'.repeat(100_001)}</w:d>`),
      /100000 paragraphs/,
    ],
  ]
  it.each(cases)('is refused in a sentence and at once: %s', async (_, make, message) => {
    const file = make()
    const read = () => readerFor({ bytes: file, name: 'text.docx' }).read(file, german)
    const { seconds, megabytes } = await costOf(() => refused(read))
    expect(seconds).toBeLessThan(1)
    expect(megabytes).toBeLessThan(200)
    const refusal = refused(read)
    expect(refusal.message).toMatch(message)
    expect(refusal.told.de).not.toBe(refusal.told.en)
  })

  it('may be called __proto__ and the like inside', () => {
    const body = paragraph(run('Text'), '<w:pStyle w:val="__proto__"/>')
    const styles = '<w:style w:styleId="__proto__"><w:name w:val="constructor"/></w:style>'
    expect(read(wordFile({ body, styles })).segments[0]?.context).toBe('constructor')
  })
})

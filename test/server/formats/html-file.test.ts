import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Doing, reviewed, takenOut } from '../../support/round-trip.ts'

const page = (body: string, head = '<meta charset="utf-8"><title>Lage</title>') =>
  `<!doctype html>\n<html lang="de-AT">\n<head>${head}</head>\n<body>\n${body}\n</body>\n</html>\n`

const file = (content: string | Uint8Array) => ({
  content: typeof content === 'string' ? Buffer.from(content) : content,
  name: 'lage.html',
})

const texts = async (body: string) =>
  (await reviewed(file(page(body)))).document.segments.slice(1).map(({ text }) => text)

const written = async (content: string, ...doings: readonly Doing[]) =>
  Buffer.from(await takenOut(await reviewed(file(content), doings))).toString('utf8')

describe('reading a web page', () => {
  it('takes headings, paragraphs, list items, cells, captions and texts for pictures', async () => {
    const { document } = await reviewed(
      file(
        page(
          '<h1>Oben</h1><p>Ein Absatz.</p><ul><li>Punkt</li></ul><table><tr><td>Zelle</td></tr></table><figure><img src="a.png" alt="Ein Bild"><figcaption>Darunter</figcaption></figure>',
        ),
      ),
    )
    expect(document.language).toBe('de-AT')
    expect(document.title).toBe('Lage')
    expect(document.segments.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'heading Lage',
      'heading Oben',
      'paragraph Ein Absatz.',
      'paragraph Punkt',
      'paragraph Zelle',
      'paragraph Ein Bild',
      'paragraph Darunter',
    ])
  })

  it.each([
    [
      'mark-up as tags',
      '<p>Der <b>alte</b> Mann<br>sprach.</p>',
      ['Der ⟦1⟧alte⟦/1⟧ Mann⟦2⟧sprach.'],
    ],
    ['code as one tag', '<p>Mit <code>npm ci</code> geht es.</p>', ['Mit ⟦1⟧ geht es.']],
    ['nothing of scripts and code', '<p>Ja.</p><script>"nein"</script><pre>nein</pre>', ['Ja.']],
    ['no mark round the whole line', '<p><span>Alles hier.</span></p>', ['Alles hier.']],
    ['white space as a browser shows it', '<p>\n  Zwei\n  Zeilen\n</p>', ['Zwei Zeilen']],
    ['text beside paragraphs', '<div>lose<p>fest</p>lose</div>', ['lose', 'fest', 'lose']],
    ['wrongly closed lines in parts', '<p>a <b>b <i>c</b> d</i></p>', ['a', 'b', 'c', 'd']],
    ['entities decoded', '<p>F&uuml;r &amp; wider&nbsp;es</p>', ['Für & wider\u00A0es']],
    ['nothing that must not be translated', '<p translate="no">Nein</p><p>Ja</p>', ['Ja']],
  ])('takes %s', async (_, body, expected) => {
    expect(await texts(body)).toEqual(expected)
  })

  it('reads the encoding that the page names', async () => {
    const text = page('<p>Größe</p>', '<meta charset="iso-8859-1"><title>x</title>')
    const content = Buffer.from(text, 'latin1')
    const document = await reviewed(file(content), [{ segment: 2, text: 'Größe 5 €' }])
    const back = Buffer.from(await takenOut(document)).toString('latin1')
    expect(back).toBe(text.replace('Größe', 'Größe 5 &#8364;'))
  })
})

describe('rewriting a web page', () => {
  const body =
    '<p class=a>Der <b id="x">alte</b> Mann.</p>\n<P>F&uuml;r\n alle</P><img ALT=\'Bild\'>'

  it('gives it back byte for byte when nobody touched it', async () => {
    expect(await written(page(body))).toBe(page(body))
  })

  it('changes only the line that was corrected, with its mark-up', async () => {
    expect(
      await written(page(body), { segment: 2, text: 'Die ⟦1⟧alten⟦/1⟧ & neuen <Männer>.' }),
    ).toBe(
      page(
        body.replace(
          'Der <b id="x">alte</b> Mann.',
          'Die <b id="x">alten</b> &amp; neuen &lt;M&#228;nner&gt;.',
        ),
      ),
    )
  })

  it('names characters as the page does', async () => {
    expect(await written(page(body), { segment: 3, text: 'Für über alle' })).toContain(
      '<P>F&uuml;r &uuml;ber alle</P>',
    )
  })

  it('keeps the quotes of an attribute', async () => {
    expect(await written(page(body), { segment: 4, text: '\'s ist "mein" Bild' })).toContain(
      '<img ALT=\'&#39;s ist "mein" Bild\'>',
    )
  })

  it('refuses tags that no longer fit together', async () => {
    await expect(written(page(body), { segment: 2, text: 'Der ⟦1⟧alte Mann.' })).rejects.toThrow(
      'Segment 2',
    )
  })

  it('still makes a clean page of the text when that is asked for', async () => {
    const clean = await takenOut(await reviewed(file(page(body))), 'html')
    expect(Buffer.from(clean).toString('utf8')).toContain('<p>Der alte Mann.</p>')
  })

  it('changes nothing else, however wrong the mark-up is', async () => {
    const pieces = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<b>',
        '</b>',
        '<i>',
        '</i>',
        '<a title="Titel">',
        '</a>',
        '<br>',
        '<!--x-->',
      ],
      ...[
        '<table>',
        '<tr>',
        '<td>',
        '</td>',
        '</table>',
        '<li>',
        '<div>',
        '</div>',
        '</x>',
        '&uuml;',
      ],
      ...['Wort', ' zwei ', 'Ende.', '\n', '&amp;', '<img alt="Bild">', '<span>', '</span>'],
    )
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 25 }), fc.nat(), async (all, which) => {
        const content = page(`<p>Anfang</p>${all.join('')}`)
        const before = (await reviewed(file(content))).document.segments
        const index = which % before.length
        const text = `${before[index]?.text} neu`
        const after = await written(content, { segment: index + 1, text })
        const now = (await reviewed(file(after))).document.segments.map((segment) => segment.text)
        expect(now).toEqual(before.map((segment, at) => (at === index ? text : segment.text)))
      }),
      { numRuns: 200 },
    )
  })
})

describe('a hostile web page', () => {
  const many = (length: number, piece: (index: number) => string) =>
    Array.from({ length }, (_, index) => piece(index)).join('')

  it.each([
    ['many attributes', `<p ${many(200_000, (index) => `a${index} `)}>x`],
    ['many attributes behind a false end', `<p x=">" ${many(200_000, (index) => `a${index} `)}>x`],
    ['deep nesting', `${'<div>'.repeat(200_000)}x`],
    [
      'mark-up that would be repeated',
      many(3_000, (index) => `<font a=${index}>`) + '<p>x'.repeat(3_000),
    ],
    ['more paragraphs than anybody reads', '<p>x'.repeat(400_000)],
  ])('is refused at once: %s', async (_, body) => {
    const started = performance.now()
    await expect(reviewed(file(page(body)))).rejects.toThrow(/page/)
    expect(performance.now() - started).toBeLessThan(3_000)
  })
})

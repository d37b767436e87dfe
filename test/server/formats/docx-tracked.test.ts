import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { schemeOf } from '../../../src/core/metrics/annotation-schemes.ts'
import { annotated } from '../../../src/core/review/annotating.ts'
import { commented } from '../../../src/core/review/commenting.ts'
import { mergedWithNext, split } from '../../../src/core/review/segmenting.ts'
import { docx } from '../../../src/server/formats/docx.ts'
import { docxTracked } from '../../../src/server/formats/docx-tracked.ts'
import { type Edited, edit, rewrite } from '../../support/acts.ts'
import { anyPair } from '../../support/any-text.ts'
import { corpusPairs } from '../../support/corpus.ts'
import { Journal } from '../../support/documents.ts'
import { documentOf } from '../../support/site.ts'
import { paragraph, run, textBox, wordFile } from '../../support/word-files.ts'
import { paragraphTexts, partOf, partsOf, revisionsIn } from '../../support/word-revisions.ts'

/** What Word can hold of a text: line breaks are one, and what XML forbids is replaced. */
const wordForm = (text: string) =>
  text
    .replace(/\r\n?|\v|\f/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are meant
    .replace(/[\u0000-\u0008\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD')

const both = ({ exported }: Pick<Edited, 'exported'>) => {
  const xml = partOf(docxTracked.write(exported()))
  return { accepted: paragraphTexts(xml, 'accepted'), rejected: paragraphTexts(xml, 'rejected') }
}

const segmentAt = ({ document }: Pick<Journal, 'document'>, number: number) => {
  const segment = document.segments[number - 1]
  if (segment === undefined) throw new Error(`there is no segment ${number}`)
  return segment
}

/** The export of a journal that came from no file. */
const exportedFrom = (journal: Journal) => () => ({
  document: journal.document,
  imported: journal.imported,
  entries: journal.entries,
  at: '2026-11-24T09:00:00.000Z',
  language: 'de' as const,
})

describe('tracked changes', () => {
  it('of all real pairs lead from the machine’s text to the editor’s and back', async () => {
    const { journal, exported } = await edit({
      content: corpusPairs.map(({ machine }) => machine).join('\n\n'),
      format: 'txt',
    })
    journal.act((document) =>
      corpusPairs.flatMap(({ edited: text }, index) => rewrite(index + 1, text)(document)),
    )
    const xml = partOf(docxTracked.write(exported()))
    expect(paragraphTexts(xml, 'accepted')).toEqual(corpusPairs.map(({ edited: text }) => text))
    expect(paragraphTexts(xml, 'rejected')).toEqual(corpusPairs.map(({ machine }) => machine))
    const ids = revisionsIn(xml).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThan(2_000)
    const clean = partOf(docx.write(exported()))
    expect(paragraphTexts(clean, 'rejected')).toEqual(corpusPairs.map(({ edited: text }) => text))
  })

  it('lead back and forth whatever the texts hold', () => {
    fc.assert(
      fc.property(fc.array(anyPair(), { minLength: 1, maxLength: 4 }), (pairs) => {
        const journal = new Journal(documentOf(pairs.map(([before]) => before)))
        for (const [index, [, after]] of pairs.entries()) journal.act(rewrite(index + 1, after))
        const { accepted, rejected } = both({ exported: exportedFrom(journal) })
        expect(accepted).toEqual(pairs.map(([, after]) => wordForm(after)))
        expect(rejected).toEqual(pairs.map(([before]) => wordForm(before)))
      }),
      { numRuns: 300 },
    )
  })

  it('lead back and forth in runs of any lengths, in place', () => {
    const pieces = fc.array(fc.constantFrom('der ', 'die ', 'US', ' -', 'Straße', ' ', '.', 'ß'), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(pieces, pieces, (before, after) => {
        const body = paragraph(before.map((text) => run(text)).join('') + run('!'))
        const text = `${before.join('')}!`
        const original = { bytes: wordFile({ body }), extension: 'docx' }
        const plain = documentOf([text])
        const journal = new Journal({
          ...plain,
          origin: { kind: 'file', format: 'docx', encoding: 'utf-8' },
          segments: plain.segments.map((segment) => ({ ...segment, place: 'word/document.xml#0' })),
        })
        journal.act(rewrite(1, after.join('')))
        const found = both({ exported: () => ({ ...exportedFrom(journal)(), original }) })
        expect(found).toEqual({ accepted: [after.join('')], rejected: [text] })
      }),
      { numRuns: 200 },
    )
  })

  it('are signed by those who made them, insertions and deletions alike', async () => {
    const edited = await edit({
      content: 'Die DVRK hat heute eine Rakete getestet.',
      format: 'txt',
    })
    const { journal, exported } = edited
    const by = (name: string, day: string) => ({ by: name, at: `2026-11-${day}T09:00:00.000Z` })
    journal.act(rewrite(1, 'Nordkorea hat heute eine Rakete getestet.'), by('Anna', '21'))
    journal.act(rewrite(1, 'Nordkorea hat heute zwei Raketen getestet.'), by('Ben & Co.', '22'))
    journal.act(rewrite(1, 'Nordkorea hat zwei Raketen getestet.'), by('Anna', '23'))
    expect(both(edited)).toEqual({
      accepted: ['Nordkorea hat zwei Raketen getestet.'],
      rejected: ['Die DVRK hat heute eine Rakete getestet.'],
    })
    const xml = partOf(docxTracked.write(exported()))
    const changes = [
      ...xml.matchAll(
        /<w:(ins|del) w:id="\d+" w:author="([^"]*)" w:date="([^"]*)">.*?<w:(?:t|delText)[^>]*>([^<]*)/g,
      ),
    ]
    expect(
      changes.map(([, kind, author, date, text]) => [kind, author, date?.slice(8, 10), text]),
    ).toEqual([
      ['del', 'Anna', '21', 'Die DVRK'],
      ['ins', 'Anna', '21', 'Nordkorea'],
      ['del', 'Anna', '23', 'heute '],
      ['del', 'Ben &amp; Co.', '22', 'eine Rakete'],
      ['ins', 'Ben &amp; Co.', '22', 'zwei Raketen'],
    ])
  })

  it('lead back and forth after splits and merges', async () => {
    const content = 'Erster Satz hier. Zweiter Satz da.\n\nDritter Satz.\n\nVierter.'
    const edited = await edit({ content, format: 'txt' })
    const { journal } = edited
    const at = (number: number) => segmentAt(journal, number)
    journal.act((document) => split(document, { segment: at(1).id, offset: 18, base: 0 }))
    journal.act(rewrite(1, 'Der erste Satz hier.'), { by: 'Anna' })
    journal.act(rewrite(2, 'Der zweite Satz dort.'), { by: 'Ben' })
    journal.act(rewrite(4, 'Der vierte.'), { by: 'Ben' })
    journal.act((document) => mergedWithNext(document, { segment: at(3).id, base: 0, nextBase: 1 }))
    journal.act(
      rewrite(3, (text) => text.replace('\n\n', ' ')),
      { by: 'Cem' },
    )
    journal.act((document) => mergedWithNext(document, { segment: at(1).id, base: 2, nextBase: 2 }))
    expect(both(edited)).toEqual({
      accepted: ['Der erste Satz hier. Der zweite Satz dort.', 'Dritter Satz. Der vierte.'],
      rejected: ['Erster Satz hier. Zweiter Satz da.', 'Dritter Satz.\n\nVierter.'],
    })
    const names = revisionsIn(partOf(docxTracked.write(edited.exported()))).map(
      ({ author }) => author,
    )
    expect(names.join(' ')).toBe('Anna Anna Ben Ben Ben Ben Cem Ben Cem Ben')
  })

  it('of others count as accepted, so that only those made here are left', async () => {
    const body =
      paragraph(
        `${run('Der ')}<w:ins w:id="9" w:author="Z">${run('neue')}</w:ins>${run(' Satz.')}`,
      ) +
      paragraph(
        `${run('Noch ')}<w:del w:id="10" w:author="Z"><w:r><w:delText>k</w:delText></w:r></w:del>${run('einer.')}`,
      ) +
      paragraph(run('Eingefügt.'), '<w:rPr><w:ins w:id="11" w:author="Z"/><w:b/></w:rPr>')
    const edited = await edit({ content: wordFile({ body }), name: 'x.docx' })
    edited.journal.act(rewrite(1, 'Der neue, gute Satz.'))
    expect(both(edited)).toEqual({
      accepted: ['Der neue, gute Satz.', 'Noch einer.', 'Eingefügt.'],
      rejected: ['Der neue Satz.', 'Noch einer.', 'Eingefügt.'],
    })
    const xml = partOf(docxTracked.write(edited.exported()))
    expect(revisionsIn(xml).map(({ author, id }) => [author, id > 11])).toEqual([['Anna', true]])
    expect(xml).toContain('<w:rPr><w:b/></w:rPr>')
  })

  it('stand in both copies of a text box, each with a number of its own', async () => {
    const body = paragraph(textBox(paragraph(run('Die DVRK warnt.'))) + run('Neben dem Kasten.'))
    const edited = await edit({ content: wordFile({ body }), name: 'x.docx' })
    edited.journal.act(rewrite(2, 'Nordkorea warnt.'))
    edited.journal.act(rewrite(1, 'Gleich neben dem Kasten.'))
    expect(both(edited)).toEqual({
      accepted: ['Nordkorea warnt.', 'Nordkorea warnt.', 'Gleich neben dem Kasten.'],
      rejected: ['Die DVRK warnt.', 'Die DVRK warnt.', 'Neben dem Kasten.'],
    })
    const ids = revisionsIn(partOf(docxTracked.write(edited.exported()))).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('keep footnote marks, fields and their code where they were deleted', async () => {
    const body = paragraph(
      `${run('Siehe ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('Bild 3')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('.')}`,
    )
    const edited = await edit({ content: wordFile({ body }), name: 'x.docx' })
    edited.journal.act(rewrite(1, 'Siehe unten.'))
    const xml = partOf(docxTracked.write(edited.exported()))
    expect(xml).toContain('<w:delInstrText>REF x</w:delInstrText>')
    expect(both(edited)).toEqual({ accepted: ['Siehe unten.'], rejected: ['Siehe Bild 3.'] })
  })
})

describe('comments in Word', () => {
  const comment = (text: string) => (document: Journal['document']) =>
    commented(document, { segment: segmentAt({ document }, 1).id, text })

  it('carry what was written about a segment, with name and date, in a part of their own', async () => {
    const { journal, exported } = await edit({ content: 'Ein Satz.\n\nNoch einer.', format: 'txt' })
    journal.act(comment('Stimmt das?\n<Bitte> prüfen.'), { by: 'Ben Böhm' })
    const parts = partsOf(docxTracked.write(exported()))
    const xml = parts.get('word/document.xml') ?? ''
    expect(xml).toMatch(
      /<w:commentRangeStart w:id="1"\/><w:r>.*Ein Satz\.<\/w:t><\/w:r><w:commentRangeEnd w:id="1"\/>/,
    )
    const comments = parts.get('word/comments.xml') ?? ''
    expect(comments).toContain('w:author="Ben Böhm" w:date="2026-11-20T09:00:00Z" w:initials="BB"')
    expect(paragraphTexts(comments, 'accepted')).toEqual(['Stimmt das?', '<Bitte> prüfen.'])
    expect(parts.get('[Content_Types].xml')).toContain('PartName="/word/comments.xml"')
    expect(parts.get('word/_rels/document.xml.rels')).toContain('Target="comments.xml"')
  })

  it('name the errors that were marked, with category and severity, at their words', async () => {
    const { journal, exported } = await edit({ content: 'Er saß auf der Bank.', format: 'txt' })
    journal.act(rewrite(1, 'Er saß heute auf der Bank.'))
    journal.act((document) =>
      annotated(
        document,
        {
          segment: segmentAt({ document }, 1).id,
          revision: 1,
          spans: [{ start: 21, end: 25 }],
          category: 'accuracy/mistranslation',
          severity: 'major',
          note: 'die zum Sitzen',
          origin: { kind: 'hand' },
        },
        schemeOf('mqm-core'),
      ),
    )
    const parts = partsOf(docxTracked.write(exported()))
    expect(paragraphTexts(parts.get('word/comments.xml') ?? '', 'accepted')).toEqual([
      'MQM: Falsch übersetzt (accuracy/mistranslation), schwer – „Bank“ – die zum Sitzen',
    ])
    const xml = parts.get('word/document.xml') ?? ''
    const marked = /<w:commentRangeStart[^>]*>(.*?)<w:commentRangeEnd/.exec(xml)?.[1] ?? ''
    expect(marked.replace(/<[^>]*>/g, '')).toBe('Bank')
    expect(paragraphTexts(xml, 'rejected')).toEqual(['Er saß auf der Bank.'])
  })

  it('join those that stand in the document, and none stands there twice', async () => {
    const body = paragraph(
      `<w:commentRangeStart w:id="0"/>${run('Text.')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
    )
    const comments = `<w:comment w:id="0" w:author="Ben">${paragraph(run('Gut so?'))}</w:comment>`
    const { journal, exported } = await edit({
      content: wordFile({ body, comments }),
      name: 'x.docx',
    })
    expect(journal.document.segments[0]?.comments.map(({ text, by }) => [by, text])).toEqual([
      ['Ben', 'Gut so?'],
    ])
    journal.act(comment('Ja.'), { by: 'Anna' })
    const parts = partsOf(docxTracked.write(exported()))
    expect(paragraphTexts(parts.get('word/comments.xml') ?? '', 'accepted')).toEqual([
      'Gut so?',
      'Ja.',
    ])
    const ids = (parts.get('word/document.xml') ?? '').match(/commentReference w:id="\d+"/g)
    expect(new Set(ids).size).toBe(2)
  })
})

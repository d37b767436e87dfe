import { describe, expect, it } from 'vitest'
import { documentText } from '../../../src/core/review/document.ts'
import { segmentId } from '../../../src/core/review/ids.ts'
import { returned as whatCameBack } from '../../../src/core/review/returning.ts'
import { split } from '../../../src/core/review/segmenting.ts'
import { takenOver, withAdditions } from '../../../src/core/review/taking-over.ts'
import { docx } from '../../../src/server/formats/docx.ts'
import { docxTracked } from '../../../src/server/formats/docx-tracked.ts'
import { returnedFile } from '../../../src/server/formats/returned.ts'
import { txt } from '../../../src/server/formats/txt.ts'
import { edit, rewrite } from '../../support/acts.ts'
import type { Journal } from '../../support/documents.ts'
import { paragraph, run, wordFile } from '../../support/word-files.ts'
import { partsOf } from '../../support/word-revisions.ts'
import { zipOf } from '../../support/zips.ts'

const content = [
  'Die DVRK hat am Montag eine Rakete getestet.',
  'US -Außenminister Blinken nannte dies eine Provokation.',
  'Die Gespräche in Seoul gehen am Dienstag weiter.',
  'Zuletzt äußerte sich auch Japan.',
].join('\n\n')

/** What a client does to a Word document: the text of its main part is another one. */
const byClient = (file: Uint8Array, change: (xml: string) => string): Uint8Array => {
  const parts = Object.fromEntries(partsOf(file))
  return zipOf({ ...parts, 'word/document.xml': change(parts['word/document.xml'] ?? '') })
}

const rejectingAll = (xml: string): string =>
  xml
    .replace(/<w:ins [^>]*>.*?<\/w:ins>/g, '')
    .replace(/<\/?w:del( [^>]*)?>/g, '')
    .replaceAll('w:delText', 'w:t')
const acceptingAll = (xml: string): string =>
  xml.replace(/<w:del [^>]*>.*?<\/w:del>/g, '').replace(/<\/?w:ins( [^>]*)?>/g, '')

const back = (journal: Journal, bytes: Uint8Array, name = 'zurück.docx') =>
  returnedFile(
    { document: journal.document, imported: journal.imported, entries: journal.entries },
    { bytes, name },
  )

const told = ({ changes }: Awaited<ReturnType<typeof back>>) =>
  changes.map(({ kind, text }) => [kind, text])

/** Two corrections, sent out as Word with tracked changes. */
const sent = async () => {
  const { journal, exported } = await edit({ content, format: 'txt' })
  journal.act(rewrite(1, 'Nordkorea hat am Montag eine Rakete getestet.'))
  journal.act(rewrite(2, 'US-Außenminister Blinken nannte dies eine Provokation.'))
  return { journal, exported, file: docxTracked.write(exported()) }
}

describe('a Word document that came back', () => {
  it('untouched, or with everything accepted, changes nothing', async () => {
    const { journal, file } = await sent()
    for (const came of [file, byClient(file, acceptingAll)]) {
      const found = await back(journal, came)
      expect(told(found)).toEqual([])
      expect(found.unchanged).toBe(4)
    }
  })

  it('tells what is still open in it', async () => {
    const { journal, file } = await sent()
    const { undecided } = await back(journal, file)
    expect(undecided.get('Nordkorea hat am Montag eine Rakete getestet.')).toEqual([
      { kind: 'deleted', text: 'Die DVRK', by: 'Anna' },
      { kind: 'inserted', text: 'Nordkorea', by: 'Anna' },
    ])
  })

  it('with a change rejected brings the machine’s words back', async () => {
    const { journal, file } = await sent()
    const cut = (xml: string) => xml.split(/(?=<w:p>)/)
    const came = byClient(file, (xml) =>
      cut(xml)
        .map((part) => (part.includes('Nordkorea') ? rejectingAll(part) : part))
        .join(''),
    )
    const found = await back(journal, came)
    expect(told(found)).toEqual([['changed', 'Die DVRK hat am Montag eine Rakete getestet.']])
  })

  it('with further edits brings those, paragraphs taken out and added ones included', async () => {
    const { journal, file } = await sent()
    const came = byClient(file, (xml) =>
      acceptingAll(xml)
        .replace('am Dienstag', 'am Mittwoch')
        .replace(/<w:p>(?:(?!<w:p>).)*Provokation.*?<\/w:p>/, '')
        .replace('<w:sectPr>', `${paragraph(run('Ein neuer Absatz des Kunden.'))}<w:sectPr>`),
    )
    const found = await back(journal, came)
    expect(told(found)).toEqual([
      ['removed', ''],
      ['changed', 'Die Gespräche in Seoul gehen am Mittwoch weiter.'],
    ])
    expect(found.additions).toEqual([{ after: 's4', text: 'Ein neuer Absatz des Kunden.' }])
  })

  it('keeps what was edited here meanwhile, and names where both changed the same words', async () => {
    const { journal, file } = await sent()
    journal.act(rewrite(3, 'Die Gespräche in Seoul gehen am Donnerstag weiter.'))
    journal.act(rewrite(4, 'Zuletzt äußerte sich auch Japan dazu.'))
    const came = byClient(file, (xml) =>
      xml.replace('am Dienstag', 'am Mittwoch').replace('Zuletzt äußerte', 'Schließlich äußerte'),
    )
    expect(told(await back(journal, came))).toEqual([
      ['conflict', 'Die Gespräche in Seoul gehen am Mittwoch weiter.'],
      ['merged', 'Schließlich äußerte sich auch Japan dazu.'],
    ])
  })

  it('does not undo newer edits when it is not known what was sent', async () => {
    const { journal, exported } = await sent()
    const file = Buffer.from(txt.write(exported()))
    journal.act(rewrite(3, 'Die Gespräche gehen weiter.'))
    const came = Buffer.from(file.toString().replace('auch Japan', 'selbst Japan'))
    expect(told(await back(journal, came, 'zurück.txt'))).toEqual([
      ['outdated', 'Die Gespräche in Seoul gehen am Dienstag weiter.'],
      ['changed', 'Zuletzt äußerte sich selbst Japan.'],
    ])
  })

  it('is taken over as one act, also where a segment was split since', async () => {
    const { journal, file } = await sent()
    journal.act((document) => split(document, { segment: segmentId(1), offset: 24, base: 1 }))
    const came = byClient(file, (xml) =>
      xml
        .replace('eine Rakete getestet', 'zwei Raketen erprobt')
        .replace('auch Japan', 'selbst Japan'),
    )
    const found = await back(journal, came)
    expect(found.changes.map(({ kind, segments }) => [kind, segments.length])).toEqual([
      ['changed', 2],
      ['changed', 1],
    ])
    const stretches = found.changes.map(({ segments, text }) => ({
      segments: segments.map(({ id }) => id),
      text,
    }))
    const entry = journal.act((document) => takenOver(document, stretches, 'import'))
    expect(entry?.changes.map(({ kind }) => kind)).toEqual(['revision', 'revision'])
    expect(documentText(journal.document)).toBe(
      content
        .replace('Die DVRK', 'Nordkorea')
        .replace('US -', 'US-')
        .replace('eine Rakete getestet', 'zwei Raketen erprobt')
        .replace('auch Japan', 'selbst Japan'),
    )
  })

  it('writes a new paragraph behind the one it follows', async () => {
    const { journal } = await sent()
    const stretches = withAdditions(
      journal.document,
      [{ segments: [segmentId(1)], text: 'Anders.' }],
      [
        { after: segmentId(1), text: 'Neu.' },
        { after: segmentId(4), text: 'Schluss.' },
      ],
    )
    journal.act((document) => takenOver(document, stretches, 'import'))
    expect(journal.document.segments.map(({ text }) => text)).toEqual([
      'Anders.\nNeu.',
      'US-Außenminister Blinken nannte dies eine Provokation.',
      'Die Gespräche in Seoul gehen am Dienstag weiter.',
      'Zuletzt äußerte sich auch Japan.\nSchluss.',
    ])
  })

  it('knows its footnotes again when one before them was deleted', async () => {
    const note = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
    const body = paragraph(run('Eins') + note(1) + run(' und zwei') + note(2) + run('.'))
    const { journal, exported } = await edit({ content: wordFile({ body }), name: 'x.docx' })
    journal.act(rewrite(1, 'Eins⟦1⟧ und die zwei⟦2⟧.'))
    const came = byClient(docx.write(exported()), (xml) => xml.replace(note(1), ''))
    expect(told(await back(journal, came))).toEqual([['changed', 'Eins und die zwei⟦2⟧.']])
  })

  it('is refused when it is another text or another format than the tags need', async () => {
    const { journal } = await sent()
    const other = wordFile({ body: paragraph(run('Rezept für vier Personen mit Kartoffeln')) })
    await expect(back(journal, other)).rejects.toThrow('No paragraph of this file resembles')
    const body = paragraph(`${run('Eins')}<w:r><w:footnoteReference w:id="1"/></w:r>${run('.')}`)
    const tagged = await edit({ content: wordFile({ body }), name: 'x.docx' })
    await expect(back(tagged.journal, Buffer.from('Eins.'), 'x.txt')).rejects.toThrow('tags')
  })
})

describe('what came back', () => {
  it('is whole again when everything is taken over', async () => {
    const { journal } = await edit({ content, format: 'txt' })
    const { document } = journal
    const texts = [
      'Ganz neu.',
      'US-Außenminister Blinken nannte es so.',
      'Die Gespräche in Seoul gehen weiter. Zuletzt äußerte sich auch Japan.',
    ]
    const { changes, additions } = whatCameBack({
      sent: document,
      now: document,
      isSure: true,
      texts,
      form: (text) => text,
    })
    const stretches = withAdditions(
      document,
      changes.map(({ segments, text }) => ({ segments: segments.map(({ id }) => id), text })),
      additions.flatMap(({ after, text }) => (after === undefined ? [] : [{ after, text }])),
    )
    journal.act((state) => takenOver(state, stretches, 'import'))
    const now = journal.document.segments.map(({ text }) => text).join(' ')
    for (const word of texts.join(' ').split(' ').slice(2)) expect(now).toContain(word)
  })
})

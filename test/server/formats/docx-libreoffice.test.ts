import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { commented } from '../../../src/core/review/commenting.ts'
import { docxTracked } from '../../../src/server/formats/docx-tracked.ts'
import { edit, rewrite } from '../../support/acts.ts'
import { corpusPairs } from '../../support/corpus.ts'
import {
  converted,
  type Opened,
  openDocumentRevisions,
  openDocumentTexts,
  opened,
  soffice,
} from '../../support/libreoffice.ts'

const why =
  soffice === undefined ? ' – skipped: there is no `soffice` here (libreoffice-writer-nogui)' : ''

describe.skipIf(soffice === undefined)(`LibreOffice opens tracked changes${why}`, () => {
  describe('in a new document of 1,000 real pairs', () => {
    let office: Opened
    beforeAll(async () => {
      const content = corpusPairs.map(({ machine }) => machine).join('\n\n')
      const { journal, exported } = await edit({ content, format: 'txt' })
      journal.act(
        (document) =>
          corpusPairs.flatMap(({ edited }, index) => rewrite(index + 1, edited)(document)),
        { by: 'Änne Öst', at: '2026-11-21T14:30:00.000Z' },
      )
      office = opened(docxTracked.write(exported()))
    }, 150_000)

    it('and accepts all of them: exactly the editor’s text', () => {
      const texts = corpusPairs.map(({ edited }) => edited)
      expect(openDocumentTexts(office.accepted)).toEqual(texts)
    })

    it('and rejects all of them: exactly the machine’s text', () => {
      const texts = corpusPairs.map(({ machine }) => machine)
      expect(openDocumentTexts(office.rejected)).toEqual(texts)
    })

    it('and shows author and date', () => {
      const revisions = openDocumentRevisions(office.undecided)
      expect(revisions.length).toBeGreaterThan(2_000)
      expect(new Set(revisions.map(({ author, date }) => `${author} ${date}`))).toEqual(
        new Set(['Änne Öst 2026-11-21T14:30:00']),
      )
      expect(office.accepted).not.toContain('text:tracked-changes')
    })
  })

  describe('in the document that came, with boxes, tables, notes and links', () => {
    let office: Opened
    const changes: readonly (readonly [number, string, string])[] = [
      [2, 'Vorfälle', 'Zwischenfälle'],
      [3, 'US -Außenminister', 'US-Außenminister'],
      [3, 'bilaterale Straße', 'Straße mit zwei Richtungen'],
      [3, 'Bericht der Zeitung', 'Zeitungsbericht'],
      [5, 'DVRK', 'Volksrepublik'],
      [8, 'Sanktionen\tund', 'Sanktionen und'],
      [12, 'für Gespräche', 'dafür, zu sprechen'],
      [14, 'zweite Zeile mit', 'zweite, korrigierte\nZeile mit'],
      [16, 'Two -Sided', 'Two-Sided'],
    ]
    beforeAll(async () => {
      const path = join(import.meta.dirname, '../../fixtures/formats/docx-libreoffice-bericht.docx')
      const { journal, exported } = await edit({ content: readFileSync(path), name: 'b.docx' })
      for (const [index, [number, before, after]] of changes.entries()) {
        const by = index % 2 === 0 ? 'Anna' : 'Ben'
        journal.act(
          rewrite(number, (text) => text.replace(before, after)),
          { by },
        )
      }
      const file = docxTracked.write(exported())
      if (process.env.ROTSTIFT_KEEP_DOCX) writeFileSync(process.env.ROTSTIFT_KEEP_DOCX, file)
      office = opened(file)
    }, 150_000)

    it.each(['accepted', 'rejected'] as const)('and all its paragraphs are there: %s', (side) => {
      const texts = openDocumentTexts(office[side]).join('\n')
      for (const [, before, after] of changes) {
        expect(texts).toContain(side === 'accepted' ? after : before)
        expect(texts).not.toContain(side === 'accepted' ? before : after)
      }
      expect(texts).toContain('Neben dem Kasten steht dieser Absatz.')
      expect(office[side]).toContain('https://example.org/bericht')
      expect(office[side].match(/<text:note /g)).toHaveLength(2)
    })

    it('and shows a comment with its author and date, beside the words it is about', async () => {
      const { journal, exported } = await edit({ content: 'Ein Satz.', format: 'txt' })
      journal.act((document) => {
        const [segment] = document.segments
        return segment ? commented(document, { segment: segment.id, text: 'Quelle prüfen!' }) : []
      })
      const content = converted(docxTracked.write(exported()))
      expect(content).toMatch(
        /<office:annotation [^>]*>.*Quelle prüfen!.*<\/office:annotation>.*Ein Satz\.<office:annotation-end/s,
      )
      expect(content).toContain('<dc:creator>Anna</dc:creator><dc:date>2026-11-20T09:00:00')
    }, 60_000)

    it('and prints them', () => expect(office.pdf.subarray(0, 5).toString()).toBe('%PDF-'))
  })
})

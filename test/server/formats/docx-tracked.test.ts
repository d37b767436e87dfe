import { describe, expect, it } from 'vitest'
import { docx } from '../../../src/server/formats/docx.ts'
import { docxTracked } from '../../../src/server/formats/docx-tracked.ts'
import { edit, rewrite } from '../../support/acts.ts'
import { corpusPairs } from '../../support/corpus.ts'
import { paragraphTexts, partOf, revisionsIn } from '../../support/word-revisions.ts'

describe('tracked changes', () => {
  it('of all real pairs lead from the machine’s text to the editor’s and back', async () => {
    const { journal, exported } = await edit({
      content: corpusPairs.map(({ machine }) => machine).join('\n\n'),
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
})

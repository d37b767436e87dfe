import { describe, expect, it } from 'vitest'
import { readAlternative } from '../../../src/server/formats/alternative.ts'
import { importedDocument } from '../../../src/server/formats/importing.ts'
import { documentIdOf } from '../../support/site.ts'

const arrival = { id: documentIdOf(1), at: '2026-11-20T08:00:00.000Z', by: 'Anna' }

/** What of another translation stands beside which segment of the text. */
const pairs = async (text: string, other: string, unit: 'paragraph' | 'sentence' = 'paragraph') => {
  const { document } = await importedDocument({ content: text, unit }, arrival)
  const { alternative, notices } = await readAlternative(
    { system: 'Süd', content: other },
    document.imported,
  )
  const machine = new Map(document.imported.segments.map((one) => [one.id, one.machine]))
  return {
    pairs: alternative.texts.map(({ segment, text: theirs }) => [machine.get(segment), theirs]),
    notices: notices.map(({ en }) => en),
  }
}

describe('another translation of a text', () => {
  it('is paired paragraph by paragraph', async () => {
    expect(await pairs('Eins.\n\nZwei.', 'One.\n\nTwo.\n')).toEqual({
      pairs: [
        ['Eins.', 'One.'],
        ['Zwei.', 'Two.'],
      ],
      notices: [],
    })
  })

  it('is paired sentence by sentence within the paragraph where segments are sentences', async () => {
    const found = await pairs(
      'Der Hut stand. Er fiel.\n\nEnde.',
      'Der Hut lag. Er stürzte.\n\nSchluss.',
      'sentence',
    )
    expect(found.pairs).toEqual([
      ['Der Hut stand.', 'Der Hut lag.'],
      ['Er fiel.', 'Er stürzte.'],
      ['Ende.', 'Schluss.'],
    ])
  })

  it('loses nothing and says so when the numbers differ', async () => {
    const long = 'Ein recht langer Absatz, der von der Sache handelt und von vielem mehr.'
    const found = await pairs(`Kurz.\n\n${long}`, `Knapp.\n\n${long}\n\nNoch einer.`)
    expect(found.pairs.map(([, theirs]) => theirs).join('\n\n')).toBe(
      `Knapp.\n\n${long}\n\nNoch einer.`,
    )
    expect(found.notices[0]).toMatch(/has 3 paragraphs, the text has 2/)
  })

  it('is read from a file of another format as well', async () => {
    const { document } = await importedDocument({ content: 'Eins.\n\nZwei.' }, arrival)
    const content = new TextEncoder().encode('# Eins!\n\nZwei!\n')
    const { alternative } = await readAlternative(
      { system: 'Süd', content, name: 'süd.md' },
      document.imported,
    )
    expect(alternative.texts.map(({ text }) => text)).toEqual(['Eins!', 'Zwei!'])
  })

  it('comes with the text as entries of its history, each with its system', async () => {
    const { document } = await importedDocument(
      {
        content: 'Eins.',
        alternatives: [
          { system: 'Süd', content: 'One.' },
          { system: 'West', content: 'Un.' },
        ],
      },
      arrival,
    )
    expect(document.entries).toMatchObject([
      { sequence: 1, by: 'Anna', changes: [{ kind: 'translation', system: 'Süd' }] },
      { sequence: 2, by: 'Anna', changes: [{ kind: 'translation', system: 'West' }] },
    ])
  })
})

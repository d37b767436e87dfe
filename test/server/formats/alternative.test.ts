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

  it('is paired by the words that both share when a paragraph is missing', async () => {
    const own = [
      'Der Minister reiste am Montag nach Seoul.',
      'Die Delegation traf dort den Präsidenten.',
      'Am Abend flog sie nach Tokio weiter.',
    ]
    const theirs = ['Am Abend flog man weiter nach Tokio.']
    const found = await pairs(own.join('\n\n'), theirs.join('\n\n'))
    expect(found.pairs).toEqual([[own[2], theirs[0]]])
    const more = await pairs(own.slice(1).join('\n\n'), [...own].join('\n\n'))
    expect(more.pairs.map(([, text]) => text).join('\n\n')).toBe(own.join('\n\n'))
    expect(more.pairs.at(-1)).toEqual([own[2], own[2]])
  })

  it('loses nothing, whatever the numbers are', async () => {
    const words = ['Der Hut', 'Ein Haus fiel', 'Sie ging', 'Wir kamen spät', 'Ende']
    for (const [mine, others] of [
      [1, 4],
      [4, 1],
      [2, 5],
      [5, 3],
    ] as const) {
      const text = words.slice(0, mine).map((word) => `${word}.`)
      const other = words.slice(5 - others).map((word) => `${word}!`)
      const { pairs: found } = await pairs(text.join('\n\n'), other.join('\n\n'))
      expect(found.map(([, theirs]) => theirs).join('\n\n')).toBe(other.join('\n\n'))
    }
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

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findings } from '../../../src/core/checks/findings.ts'
import { languageSetting } from '../../../src/core/checks/language-setting.ts'
import { type Setting, setting } from '../../../src/core/checks/setting.ts'
import { unmarked } from '../../../src/core/checks/unmarked.ts'
import { replaced } from '../../../src/core/text/span.ts'
import { tagsOf } from '../../support/tags.ts'

const german: Setting = languageSetting('de') ?? setting({})

const found = (text: string, machine: string, source?: string) => {
  const tags = tagsOf(machine, source ?? '')
  return findings([{ text, machine, tags, ...(source !== undefined && { source }) }], german)
}

describe('the check of inline tags', () => {
  it.each([
    ['Der ⟦1⟧Minister⟦/1⟧ sprach.', 'Der Minister⟦/1⟧ sprach.', 'Tag fehlt: g 1'],
    ['Der ⟦1⟧Minister⟦/1⟧ sprach.', 'Der ⟦1⟧⟦1⟧Minister⟦/1⟧ sprach.', 'Tag doppelt: g 1'],
    [
      'Der ⟦1⟧Minister⟦/1⟧ sprach.',
      'Der ⟦/1⟧Minister⟦1⟧ sprach.',
      'Tag g 1 schließt an der falschen Stelle',
    ],
    ['Der Minister⟦1⟧ sprach.', 'Der Minister⟦1⟧⟦8⟧ sprach.', 'Kein Tag dieses Segments: ⟦8⟧'],
  ])('%s → %s', (machine, text, message) => {
    expect(found(text, machine).map((finding) => finding.message.de)).toEqual([message])
  })

  it('puts a tag back where nothing else was changed', () => {
    const machine = 'Der ⟦1⟧Minister⟦/1⟧ sprach.'
    const [finding] = found('Der Minister⟦/1⟧ sprach.', machine)
    const [fix = ''] = finding?.fix?.replacements ?? []
    expect(finding && replaced('Der Minister⟦/1⟧ sprach.', finding, fix)).toBe(machine)
  })

  it('leaves a unit alone that nobody has translated', () => {
    expect(found('', '', 'The ⟦1⟧minister⟦/1⟧')).toEqual([])
  })
})

describe('other checks', () => {
  it.each([
    [
      'a number in a mark is no number of the text',
      'Der Minister⟦7⟧ sprach am 9. November.',
      'The minister⟦7⟧ spoke on 9 November.',
    ],
    [
      'a sentence that ends before a line break',
      'Erste Zeile.⟦1⟧Zweite Zeile.',
      'First line.⟦1⟧Second line.',
    ],
    ['a word that is partly bold', 'Die ⟦1⟧US⟦/1⟧-Regierung', 'The ⟦1⟧US⟦/1⟧ government'],
    ['quotes round a bold word', 'Das „⟦1⟧Haus⟦/1⟧“ ist alt.', 'The “⟦1⟧house⟦/1⟧” is old.'],
    ['the same mark in one sentence', '⟦1⟧eins⟦/1⟧ ⟦2⟧zwei⟦/2⟧', '⟦1⟧one⟦/1⟧ ⟦2⟧two⟦/2⟧'],
  ])('find nothing in %s', (_, text, source) => {
    expect(found(text, text, source)).toEqual([])
  })

  it('find what is wrong between tags, in its place', () => {
    const text = 'Der ⟦1⟧US -Minister⟦/1⟧ sprach.'
    const [finding] = found(text, text)
    expect(finding).toMatchObject({ check: 'space-before-hyphen' })
    expect(text.slice(finding?.start, finding?.end)).toBe(finding?.text)
    const [fix = ''] = finding?.fix?.replacements ?? []
    expect(finding && replaced(text, finding, fix)).toBe('Der ⟦1⟧US-Minister⟦/1⟧ sprach.')
  })

  it('offer no fix that would take a tag out', () => {
    const text = 'Der US⟦1⟧ -Minister sprach.'
    for (const { fix, start, end } of found(text, text)) {
      if (fix !== undefined) expect(text.slice(start, end)).not.toContain('⟦')
    }
  })
})

describe('a text without its marks', () => {
  it('knows where each of its characters stands in the text with them', () => {
    const pieces = fc.constantFrom('⟦1⟧', '⟦/1⟧', '⟦2⟧', 'a', 'b', ' ', '⟦9⟧')
    fc.assert(
      fc.property(fc.array(pieces), (all) => {
        const text = all.join('')
        const tags = tagsOf('⟦1⟧⟦/1⟧⟦2⟧')
        const plain = unmarked(text, tags)
        for (let start = 0; start < plain.text.length; start += 1) {
          const span = plain.placed({ start, end: start + 1 })
          const character = plain.text.charAt(start)
          expect(text.slice(span.start, span.end)).toBe(character === '\uFFFC' ? '⟦2⟧' : character)
        }
      }),
    )
  })
})

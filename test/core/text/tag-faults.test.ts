import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { missingTags, type TagFault, tagFaults } from '../../../src/core/text/tag-faults.ts'
import { tagsOf } from '../../support/tags.ts'

const told = (fault: TagFault): string =>
  `${fault.kind} ${fault.kind === 'unknown' ? fault.mark : fault.tag.mark}`

describe('the tags of a text', () => {
  it.each<[string, { machine: string; source?: string }, string, string[]]>([
    ['all there', { machine: 'Der ⟦1⟧Minister⟦/1⟧ sprach.' }, '⟦1⟧Er⟦/1⟧ sprach.', []],
    ['one lost', { machine: 'Zeile⟦1⟧Zeile' }, 'Zeile Zeile', ['missing ⟦1⟧']],
    ['half a pair lost', { machine: '⟦1⟧fett⟦/1⟧' }, 'fett⟦/1⟧', ['missing ⟦1⟧']],
    ['one written twice', { machine: 'Zeile⟦1⟧' }, '⟦1⟧Zeile⟦1⟧', ['doubled ⟦1⟧']],
    ['twice in the source', { machine: '⟦1⟧a', source: '⟦1⟧a⟦1⟧' }, '⟦1⟧a⟦1⟧', []],
    ['closed before it opens', { machine: '⟦1⟧fett⟦/1⟧' }, '⟦/1⟧fett⟦1⟧', ['crossed ⟦/1⟧']],
    ['two that cross', { machine: '⟦1⟧a⟦2⟧b⟦/2⟧⟦/1⟧' }, '⟦1⟧a⟦2⟧b⟦/1⟧⟦/2⟧', ['crossed ⟦/1⟧']],
    ['two that crossed already', { machine: '⟦1⟧⟦2⟧b⟦/1⟧⟦/2⟧' }, '⟦1⟧⟦2⟧c⟦/1⟧⟦/2⟧', []],
    ['one of nowhere', { machine: '⟦1⟧a' }, '⟦1⟧a⟦7⟧', ['unknown ⟦7⟧']],
    ['brackets of the text itself', { machine: 'a' }, 'a⟦7⟧', []],
    ['dropped by the machine', { machine: 'a', source: 'a⟦1⟧' }, 'a', ['missing ⟦1⟧']],
    ['not in the source at all', { machine: 'a⟦1⟧', source: 'a⟦2⟧' }, 'a⟦1⟧', []],
  ])('%s', (_, texts, text, expected) => {
    const tags =
      texts.machine === 'a' && texts.source === undefined
        ? []
        : tagsOf(texts.machine, texts.source ?? '')
    const missing = missingTags(text, { ...texts, tags }).map(({ mark }) => `missing ${mark}`)
    expect([...missing, ...tagFaults(text, { ...texts, tags }).map(told)]).toEqual(expected)
  })

  it('are right in whatever the machine wrote, where there is no source', () => {
    const marks = fc.constantFrom('⟦1⟧', '⟦/1⟧', '⟦2⟧', '⟦/2⟧', '⟦3⟧', 'Wort ', '. ')
    fc.assert(
      fc.property(fc.array(marks), (pieces) => {
        const machine = pieces.join('')
        expect(tagFaults(machine, { machine, tags: tagsOf(machine) })).toEqual([])
      }),
    )
  })

  it('are missing in the order in which the source has them', () => {
    const source = '⟦2⟧a⟦1⟧b⟦/1⟧'
    const missing = missingTags('⟦1⟧', { machine: '', source, tags: tagsOf(source) })
    expect(missing.map(({ mark }) => mark)).toEqual(['⟦2⟧', '⟦/1⟧'])
  })
})

import { describe, expect, it } from 'vitest'
import { findings } from '../../../src/core/checks/findings.ts'
import { type HouseStyle, setting } from '../../../src/core/checks/setting.ts'

const known = new Set(
  `Die die Der der Regierung Sieg bringen bringenden hinauf stieg auf dem Weg wiesen Straße er
  sagte es und blieb sehr zu Haus bzw. Blinken sprach mit`.split(/\s+/),
)
const dictionary = { knows: (word: string) => known.has(word) }

const unknown = (text: string, style: Partial<HouseStyle> = {}, source?: string) =>
  findings([{ text, ...(source && { source }) }], setting({ dictionary, style }))
    .filter(({ check }) => check === 'spelling')
    .map(({ text: word, severity }) => `${word}: ${severity}`)

describe('an unknown word', () => {
  it.each([
    [
      'in small letters is a warning: a slip as a rule',
      'Die regierug sprach.',
      ['regierug: warning'],
    ],
    ['with a capital is a hint: a name as a rule', 'Der Molitor sprach.', ['Molitor: hint']],
    [
      'that is put together of known ones is a hint',
      'Die siegbringenden stieg hinaufstieg. Er abwiesen es.',
      ['siegbringenden: hint', 'hinaufstieg: hint', 'abwiesen: hint'],
    ],
    ['that is made of Greek or Latin is a hint', 'Der thrakische Weg.', ['thrakische: hint']],
    [
      'beside another is part of something foreign, and a hint',
      'Er sagte alma mater und blieb.',
      ['alma: hint', 'mater: hint'],
    ],
    ['that is known with its full stop is none', 'Der Weg bzw. die Straße.', []],
    ['of figures, capitals or one letter is none', 'Der A320, die EU, x und UNHCRs.', []],
  ])('%s', (_, text, expected) => {
    expect(unknown(text)).toEqual(expected)
  })

  it('that the source has, too, is a name and none', () => {
    expect(unknown('Molitor sprach.', {}, 'Molitor spoke.')).toEqual([])
  })

  it('that the house accepted is none', () => {
    expect(unknown('Die regierug sprach.', { accepted: ['regierug'] })).toEqual([])
  })

  it('with ss is none in Switzerland where others write ß', () => {
    expect(unknown('Die Strasse blieb.')).toEqual(['Strasse: hint'])
    expect(unknown('Die Strasse blieb.', { region: 'ch', quotes: '«…»' })).toEqual([])
  })

  it('is looked at in linear time, whatever it is', () => {
    const long = `${'a'.repeat(20_000)} ${'Ab'.repeat(10_000)} ${'un '.repeat(5_000)}`
    expect(unknown(long).length).toBeGreaterThan(0)
  })
})

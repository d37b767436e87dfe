import { expect, it } from 'vitest'
import { mnemonics } from '../../../src/core/text/mnemonics.ts'

it('gives each label its first letter where it can, and never one letter twice', () => {
  expect(mnemonics(['Terminologie', 'Genauigkeit', 'Sprachrichtigkeit', 'Stil'])).toEqual([
    't',
    'g',
    's',
    'i',
  ])
  expect(mnemonics(['Not as in the reference', 'Awkward'], 'n')).toEqual(['o', 'a'])
})

it('finds some letter for a label whose own are taken', () => {
  expect(mnemonics(['A', 'A', 'Ä'])).toEqual(['a', 'b', 'c'])
})

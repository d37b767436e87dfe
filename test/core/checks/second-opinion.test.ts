import { describe, expect, it } from 'vitest'
import {
  isFindingId,
  type Opinion,
  opinionFindings,
} from '../../../src/core/checks/second-opinion.ts'

const text = 'Die Ausrüstung für seine weitere Verwendung , sagte er.'

const opinion = (part: string, given: Partial<Opinion> = {}): Opinion => ({
  start: text.indexOf(part),
  end: text.indexOf(part) + part.length,
  rule: 'DE_AGREEMENT',
  issue: 'grammar',
  message: 'Passt das zusammen?',
  replacements: ['ihre'],
  ...given,
})

describe('a second opinion', () => {
  it('is a finding like our own, with its rule, its severity and an MQM category', () => {
    expect(opinionFindings(text, [opinion('seine')], [])).toMatchObject([
      {
        check: 'languagetool:DE_AGREEMENT',
        text: 'seine',
        severity: 'warning',
        replacements: ['ihre'],
        category: { dimension: 'Linguistic conventions', subtype: 'Grammar' },
      },
    ])
  })

  it('is left out where one of our findings says the same of the same words', () => {
    const said = opinion(' ,', { issue: 'typographical' })
    const own = { check: 'space-before-punct', start: said.start, end: said.end }
    expect(opinionFindings(text, [said], [own])).toEqual([])
    expect(opinionFindings(text, [said], [{ ...own, check: 'calque-phrase' }])).toHaveLength(1)
    expect(opinionFindings(text, [said], [{ ...own, start: 0, end: 3 }])).toHaveLength(1)
  })

  it('on a stretch that is not in the text is none', () => {
    for (const place of [
      { start: -1, end: 3 },
      { start: 3, end: 3 },
      { start: 5, end: 10_000 },
    ]) {
      expect(opinionFindings(text, [opinion('seine', place)], [])).toEqual([])
    }
  })

  it('has an id that can be dismissed, whatever its rule is called', () => {
    const [finding] = opinionFindings(text, [opinion('seine', { rule: 'A B/<c>' })], [])
    expect(finding?.check).toBe('languagetool:A_B__c_')
    expect(isFindingId(finding?.check ?? '')).toBe(true)
    expect(isFindingId('space-before-hyphen')).toBe(true)
    expect(isFindingId('languagetool:<script>')).toBe(false)
    expect(isFindingId('no-such-check')).toBe(false)
  })
})

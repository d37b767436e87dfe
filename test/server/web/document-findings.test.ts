import { describe, expect, it } from 'vitest'
import { withDismissal, withFacts, withSeverities } from '../../../src/core/checks/rule-changes.ts'
import { type Rules, shippedRules } from '../../../src/core/checks/rules.ts'
import { openedDocument } from '../../../src/core/review/document.ts'
import { segmentId } from '../../../src/core/review/ids.ts'
import {
  documentFindings,
  isCheckedWhole,
  segmentFindings,
} from '../../../src/server/web/document-findings.ts'
import { findingsView } from '../../../src/server/web/findings-view.ts'
import { aReader } from '../../support/reader.ts'
import { documentOf } from '../../support/site.ts'

const texts = ['Die DPRK kam und und ging.', 'Auch die DVRK kam und und ging.']

describe('the findings of a document', () => {
  it('stand in the order of the text, those of the whole document among them', () => {
    const found = documentFindings(openedDocument(documentOf(texts)), shippedRules)
    expect(found.map(({ number }) => number)).toEqual(found.map(({ number }) => number).toSorted())
    expect(found.filter(({ check }) => check === 'dup-word').map(({ number }) => number)).toEqual([
      1, 2,
    ])
    expect(found.map(({ check }) => check)).toContain('acronym-variants')
  })

  it('leave out what was dismissed, in a segment or everywhere', () => {
    const document = openedDocument(documentOf(texts))
    const dismissal = { segment: segmentId(1), check: 'dup-word', text: 'und und', by: '', at: '' }
    const places = (scope: 'segment' | 'document') =>
      documentFindings({ ...document, dismissals: [{ ...dismissal, scope }] }, shippedRules)
        .filter(({ check }) => check === 'dup-word')
        .map(({ number }) => number)
    expect([places('segment'), places('document')]).toEqual([[2], []])
  })

  it('are none in another language', () => {
    expect(
      documentFindings(openedDocument(documentOf(texts, { language: 'nl' })), shippedRules),
    ).toEqual([])
  })

  it('follow the country of the language', () => {
    const quoted = ['Er sagte "ja".']
    const fixesIn = (language: string) =>
      documentFindings(openedDocument(documentOf(quoted, { language })), shippedRules).map(
        ({ fix }) => fix?.replacements[0],
      )
    expect([fixesIn('de'), fixesIn('de-CH')]).toEqual([
      ['„', '“'],
      ['«', '»'],
    ])
  })
})

describe('the rules of a house', () => {
  const document = openedDocument(documentOf(texts))
  const checksUnder = (rules: Rules) => documentFindings(document, rules).map(({ check }) => check)

  it('silence what was dismissed in every text', () => {
    const dismissal = { check: 'dup-word', text: 'und und', by: 'Anna', at: '' }
    expect(checksUnder(shippedRules)).toContain('dup-word')
    expect(checksUnder(withDismissal(shippedRules, dismissal))).not.toContain('dup-word')
  })

  it('switch a check off or make it graver', () => {
    expect(checksUnder(withSeverities(shippedRules, { 'dup-word': 'off' }))).not.toContain(
      'dup-word',
    )
    const grave = documentFindings(document, withSeverities(shippedRules, { 'dup-word': 'error' }))
    expect(grave.find(({ check }) => check === 'dup-word')?.severity).toBe('error')
  })

  it('bring names of their own', () => {
    const fact = { kind: 'person', wrong: 'kam', right: ['Kahm'] } as const
    expect(checksUnder(withFacts(shippedRules, [fact]))).toContain('name-authority')
  })
})

describe('a very long text', () => {
  const long = openedDocument(documentOf([...texts, 'Ein Wort. '.repeat(25_000)]))

  it('is checked only where it is shown', () => {
    expect(isCheckedWhole(long)).toBe(false)
    const shown = new Set([segmentId(2)])
    expect(segmentFindings(long, shippedRules, shown).map(({ number }) => number)).toEqual([2])
    const panel = findingsView(long, shown, { reader: aReader(), rules: shippedRules })
    expect([panel.title, panel.groups.map(({ name }) => name)]).toEqual([
      'Findings on this page',
      ['Word doubled'],
    ])
  })
})

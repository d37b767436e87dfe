import { describe, expect, it } from 'vitest'
import type { RulesInUse } from '../../../../src/core/checks/language-setting.ts'
import {
  withAccepted,
  withDismissal,
  withSeverities,
} from '../../../../src/core/checks/rule-changes.ts'
import { shippedRules } from '../../../../src/core/checks/rules.ts'
import { segmentId } from '../../../../src/core/review/ids.ts'
import { machineFindings } from '../../../../src/server/web/report/machine-findings.ts'
import { dictionary } from '../../../support/dictionary.ts'
import { aJournal, type Journal } from '../../../support/documents.ts'
import { saveTimed } from '../../../support/measured-text.ts'

const twice = 'Er kam und und ging.'

const found = ({ document }: Journal, rules: RulesInUse, place = 1) => {
  const segment = document.segments[place - 1]
  if (segment === undefined) throw new Error(`there is no segment ${place}`)
  return machineFindings(document, segment, rules).map(({ check, found, left }) => [
    check,
    found,
    left,
  ])
}

describe('the findings in what a machine wrote', () => {
  it('are counted, with those that still stand in the edited text', () => {
    const journal = aJournal(`${twice} ${twice}`)
    expect(found(journal, shippedRules)).toEqual([['dup-word', 2, 2]])
    saveTimed(journal, 1, { text: `Er kam und ging. ${twice}` })
    expect(found(journal, shippedRules)).toEqual([['dup-word', 2, 1]])
  })

  it('are not those of an edit', () => {
    const journal = aJournal('Er kam und ging.')
    saveTimed(journal, 1, { text: twice })
    expect(found(journal, shippedRules)).toEqual([])
  })

  it('go by the rules of the house, from the moment they change', () => {
    const journal = aJournal(twice)
    expect(found(journal, shippedRules)).toHaveLength(1)
    const dismissal = { check: 'dup-word', text: 'und und', by: 'Anna', at: '' }
    for (const rules of [
      withSeverities(shippedRules, { 'dup-word': 'off' }),
      withAccepted(shippedRules, ['und und']),
      withDismissal(shippedRules, dismissal),
    ])
      expect(found(journal, rules)).toEqual([])
    expect(found(journal, shippedRules)).toHaveLength(1)
  })

  it('have misspelt words among them where there is a dictionary', () => {
    const journal = aJournal('Die Regierungg schweigen.')
    expect(found(journal, shippedRules)).toEqual([])
    expect(found(journal, { ...shippedRules, dictionary })).toEqual([['spelling', 1, 1]])
  })

  it('are without those that somebody dismissed in the text', () => {
    const journal = aJournal(twice, twice)
    const [check, text] = ['dup-word', 'und und']
    journal.act(() => [{ kind: 'dismissal', segment: segmentId(1), check, text, scope: 'segment' }])
    expect(found(journal, shippedRules)).toEqual([])
    expect(found(journal, shippedRules, 2)).toHaveLength(1)
  })
})

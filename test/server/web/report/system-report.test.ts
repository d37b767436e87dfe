import { describe, expect, it } from 'vitest'
import { shippedRules } from '../../../../src/core/checks/rules.ts'
import {
  type DocumentFigures,
  documentFigures,
} from '../../../../src/server/web/report/document-figures.ts'
import { systemsReport } from '../../../../src/server/web/report/system-report.ts'
import { anImport, Journal } from '../../../support/documents.ts'
import { approve, saveTimed } from '../../../support/measured-text.ts'

/** A reviewed document: each pair is what the machine wrote and what was made of it. */
const reviewed = (
  system: string | undefined,
  pairs: readonly (readonly [machine: string, edited: string])[],
  sources: readonly string[] = [],
): DocumentFigures => {
  const machine = pairs.map(([text]) => text)
  const { system: _, ...imported } = anImport(machine, { sources })
  const journal = new Journal({ ...imported, ...(system !== undefined && { system }) })
  for (const [index, [before, after]] of pairs.entries()) {
    if (before !== after) saveTimed(journal, index + 1, { text: after, seconds: 3 })
    approve(journal, index + 1)
  }
  return documentFigures(journal.document, shippedRules)
}

const repeated = <Value>(value: Value, count: number): readonly Value[] =>
  Array.from({ length: count }, () => value)

const sources = (count: number) => Array.from({ length: count }, (_, index) => `Source ${index}.`)

describe('the report on systems', () => {
  it('adds up all documents of a system, and puts the least corrected first', () => {
    const { systems } = systemsReport([
      reviewed('Beta', [['a b', 'c d']]),
      reviewed('Alpha', [['a b c d', 'a b c x']]),
      reviewed('Alpha', [['eins zwei', 'eins zwei']]),
    ])
    expect(systems).toMatchObject([
      {
        system: 'Alpha',
        documents: 2,
        scores: { ter: 100 / 6, segments: 2, unchanged: 50 },
        secondsPerThousandWords: 750,
      },
      { system: 'Beta', documents: 1, scores: { ter: 100 }, secondsPerThousandWords: 1_500 },
    ])
  })

  it('gives each score an interval, the same one whenever it is read', () => {
    const documents = [
      reviewed('Alpha', [
        ...repeated(['a b', 'a b'] as const, 30),
        ...repeated(['a b', 'a c'] as const, 30),
      ]),
    ]
    const [alpha] = systemsReport(documents).systems
    expect(alpha?.hter.score).toBe(25)
    // Standard error of the mean of 60 values of 0 and 50: 25 / √60 = 3.23; twice 1.96 of it.
    expect(alpha?.hter.margin).toBeGreaterThan(5.3)
    expect(alpha?.hter.margin).toBeLessThan(7.4)
    expect(systemsReport(documents).systems[0]?.hter).toEqual(alpha?.hter)
  })

  it('compares pair by pair where both translated the same sources', () => {
    const { comparisons } = systemsReport([
      reviewed('Beta', repeated(['a b', 'a c'] as const, 40), sources(40)),
      reviewed('Alpha', repeated(['a b', 'a b'] as const, 40), sources(40).toReversed()),
    ])
    expect(comparisons).toEqual([
      {
        kind: 'paired',
        best: 'Alpha',
        other: 'Beta',
        segments: 40,
        difference: { score: 50, low: 50, high: 50, mean: 50, margin: 0 },
        probability: 1 / 1_001,
      },
    ])
  })

  it('does not pretend to compare systems that translated different texts, or too few', () => {
    const alpha = reviewed('Alpha', repeated(['a b', 'a b'] as const, 40), sources(29))
    const beta = reviewed('Beta', repeated(['a b', 'a c'] as const, 40), sources(29))
    const gamma = reviewed('Gamma', [
      ['a b', 'a b'],
      ['a b', 'c d'],
    ])
    expect(systemsReport([alpha, beta, gamma]).comparisons).toEqual([
      { kind: 'unpaired', best: 'Alpha', other: 'Beta', overlapping: false },
      { kind: 'unpaired', best: 'Alpha', other: 'Gamma', overlapping: true },
    ])
  })

  it('compares any two that translated the same sources, not only with the best', () => {
    const alpha = reviewed('Alpha', repeated(['a b', 'a b'] as const, 5))
    const beta = reviewed('Beta', repeated(['a b', 'a c'] as const, 40), sources(40))
    const gamma = reviewed('Gamma', repeated(['a b', 'c d'] as const, 40), sources(40))
    const { comparisons } = systemsReport([gamma, beta, alpha])
    expect(comparisons.map(({ kind, best, other }) => [kind, best, other])).toEqual([
      ['unpaired', 'Alpha', 'Beta'],
      ['unpaired', 'Alpha', 'Gamma'],
      ['paired', 'Beta', 'Gamma'],
    ])
  })

  it('tells which documents it leaves out', () => {
    const open = documentFigures(new Journal(anImport(['Eins.'])).document, shippedRules)
    const unnamed = reviewed(undefined, [['a', 'b']])
    expect(systemsReport([open, unnamed])).toEqual({
      systems: [],
      comparisons: [],
      left: { open: 1, unnamed: 1 },
    })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Fact, factKinds } from '../../../../src/core/checks/fact.ts'
import { factProblem } from '../../../../src/core/checks/fact-problem.ts'
import { starterFacts } from '../../../../src/core/checks/german/starter-facts.ts'
import { withFacts } from '../../../../src/core/checks/rule-changes.ts'
import { houseFacts, shippedRules } from '../../../../src/core/checks/rules.ts'
import { wordsIn } from '../../../../src/server/language/index.ts'
import { factsCsv, readFacts } from '../../../../src/server/web/facts/facts-csv.ts'

const [de, en] = [wordsIn('de'), wordsIn('en')]

describe('names and terms as a table', () => {
  it('come back as they were, in either language', () => {
    for (const words of [de, en]) {
      const read = readFacts(factsCsv(starterFacts, words), shippedRules)
      expect(read).toEqual({ added: [], changed: [], same: starterFacts.length, errors: [] })
    }
  })

  it('come back whatever they are', () => {
    const term = fc
      .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
      .map((text) => text.replace(/[|\p{Cc}]/gu, '').trim())
      .filter((text) => text !== '' && !/^'+[=+\-@]/.test(text))
    const fact: fc.Arbitrary<Fact> = fc
      .record({
        kind: fc.constantFrom(...factKinds),
        wrong: term,
        right: fc.uniqueArray(term, { minLength: 1, maxLength: 3 }),
        source: term,
        near: fc.uniqueArray(term, { minLength: 1, maxLength: 3 }),
        authority: term,
      })
      .filter((made) => factProblem(made) === undefined)
    fc.assert(
      fc.property(fact, fc.constantFrom(de, en), (made, words) => {
        const rules = withFacts(shippedRules, [made])
        const read = readFacts(factsCsv(houseFacts(rules.facts), words), rules)
        expect([read.added, read.changed, read.errors]).toEqual([[], [], []])
      }),
      { numRuns: 40 },
    )
  })

  it('can run no formula in a spreadsheet', () => {
    const csv = factsCsv([{ kind: 'term', source: '=1+1', right: ['@SUM(A1)'] }], en)
    expect(csv).toContain(`"'@SUM(A1)","'=1+1"`)
    expect(readFacts(csv, shippedRules).added).toEqual([
      { kind: 'term', right: ['@SUM(A1)'], source: '=1+1' },
    ])
  })

  it('may have semicolons, commas or tabs, their columns in any order, and no others needed', () => {
    const fact = { kind: 'person', wrong: 'Pak Tschin', right: ['Park Jin', 'Park Chin'] }
    for (const sign of [';', ',', '\t']) {
      const csv = [
        ['Richtig', 'ART', 'Falsch', 'Sonst'].join(sign),
        ['Park Jin|Park Chin', 'person', 'Pak Tschin', 'x'].join(sign),
      ].join('\r\n')
      expect(readFacts(csv, shippedRules).added).toEqual([fact])
    }
  })

  it('tell what is wrong by line, and go on', () => {
    const csv = [
      'Kind,Wrong,Right,Source',
      'Animal,Hund,Katze',
      'Place,Falschdorf,',
      'Place,,Richtigdorf',
      'Place,"Zwei\nZeilen",Richtigdorf',
      'Place,Kyiv,Kyiv',
      '',
      'Term,,Abschreckung,deterrence',
      'Place,Kyiv,Kyjiw',
    ].join('\n')
    const { added, changed, errors } = readFacts(csv, shippedRules)
    expect(errors.map(({ line, problem }) => [line, problem.en.split(/[.;]/)[0]])).toEqual([
      [2, '“Animal” is no kind'],
      [3, 'What is right is missing'],
      [4, 'What is wrong is missing'],
      [5, 'There is a line break or another control character in it'],
      [7, 'What is wrong is also said to be right'],
    ])
    expect(added).toEqual([{ kind: 'term', right: ['Abschreckung'], source: 'deterrence' }])
    expect(changed.map(({ after }) => after.right)).toEqual([['Kyjiw']])
  })

  it('are refused without a head, and when a quotation never ends', () => {
    expect(() => readFacts('Kyiv,Kyjiw', shippedRules)).toThrow('must name the columns')
    expect(() => readFacts('', shippedRules)).toThrow('must name the columns')
    expect(() => readFacts('Kind,Right\n"Place,Kyjiw', shippedRules)).toThrow('no table')
  })
})

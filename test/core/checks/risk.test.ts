import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RiskSubject, riskOrder, risks } from '../../../src/core/checks/risk.ts'

const subject = (given: Partial<RiskSubject> & { readonly text: string }): RiskSubject => ({
  findings: [],
  state: 'open',
  ...given,
})

const finding = { check: 'dup-word', severity: 'warning', text: 'und und' } as const
const reasons = (given: Parameters<typeof subject>[0]) => risks([subject(given)])[0]?.reasons

describe('the suspicion of a segment', () => {
  it('counts findings by severity', () => {
    const hint = { ...finding, severity: 'hint' } as const
    expect(reasons({ text: 'Er kam und und ging.', findings: [finding, hint, hint] })).toEqual([
      { kind: 'findings', errors: 0, warnings: 1, hints: 2 },
    ])
  })

  it('names what may not be translated', () => {
    const english = { check: 'english-run', severity: 'hint', text: 'rules of the road' } as const
    expect(reasons({ text: 'Die rules of the road gelten.', findings: [english] })).toContainEqual({
      kind: 'untranslated',
      text: 'rules of the road',
    })
  })

  it('sees a translation that is much shorter than its source', () => {
    const source = 'The minister said on Thursday that the talks would continue next week.'
    expect(reasons({ text: 'Das sagte der Minister.', source })).toEqual([
      { kind: 'length', percent: 31 },
    ])
  })

  it('measures lengths by what is usual in the document', () => {
    const pair = {
      text: 'Kurz und bündig.',
      source: 'Told in a great many words, at leisure, again.',
    }
    const twelve = Array.from({ length: 12 }, () => subject(pair))
    expect(risks([subject(pair)])[0]?.reasons).toHaveLength(1)
    expect(risks(twelve)[0]?.reasons).toEqual([])
  })

  it('sees words that come twice, forms in -ing, and long sentences', () => {
    const source = 'Speaking during the meeting, he praised planning in spring.'
    const text = 'Bei den Gesprächen lobte er die Gesprächen folgende Planung im Frühling sehr.'
    expect(reasons({ text, source })).toEqual([
      { kind: 'repeated', words: ['Gesprächen'] },
      { kind: 'gerunds', words: ['meeting', 'planning'] },
    ])
    expect(reasons({ text: 'Er geht los. '.repeat(10) })).toContainEqual({
      kind: 'long',
      words: 30,
    })
  })

  it('is less where somebody has edited, and none where somebody has approved', () => {
    const text = 'Die Gespräche über die Gespräche gehen weiter und und weiter.'
    const of = (state: RiskSubject['state']) =>
      risks([subject({ text, state, findings: [finding] })])[0]
    expect(of('edited')?.score).toBeLessThan(of('open')?.score ?? 0)
    expect(of('edited')?.reasons.map(({ kind }) => kind)).toEqual(['findings'])
    expect(of('approved')).toEqual({ score: 0, isSuspicious: false, reasons: [] })
  })
})

describe('the order of suspicion', () => {
  it('puts what is worse first and keeps equals in the order of the text', () => {
    const clean = subject({ text: 'Alles ist gut.' })
    const bad = subject({ text: 'Er kam und und ging.', findings: [finding] })
    expect(riskOrder(risks([clean, bad, clean, bad]))).toEqual([1, 3, 0, 2])
  })

  it('names every segment once, and a further finding never makes one less suspicious', () => {
    const severity = fc.constantFrom('error' as const, 'warning' as const, 'hint' as const)
    const subjects = fc.array(
      fc.record({
        text: fc.string(),
        source: fc.string(),
        findings: fc.array(fc.record({ check: fc.string(), severity, text: fc.string() })),
        state: fc.constantFrom('open' as const, 'edited' as const, 'approved' as const),
      }),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(subjects, (all) => {
        const order = riskOrder(risks(all))
        expect([...order].sort((one, other) => one - other)).toEqual([...all.keys()])
        const [first, ...rest] = all
        if (first === undefined) return
        const more = { ...first, findings: [...first.findings, finding] }
        expect(risks([more, ...rest])[0]?.score).toBeGreaterThanOrEqual(risks(all)[0]?.score ?? 0)
      }),
    )
  })
})

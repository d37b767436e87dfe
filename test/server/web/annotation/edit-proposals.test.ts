import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { languageSetting, type RulesInUse } from '../../../../src/core/checks/language-setting.ts'
import { withFacts } from '../../../../src/core/checks/rule-changes.ts'
import { shippedRules } from '../../../../src/core/checks/rules.ts'
import { schemeOf } from '../../../../src/core/metrics/annotation-schemes.ts'
import type { Segment } from '../../../../src/core/review/document.ts'
import { edited } from '../../../../src/core/review/editing.ts'
import { segmentId } from '../../../../src/core/review/ids.ts'
import { proposedEdits } from '../../../../src/server/web/annotation/edit-proposals.ts'
import { dictionary } from '../../../support/dictionary.ts'
import { aJournal } from '../../../support/documents.ts'

const german = languageSetting('de', shippedRules)

const corrected = (machine: string, text: string) => {
  const journal = aJournal(machine)
  journal.act((document) =>
    edited(document, { segment: segmentId(1), text, base: 0, cause: 'edit' }),
  )
  const [segment] = journal.document.segments
  if (segment === undefined) throw new Error('no segment')
  return segment
}

describe('the changes of a segment', () => {
  it('propose what the finding says that they fixed', () => {
    const segment = corrected('Er kam und und ging.', 'Er kam und ging.')
    expect(proposedEdits(segment, german, schemeOf('mqm-core'))).toMatchObject([
      { proposal: { reason: { kind: 'finding', check: 'dup-word' } } },
    ])
  })

  it('know the names of the house and what its dictionary has', () => {
    const proposed = (segment: Segment, rules: RulesInUse) =>
      proposedEdits(segment, languageSetting('de', rules), schemeOf('mqm-core')).map(
        ({ proposal: { category, reason } }) => [
          category,
          reason.kind === 'finding' ? reason.check : reason.kind,
        ],
      )
    const name = corrected('Er wohnt in Falschdorf.', 'Er wohnt in Richtigdorf.')
    const fact = { kind: 'place', wrong: 'Falschdorf', right: ['Richtigdorf'] } as const
    expect(proposed(name, shippedRules)).toEqual([['accuracy/mistranslation', 'edit']])
    expect(proposed(name, withFacts(shippedRules, [fact]))).toEqual([
      ['accuracy/mistranslation', 'name-authority'],
    ])
    const word = corrected('Die Regierungg schweigen.', 'Die Regierung schweigen.')
    expect(proposed(word, { ...shippedRules, dictionary })).toEqual([
      ['linguistic-conventions/spelling', 'spelling'],
    ])
  })

  it('propose in the terms of the scheme asked for', () => {
    const segment = corrected('Die Bank am Fluss.', 'Die Sparkasse am Fluss.')
    const inTerms = (id: 'google' | 'esa') =>
      proposedEdits(segment, german, schemeOf(id)).map(({ proposal }) => proposal.category)
    expect(inTerms('google')).toEqual(['accuracy/mistranslation'])
    expect(inTerms('esa')).toEqual([''])
  })
})

const sample = join(import.meta.dirname, '../../../fixtures/sample')

const annotationsSchema = z.object({
  annotations: z.array(
    z.object({ start: z.number(), end: z.number(), category: z.string(), severity: z.string() }),
  ),
})

describe('on the sample, whose errors a native speaker annotated', () => {
  const read = (name: string) => readFileSync(join(sample, name), 'utf8')
  const { annotations } = annotationsSchema.parse(JSON.parse(read('sample-annotations.de.json')))

  it('the right family of errors is proposed for more than half of the edits', () => {
    const segment = corrected(read('sample-mt.de.txt'), read('sample-postedit.de.txt'))
    const judged = proposedEdits(segment, german, schemeOf('mqm-core')).flatMap((edit) => {
      const { start, end } = edit.span
      const said = annotations.filter((it) => it.start < Math.max(end, start + 1) && it.end > start)
      const family = edit.proposal.category.split('/')[0]
      const isRight = said.some((it) => it.category.toLowerCase().replaceAll(' ', '-') === family)
      return said.length === 0 ? [] : [isRight]
    })
    expect(judged.length).toBeGreaterThan(50)
    expect(judged.filter(Boolean).length / judged.length).toBeGreaterThan(0.5)
  })
})

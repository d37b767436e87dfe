import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fixed } from '../../../src/core/checks/fixes.ts'
import { setting } from '../../../src/core/checks/setting.ts'
import { textFindings } from '../../../src/core/checks/text-findings.ts'
import { dictionary } from '../../support/dictionary.ts'

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../fixtures/sample', name), 'utf8')

interface Annotation {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly check: string
}

const text = fixture('sample-mt.de.txt')
const { annotations }: { readonly annotations: readonly Annotation[] } = JSON.parse(
  fixture('sample-annotations.de.json'),
)

/** Annotations whose check is one of ours; „LT“ is left to a grammar server. */
const reachable = annotations.filter(({ check }) => !/^(?:–|LT)/.test(check))
const checksOf = ({ check }: Annotation): readonly string[] =>
  check.match(/[a-z]+(?:-[a-z]+)+/g) ?? []

const found = textFindings(text, setting({ dictionary }))

const isFound = (annotation: Annotation) =>
  found.some(
    ({ check, start, end }) =>
      checksOf(annotation).includes(check) && start < annotation.end && annotation.start < end,
  )

describe('the sample of machine-translated news', () => {
  it('has 27 findings within reach', () => expect(reachable).toHaveLength(27))

  it('gives at least 25 of them with the default setting', () => {
    const missed = reachable.filter((annotation) => !isFound(annotation)).map(({ id }) => id)
    expect(missed.length).toBeLessThanOrEqual(2)
  })

  it('gives all of them with every check switched on', () => {
    const severities = { 'stem-repeat': 'hint', 'word-repeat': 'hint' } as const
    const all = textFindings(text, setting({ dictionary, style: { severities } }))
    const ids = new Set<string>(all.map(({ check }) => check))
    const silent = new Set(reachable.flatMap(checksOf).filter((id) => !ids.has(id)))
    // The sample has no Cyrillic source.
    expect([...silent]).toEqual(['name-from-cyrillic'])
  })

  it('is right in every automatic fix', () => {
    const paragraphs = text.split('\n').filter((line) => line !== '')
    const corrected = fixed(
      paragraphs.map((paragraph) => ({ text: paragraph })),
      setting({ dictionary }),
    )
    expect(corrected[1]).toBe(
      '„Two-Sided Street“: In den USA besorgt über russische militärische Bindungen und DPRK - Medien',
    )
    expect(corrected.join('\n')).not.toMatch(/ -\p{Lu}/u)
    expect(corrected[5]).toMatch(/^„Wir sind .* entgegenzuwirken“, sagte Blinken\.$/)
    expect(corrected[3]).toBe(paragraphs[3]?.replace('US -', 'US-'))
  })

  it('raises no warning in its correction', () => {
    const warnings = textFindings(
      fixture('sample-postedit.de.txt'),
      setting({ dictionary }),
    ).filter(({ severity }) => severity !== 'hint')
    expect(warnings.map(({ check, text }) => `${check}: ${text}`)).toEqual([])
  })
})

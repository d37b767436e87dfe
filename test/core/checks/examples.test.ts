import { describe, expect, it } from 'vitest'
import type { Example } from '../../../src/core/checks/check.ts'
import { type Finding, findings } from '../../../src/core/checks/findings.ts'
import { starterFacts } from '../../../src/core/checks/german/starter-facts.ts'
import { checks, type ListedCheck } from '../../../src/core/checks/index.ts'
import type { Passage } from '../../../src/core/checks/prose.ts'
import { type Setting, setting } from '../../../src/core/checks/setting.ts'
import { replaced } from '../../../src/core/text/span.ts'
import { dictionary } from '../../support/dictionary.ts'

/** The default setting, with the check under test switched on. */
const settingFor = (check: ListedCheck): Setting =>
  setting({
    dictionary,
    style: { severities: { [check.id]: check.severity } },
    facts: [...starterFacts, { kind: 'term', source: 'deterrence', right: ['Abschreckung'] }],
  })

type Given = Pick<Example, 'source' | 'duration' | 'tags' | 'machine'>

const passages = (texts: Example['before'], given: Given): readonly Passage[] =>
  [texts].flat().map((text, segment) => {
    const { source, duration, tags, machine } = given
    const own = source === undefined ? undefined : [source].flat()[segment]
    return {
      text,
      ...(own !== undefined && { source: own }),
      ...(duration !== undefined && { duration }),
      ...(tags !== undefined && { tags }),
      ...(machine !== undefined && { machine }),
    }
  })

/** Takes the first replacement of every finding, last to first. */
const taken = (document: readonly Passage[], found: readonly Finding[]): readonly string[] =>
  document.map(({ text }, segment) =>
    found
      .filter((finding) => finding.segment === segment)
      .reduceRight(
        (left, finding) =>
          finding.fix ? replaced(left, finding, finding.fix.replacements[0] ?? '') : left,
        text,
      ),
  )

describe.each(checks.map((check) => ({ id: check.id, check })))('the check $id', ({ check }) => {
  const found = (texts: Example['before'], given: Given) =>
    findings(passages(texts, given), settingFor(check), [check])

  it.each(check.examples.map((example: Example) => ({ ...example })))(
    'finds $before',
    ({ before, ...given }) => {
      expect(found(before, given)).not.toEqual([])
    },
  )

  // Without a fix the editor rewrites: `after` is then only a text in which nothing is found.
  const fixed = check.examples.filter((example: Example) => example.after !== undefined)
  it.runIf(fixed.length > 0).each(fixed.map((example: Example) => ({ ...example })))(
    'turns $before into $after and is content',
    ({ before, after = '', ...given }) => {
      const document = passages(before, given)
      const reported = found(before, given)
      if (reported.some(({ fix }) => fix !== undefined)) {
        expect(taken(document, reported)).toEqual([after].flat())
      }
      expect(found(after, given)).toEqual([])
    },
  )

  it('fills every gap of its message, in both languages', () => {
    const reported = check.examples.flatMap(({ before, ...given }: Example) => found(before, given))
    for (const { message } of reported) {
      expect(message.de).not.toMatch(/: *$|„“|\(\)| {2}/)
      expect(message.en).not.toMatch(/: *$|“”|\(\)| {2}/)
    }
  })
})

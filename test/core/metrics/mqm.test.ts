import { describe, expect, it } from 'vitest'
import {
  type AnnotationScheme,
  type AnnotationSchemeId,
  annotationSchemes,
  categories,
} from '../../../src/core/metrics/annotation-schemes.ts'
import { esaScore, esaStatistics } from '../../../src/core/metrics/esa.ts'
import { mqmScore, mqmStatistics, noMqm, segmentPenalty } from '../../../src/core/metrics/mqm.ts'
import type { Severity } from '../../../src/core/metrics/mqm-typology.ts'
import { total } from '../../../src/core/metrics/statistics.ts'
import { Refusal } from '../../../src/core/refusal.ts'

const schemes: readonly AnnotationScheme[] = annotationSchemes

const scheme = (id: AnnotationSchemeId): AnnotationScheme => {
  const found = schemes.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no scheme ${id}`)
  return found
}

/** `accuracy/omission major` and the like, one error each. */
const errors = (...lines: readonly `${string} ${Severity}`[]) =>
  lines.map((line) => {
    const [category = '', severity] = line.split(' ')
    const known = (['neutral', 'minor', 'major', 'critical'] as const).find((s) => s === severity)
    return { category, severity: known ?? 'neutral' }
  })

describe('the typologies', () => {
  it('have the seven dimensions of MQM-Core, with 38 subtypes, and room for one of their own', () => {
    const { dimensions } = scheme('mqm-core')
    expect(dimensions.map(({ name }) => name)).toEqual([
      'Terminology',
      'Accuracy',
      'Linguistic conventions',
      'Style',
      'Locale conventions',
      'Audience appropriateness',
      'Design and markup',
      'Custom',
    ])
    expect(dimensions.flatMap(({ subtypes }) => subtypes)).toHaveLength(38)
  })

  it.each(schemes.map((one) => [one.id, one] as const))('%s names nothing twice', (_, one) => {
    const names = categories(one)
    expect(new Set(names).size).toBe(names.length)
  })

  it.each(schemes.map((one) => [one.id, one] as const))(
    '%s makes exceptions only of categories it has',
    (_, one) => {
      const named = one.exceptions.map(({ category }) => category)
      const whole = one.wholeSegment === undefined ? [] : [one.wholeSegment]
      expect(categories(one)).toEqual(expect.arrayContaining([...named, ...whole]))
    },
  )
})

describe('the penalty of a segment', () => {
  it.each([
    ['mqm-core', [], 0],
    ['mqm-core', ['accuracy/omission major', 'style/awkward minor'], 6],
    ['mqm-core', ['accuracy/mistranslation critical', 'style neutral'], 25],
    ['mqm-core', ['linguistic-conventions/punctuation minor'], 1],
    ['google', ['fluency/punctuation minor'], 0.1],
    ['google', ['fluency/punctuation major'], 5],
    ['google', ['source-error neutral', 'style/awkward minor'], 1],
    ['google', ['non-translation major'], 25],
    ['google', ['non-translation major', 'fluency/grammar major', 'other minor'], 25],
    ['esa', [' major', ' minor', ' minor'], 7],
  ] as const)('%s %j: %d', (id, lines, penalty) => {
    expect(segmentPenalty(errors(...lines), scheme(id))).toBe(penalty)
  })

  it('counts the five worst errors in the variant of Google, whatever their order', () => {
    const six = errors(
      'fluency/punctuation minor',
      'accuracy/omission major',
      'style/awkward minor',
      'accuracy/addition major',
      'fluency/grammar minor',
      'fluency/spelling minor',
    )
    expect(segmentPenalty(six, scheme('google'))).toBe(13)
    expect(segmentPenalty(six.toReversed(), scheme('google'))).toBe(13)
  })

  it('follows the weights a project sets', () => {
    const own: AnnotationScheme = {
      ...scheme('mqm-core'),
      weights: { neutral: 0, minor: 1, major: 10, critical: 100 },
    }
    expect(segmentPenalty(errors('accuracy/omission major'), own)).toBe(10)
  })
})

describe('the score of a text', () => {
  const google = scheme('google')
  const sums = total(
    [
      mqmStatistics(errors('accuracy/mistranslation major'), 120, google),
      mqmStatistics([], 200, google),
      mqmStatistics(errors('style/awkward minor', 'fluency/grammar minor'), 80, google),
    ],
    noMqm,
  )

  it('is normed to 1,000 words and given per segment, as WMT does', () => {
    expect(mqmScore(sums)).toEqual({
      penalty: 7,
      words: 400,
      segments: 3,
      perThousandWords: 17.5,
      perSegment: 7 / 3,
      quality: 98.25,
    })
  })

  it('passes at the threshold and fails above it', () => {
    expect(mqmScore(sums, 17.5).verdict).toBe('pass')
    expect(mqmScore(sums, 17.4).verdict).toBe('fail')
    expect(mqmScore(sums).verdict).toBeUndefined()
  })

  it('is no verdict on a text without words', () => {
    expect(mqmScore(noMqm, 10)).toEqual({ penalty: 0, words: 0, segments: 0 })
  })
})

describe('ESA', () => {
  it('is the mean of the ratings', () => {
    expect(esaScore(total([80, 95, 50].map(esaStatistics), [0, 0]))).toBe(75)
    expect(esaScore([0, 0])).toBeUndefined()
  })

  it.each([-1, 101, Number.NaN])('refuses a rating of %d', (rating) => {
    expect(() => esaStatistics(rating)).toThrow(Refusal)
  })
})

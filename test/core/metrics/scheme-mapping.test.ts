import { describe, expect, it } from 'vitest'
import {
  type AnnotationScheme,
  annotationSchemes,
  categories,
  schemeOf,
} from '../../../src/core/metrics/annotation-schemes.ts'
import { inScheme } from '../../../src/core/metrics/scheme-mapping.ts'

const schemes: readonly AnnotationScheme[] = annotationSchemes

const named = (category: string, severity: 'minor' | 'critical' = 'minor') =>
  inScheme({ category, severity }, 'mqm-core', schemeOf('google'))

describe('an error in another scheme', () => {
  it('has a category and a severity that the scheme knows', () => {
    for (const from of schemes) {
      for (const to of schemes) {
        for (const category of from.dimensions.length === 0 ? [''] : categories(from)) {
          for (const severity of from.severities) {
            const mapped = inScheme({ category, severity }, from.id, to)
            expect(to.dimensions.length === 0 ? [''] : categories(to)).toContain(mapped.category)
            expect(to.severities).toContain(mapped.severity)
          }
        }
      }
    }
  })

  it('keeps its meaning as far as the scheme has a word for it', () => {
    expect(named('linguistic-conventions/punctuation').category).toBe('fluency/punctuation')
    expect(named('accuracy/omission').category).toBe('accuracy/omission')
    expect(named('style/unidiomatic').category).toBe('style/awkward')
    expect(named('locale-conventions/number-format').category).toBe('locale')
    expect(named('audience-appropriateness/offensive').category).toBe('other')
    expect(named('style/awkward', 'critical').severity).toBe('major')
  })

  it('comes back from Google’s names to those of MQM-Core it came from', () => {
    for (const category of [
      'linguistic-conventions/grammar',
      'style/register',
      'terminology/wrong-term',
    ]) {
      const there = named(category)
      expect(inScheme(there, 'google', schemeOf('mqm-core')).category).toBe(category)
    }
  })

  it('stays no error', () => {
    const none = { category: 'no-error', severity: 'neutral' } as const
    expect(inScheme(none, 'mqm-core', schemeOf('esa'))).toEqual(none)
  })
})

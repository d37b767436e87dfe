import { expect, it } from 'vitest'
import { findings } from '../../src/core/checks/findings.ts'
import { type CheckId, checkById } from '../../src/core/checks/index.ts'
import { type HouseStyle, setting } from '../../src/core/checks/setting.ts'
import { dictionary } from './dictionary.ts'
import { marked, unmarked } from './findings-notation.ts'

/**
 * A German text with what the check should find in ⟦brackets⟧, `|` between the segments of a
 * document; the source, with the same bars; and what the house wants.
 */
export type Row = readonly [text: string, source?: string | undefined, style?: Partial<HouseStyle>]

/** A test for each row: the check finds what is marked and nothing else. */
export const finds = (id: CheckId, rows: readonly Row[]): void => {
  const check = checkById(id)
  it.each(rows.map(([text, source, style]) => ({ text, source, style })))(
    `${id}: $text`,
    ({ text, source, style }) => {
      const sources = source?.split('|')
      const passages = text.split('|').map((segment, index) => {
        const own = sources?.[index]
        const plain = unmarked(segment).text
        return own === undefined ? { text: plain } : { text: plain, source: own }
      })
      const severities = { [id]: check?.severity ?? 'hint' }
      const found = findings(
        passages,
        setting({ dictionary, style: { ...style, severities } }),
        check && [check],
      )
      const shown = passages.map((passage, segment) =>
        marked(
          passage.text,
          found.filter((finding) => finding.segment === segment),
        ),
      )
      expect(shown.join('|')).toBe(text)
    },
  )
}

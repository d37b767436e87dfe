import { describe, expect, it } from 'vitest'
import { dialects, spreadsheet } from '../../../../src/server/web/report/spreadsheet.ts'

describe('a file for spreadsheets', () => {
  it('quotes every cell, with CRLF and a byte order mark', () => {
    expect(spreadsheet([['a', 1, undefined]], dialects.en)).toBe('\uFEFF"a","1",""\r\n')
  })

  it('writes numbers as the language does, so that no score becomes a day', () => {
    expect(spreadsheet([[26.9, 100 / 3]], dialects.de)).toBe('\uFEFF"26,9";"33,3333"\r\n')
    expect(spreadsheet([[26.9, 1e-9]], dialects.en)).toBe('\uFEFF"26.9","0"\r\n')
  })

  it.each(['=1+1', '+49 30', '-5 %', '@SUM(A1)', '\tx', '\rx'])(
    'takes the sting out of a text that would be a formula: %j',
    (text) => {
      expect(spreadsheet([[text]], dialects.en)).toBe(`\uFEFF"'${text}"\r\n`)
    },
  )

  it('leaves all other text as it is', () => {
    const text = 'Er sagte: "Ja", sagte er;\nund = ging - weg.'
    expect(spreadsheet([[text]], dialects.de)).toBe(
      `\uFEFF"Er sagte: ""Ja"", sagte er;\nund = ging - weg."\r\n`,
    )
  })
})

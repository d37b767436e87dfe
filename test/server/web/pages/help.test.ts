import { describe, expect, it } from 'vitest'
import { checks } from '../../../../src/core/checks/index.ts'
import { helpView } from '../../../../src/server/web/pages/help.ts'
import { aReader } from '../../../support/reader.ts'
import { renderedStrictly } from '../../../support/strict-page.ts'

describe.each(['en', 'de'] as const)('the help page in %s', (language) => {
  const { html, unread } = renderedStrictly('help', [helpView(aReader(language).words)])

  it('lists every check by name, with what it looks for', () => {
    for (const { id, name } of checks) {
      expect(html[0]).toContain(`id="check-${id}"><b>${name[language]}</b>`)
    }
  })

  it('shows an example of each', () => {
    const listed = html[0]?.split('<dt id="check-').slice(1) ?? []
    expect(listed).toHaveLength(checks.length)
    expect(listed.filter((entry) => !entry.includes('class="example"'))).toEqual([])
  })

  it('shows all it is given', () => {
    expect(unread.filter((field) => !/change\[\]|close$/.test(field))).toEqual([])
  })
})

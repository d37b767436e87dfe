import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSpelling, type Spelling } from '../../../src/server/spelling/spelling.ts'
import { memoryStore } from '../../../src/server/store/memory-store.ts'
import { checked } from '../../../src/server/web/checked.ts'
import { documentFindings } from '../../../src/server/web/document-findings.ts'
import { documentOf } from '../../support/site.ts'

const imported = documentOf(['Die regierugen schweigen.', 'Die Regierungkrise bleibt.'])

const found = async (spelling?: Spelling) => {
  const store = memoryStore()
  const document = await store.create({ imported })
  const site = { store, ...(spelling && { spelling }) }
  const list = await checked(site, (rules) => documentFindings(document, rules))
  return list.map(({ check, text }) => `${check} ${text}`)
}

let spelling: Spelling

beforeAll(() => {
  spelling = openSpelling()
})

afterAll(() => spelling.close())

describe('the findings of a text, with a dictionary', () => {
  it('tell unknown words and missing joints', async () => {
    expect(await found(spelling)).toEqual([
      'spelling regierugen',
      'compound-linking-s Regierungkrise',
    ])
  })

  it('are the same when asked again, now that the words are known', async () => {
    expect(await found(spelling)).toEqual(await found(spelling))
  })

  it('are there without one, too, but for spelling', async () => {
    const off = openSpelling({ folder: '/nowhere' })
    expect(await found()).toEqual(await found(off))
    await off.close()
  })
})

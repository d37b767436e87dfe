import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writersFor } from '../../../../src/server/formats/exporting.ts'
import { naughtyStrings } from '../../../support/naughty-strings.ts'
import { documentIdOf, documentOf, type RunningSite, startSite } from '../../../support/site.ts'

let site: RunningSite

beforeAll(async () => {
  site = await startSite()
})

afterAll(() => site.close())

let count = 0
const keep = async (title: string, encoding = 'utf-8') => {
  count += 1
  const id = documentIdOf(count)
  const origin = { kind: 'file', format: 'txt', encoding } as const
  await site.store.create({ imported: documentOf(['Straße →'], { id, title, origin }) })
  return id
}

const get = (path: string, language = 'en') =>
  fetch(site.url + path, { headers: { 'accept-language': language } })

describe('the export page', () => {
  it.each(['en', 'de'] as const)(
    'offers every format that this text can have in %s',
    async (language) => {
      const id = await keep('Vorfälle')
      const page = await (await get(`/documents/${id}/export`, language)).text()
      const offered = writersFor(await site.store.load(id))
      for (const { id: format, label } of offered) {
        expect(page).toContain(`href="/documents/${id}/export/${format}"`)
        expect(page).toContain(label[language])
      }
      expect(page.match(/<li class="sheet/g)).toHaveLength(offered.length)
      expect(page).not.toContain('gettext')
    },
  )

  it('says what is not approved, and which encoding cannot hold the text', async () => {
    const id = await keep('x', 'windows-1252')
    const page = await (await get(`/documents/${id}/export`)).text()
    expect(page).toContain('0 of 1 segments are approved')
    expect(page).toContain('windows-1252 does not have')
  })
})

describe('an exported file', () => {
  it.each([
    ['txt', 'text/plain; charset=utf-8', 'Vorfaelle.txt'],
    ['markdown', 'text/markdown; charset=utf-8', 'Vorfaelle.md'],
    ['html', 'text/html; charset=utf-8', 'Vorfaelle.html'],
    ['redline', 'text/html; charset=utf-8', 'Vorfaelle.redline.html'],
    ['json', 'application/json; charset=utf-8', 'Vorfaelle.json'],
    ['original', 'text/plain; charset=utf-8', 'Vorfaelle.txt'],
  ])('%s is a download of the right type and name', async (format, type, name) => {
    const answer = await get(`/documents/${await keep('Vorfälle')}/export/${format}`)
    expect(answer.headers.get('content-type')).toBe(type)
    expect(answer.headers.get('content-disposition')).toContain(`attachment; filename="${name}"`)
    expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''Vorf%C3%A4lle")
  })

  it('is not found in an unknown format or of an unknown text', async () => {
    const id = await keep('x')
    expect((await get(`/documents/${id}/export/exe`)).status).toBe(404)
    expect((await get(`/documents/${documentIdOf(999999)}/export/txt`)).status).toBe(404)
  })

  it('has a harmless name, whatever the title', async () => {
    for (const title of naughtyStrings) {
      const answer = await get(`/documents/${await keep(title)}/export/txt`)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-disposition')).toMatch(
        /^attachment; filename="[^"\\/:*?<>|%]+\.txt"; filename\*=UTF-8''[\w.~%!&$+-]+\.txt$/,
      )
    }
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { naughtyStrings } from '../../support/naughty-strings.ts'
import { type RunningSite, startSite } from '../../support/site.ts'

interface Kept {
  readonly text: string
  readonly id: string
}

let site: RunningSite
/** One document for each string: title, text, source, system and comment are all that string. */
let kept: readonly Kept[]

const call = async (method: string, path: string, body?: unknown) => {
  const answer = await fetch(`${site.url}/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
  return text === '' ? undefined : JSON.parse(text)
}

const broughtIn = async (text: string): Promise<Kept> => {
  const system = text.length > 200 ? 'NMT-7' : text
  const { id } = await call('POST', '/documents', { title: text, text, system, source: text })
  await call('POST', `/documents/${id}/segments/s1/comments`, { text })
  return { text, id }
}

beforeAll(async () => {
  site = await startSite()
  const made: Kept[] = []
  for (const text of naughtyStrings) made.push(await broughtIn(text))
  kept = made
}, 60_000)

afterAll(async () => {
  expect(site.reports).toEqual([])
  await site.close()
})

/** The strings for which `back` is not what was sent, with what came instead. */
const changed = async (back: (document: Kept) => Promise<unknown>) => {
  const found: unknown[] = []
  for (const document of kept) {
    const answer = await back(document)
    if (answer !== document.text) found.push({ sent: document.text, answer })
  }
  return found
}

const page = async (path: string) => {
  const answer = await fetch(site.url + path)
  return await answer.text()
}

const unescaped = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** The tags of a page, with the names of their attributes: what a browser would act on. */
const tagsOf = (html: string) =>
  (html.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/="[^"]*"/g, '='))

describe('no naughty string becomes a tag', () => {
  it.each([
    ['the export page', (id: string) => `/documents/${id}/export`],
    ['the page that asks before removing', (id: string) => `/documents/${id}/removal`],
  ])('on %s', async (_, path) => {
    const plain = await broughtIn('Vorfälle')
    const expected = tagsOf(await page(path(plain.id)))
    const odd: unknown[] = []
    for (const { id, text } of kept) {
      const html = await page(path(id))
      const tags = tagsOf(html)
      if (tags.join() !== expected.join() || !unescaped(html).includes(text)) {
        odd.push({ text, tags: tags.filter((tag, index) => tag !== expected[index]).slice(0, 3) })
      }
    }
    expect(odd).toEqual([])
    await call('DELETE', `/documents/${plain.id}`)
  })

  it('on the review page, which lists what the checks find in it', async () => {
    const plain = [await broughtIn('Vorfälle'), await broughtIn('Er kam und und ging.')]
    const pages = await Promise.all(plain.map(({ id }) => page(`/documents/${id}`)))
    const expected = new Set(pages.flatMap(tagsOf))
    for (const { id } of plain) await call('DELETE', `/documents/${id}`)
    for (const { id, text } of kept) {
      const html = await page(`/documents/${id}`)
      const odd = tagsOf(html).filter((tag) => !expected.has(tag))
      expect({ text, odd, isThere: unescaped(html).includes(text) }).toEqual({
        text,
        odd: [],
        isThere: true,
      })
    }
  })

  it('on the history, whose sections are those of the days', async () => {
    const plain = await broughtIn('Vorfälle')
    const expected = new Set(tagsOf(await page(`/documents/${plain.id}/history`)))
    await call('DELETE', `/documents/${plain.id}`)
    for (const { id, text } of kept) {
      const html = await page(`/documents/${id}/history`)
      expect({ text, odd: tagsOf(html).filter((tag) => !expected.has(tag)) }).toEqual({
        text,
        odd: [],
      })
    }
  })

  it('in the list of texts', async () => {
    const pages = await Promise.all(
      Array.from({ length: Math.ceil(kept.length / 30) }, (_, index) =>
        page(`/?page=${index + 1}`),
      ),
    )
    const lists = pages.map(unescaped).join()
    expect(naughtyStrings.filter((text) => !lists.includes(text))).toEqual([])
    const rows = pages.flatMap((html) => tagsOf(/<tbody>.*<\/tbody>/s.exec(html)?.[0] ?? ''))
    expect(new Set(rows).size).toBeLessThan(30)
  })
})

describe('every naughty string comes back as it was sent', () => {
  it('as a title', async () => {
    expect(await changed(async ({ id }) => (await call('GET', `/documents/${id}`)).title)).toEqual(
      [],
    )
    const titles: { title: string }[] = await call('GET', '/documents')
    expect(titles.map(({ title }) => title).toSorted()).toEqual(naughtyStrings.toSorted())
  })

  it('as a text', async () => {
    expect(await changed(({ id }) => page(`/documents/${id}/export/txt`))).toEqual([])
  })

  it('as a correction, with its note', async () => {
    const back = async ({ id, text }: Kept) => {
      const path = `/documents/${id}/segments/s1/revisions`
      const one = await call('POST', path, { text: `${text}!`, base: 0, note: text })
      const two = await call('POST', path, { text, base: one.revision, cause: 'fix', note: text })
      const [first, second] = await call('GET', `/documents/${id}/revisions`)
      expect(first).toMatchObject({ text: `${text}!`, note: text })
      expect(second).toMatchObject({ text, note: text, by: 'Anna' })
      return two.text
    }
    expect(await changed(back)).toEqual([])
  })

  it('as a comment, in the complete record', async () => {
    const back = async ({ id }: Kept) => {
      const record = JSON.stringify(JSON.parse(await page(`/documents/${id}/export/json`)))
      return /"kind":"comment","segment":"s1","comment":"c1","text":("(?:[^"\\]|\\.)*")/.exec(
        record,
      )?.[1]
    }
    expect(await changed(async (one) => JSON.parse((await back(one)) ?? '""'))).toEqual([])
  })

  // In a form, backslashes and control characters of a name can be read in two ways: see the tests
  // of the page that brings texts in.
  it('as a name of a file', async () => {
    const back = async ({ text }: Kept) => {
      if (/\\(?:["\\]|$)|%22|\p{Cc}/u.test(text)) return text
      const form = new FormData()
      form.set('file', new File(['Ein Satz.'], text))
      const answer = await fetch(`${site.url}/api/v1/documents`, { method: 'POST', body: form })
      const { id } = await answer.json()
      const { origin } = await site.store.imported(id)
      return origin.name
    }
    expect(await changed(back)).toEqual([])
  })

  it('as a draft', async () => {
    const back = async ({ id, text }: Kept) => {
      const path = `/documents/${id}/segments/s1/draft`
      await call('PUT', path, { text, base: 0, client: 'tab' })
      const [draft] = await call('GET', `/documents/${id}/drafts`)
      return draft.text
    }
    expect(await changed(back)).toEqual([])
  })

  it('as both sides of a difference', async () => {
    const back = async ({ text }: Kept) => {
      const before = `Ein ${text}`
      const { parts, edits } = await call('POST', '/diff', { before, after: text })
      const side = (kind: string) =>
        parts
          .filter((part: { kind: string }) => part.kind === 'same' || part.kind === kind)
          .map((part: { text: string }) => part.text)
          .join('')
      for (const edit of edits) expect(before.slice(edit.start, edit.end)).toBe(edit.before)
      expect(side('removed')).toBe(before)
      return side('added')
    }
    expect(await changed(back)).toEqual([])
  })

  it('as something to look for', async () => {
    const back = async ({ id, text }: Kept) => {
      const { hits, total } = await call('POST', `/documents/${id}/search`, { find: text })
      expect(total).toBeGreaterThan(0)
      return hits[0].text
    }
    expect(await changed(back)).toEqual([])
  })
})

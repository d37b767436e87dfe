import { describe, expect, it } from 'vitest'
import { renderedStrictly } from './strict-page.ts'

const page = { title: 'Gibt es nicht', message: 'Diesen Text gibt es nicht.', back: 'Zurück' }

describe('a page rendered strictly', () => {
  it('reads like any other', () => {
    expect(renderedStrictly('error', [page]).html[0]).toContain('<h1>Gibt es nicht</h1>')
  })

  it('fails when its template reads a name that it lacks', () => {
    const { title, message } = page
    expect(() => renderedStrictly('error', [{ title, message }])).toThrow('the page has no back')
  })

  it('tells the fields that nobody reads, in lists as well', () => {
    const odd = { ...page, title: 'Seite', odd: 1, list: [{ deep: 1 }, { deep: 2 }] }
    expect(renderedStrictly('error', [odd]).unread).toEqual(['odd', 'list', 'list[].deep'])
  })
})

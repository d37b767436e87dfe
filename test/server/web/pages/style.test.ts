import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checks } from '../../../../src/core/checks/index.ts'
import { shippedRules } from '../../../../src/core/checks/rules.ts'
import { naughtyStrings } from '../../../support/naughty-strings.ts'
import { shownText } from '../../../support/shown-text.ts'
import { type RunningSite, startSite } from '../../../support/site.ts'

let site: RunningSite

beforeEach(async () => {
  site = await startSite()
})

afterEach(() => site.close())

const get = async (path = '/style', language = 'en') => {
  const response = await fetch(site.url + path, { headers: { 'accept-language': language } })
  return response.text()
}

const post = (path: string, fields: Readonly<Record<string, string>>) =>
  fetch(site.url + path, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) })

const rules = () => site.store.rules()

const found = async (text: string, language = 'de') => {
  const answer = await fetch(`${site.url}/api/v1/check`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text, language }),
  })
  const { findings }: { findings: { check: string; severity: string; fix?: { text: string } }[] } =
    await answer.json()
  return findings
}

describe('the page on house style', () => {
  it('shows what each choice would make of a sentence', async () => {
    const text = shownText(await get())
    for (const sentence of ['Er sagte: "„Ja."“', 'Es sind 10⍽% mehr.', 'Strasse'])
      expect(text.replaceAll('\u00A0', '⍽')).toContain(sentence)
  })

  it('lists every check with its severity as shipped, in both languages', async () => {
    const [en, de] = [await get(), await get('/style', 'de')]
    for (const { id, name } of checks) {
      expect(en).toContain(`<select name="${id}"`)
      expect(shownText(de)).toContain(name.de)
    }
    expect(en).toContain('as shipped: Warning')
    expect(de).toContain('Vorgabe: Warnung')
  })

  it('keeps the choices that differ from what is shipped, and no others', async () => {
    const answer = await post('/style/choices', { quotes: '»…«', dash: '–', region: '' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/style?saved=choices'])
    expect((await rules()).style).toEqual({ quotes: '»…«' })
    expect(await found('Er sagte "ja".', 'de-CH')).toMatchObject([
      { fix: { text: '»' } },
      { fix: { text: '«' } },
    ])
    expect(await get('/style?saved=choices')).toContain('Saved.')
    await post('/style/choices', {})
    expect((await rules()).style).toEqual({})
  })

  it('keeps when a translation is good enough, and an empty field is as shipped', async () => {
    const field = (value: string) => new RegExp(`name="threshold"[^>]* value="${value}"`)
    expect(await get()).toMatch(field('10'))
    const answer = await post('/style/mqm', { threshold: '12.5' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/style?saved=mqm#mqm'])
    expect((await rules()).mqm).toEqual({ threshold: 12.5 })
    expect(await get('/style', 'de')).toMatch(field('12.5'))
    expect(await get('/style?saved=mqm')).toMatch(
      /<section id="mqm">\s*<h2>[^<]*<\/h2>\s*<p [^>]*>Saved\./,
    )
    for (const threshold of ['-1', '1001', 'viel', 'NaN'])
      expect((await post('/style/mqm', { threshold })).status).toBe(400)
    expect((await rules()).mqm).toEqual({ threshold: 12.5 })
    await post('/style/mqm', { threshold: '' })
    expect((await rules()).mqm).toBeUndefined()
  })

  it('switches checks off and makes them graver, from now on and everywhere', async () => {
    await post('/style/severities', { ellipsis: 'off', 'dup-word': 'error', tags: '' })
    expect((await rules()).style.severities).toEqual({ ellipsis: 'off', 'dup-word': 'error' })
    expect(await found('Er kam und und ging...')).toMatchObject([
      { check: 'dup-word', severity: 'error' },
    ])
    expect(await get()).toContain('1 changed')
  })

  it('accepts pasted words, shows them, and takes one back', async () => {
    await post('/style/accepted', { words: 'und und\r\n\r\n Kyjiw \nKyjiw' })
    expect((await rules()).style.accepted).toEqual(['Kyjiw', 'und und'])
    expect(await found('Er kam und und ging.')).toEqual([])
    await post('/style/accepted/removal', { word: 'und und' })
    expect((await found('Er kam und und ging.')).map(({ check }) => check)).toEqual(['dup-word'])
  })

  it('finds accepted words by their letters when there are many', async () => {
    const words = Array.from({ length: 600 }, (_, index) => `Wort${index}`)
    await post('/style/accepted', { words: words.join('\n') })
    expect(shownText(await get())).toContain('500 of 600 are shown.')
    const html = await get('/style?find=wort599')
    expect(html).toContain('value="Wort599"')
    expect(html).not.toContain('value="Wort1"')
  })

  it('lists what was dismissed everywhere, by whom, and takes it back', async () => {
    const finding = { check: 'dup-word', text: 'und und' }
    await fetch(`${site.url}/api/v1/rules/dismissals`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(finding),
    })
    expect(await found('Er kam und und ging.')).toEqual([])
    expect(shownText(await get())).toContain('Word doubled · Anna')
    await post('/style/dismissals', finding)
    expect((await rules()).dismissals).toEqual([])
    expect(await found('Er kam und und ging.')).toHaveLength(1)
  })

  it('refuses what is no choice, no severity and no word', async () => {
    const asked = [
      post('/style/choices', { quotes: '“…”' }),
      post('/style/severities', { ellipsis: 'deadly' }),
      post('/style/accepted', { words: 'x'.repeat(201) }),
      post('/style/accepted', {}),
      post('/style/dismissals', { check: 'dup-word' }),
    ]
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([
      400, 400, 400, 400, 400,
    ])
    expect(await rules()).toBe(shippedRules)
  })

  it('shows every naughty string as what it is', async () => {
    const words = naughtyStrings.filter((word) => word.trim() !== '' && word.length <= 200)
    await post('/style/accepted', { words: words.join('\n') })
    const html = await get()
    const tags = html.replace(/"[^"]*"/g, '""')
    expect(tags.match(/<script(?! type=)|<(?:img|svg|iframe)\b|<[^>]*\son\w+=/i)).toBe(null)
  })
})

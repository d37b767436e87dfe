import { z } from 'zod'
import type { Opinion } from '../../core/checks/second-opinion.ts'

/** A LanguageTool server as a second opinion on texts. */
export interface LanguageTool {
  /**
   * What it says of one paragraph; undefined when it does not answer in time, or not as it should.
   * `language` is a BCP 47 tag.
   */
  opinions(text: string, language: string): Promise<readonly Opinion[] | undefined>
}

export interface LanguageToolSettings {
  /** The address of the server, without `/v2/check`. */
  readonly url: URL
  /** Milliseconds for one answer. */
  readonly limit?: number
}

const USUAL_LIMIT = 8_000

/** Longer paragraphs are not sent: public servers refuse them, own ones take minutes. */
const LONGEST_TEXT = 10_000

/** An answer of more bytes is none that could be shown. */
const LARGEST_ANSWER = 2 * 1024 * 1024

/** So many requests are on their way at a time. */
const AT_ONCE = 2

/** So many answers are kept. */
const MOST_KEPT = 2_000

export const openLanguageTool = ({
  url,
  limit = USUAL_LIMIT,
}: LanguageToolSettings): LanguageTool => {
  const kept = new Map<string, Promise<readonly Opinion[] | undefined>>()
  const turn = turns(AT_ONCE)
  return {
    opinions: (text, language) => {
      if (text.trim() === '' || text.length > LONGEST_TEXT) return Promise.resolve([])
      const key = `${language}\n${text}`
      const known = kept.get(key)
      if (known !== undefined) return known
      const answer = turn(() => asked(url, limit, { text, language }))
      if (kept.size >= MOST_KEPT) kept.clear()
      kept.set(key, answer)
      // What went wrong may go right the next time.
      void answer.then((opinions) => opinions === undefined && kept.delete(key))
      return answer
    },
  }
}

/** Lets at most `most` acts run at a time, in the order in which they came. */
const turns = (most: number) => {
  const waiting: (() => void)[] = []
  let running = 0
  return async <Result>(act: () => Promise<Result>): Promise<Result> => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    running += 1
    try {
      return await act()
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  }
}

/** What our own checks find better, or find, too: rules and categories of LanguageTool 6. */
const off = {
  disabledCategories: 'TYPOGRAPHY',
  disabledRules:
    'WHITESPACE_RULE,COMMA_PARENTHESIS_WHITESPACE,DOUBLE_PUNCTUATION,UNPAIRED_BRACKETS,DE_UNPAIRED_QUOTES,DE_DASH',
} as const

const asked = async (
  url: URL,
  limit: number,
  { text, language }: { readonly text: string; readonly language: string },
): Promise<readonly Opinion[] | undefined> => {
  try {
    const response = await fetch(checkAddress(url), {
      method: 'POST',
      // Nothing but the address that was configured gets to see a text.
      redirect: 'error',
      signal: AbortSignal.timeout(limit),
      headers: { accept: 'application/json' },
      body: new URLSearchParams({ text, language: knownTag(language), ...off }),
    })
    if (!response.ok) return undefined
    const body = await bounded(response)
    const parsed = body === undefined ? undefined : answerSchema.safeParse(JSON.parse(body))
    return parsed?.success ? parsed.data.matches.map(opinion) : undefined
  } catch {
    return undefined
  }
}

const checkAddress = (url: URL): URL => {
  const base = url.href.endsWith('/') ? url.href : `${url.href}/`
  return new URL('v2/check', base)
}

/** LanguageTool has its spelling for German with a country only. */
const knownTag = (language: string): string => {
  const [primary = 'de', country = ''] = language.toLowerCase().split('-')
  if (primary !== 'de') return language
  return ['at', 'ch'].includes(country) ? `de-${country.toUpperCase()}` : 'de-DE'
}

/** The body as text; undefined when it is longer than anything that is of use. */
const bounded = async (response: Response): Promise<string | undefined> => {
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for await (const chunk of response.body ?? []) {
    const bytes = z.instanceof(Uint8Array).parse(chunk)
    size += bytes.length
    if (size > LARGEST_ANSWER) return undefined
    text += decoder.decode(bytes, { stream: true })
  }
  return text + decoder.decode()
}

const answerSchema = z.object({
  matches: z
    .array(
      z.object({
        offset: z.int().min(0),
        length: z.int().min(0),
        message: z.string().max(2_000),
        replacements: z.array(z.object({ value: z.string().max(1_000) })).default([]),
        rule: z.object({ id: z.string().max(200), issueType: z.string().max(100).default('') }),
      }),
    )
    .max(2_000),
})

const opinion = ({
  offset,
  length,
  message,
  replacements,
  rule,
}: z.output<typeof answerSchema>['matches'][number]): Opinion => ({
  start: offset,
  end: offset + length,
  rule: rule.id,
  issue: rule.issueType,
  message,
  replacements: replacements.map(({ value }) => value),
})

import type { Fact } from '../../../core/checks/fact.ts'
import type { Reader } from '../reader.ts'
import { fieldsOf } from './fact-fields.ts'
import type { FactsImport } from './facts-csv.ts'

/** Lines of a kind that are shown; a preview of thousands helps nobody. */
const MOST_LINES = 100

/** What an import would change, for somebody to agree to. */
export interface NamesImportView {
  readonly title: string
  readonly back: { readonly href: string; readonly label: string }
  readonly summary: string
  readonly groups: readonly {
    readonly title: string
    readonly lines: readonly { readonly before: string; readonly after: string }[]
    readonly more: string | undefined
  }[]
  readonly errors: {
    readonly title: string
    readonly lines: readonly { readonly line: string; readonly problem: string }[]
    readonly more: string | undefined
  }
  readonly nothing: string | undefined
  readonly csv: string
  readonly take: string
}

export const namesImportView = (
  csv: string,
  { added, changed, same, errors }: FactsImport,
  { words: { names: words, language }, format }: Reader,
): NamesImportView => {
  const more = (count: number) =>
    count <= MOST_LINES ? undefined : words.more(format.number(count - MOST_LINES))
  const group = (title: string, lines: readonly { before: string; after: string }[]) => ({
    title,
    lines: lines.slice(0, MOST_LINES),
    more: more(lines.length),
  })
  const [news, changes] = [added.length, changed.length].map(format.number)
  return {
    title: words.previewTitle,
    back: { href: '/names', label: words.title },
    summary: words.summary(news ?? '', changes ?? '', format.number(same)),
    groups: [
      group(
        words.added,
        added.map((fact) => ({ before: '', after: inWords(fact) })),
      ),
      group(
        words.changed,
        changed.map(({ before, after }) => ({ before: inWords(before), after: inWords(after) })),
      ),
    ].filter(({ lines }) => lines.length > 0),
    errors: {
      title: errors.length === 0 ? '' : words.errors(format.number(errors.length)),
      lines: errors.slice(0, MOST_LINES).map(({ line, problem }) => ({
        line: words.line(format.number(line)),
        problem: problem[language],
      })),
      more: more(errors.length),
    },
    nothing: added.length + changed.length === 0 ? words.nothingToTake : undefined,
    csv,
    take: words.take,
  }
}

const inWords = (fact: Fact): string => {
  const { wrong, right, source, near, authority } = fieldsOf(fact)
  const condition = [source, near].filter((text) => text !== '').join('; ')
  return [
    `${wrong === '' ? '–' : wrong} → ${right}`,
    ...(condition === '' ? [] : [`(${condition})`]),
    ...(authority === '' ? [] : [`· ${authority}`]),
  ].join(' ')
}

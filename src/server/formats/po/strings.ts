/** How the strings of a PO file are broken into lines. */
export interface PoStyle {
  /** Whether a string is broken after each `\n` in it. */
  readonly breaks: boolean
  /** Whether lines are broken at 79 columns, as gettext does by itself. */
  readonly wraps: boolean
}

/** Characters and their escapes; the GNU gettext manual, "The Format of PO Files". */
const escapes: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ['"', '\\"'],
  ['\n', '\\n'],
  ['\t', '\\t'],
  ['\r', '\\r'],
  ['\u0007', '\\a'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\v', '\\v'],
])

const meanings: ReadonlyMap<string, string> = new Map(
  [...escapes].map(([character, sequence]) => [sequence.slice(1), character]),
)

/** What a string between quotation marks means. Unknown escapes stand for themselves. */
export const unescaped = (inner: string): string =>
  inner.includes('\\')
    ? inner.replace(/\\(x[0-9a-f]{1,2}|[0-7]{1,3}|[\s\S])/gi, (whole, code: string) => {
        const meaning = meanings.get(code)
        if (meaning !== undefined) return meaning
        if (/^x./i.test(code)) return String.fromCharCode(Number.parseInt(code.slice(1), 16))
        if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 0xff)
        return whole
      })
    : inner

/** biome-ignore-start lint/suspicious/noControlCharactersInRegex: these are what must be escaped */
const escaped = (text: string): string =>
  text.replace(/[\\"\n\t\r\u0007\b\f\v]/g, (character) => escapes.get(character) ?? character)
/** biome-ignore-end lint/suspicious/noControlCharactersInRegex: until here */

/** The widest line that gettext writes, with the quotation marks. */
const WIDTH = 79

/**
 * `text` as it stands after `keyword` in a PO file: one quoted string, or an empty one and one a line,
 * as `msgcat` writes it.
 */
export const quoted = (
  text: string,
  {
    keyword,
    style,
    lineEnd,
  }: { readonly keyword: string; readonly style: PoStyle; readonly lineEnd: string },
): string => {
  const portions = style.breaks ? (text.match(/[^\n]*\n|[^\n]+$/g) ?? []) : [text]
  const whole = `"${escaped(text)}"`
  const fits = !style.wraps || keyword.length + 1 + [...whole].length <= WIDTH
  if (portions.length < 2 && fits) return whole
  const lines = portions.flatMap((portion) =>
    style.wraps ? wrapped(escaped(portion)) : [escaped(portion)],
  )
  return lines.length < 2 && fits
    ? whole
    : ['""', ...lines.map((line) => `"${line}"`)].join(lineEnd)
}

/** Broken after blanks and hyphens, never inside an escape; a longer word stands alone. */
const wrapped = (portion: string): readonly string[] => {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const piece of portion.match(/[^ -]*(?: +|-+(?=[^\s-])|-+|$)/g) ?? []) {
    const length = [...piece].length
    // A blank at the end counts: gettext keeps it on the line.
    if (line !== '' && width + length > WIDTH - 2) {
      lines.push(line)
      line = ''
      width = 0
    }
    line += piece
    width += length
  }
  return line === '' ? lines : [...lines, line]
}

const references: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  '#34': '"',
  '#39': "'",
  '#13': '\r',
}

/** What a browser shows of an HTML page: its text, without tags and style sheets. */
export const shownText = (html: string): string =>
  unescaped(html.replace(/<style>[\s\S]*?<\/style>/g, '').replace(/<[^>]*>/g, ''))

/** The text that HTML stands for, with its character references resolved. */
export const unescaped = (html: string): string =>
  html.replace(/&(lt|gt|amp|quot|#34|#39|#13);/g, (_, name: string) => references[name] ?? '')

/**
 * Text as HTML shows it: no character of it can become mark-up, in an element or an attribute. A
 * carriage return has to be named, since a parser of HTML would turn it into a line feed.
 */
export const escaped = (text: string): string =>
  text.replace(/[&<>"'\r]/g, (character) => references[character] ?? character)

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
}

/**
 * A whole HTML file that needs nothing besides itself. The policy in its head is a second wall: even
 * if mark-up got through, no script would run and nothing would be sent anywhere.
 */
export const htmlPage = (page: {
  readonly language: string
  readonly title: string
  readonly style: string
  /** HTML, escaped already. */
  readonly body: string
  /** Where pictures may come from, in the notation of a content security policy. */
  readonly pictures?: string
}): string => `<!doctype html>
<html lang="${escaped(page.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src ${page.pictures ?? "'none'"}">
<title>${escaped(page.title)}</title>
<style>
${page.style}
</style>
</head>
<body>
${page.body}
</body>
</html>
`

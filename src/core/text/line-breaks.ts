/**
 * `text` with the line breaks of `model`: a text field gives back LF only and a posted form CRLF
 * only, whatever stood in the file. Where nothing but line breaks differs, `model` itself.
 */
export const lineBreaksLike = (text: string, model: string): string => {
  const plain = withLineFeeds(text)
  if (plain === withLineFeeds(model)) return model
  const usual = /\r\n|\r|\n/.exec(model)?.[0] ?? '\n'
  return usual === '\n' ? plain : plain.replaceAll('\n', usual)
}

const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n')

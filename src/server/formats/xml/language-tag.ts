/** A language that a file names, as a tag of BCP 47; undefined when it is none. */
export const languageTagOf = (name: string): string | undefined => {
  const tag = name.trim().replaceAll('_', '-')
  return /^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,4}$/i.test(tag) ? tag : undefined
}

/** How well a language fits the one that is looked for: 2 exactly, 1 by its first part, 0 not. */
export const languageFit = (tag: string | undefined, wanted: string): 0 | 1 | 2 => {
  if (tag === undefined) return 0
  const [one, other] = [tag.toLowerCase(), wanted.toLowerCase()]
  if (one === other) return 2
  return one.split('-')[0] === other.split('-')[0] ? 1 : 0
}

const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Elements that are part of a line of text (HTML Standard, phrasing content). */
export const inlineNames = names(`
  a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark q rp rt ruby
  s samp small span strike strong sub sup time tt u var wbr
`)

/** Elements of a line that are one piece: what is in them is no text of the page. */
export const wholeNames = names('br code img wbr')

/** Elements that have no end tag. */
export const voidNames = names('br img wbr')

/** Elements that hold no text, or none that is to be corrected. */
export const silentNames = names(`
  base canvas embed iframe link math noembed noframes noscript object pre script style svg template
  textarea xmp plaintext
`)

export const headingNames = names('title h1 h2 h3 h4 h5 h6')

/** Attributes that people read. */
export const readAttributes = ['alt', 'title', 'placeholder', 'aria-label'] as const

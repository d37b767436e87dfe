/** Elements of a paragraph whose content is its text: links, smart tags, controls, insertions. */
export const inlineTags: ReadonlySet<string> = new Set([
  'hyperlink',
  'smartTag',
  'customXml',
  'sdt',
  'sdtContent',
  'ins',
  'moveTo',
  'dir',
  'bdo',
])

/** What tells of a revision that nobody has decided about. It is read as if it were accepted. */
export const revisionTags: ReadonlySet<string> = new Set(['ins', 'del', 'moveFrom', 'moveTo'])

/** Elements of a run that mean one character. A `w:br` may also break a page. */
export const elementCharacters: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '\u2011'],
  ['softHyphen', '\u00AD'],
])

/** Elements of a run that a reader does not see in this place. */
export const glueInRuns: ReadonlySet<string> = new Set([
  'lastRenderedPageBreak',
  'commentReference',
  'annotationRef',
  'footnoteRef',
  'endnoteRef',
  'separator',
  'continuationSeparator',
  'fldChar',
  'delText',
  'delInstrText',
])

/** What elements that are no text are called in the tags of a segment; others by their own names. */
export const atomLabels: ReadonlyMap<string, string> = new Map([
  ['footnoteReference', 'fn'],
  ['endnoteReference', 'en'],
  ['drawing', 'img'],
  ['pict', 'img'],
  ['object', 'obj'],
  ['mc:AlternateContent', 'img'],
  ['oMath', 'math'],
  ['oMathPara', 'math'],
  ['m:oMath', 'math'],
  ['m:oMathPara', 'math'],
])

/** A line break is a character; breaks of columns and pages are more. */
export const breakLabel = (type: string | undefined): string | undefined =>
  type === undefined || type === 'textWrapping' ? undefined : `${type} break`

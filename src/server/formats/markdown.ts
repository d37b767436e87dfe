import type { Told } from '../../core/refusal.ts'
import { documentText } from '../../core/review/document.ts'
import { cut } from './cut.ts'
import { decoded, encoded } from './encoding.ts'
import type { Format } from './format.ts'
import { isBearable, markdownBlocks } from './markdown-blocks.ts'
import { asMarkdown } from './markdown-text.ts'
import { paragraphs } from './paragraphs.ts'
import { prose } from './prose.ts'
import { untagged } from './untagged.ts'

/** Markdown: prose is cut out, all mark-up between the blocks is kept as it is. */
export const markdown = {
  id: 'markdown',
  label: { en: 'Markdown', de: 'Markdown' },
  purpose: {
    en: 'For web sites, wikis and repositories; mark-up of an imported Markdown file is kept.',
    de: 'Für Websites, Wikis und Repositorys; Auszeichnungen einer eingelesenen Markdown-Datei bleiben.',
  },
  extensions: ['md', 'markdown'],
  mediaType: 'text/markdown',
  recognises: ({ text }) => {
    const start = text.slice(0, SAMPLE)
    return signs.some((sign) => sign.test(start))
  },
  read: (bytes) => {
    const { text, encoding, notices } = decoded(bytes)
    const bearable = isBearable(text)
    const blocks = bearable ? markdownBlocks(text) : []
    return {
      kind: 'text',
      encoding,
      // Code or HTML alone is no prose, but somebody wants to read it.
      ...cut(text, blocks.length > 0 ? blocks : paragraphs(text)),
      notices: bearable ? notices : [...notices, readAsPlain],
    }
  },
  write: ({ document }) =>
    document.origin.format === 'markdown'
      ? encoded(documentText(document), document.origin.encoding)
      : asMarkdown(prose(untagged(document))),
} as const satisfies Format

/** Enough to see a sign, and not more than a hostile text can make slow. */
const SAMPLE = 50_000

/** What plain prose does not look like; a bullet or a star alone could be anything. */
const signs = [
  /^#{1,6} \S/m,
  /^(?:```|~~~)/m,
  /^\|[^\n\r]*\|[ \t]*(?:\r\n|\r|\n)\|[ \t]*:?-{3}/m,
  /\[[^\]\n\r]{1,200}\]\([^)\s]{1,500}\)/,
  /^[^\s#>|-][^\n\r]{0,200}(?:\r\n|\r|\n)={3,}[ \t]*$/m,
]

const readAsPlain: Told = {
  en: 'This Markdown is so long or so deeply nested that it was read as plain text.',
  de: 'Dieses Markdown ist so lang oder so tief verschachtelt, dass es als reiner Text gelesen wurde.',
}

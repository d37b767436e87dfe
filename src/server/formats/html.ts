import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { type Document, documentText } from '../../core/review/document.ts'
import type { Format } from './format.ts'
import { readHtml, rewrittenHtml } from './html/file.ts'
import { escaped, htmlPage } from './html-page.ts'
import { isBearable, withoutFrontMatter } from './markdown-blocks.ts'
import { type Prose, prose } from './prose.ts'
import { untagged } from './untagged.ts'

/**
 * The corrected text as one clean web page; imported Markdown becomes what it stands for. A page that
 * was brought in is rewritten in place.
 */
export const html = {
  id: 'html',
  label: { en: 'Web page (HTML)', de: 'Webseite (HTML)' },
  purpose: {
    en: 'The corrected text with headings and paragraphs, for a browser, a mail or a word processor.',
    de: 'Der korrigierte Text mit Überschriften und Absätzen, für Browser, Mail oder Textverarbeitung.',
  },
  extensions: ['html', 'htm', 'xhtml'],
  mediaType: 'text/html',
  recognises: ({ text }) =>
    /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!doctype html|<html)[\s>]/i.test(text.slice(0, 2_000)),
  read: readHtml,
  rewrite: rewrittenHtml,
  write: ({ document }) =>
    htmlPage({
      language: document.language,
      title: document.title,
      style,
      body: `<main>\n${isMarkdown(document) ? rendered(document) : prose(untagged(document)).map(element).join('\n')}\n</main>`,
      ...(isMarkdown(document) && { pictures: 'data: https:' }),
    }),
} as const satisfies Format

const isMarkdown = (document: Document): boolean => {
  const text = documentText(document)
  return document.origin.format === 'markdown' && isBearable(text) && isRenderable(text)
}

/** Beyond this the parser spends seconds, quadratically, on what no person has written. */
const isRenderable = (text: string): boolean =>
  text.split('[').length <= 4_000 &&
  text.split('~~').length <= 2_000 &&
  (text.match(/[*_`<\\&]/g)?.length ?? 0) <= 60_000

/** Raw HTML inside Markdown is shown as text, and links lead to the web or nowhere. */
const rendered = (document: Document): string =>
  micromark(withoutFrontMatter(documentText(document)), {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  })

const element = ({ heading, text }: Prose): string => {
  const name = heading === 0 ? 'p' : `h${heading}`
  return `<${name}>${escaped(text)}</${name}>`
}

const style = `body { margin: 0; font: 1.0625rem / 1.6 Charter, "Bitstream Charter", Georgia, serif; color: #1d1c1a; background: #fff; }
main { max-width: 42rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; }
p, h1, h2 { overflow-wrap: anywhere; }
p { white-space: pre-wrap; }
table { border-collapse: collapse; }
th, td { border: 1px solid #bbb; padding: .25rem .5rem; }
pre { overflow-x: auto; }
img { max-width: 100%; }
@media print { main { max-width: none; padding: 0; } }`

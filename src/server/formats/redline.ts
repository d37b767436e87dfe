import { difference } from '../../core/diff/difference.ts'
import {
  type Comment,
  type Document,
  type Segment,
  segmentState,
} from '../../core/review/document.ts'
import { progress } from '../../core/review/progress.ts'
import { differenceHtml } from './difference-html.ts'
import type { ExportedDocument, Format } from './format.ts'
import { escaped, htmlPage } from './html-page.ts'
import { redlineStyle } from './redline-style.ts'
import { type RedlineWords, redlineWords } from './redline-words.ts'
import { untagged } from './untagged.ts'

/** Every correction as an editor would mark it on paper: for the client, the author, the file. */
export const redline = {
  id: 'redline',
  label: { en: 'Redline (HTML)', de: 'Korrekturfahne (HTML)' },
  purpose: {
    en: 'What was taken out and written in, with states and comments; to be read on screen or printed.',
    de: 'Was gestrichen und eingefügt wurde, mit Status und Kommentaren; zum Lesen am Bildschirm oder zum Drucken.',
  },
  extensions: ['html'],
  mediaType: 'text/html',
  write: (exported) => {
    const words = redlineWords[exported.language]
    const document = untagged(exported.document)
    return htmlPage({
      language: exported.language,
      title: `${document.title} – ${words.redline}`,
      style: redlineStyle,
      body: [
        head(exported, words),
        '<main>',
        ...document.segments.map((segment, index) =>
          row(segment, { document, words, index, language: exported.language }),
        ),
        '</main>',
      ].join('\n'),
    })
  },
} as const satisfies Format

const head = ({ document, at, language }: ExportedDocument, words: RedlineWords): string => {
  const { approved, segments } = progress(document)
  const facts = [
    [words.exported, day(at, language)],
    [words.system, document.system ?? ''],
    [words.from, document.origin.name ?? ''],
    [words.progress, `${approved} ${words.of} ${segments}`],
  ].filter(([, value]) => value !== '')
  return `<header>
<h1 lang="${escaped(document.language)}">${escaped(document.title)}</h1>
<dl>
${facts.map(([name = '', value = '']) => `<div><dt>${escaped(name)}</dt><dd>${escaped(value)}</dd></div>`).join('\n')}
</dl>
<p class="legend">${words.legend}: <del>${words.removed}</del> <ins>${words.added}</ins> <ins data-move="1">${words.moved}</ins></p>
</header>`
}

/** Spelled out by the calendar of the language, in universal time: an export looks alike everywhere. */
const day = (at: string, language: 'en' | 'de'): string =>
  new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(at))

interface Place {
  readonly document: Document
  readonly words: RedlineWords
  readonly index: number
  readonly language: ExportedDocument['language']
}

const row = (segment: Segment, { document, words, index, language }: Place): string => {
  const state = segmentState(segment)
  const name = segment.kind === 'heading' ? 'h2' : 'p'
  const text = differenceHtml(difference(segment.machine, segment.text), language)
  return `<section class="${state}">
<div class="margin"><b>${index + 1}</b> ${words.states[state]}</div>
<${name} lang="${escaped(document.language)}">${text}</${name}>
${comments(segment.comments, words)}</section>`
}

const comments = (all: readonly Comment[], words: RedlineWords): string => {
  if (all.length === 0) return ''
  const items = all.map(
    ({ text, by, resolved }) =>
      `<li><b>${escaped(by)}</b>${resolved ? ` (${words.resolved})` : ''}: ${escaped(text)}</li>`,
  )
  return `<ul aria-label="${words.comments}">\n${items.join('\n')}\n</ul>\n`
}

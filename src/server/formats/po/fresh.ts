import { type Segment, segmentState } from '../../../core/review/document.ts'
import type { ExportedDocument } from '../format.ts'
import { oneLine } from '../one-line.ts'
import { quoted } from './strings.ts'

/**
 * A PO file of any text that has sources. What nobody approved is fuzzy. gettext knows messages by
 * their source, so the second of two equal ones gets a context: the number of its segment.
 */
export const freshPo = ({ document, at }: ExportedDocument): string => {
  const { title, language, sourceLanguage, segments } = document
  const header = [
    `Project-Id-Version: ${oneLine(title)}`,
    `PO-Revision-Date: ${at.slice(0, 10)} ${at.slice(11, 16)}+0000`,
    `Language: ${language.replaceAll('-', '_')}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
    ...(sourceLanguage === undefined
      ? []
      : [`X-Source-Language: ${sourceLanguage.replaceAll('-', '_')}`]),
    'X-Generator: Rotstift',
    '',
  ]
  const seen = new Set<string>()
  const messages = segments.flatMap((segment, index) => {
    const { source = '' } = segment
    if (source.trim() === '') return []
    const context = seen.has(source) ? `segment ${index + 1}` : undefined
    seen.add(source)
    return [messageOf(segment, source, context)]
  })
  return [`msgid ""\n${string('msgstr', header.join('\n'))}\n`, ...messages].join('\n')
}

const messageOf = (segment: Segment, source: string, context: string | undefined): string =>
  [
    ...(segment.text !== '' && segmentState(segment) !== 'approved' ? ['#, fuzzy'] : []),
    ...(context === undefined ? [] : [string('msgctxt', context)]),
    string('msgid', source),
    string('msgstr', segment.text),
    '',
  ].join('\n')

const string = (keyword: string, text: string): string =>
  `${keyword} ${quoted(text, { keyword, style: { breaks: true, wraps: true }, lineEnd: '\n' })}`

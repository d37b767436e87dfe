import { sentenceTexts } from '../../core/text/sentences.ts'
import { decoded } from '../formats/encoding.ts'
import { type Command, optionValue, UsageError } from './command.ts'
import { printable } from './printable.ts'

/** `rotstift segment FILE`: the sentences of a text. */
export const segment: Command = {
  name: 'segment',
  usage: 'segment FILE [--language de] [--json]',
  summary: 'Cut a text into sentences',
  options: [
    { name: 'language', kind: 'value', summary: 'the language of the text (default: de)' },
    { name: 'json', kind: 'flag', summary: 'print a JSON list' },
  ],
  run: async ([file, ...more], options, terminal) => {
    if (file === undefined || more.length > 0) throw new UsageError('segment takes one file')
    const { text } = decoded(await terminal.read(file))
    const sentences = sentenceTexts(text, optionValue(options, 'language') ?? 'de')
    terminal.print(
      options.json === true ? JSON.stringify(sentences) : printable(sentences.join('\n')),
    )
    return 0
  },
}

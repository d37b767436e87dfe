import { localName } from '../xml/elements.ts'
import { scanXml } from '../xml/scan.ts'
import { xmlText } from '../xml/text.ts'
import { fromExcelText } from './excel-text.ts'

/** The texts of a workbook; formatting inside of them and readings of Japanese words are passed over. */
export const sharedStrings = (xml: string): readonly string[] => {
  const strings: string[] = []
  const reader = new StringReader(xml)
  scanXml(xml, {
    open: (tag) => reader.open(localName(tag.name), tag.end),
    close: ({ start }) => {
      if (reader.close(start) === 'si') strings.push(reader.taken())
    },
  })
  return strings
}

/** Puts together the text of `t` elements, as they stand in `si` and `is`. */
export class StringReader {
  readonly #xml: string
  readonly #open: { readonly name: string; readonly end: number }[] = []
  #text = ''

  constructor(xml: string) {
    this.#xml = xml
  }

  open(name: string, end: number): void {
    this.#open.push({ name, end })
  }

  /** The element that ends here. */
  close(start: number): string {
    const { name, end } = this.#open.pop() ?? { name: '', end: start }
    const isReading = this.#open.at(-1)?.name === 'rPh'
    if (name === 't' && !isReading && start > end) {
      this.#text += fromExcelText(xmlText(this.#xml.slice(end, start)))
    }
    return name
  }

  /** What was read since the last time. */
  taken(): string {
    const text = this.#text
    this.#text = ''
    return text
  }
}

import { unzipSync } from 'fflate'
import { SaxesParser, type SaxesTagPlain } from 'saxes'

/** What a part of a Word document says when all revisions are accepted, or all are rejected. */
export type Decision = 'accepted' | 'rejected'

/** The parts of a Word document as text, by a library that is not ours. */
export const partsOf = (file: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(unzipSync(file)).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
  )

export const partOf = (file: Uint8Array, name = 'word/document.xml'): string => {
  const part = partsOf(file).get(name)
  if (part === undefined) throw new Error(`the document has no part ${name}`)
  return part
}

const gone: Readonly<Record<Decision, readonly string[]>> = {
  accepted: ['w:del', 'w:moveFrom'],
  rejected: ['w:ins', 'w:moveTo'],
}
const characters: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00AD',
}

/** The texts of the paragraphs of a part, in the order of their ends; text boxes have their own. */
export const paragraphTexts = (xml: string, decision: Decision): readonly string[] => {
  const texts: string[] = []
  const open: string[] = []
  const stack: string[] = []
  let hidden = 0
  const parser = new SaxesParser()
  const isText = () => ['w:t', 'w:delText'].includes(stack.at(-1) ?? '') && hidden === 0
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }: SaxesTagPlain) => {
    const isRunChild = stack.at(-1) === 'w:r'
    stack.push(name)
    if (gone[decision].includes(name)) hidden += 1
    if (name === 'w:p') open.push('')
    const character = isRunChild && hidden === 0 ? characters[name] : undefined
    if (character !== undefined) open.push((open.pop() ?? '') + character)
  })
  parser.on('closetag', ({ name }) => {
    stack.pop()
    if (gone[decision].includes(name)) hidden -= 1
    if (name === 'w:p') texts.push(open.pop() ?? '')
  })
  parser.on('text', (text) => {
    if (isText()) open.push((open.pop() ?? '') + text)
  })
  parser.write(xml).close()
  return texts
}

/** The revisions of a part: kind, author, date and number. */
export const revisionsIn = (xml: string) =>
  [...xml.matchAll(/<w:(ins|del) w:id="(\d+)" w:author="([^"]*)" w:date="([^"]*)">/g)].map(
    ([, kind, id, author, date]) => ({ kind, id: Number(id), author, date }),
  )

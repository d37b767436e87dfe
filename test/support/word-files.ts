import { zipOf } from './zips.ts'

/** What a test needs of a Word document besides its body. */
export interface WordFile {
  /** The content of `w:body`. */
  readonly body: string
  readonly styles?: string
  readonly footnotes?: string
  readonly header?: string
  readonly comments?: string
  /** More parts, or others in place of the usual ones. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const space = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const children = ({ styles, footnotes, header, comments }: WordFile) =>
  Object.entries({ styles, footnotes, header, comments }).flatMap(([name, content]) =>
    content === undefined ? [] : [{ name, content }],
  )

const roots: Readonly<Record<string, string>> = {
  styles: 'styles',
  footnotes: 'footnotes',
  header: 'hdr',
  comments: 'comments',
}

/** A Word document as Word itself lays it out. */
export const wordFile = (file: WordFile): Uint8Array => {
  const parts = children(file)
  return zipOf({
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/>${parts.map(({ name }) => `<Override PartName="/word/${name}.xml" ContentType="${type}.${name}+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${head}<w:document ${space}><w:body>${file.body}<w:sectPr/></w:body></w:document>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${parts.map(({ name }, index) => `<Relationship Id="rId${index + 1}" Type="${office}/${name}" Target="${name}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(
      parts.map(({ name, content }) => [
        `word/${name}.xml`,
        `${head}<w:${roots[name]} ${space}>${content}</w:${roots[name]}>`,
      ]),
    ),
    'word/media/image1.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]),
    ...file.parts,
  })
}

/** A run of this text. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph of this content. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`

/** A field with its code and its result. */
export const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

/** A text box as Word writes it: twice. */
export const textBox = (content: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

import { type NewPart, zipped } from '../zip/zipped.ts'
import { escapedXml } from './run-writer.ts'

/** A paragraph of a document that is made anew. */
export interface FreshParagraph {
  /** 0 for a paragraph, else the level of a heading. */
  readonly heading: 0 | 1 | 2
  /** As Word can hold it (`wordText`). */
  readonly text: string
}

/** What a document says of itself. */
export interface FreshDetails {
  readonly title: string
  /** BCP 47. */
  readonly language: string
  readonly author: string
  /** ISO 8601 in UTC. */
  readonly created: string
  readonly changed: string
}

export const freshMain = 'word/document.xml'

/** A Word document of these paragraphs: ISO/IEC 29500 transitional, as all word processors read it. */
export const freshWordFile = (
  paragraphs: readonly FreshParagraph[],
  details: FreshDetails,
): Uint8Array =>
  zipped([
    text('[Content_Types].xml', contentTypes),
    text('_rels/.rels', packageRelationships),
    text(freshMain, documentXml(paragraphs)),
    text('word/_rels/document.xml.rels', documentRelationships),
    text('word/styles.xml', stylesXml(details.language)),
    text('word/settings.xml', settingsXml(details.language)),
    text('word/footer1.xml', footerXml),
    text('docProps/core.xml', coreXml(details)),
    text('docProps/app.xml', appXml),
  ])

const text = (name: string, content: string): NewPart => ({ name, content: Buffer.from(content) })

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument'

const contentTypes = `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="${types}.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="${types}.wordprocessingml.styles+xml"/>
<Override PartName="/word/settings.xml" ContentType="${types}.wordprocessingml.settings+xml"/>
<Override PartName="/word/footer1.xml" ContentType="${types}.wordprocessingml.footer+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
<Override PartName="/docProps/app.xml" ContentType="${types}.extended-properties+xml"/>
</Types>`

const packageRelationships = `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
<Relationship Id="rId3" Type="${office}/extended-properties" Target="docProps/app.xml"/>
</Relationships>`

const documentRelationships = `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="${office}/settings" Target="settings.xml"/>
<Relationship Id="rId3" Type="${office}/footer" Target="footer1.xml"/>
</Relationships>`

/** A4 with margins of 2.5 cm; lengths are twentieths of a point. */
const documentXml = (paragraphs: readonly FreshParagraph[]): string =>
  `${xmlHead}<w:document ${w} ${r}><w:body>
${paragraphs.map(paragraphXml).join('\n')}
<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>
</w:body></w:document>`

const paragraphXml = ({ heading, text: content }: FreshParagraph): string => {
  const style = heading === 0 ? '' : `<w:pPr><w:pStyle w:val="Heading${heading}"/></w:pPr>`
  return `<w:p>${style}${content === '' ? '' : `<w:r>${runContent(content)}</w:r>`}</w:p>`
}

const runContent = (content: string): string =>
  content
    .split(/(\t|\n)/)
    .map((piece) => {
      if (piece === '\t') return '<w:tab/>'
      if (piece === '\n') return '<w:br/>'
      return piece === '' ? '' : `<w:t xml:space="preserve">${escapedXml(piece)}</w:t>`
    })
    .join('')

const font = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>'

const stylesXml = (language: string): string =>
  `${xmlHead}<w:styles ${w}>
<w:docDefaults><w:rPrDefault><w:rPr>${font}<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="${escapedXml(wordLanguage(language))}"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
${headingStyle(1, 32, 360)}
${headingStyle(2, 26, 240)}
<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0"/><w:jc w:val="center"/></w:pPr><w:rPr><w:color w:val="595959"/><w:sz w:val="18"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="CommentText"><w:name w:val="annotation text"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="20"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/><w:rPr><w:sz w:val="16"/></w:rPr></w:style>
</w:styles>`

const headingStyle = (level: number, size: number, before: number): string =>
  `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="${before}" w:after="120"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`

/** Word knows languages with their country only. */
const wordLanguage = (language: string): string =>
  /^de$/i.test(language) ? 'de-DE' : /^en$/i.test(language) ? 'en-GB' : language

const settingsXml = (language: string): string =>
  `${xmlHead}<w:settings ${w}><w:defaultTabStop w:val="709"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${escapedXml(wordLanguage(language))}"/></w:settings>`

const footerXml = `${xmlHead}<w:ftr ${w}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>`

const coreXml = ({ title, language, author, created, changed }: FreshDetails): string =>
  `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapedXml(title)}</dc:title><dc:creator>${escapedXml(author)}</dc:creator><dc:language>${escapedXml(language)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${changed}</dcterms:modified></cp:coreProperties>`

const appXml = `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Rotstift</Application></Properties>`

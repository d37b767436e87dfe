import { zipOf } from './zips.ts'

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook as Excel writes it: shared texts with formats in them, styles, a formula, two sheets. */
export const workbookParts = {
  '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
  '_rels/.rels': `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${xml}<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="Deckblatt" sheetId="1" r:id="rId1"/><sheet name="Texte &amp; mehr" sheetId="2" r:id="rId2"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId4" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `${xml}<styleSheet ${main}><fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
  'xl/sharedStrings.xml': `${xml}<sst ${main} count="6" uniqueCount="6"><si><t>English</t></si><si><t>Deutsch</t></si><si><t>Korrektur</t></si><si><t xml:space="preserve"> The house &lt;A&gt; </t></si><si><r><t>Das </t></r><r><rPr><b/></rPr><t>Haus</t></r><rPh sb="0" eb="1"><t>nicht</t></rPh></si><si><t>Er kam._x000D_
Er ging _x005F_x0041_.</t></si></sst>`,
  'xl/worksheets/sheet1.xml': `${xml}<worksheet ${main}><sheetData><row r="1"><c r="A1"><v>2026</v></c></row></sheetData></worksheet>`,
  'xl/worksheets/sheet2.xml': `${xml}<worksheet ${main}><dimension ref="A1:C5"/><sheetData><row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row><row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2" s="1" t="s"><v>4</v></c></row><row r="4"><c r="B4" t="s"><v>5</v></c><c r="C4" s="1"/><c r="D4"><v>42</v></c></row><row r="5"><c r="A5" t="inlineStr"><is><t>Sum</t></is></c><c r="C5" t="str"><f>A5&amp;"!"</f><v>Sum!</v></c></row></sheetData></worksheet>`,
} as const

export const workbook = (changed: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array =>
  zipOf({ ...workbookParts, ...changed })

/** A sheet of these rows. */
export const sheet = (rows: string): string =>
  `${xml}<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`

import type { Row } from './row.ts'
import { zip } from './zip.ts'

const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const office = 'http://schemas.openxmlformats.org'
const main = `${office}/spreadsheetml/2006/main`
const relations = `${office}/officeDocument/2006/relationships`
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const parts = {
  '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
}

/** XLSX — a workbook of one sheet, part by part; every cell is a text, so that none is a formula and no zero is lost. */
export function xlsx(chunks: AsyncIterable<readonly Row[]>): AsyncGenerator<Uint8Array> {
  const fixed = Object.entries(parts).map(([name, text]) => ({
    name,
    text: once(`${declared}${text}`),
  }))
  return zip([...fixed, { name: 'xl/worksheets/sheet1.xml', text: sheet(chunks) }])
}

async function* once(text: string): AsyncGenerator<string> {
  yield text
}

/** The first row, its headings, stays in view and is bold. */
async function* sheet(chunks: AsyncIterable<readonly Row[]>): AsyncGenerator<string> {
  yield `${declared}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="30" width="20" customWidth="1"/></cols><sheetData>`
  let number = 0
  for await (const rows of chunks) yield rows.map((row) => rowOf(row, ++number)).join('')
  yield '</sheetData></worksheet>'
}

function rowOf(row: Row, number: number): string {
  const style = number === 1 ? ' s="1"' : ''
  const cells = row.map(
    (text, index) =>
      `<c r="${columnOf(index)}${number}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
  )
  return `<row r="${number}">${cells.join('')}</row>`
}

const letters = 26
/** A … Z, then AA … ZZ. */
const columnOf = (index: number): string =>
  (index < letters ? '' : columnOf(Math.floor(index / letters) - 1)) +
  String.fromCharCode(65 + (index % letters))

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
/** Signs that XML does not know at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unknown = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

const escaped = (text: string) =>
  text.replace(unknown, '').replace(/[&<>]/g, (sign) => entities[sign] ?? sign)

import type { CellModel, CellStyle, NumberFormat, SheetModel, WorkbookModel } from '@shared/report/workbookModel'
import ExcelJS from 'exceljs'

const FONT = 'Calibri'
const INK = 'FF1B2430'
const INPUT_BLUE = 'FF0B4FB3'
const ACCENT = 'FF1F4E79'
const HAIRLINE = 'FFC9D1DA'
const HEADER_FILL = 'FFE8EEF5'

/** Writes a workbook model as an .xlsx file: cached results in every formula, text that stays text, A4 landscape pages. */
export async function writeWorkbook(model: WorkbookModel): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = 'Palier'
  workbook.title = model.title
  workbook.calcProperties.fullCalcOnLoad = true
  for (const sheet of model.sheets) writeSheet(workbook, sheet, model)
  for (const { name, sheet, column, row } of model.names) {
    const cell = workbook.getWorksheet(sheet)?.getCell(row, column)
    if (cell !== undefined) workbook.definedNames.add(`'${sheet.replaceAll("'", "''")}'!${cell.$col$row}`, name)
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function writeSheet(workbook: ExcelJS.Workbook, sheet: SheetModel, model: WorkbookModel): void {
  const { rows, columns } = sheet.frozen
  const worksheet = workbook.addWorksheet(sheet.name, {
    views: [
      rows + columns > 0
        ? { state: 'frozen', ySplit: rows, xSplit: columns, showGridLines: false }
        : { state: 'normal', showGridLines: false },
    ],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      ...(rows > 0 ? { printTitlesRow: `1:${rows}` } : {}),
    },
    headerFooter: { oddFooter: `&L&8${footerText(model.title)}&C&8&A&R&8&P / &N` },
  })
  worksheet.columns = sheet.columns.map(({ width, isHidden }) => ({ width, hidden: isHidden === true }))
  sheet.rows.forEach((cells, rowIndex) => {
    const row = worksheet.getRow(rowIndex + 1)
    cells.forEach((cell, columnIndex) => {
      if (cell !== null) writeCell(row.getCell(columnIndex + 1), cell, model.moneyDigits)
    })
    const height = rowHeight(cells)
    if (height !== null) row.height = height
  })
}

function rowHeight(cells: readonly (CellModel | null)[]): number | null {
  if (cells.some((cell) => cell !== null && isHeader(cell.style))) return 32
  return cells[0]?.style === 'title' ? 26 : null
}

/** An ampersand begins a code in a footer, so one of the title is doubled. */
function footerText(title: string): string {
  return title.replaceAll('&', '&&').slice(0, 120)
}

function writeCell(target: ExcelJS.Cell, cell: CellModel, moneyDigits: number): void {
  target.style = styleOf(cell, moneyDigits)
  target.value = cellContent(cell)
}

function cellContent(cell: CellModel): ExcelJS.CellValue {
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'number':
      return Number(cell.value)
    case 'date':
      return new Date(`${cell.date}T00:00:00Z`)
    case 'formula':
      return {
        formula: cell.formula,
        result: cell.result.kind === 'number' ? Number(cell.result.value) : cell.result.text,
        date1904: false,
      }
  }
}

function styleOf(cell: CellModel, moneyDigits: number): Partial<ExcelJS.Style> {
  return {
    font: fontOf(cell.style),
    alignment: alignmentOf(cell),
    numFmt: formatOf(cell, moneyDigits),
    ...(isHeader(cell.style) ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: HEADER_FILL } } } : {}),
    ...borderOf(cell.style),
  }
}

function fontOf(style: CellStyle): Partial<ExcelJS.Font> {
  const base = { name: FONT, size: 10, color: { argb: INK } }
  switch (style) {
    case 'title':
      return { ...base, size: 16, bold: true, color: { argb: ACCENT } }
    case 'subtitle':
      return { ...base, size: 11 }
    case 'section':
      return { ...base, size: 12, bold: true, color: { argb: ACCENT } }
    case 'header':
    case 'numberHeader':
    case 'total':
      return { ...base, bold: true }
    case 'input':
      return { ...base, color: { argb: INPUT_BLUE } }
    case 'note':
      return { ...base, size: 9, italic: true }
    case 'label':
    case 'formula':
      return base
  }
}

function isHeader(style: CellStyle): boolean {
  return style === 'header' || style === 'numberHeader'
}

function isNumeric(cell: CellModel): boolean {
  return cell.kind === 'number' || (cell.kind === 'formula' && cell.result.kind === 'number')
}

function alignmentOf(cell: CellModel): Partial<ExcelJS.Alignment> {
  if (cell.style === 'header') return { vertical: 'middle', horizontal: 'left', indent: 1, wrapText: true }
  if (cell.style === 'numberHeader') return { vertical: 'middle', horizontal: 'right', wrapText: true }
  if (cell.kind !== 'formula' && cell.style === 'label') return { vertical: 'top', horizontal: 'left', indent: 1 }
  return { vertical: 'top', horizontal: isNumeric(cell) || cell.kind === 'date' ? 'right' : 'left' }
}

function borderOf(style: CellStyle): Partial<ExcelJS.Style> {
  const line = (kind: ExcelJS.BorderStyle, argb: string) => ({ style: kind, color: { argb } })
  switch (style) {
    case 'header':
    case 'numberHeader':
      return { border: { bottom: line('thin', ACCENT) } }
    case 'total':
      return { border: { top: line('thin', INK) } }
    case 'input':
    case 'formula':
    case 'label':
      return { border: { bottom: line('hair', HAIRLINE) } }
    case 'title':
    case 'subtitle':
    case 'section':
    case 'note':
      return {}
  }
}

/** Formats in the form files carry; the reader's system shows its own separators. Text is marked as text, so that editing it never makes a formula of it. */
function formatOf(cell: CellModel, moneyDigits: number): string {
  switch (cell.kind) {
    case 'text':
      return '@'
    case 'date':
      return 'yyyy-mm-dd'
    case 'number':
    case 'formula':
      return numberFormat(cell.format, moneyDigits)
  }
}

function numberFormat(format: NumberFormat, moneyDigits: number): string {
  switch (format) {
    case 'money':
      return moneyFormat(moneyDigits)
    case 'quantity':
      return '#,##0.00'
    case 'ratio':
      return '0.00%'
    case 'factor':
      return '#,##0.00##'
    case 'whole':
      return '0'
  }
}

/** Zero reads as a dash, as in finance tables. */
function moneyFormat(digits: number): string {
  const amount = digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`
  return `${amount};-${amount};"–"`
}

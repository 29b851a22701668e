import type { RawTable } from '@shared/bridge/contract'
import { type DayNumber, toIsoDate } from '@shared/calendar/date'
import { HostError } from './failure'
import { openZip } from './openZip'
import { MOST_ROWS } from './readCsv'
import { scanXml } from './scanXml'
import { type CellFormat, readFormats } from './xlsxFormats'

const MOST_COLUMNS = 1_000
/** No more than a spreadsheet shows: the digits beyond are what binary fractions add. */
const SHOWN_DIGITS = 15
const LAST_SERIAL = 2_958_465

interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly part: string; readonly hidden: boolean }[]
  /** First day of the day count: 1900 or, in old Mac workbooks, 1904. */
  readonly from1904: boolean
}

/**
 * Reads the values of one sheet of an XLSX workbook, and nothing else of it: no formulas, names, links or drawings, which is where
 * hostile workbooks hide. Numbers come as plain decimal text of at most 15 digits, as the spreadsheet shows them, with the
 * currency sign of their format; cells formatted as dates as ISO days; formulas as their last results.
 *
 * Throws HostError whose message is a key of the catalogue.
 */
export function readXlsx(bytes: Uint8Array, fileName: string, wantedSheet?: string): RawTable {
  const zip = openZip(bytes)
  if (!zip.has('xl/workbook.xml')) throw new HostError('unreadable', 'imports.refused.notWorkbook')
  const workbook = readWorkbook(zip.text('xl/workbook.xml'), zip.text('xl/_rels/workbook.xml.rels'))
  const sheet =
    wantedSheet === undefined
      ? (workbook.sheets.find(({ hidden }) => !hidden) ?? workbook.sheets[0])
      : workbook.sheets.find(({ name }) => name === wantedSheet)
  if (sheet === undefined) throw new HostError('unreadable', 'imports.refused.noSheet')
  const strings = zip.has('xl/sharedStrings.xml') ? readStrings(zip.text('xl/sharedStrings.xml')) : []
  const formats = zip.has('xl/styles.xml') ? readFormats(zip.text('xl/styles.xml')) : []
  return {
    fileName,
    encoding: null,
    delimiter: null,
    sheets: workbook.sheets.map(({ name }) => name),
    sheet: sheet.name,
    ...readSheet(zip.text(sheet.part), { strings, formats, from1904: workbook.from1904 }),
  }
}

function readWorkbook(workbookXml: string, relationsXml: string): Workbook {
  const parts = new Map<string, string>()
  scanXml(relationsXml, {
    open: (name, attribute) => {
      const [id, target, type] = [attribute('Id'), attribute('Target'), attribute('Type')]
      if (name !== 'Relationship' || id === null || target === null || type?.endsWith('/worksheet') !== true) return
      parts.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    },
    close: () => {},
    text: () => {},
  })
  const sheets: { name: string; part: string; hidden: boolean }[] = []
  let from1904 = false
  scanXml(workbookXml, {
    open: (element, attribute) => {
      if (element === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '')
      if (element !== 'sheet') return
      const [name, part] = [attribute('name'), parts.get(attribute('id') ?? '')]
      const state = attribute('state')
      if (name !== null && part !== undefined)
        sheets.push({ name, part, hidden: state !== null && state !== 'visible' })
    },
    close: () => {},
    text: () => {},
  })
  return { sheets, from1904 }
}

/** Texts that cells share; parts of one text formatted differently are joined, reading aids (phonetic) left out. */
function readStrings(xml: string): string[] {
  const strings: string[] = []
  let current = ''
  let inText = false
  let inPhonetic = false
  scanXml(xml, {
    open: (name) => {
      if (name === 'si') current = ''
      if (name === 't') inText = true
      if (name === 'rPh') inPhonetic = true
    },
    close: (name) => {
      if (name === 'si') strings.push(unescaped(current))
      if (name === 't') inText = false
      if (name === 'rPh') inPhonetic = false
    },
    text: (text) => {
      if (inText && !inPhonetic) current += text
    },
  })
  return strings
}

/** `_x000D_` is how a workbook writes characters XML cannot hold. */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

interface SheetContext {
  readonly strings: readonly string[]
  readonly formats: readonly CellFormat[]
  readonly from1904: boolean
}

function readSheet(xml: string, context: SheetContext): Pick<RawTable, 'rows' | 'rowNumbers'> {
  const rows: string[][] = []
  const rowNumbers: number[] = []
  let rowNumber = 0
  let row: string[] = []
  let cell = { column: -1, type: 'n', format: undefined as CellFormat | undefined, value: '' }
  let inValue = false
  scanXml(xml, {
    open: (name, attribute) => {
      if (name === 'row') {
        rowNumber = Number(attribute('r') ?? rowNumber + 1)
        row = []
        cell = { ...cell, column: -1 }
      } else if (name === 'c') {
        const column = columnIndex(attribute('r')) ?? cell.column + 1
        const format = context.formats[Number(attribute('s') ?? -1)]
        cell = { column, type: attribute('t') ?? 'n', format, value: '' }
      } else if (name === 'v' || name === 't') inValue = true
    },
    close: (name) => {
      if (name === 'v' || name === 't') inValue = false
      else if (name === 'c') placeCell(row, cell.column, cellText(cell, context))
      else if (name === 'row' && row.length > 0) {
        if (rows.length >= MOST_ROWS) throw new HostError('tooLarge', 'imports.refused.tooManyRows')
        rows.push(row)
        rowNumbers.push(rowNumber)
      }
    },
    text: (text) => {
      if (inValue) cell.value += text
    },
  })
  return { rows, rowNumbers }
}

function placeCell(row: string[], column: number, text: string): void {
  if (text.trim() === '') return
  if (column >= MOST_COLUMNS) throw new HostError('tooLarge', 'imports.refused.tooManyColumns')
  while (row.length < column) row.push('')
  row[column] = text
}

/** B of `B12` is 1; null without a reference. */
function columnIndex(reference: string | null): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1]
  if (letters === undefined) return null
  let index = 0
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}

interface SheetCell {
  readonly type: string
  readonly format: CellFormat | undefined
  readonly value: string
}

function cellText({ type, format, value }: SheetCell, { strings, from1904 }: SheetContext): string {
  switch (type) {
    case 's': {
      const text = strings[Number(value)]
      if (text === undefined) throw new HostError('damaged', 'imports.refused.damagedWorkbook')
      return text
    }
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE'
    case 'n':
      return value === '' ? '' : numberText(Number(value), format, from1904)
    case 'd':
      return value.slice(0, 10)
    default:
      return unescaped(value)
  }
}

function numberText(value: number, format: CellFormat | undefined, from1904: boolean): string {
  if (!Number.isFinite(value)) throw new HostError('damaged', 'imports.refused.damagedWorkbook')
  const day = format?.isDate === true ? dayOfSerial(value, from1904) : null
  if (day !== null) return toIsoDate(day)
  const decimal = plainDecimal(value)
  return format?.currency === undefined || format.currency === null ? decimal : `${decimal} ${format.currency}`
}

/** The day of a day count; null where the count names none. The 1900 system counts a 29 February 1900 that never was. */
function dayOfSerial(serial: number, from1904: boolean): DayNumber | null {
  const days = Math.floor(serial + 1e-9)
  if (days < 1 || days > LAST_SERIAL) return null
  if (from1904) return days - 24_107
  if (days === 60) return null
  return days < 60 ? days - 25_568 : days - 25_569
}

/** The number as a spreadsheet shows it at full width, without exponent: 1270506.61, not 1270506.6100000001. */
function plainDecimal(value: number): string {
  const [digits = '', exponentText = '0'] = value.toExponential(SHOWN_DIGITS - 1).split('e')
  const sign = digits.startsWith('-') ? '-' : ''
  const figures = digits.replace(/[-.]/g, '').replace(/0+$/, '')
  const exponent = Number(exponentText)
  if (figures === '') return '0'
  const whole = exponent < 0 ? '0' : figures.slice(0, exponent + 1).padEnd(exponent + 1, '0')
  const fraction = exponent < 0 ? '0'.repeat(-exponent - 1) + figures : figures.slice(exponent + 1)
  return sign + (fraction === '' ? whole : `${whole}.${fraction}`)
}

import { scanXml } from './scanXml'

/** What the number format of a cell says about its number. */
export interface CellFormat {
  readonly isDate: boolean
  /** The currency sign or code the format shows; null when it shows none. */
  readonly currency: string | null
}

/** Formats every workbook has without stating them, of days. */
const BUILT_IN_DATES: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58,
])

/** The formats of a workbook's cells, in the order cells refer to them. */
export function readFormats(stylesXml: string): CellFormat[] {
  const codes = new Map<number, string>()
  const formats: CellFormat[] = []
  let inCellFormats = false
  scanXml(stylesXml, {
    open: (name, attribute) => {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
      if (name === 'cellXfs') inCellFormats = true
      if (name !== 'xf' || !inCellFormats) return
      const id = Number(attribute('numFmtId'))
      const code = codes.get(id)
      formats.push(code === undefined ? { isDate: BUILT_IN_DATES.has(id), currency: null } : formatOf(code))
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false
    },
    text: () => {},
  })
  return formats
}

/** Reads a format code such as `dd/mm/yyyy` or `#,##0.00 [$€-40C]`. */
export function formatOf(code: string): CellFormat {
  const letters = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '')
  const isElapsed = /\[[hms]+\]/i.test(code)
  const isDate =
    !isElapsed && !/general/i.test(letters) && (/[dy]/i.test(letters) || (/m/i.test(letters) && !/[hs]/i.test(letters)))
  const stated = /\[\$([^\]-]+)(?:-[^\]]*)?\]/.exec(code)?.[1] ?? /[€£¥$]/.exec(code.replace(/\[[^\]]*\]/g, ''))?.[0]
  return { isDate, currency: stated?.trim() ?? null }
}

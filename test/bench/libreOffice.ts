import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { countDifferences, median, type Timing } from './compete'
import type { Sheets, Workbooks } from './peers'

const SOFFICE = process.env['SOFFICE_PATH'] ?? 'soffice'
const ROUNDS = 15
const LONGEST_MS = 180_000

/** Edits a cell back and forth, times each edit with the calculation it causes, and leaves it edited. */
const MACRO = `Sub EditAndCalculate(book As String, report As String, cellName As String, before As Double, after As Double, resultName As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(book, "_blank", 0, hidden())
  cell = document.Sheets.getByName("Plan").getCellRangeByName(cellName)
  document.calculateAll()
  Open report For Output As #1
  For round = 1 To ${ROUNDS}
    cell.Value = before
    document.calculate()
    started = GetSystemTicks()
    cell.Value = after
    document.calculate()
    Print #1, GetSystemTicks() - started
  Next
  rows = document.Sheets.getByName("Pay").getCellRangeByName(resultName).getDataArray()
  For row = 0 To UBound(rows)
    values = rows(row)
    Print #1, values(0)
  Next
  Close #1
  document.close(True)
  StarDesktop.terminate()
End Sub
`

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
const MODULE = `${XML}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${MACRO.replaceAll('"', '&quot;')}</script:module>`
const LIBRARY = `${XML}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>`

/**
 * One edit of a tier rate in LibreOffice, with every payout calculated again. It runs in its own process, after the others and not in turn with them.
 *
 * @returns null, and says so, where LibreOffice is not installed or does not answer
 */
export async function libreOfficeEditing(
  sheets: Sheets,
  edit: { readonly cell: string; readonly before: number; readonly after: number; readonly results: string },
  expected: Float64Array,
  workbooks: Workbooks,
): Promise<Timing | null> {
  const folder = mkdtempSync(join(tmpdir(), 'palier-bench-office-'))
  try {
    const book = join(folder, 'book.xlsx')
    const report = join(folder, 'report.txt')
    await writeBook(sheets, book, workbooks)
    // The first start fills the profile, and would replace a macro that is there before.
    start(folder, '--terminate_after_init')
    writeMacro(join(folder, 'profile', 'user', 'basic', 'Standard'))
    const words = [pathToFileURL(book).href, report, edit.cell, edit.before, edit.after, edit.results]
    const { status, error } = start(folder, `macro:///Standard.Module1.EditAndCalculate(${words.join(',')})`)
    if (status !== 0 || !existsSync(report)) {
      console.log(`Left out: LibreOffice (${error?.message ?? `it ended with ${status} and no times`})`)
      return null
    }
    const lines = readFileSync(report, 'utf8').trim().split('\n').map(Number)
    const samples = lines.slice(0, ROUNDS)
    const found = Float64Array.from(lines.slice(ROUNDS), (amount) => Math.round(amount * 100))
    return {
      name: 'LibreOffice, doubles, own process',
      medianMs: median(samples),
      fastestMs: Math.min(...samples),
      cpuMs: null,
      rounds: samples.length,
      wrongCells: countDifferences(found, expected),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function start(folder: string, ...words: readonly string[]) {
  const profile = pathToFileURL(join(folder, 'profile')).href
  return spawnSync(SOFFICE, [`-env:UserInstallation=${profile}`, '--headless', '--norestore', ...words], {
    timeout: LONGEST_MS,
    stdio: 'ignore',
  })
}

async function writeBook(sheets: Sheets, path: string, { Workbook }: Workbooks): Promise<void> {
  const book = new Workbook()
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name)
    for (const row of rows) {
      sheet.addRow(row.map((cell) => (typeof cell === 'string' ? { formula: cell.slice(1) } : cell)))
    }
  }
  await book.xlsx.writeFile(path)
}

function writeMacro(folder: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'Module1.xba'), MODULE)
  writeFileSync(join(folder, 'script.xlb'), LIBRARY)
}

import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import Papa from 'papaparse'

export const SOFFICE = process.env['SOFFICE_PATH'] ?? '/usr/bin/soffice'
/** True where LibreOffice is there to work a workbook out again. */
export const hasLibreOffice = existsSync(SOFFICE)

/** Without this LibreOffice keeps the results a file brings along. */
const RECALCULATE_ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

/** Every sheet as comma separated values, unformatted. */
const ALL_SHEETS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'

/** The cells of a workbook by sheet, as LibreOffice calculates them from the formulas alone. */
export async function recalculate(xlsx: Uint8Array): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'palier-recalculate-'))
  try {
    const profile = join(folder, 'profile')
    await mkdir(join(profile, 'user'), { recursive: true })
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), RECALCULATE_ALWAYS)
    await writeFile(join(folder, 'book.xlsx'), xlsx)
    await promisify(execFile)(SOFFICE, [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--convert-to',
      ALL_SHEETS,
      '--outdir',
      join(folder, 'out'),
      join(folder, 'book.xlsx'),
    ])
    const sheets = new Map<string, readonly (readonly string[])[]>()
    for (const file of await readdir(join(folder, 'out'))) {
      const text = await readFile(join(folder, 'out', file), 'utf8')
      sheets.set(file.slice('book-'.length, -'.csv'.length).normalize('NFC'), Papa.parse<string[]>(text).data)
    }
    return sheets
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The same workbook with a wrong number in place of every formula's result: only a program that calculates can mend it. */
export function withWrongResults(xlsx: Uint8Array): { readonly xlsx: Uint8Array; readonly wrongCount: number } {
  let wrongCount = 0
  const parts = Object.entries(unzipSync(xlsx)).map(([name, bytes]): [string, Uint8Array] => {
    if (!name.startsWith('xl/worksheets/')) return [name, bytes]
    const wrong = strFromU8(bytes).replace(/<\/f><v>[^<]*<\/v>/g, () => {
      wrongCount += 1
      return '</f><v>987654.32</v>'
    })
    return [name, strToU8(wrong)]
  })
  return { xlsx: zipSync(Object.fromEntries(parts)), wrongCount }
}

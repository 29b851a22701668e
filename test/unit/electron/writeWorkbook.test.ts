import { writeWorkbook } from '@electron/files/writeWorkbook'
import { simulate } from '@shared/engine/simulate'
import { LANGUAGES, type Language } from '@shared/i18n/catalogue'
import { moneyText } from '@shared/money/money'
import { PAYOUT_COLUMNS } from '@shared/report/payoutColumns'
import { payoutWorkbook } from '@shared/report/payoutWorkbook'
import { workbookShape } from '@shared/report/workbookModel'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { everyComponentWorkspace } from '../../support/everyComponent'

const workspace = everyComponentWorkspace()
const result = simulate(workspace)

async function reread(language: Language): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  const bytes = await writeWorkbook(payoutWorkbook(workspace, result, { language }))
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer)
  return workbook
}

describe('a written payout workbook', async () => {
  const written = { en: await reread('en'), fr: await reread('fr') }

  it('has its sheets in reading order, in the language', () => {
    const names = LANGUAGES.map((language) => written[language].worksheets.map(({ name }) => name))
    expect(names).toEqual([
      ['Summary', 'Payouts', 'Ledgers', 'Plan', 'Assumptions', 'Quotas', 'Credits'],
      ['Synthèse', 'Versements', 'Comptes', 'Plan', 'Hypothèses', 'Objectifs', 'Crédits'],
    ])
  })

  it('carries a result in every formula, and the payouts among them add up to the total', () => {
    const payouts = written.en.getWorksheet('Payouts')
    let cents = 0
    let formulas = 0
    payouts?.eachRow((row, number) => {
      const cell = row.getCell(PAYOUT_COLUMNS.payout)
      if (number <= 4 || cell.type !== ExcelJS.ValueType.Formula) return
      formulas += 1
      cents += Math.round(Number(cell.result) * 100)
    })
    expect(formulas).toBe(result.lines.filter(({ kind }) => kind === 'pay').length)
    expect(cents).toBe(Math.round(Number(moneyText(result.totals.payout)) * 100))
  })

  it('keeps text that begins like a formula as text, also when it is edited', () => {
    const hostile = new Set<string>()
    for (const sheet of written.en.worksheets) {
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          if (cell.type !== ExcelJS.ValueType.String || !/^[=+\-@]/.test(String(cell.value))) return
          hostile.add(String(cell.value))
          expect(cell.numFmt).toBe('@')
        })
      })
    }
    expect([...hostile].sort()).toEqual([
      '+All',
      '+see the policy',
      '-Meetings',
      '=0.1 + 0.2 - 0.3',
      '=Every component & more',
      '=HYPERLINK("http://example.invalid","Zoé")',
      '=SUM(1)',
      '=base_rate / 0.08 * 1.5',
      '=own_rate * accelerator',
      '@Ben "Quote" O’Neil',
    ])
  })

  it('names the cells of the assumptions, and uses the names where the plan does', () => {
    const workbook = written.en
    expect(workbook.definedNames.getRanges('base_rate').ranges).toEqual(['Assumptions!$B$5'])
    expect(workbook.definedNames.getRanges('_FY26').ranges).toHaveLength(1)
    const formulas = new Set<string>()
    workbook.getWorksheet('Plan')?.eachRow((row) => row.eachCell((cell) => cell.formula && formulas.add(cell.formula)))
    expect(formulas).toContain('base_rate*300')
  })

  it('has the shape that the host checks', () => {
    for (const language of LANGUAGES) {
      expect(workbookShape.safeParse(payoutWorkbook(workspace, result, { language })).success).toBe(true)
    }
  })
})

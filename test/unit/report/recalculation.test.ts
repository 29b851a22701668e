import { writeWorkbook } from '@electron/files/writeWorkbook'
import type { SimulationResult } from '@shared/engine/result'
import { simulate } from '@shared/engine/simulate'
import { at } from '@shared/findings/invariant'
import { LANGUAGES, type Language, translate } from '@shared/i18n/catalogue'
import { compare, parseDecimal } from '@shared/money/exact'
import { moneyText } from '@shared/money/money'
import type { Workspace } from '@shared/plan/model'
import { PAYOUT_COLUMNS } from '@shared/report/payoutsSheet'
import { payoutWorkbook } from '@shared/report/payoutWorkbook'
import type { WorkbookModel } from '@shared/report/workbookModel'
import { sampleWorkspace } from '@shared/sample/sampleWorkspace'
import { describe, expect, it } from 'vitest'
import { everyComponentWorkspace } from '../../support/everyComponent'
import { hasLibreOffice, recalculate, withWrongResults } from '../../support/libreOffice'

/** Rows above the first payout line. */
const HEAD_ROWS = 4

function expectSameAmount(cell: string, expected: string, where: string): void {
  const read = parseDecimal(cell)
  const meant = parseDecimal(expected)
  expect(read !== null && meant !== null && compare(read, meant) === 0, `${where}: ${cell} is ${expected}`).toBe(true)
}

/** Works the workbook out from its formulas alone, after spoiling every result it carries, and holds each payout against the engine's. */
async function expectEngineCents(workspace: Workspace, result: SimulationResult, language: Language): Promise<number> {
  const model = payoutWorkbook(workspace, result, { language })
  expectNoFigures(model, result)
  const spoiled = withWrongResults(await writeWorkbook(model))
  expect(spoiled.wrongCount).toBe(formulaCount(model))
  const sheets = await recalculate(spoiled.xlsx)
  const rows = sheets.get(translate(language, 'workbook.sheet.payouts')) ?? []
  result.lines.forEach((line, index) => {
    const column = line.kind === 'award' ? PAYOUT_COLUMNS.award : PAYOUT_COLUMNS.payout
    const cell = at(at(rows, HEAD_ROWS + index), column - 1)
    expectSameAmount(cell, moneyText(line.payout), `${line.payee} ${line.component} ${line.period}`)
  })
  expectEveryFormula(model, sheets)
  const summary = sheets.get(translate(language, 'workbook.sheet.summary')) ?? []
  const total = summary.find(([label]) => label === translate(language, 'workbook.total.payout'))
  expectSameAmount(at(total ?? [], 3), moneyText(result.totals.payout), 'total')
  return result.lines.length
}

/** No line fell back from a formula to an amount, so recalculating shows something about all of them. */
function expectNoFigures(model: WorkbookModel, result: SimulationResult): void {
  const payouts = at(model.sheets, 1).rows.slice(HEAD_ROWS)
  expect(payouts).toHaveLength(result.lines.length)
  for (const row of payouts) {
    expect([row[PAYOUT_COLUMNS.payout - 1]?.kind, row[PAYOUT_COLUMNS.award - 1]?.kind]).toContain('formula')
  }
}

function formulaCount(model: WorkbookModel): number {
  return model.sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => cell?.kind === 'formula').length
}

/** The intermediate figures too are what the exact evaluation found, but for the last bits of a double. */
function expectEveryFormula(model: WorkbookModel, sheets: ReadonlyMap<string, readonly (readonly string[])[]>): void {
  for (const { name, rows } of model.sheets) {
    rows.forEach((row, rowIndex) => {
      row.forEach((cell, columnIndex) => {
        if (cell?.kind !== 'formula') return
        const found = at(at(sheets.get(name) ?? [], rowIndex), columnIndex)
        if (cell.result.kind === 'text') expect(found).toBe(cell.result.text)
        else expectNear(found, cell.result.value, `${name} ${rowIndex + 1}/${columnIndex + 1} =${cell.formula}`)
      })
    })
  }
}

function expectNear(found: string, expected: string, where: string): void {
  const percent = found.endsWith('%')
  const value = percent ? Number(found.slice(0, -1)) / 100 : Number(found)
  const difference = Math.abs(value - Number(expected))
  expect(difference, `${where}: ${found}, not ${expected}`).toBeLessThanOrEqual(
    1e-12 * Math.max(1000, Math.abs(Number(expected))),
  )
}

describe.skipIf(!hasLibreOffice)(
  'a payout workbook worked out again by LibreOffice (skipped where it is not installed)',
  () => {
    it.each([
      ['en', 'halfAwayFromZero', 'EUR'],
      ['fr', 'halfEven', 'EUR'],
      ['en', 'truncate', 'EUR'],
      ['fr', 'halfAwayFromZero', 'JPY'],
    ] as const)(
      'gives the engine’s amount in every payout of every kind of component: %s, %s, %s',
      async (language, rounding, currency) => {
        const workspace = everyComponentWorkspace(rounding, currency)
        expect(await expectEngineCents(workspace, simulate(workspace), language)).toBeGreaterThan(1000)
      },
    )

    it.each(LANGUAGES)('gives the engine’s cent in every payout of the sample company: %s', async (language) => {
      const workspace = sampleWorkspace()
      expect(await expectEngineCents(workspace, simulate(workspace), language)).toBeGreaterThan(1000)
    })
  },
)

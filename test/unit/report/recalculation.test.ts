import { writeWorkbook } from '@electron/files/writeWorkbook'
import type { SimulationResult } from '@shared/engine/result'
import { simulate } from '@shared/engine/simulate'
import { at } from '@shared/findings/invariant'
import { LANGUAGES, type Language, translate } from '@shared/i18n/catalogue'
import { compare, parseDecimal } from '@shared/money/exact'
import { moneyText } from '@shared/money/money'
import type { Workspace } from '@shared/plan/model'
import { PAYOUT_COLUMNS } from '@shared/report/payoutColumns'
import { payoutWorkbook } from '@shared/report/payoutWorkbook'
import type { CellModel, WorkbookModel } from '@shared/report/workbookModel'
import { sampleWorkspace } from '@shared/sample/sampleWorkspace'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adventureWorks, adventureWorksImport } from '../../support/adventureWorks'
import { HAS_ADVENTURE_WORKS } from '../../support/adventureWorksFiles'
import { randomWorkspace } from '../../support/arbitrary/workspaces'
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
  await expectSameWhenRecalculated(model, result, language)
  return result.lines.length
}

async function expectSameWhenRecalculated(
  model: WorkbookModel,
  result: SimulationResult,
  language: Language,
): Promise<void> {
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
  const total = (key: 'payout' | 'paid') =>
    at(summary.find(([label]) => label === translate(language, `workbook.total.${key}`)) ?? [], 3)
  expectSameAmount(total('payout'), moneyText(result.totals.payout), 'total')
  expectSameAmount(total('paid'), moneyText(result.totals.paid), 'total paid')
}

/** No line fell back from a formula to an amount, so recalculating shows something about all of them. */
function expectNoFigures(model: WorkbookModel, result: SimulationResult): void {
  const payouts = at(model.sheets, 1).rows.slice(HEAD_ROWS)
  expect(payouts).toHaveLength(result.lines.length)
  const isLive = (cell: CellModel | null | undefined) => cell?.kind === 'formula'
  expect(
    payouts.filter((row) => !isLive(row[PAYOUT_COLUMNS.payout - 1]) && !isLive(row[PAYOUT_COLUMNS.award - 1])),
  ).toEqual([])
}

function formulaCount(model: WorkbookModel): number {
  return model.sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => cell?.kind === 'formula').length
}

/** The intermediate figures too are what the exact evaluation found, but for the last bits of a double. */
function expectEveryFormula(model: WorkbookModel, sheets: ReadonlyMap<string, readonly (readonly string[])[]>): void {
  const wrong = model.sheets.flatMap(({ name, rows }) =>
    rows.flatMap((row, rowIndex) =>
      row.flatMap((cell, columnIndex) => {
        if (cell?.kind !== 'formula') return []
        const found = at(at(sheets.get(name) ?? [], rowIndex), columnIndex)
        const same = cell.result.kind === 'text' ? found === cell.result.text : isNear(found, cell.result.value)
        return same ? [] : [`${name} row ${rowIndex + 1}: ${cell.formula} gives ${found}`]
      }),
    ),
  )
  expect(wrong).toEqual([])
}

function isNear(found: string, expected: string): boolean {
  const value = found.endsWith('%') ? Number(found.slice(0, -1)) / 100 : Number(found)
  const difference = Math.abs(value - Number(expected))
  return difference <= 1e-12 * Math.max(1000, Math.abs(Number(expected)))
}

const title = 'a payout workbook worked out again by LibreOffice (skipped where it is not installed)'

describe.skipIf(!hasLibreOffice)(title, () => {
  it.each([
    ['en', 'halfAwayFromZero', 'EUR'],
    ['fr', 'halfEven', 'EUR'],
    ['en', 'truncate', 'JPY'],
  ] as const)(
    'gives the engine’s amount for every kind of component: %s, %s, %s',
    async (language, rounding, currency) => {
      const workspace = everyComponentWorkspace(rounding, currency)
      expect(await expectEngineCents(workspace, simulate(workspace), language)).toBeGreaterThan(1000)
    },
  )

  it.each(LANGUAGES)('gives the engine’s cent in every payout of the sample company: %s', async (language) => {
    const workspace = sampleWorkspace()
    expect(await expectEngineCents(workspace, simulate(workspace), language)).toBeGreaterThan(1000)
  })

  it('gives the engine’s amount in plans of random instruments: multipliers, gates, limits, draws, settlements', async () => {
    const workspaces = fc.sample(randomWorkspace, { numRuns: 60, seed: 11 })
    const results = workspaces.map((workspace) => ({ workspace, result: simulate(workspace) }))
    const longest = results.toSorted((a, b) => b.result.lines.length - a.result.lines.length).slice(0, 6)
    for (const { workspace, result } of longest) {
      await expectSameWhenRecalculated(payoutWorkbook(workspace, result, { language: 'en' }), result, 'en')
    }
  })

  it.skipIf(!HAS_ADVENTURE_WORKS)(
    'gives the engine’s cent to AdventureWorks’ people, each at their own rate (reads ../shared/data)',
    async () => {
      const workspace = adventureWorks('own-rate', adventureWorksImport().history)
      expect(await expectEngineCents(workspace, simulate(workspace), 'en')).toBeGreaterThan(100)
    },
  )
})

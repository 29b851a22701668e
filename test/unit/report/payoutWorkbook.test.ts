import { simulate } from '@shared/engine/simulate'
import { at } from '@shared/findings/invariant'
import { LANGUAGES, translate } from '@shared/i18n/catalogue'
import { moneyText } from '@shared/money/money'
import { PAYOUT_COLUMNS } from '@shared/report/payoutColumns'
import { payoutWorkbook } from '@shared/report/payoutWorkbook'
import type { CellModel, WorkbookModel } from '@shared/report/workbookModel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomWorkspace } from '../../support/arbitrary/workspaces'

const HEAD_ROWS = 4

function numberOf(cell: CellModel | null | undefined): number | null {
  if (cell?.kind === 'number') return Number(cell.value)
  return cell?.kind === 'formula' && cell.result.kind === 'number' ? Number(cell.result.value) : null
}

function sheetNamed(model: WorkbookModel, name: string): WorkbookModel['sheets'][number] | undefined {
  return model.sheets.find((sheet) => sheet.name === name)
}

/** The figure beside a label of the summary. */
function keyFigure(model: WorkbookModel, label: string): number | null {
  const row = at(model.sheets, 0).rows.find((cells) => cells[0]?.kind === 'text' && cells[0].text === label)
  return numberOf(row?.[3])
}

describe('a payout workbook', () => {
  it('holds the engine’s amount of every line, its totals and what it paid, of any plan', () => {
    fc.assert(
      fc.property(randomWorkspace, fc.constantFrom(...LANGUAGES), (workspace, language) => {
        const result = simulate(workspace)
        const model = payoutWorkbook(workspace, result, { language })
        const payouts = sheetNamed(model, translate(language, 'workbook.sheet.payouts'))
        const rows = (payouts?.rows ?? []).slice(HEAD_ROWS)
        expect(
          rows.map((cells) => numberOf(cells[PAYOUT_COLUMNS.payout - 1] ?? cells[PAYOUT_COLUMNS.award - 1])),
        ).toEqual(result.lines.map(({ payout }) => Number(moneyText(payout))))
        expect(keyFigure(model, translate(language, 'workbook.total.payout'))).toBe(
          Number(moneyText(result.totals.payout)),
        )
        expect(keyFigure(model, translate(language, 'workbook.total.paid'))).toBe(Number(moneyText(result.totals.paid)))
        expect(keyFigure(model, translate(language, 'workbook.total.difference'))).toBe(0)
      }),
      { numRuns: 40, endOnFailure: true },
    )
  })
})

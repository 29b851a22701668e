import type { SimulationResult } from '@shared/engine/result'
import { at } from '@shared/findings/invariant'
import type { Language } from '@shared/i18n/catalogue'
import { minorDigits } from '@shared/money/money'
import { inLanguage, type Workspace } from '@shared/plan/model'
import { writeAssumptions } from './assumptionsSheet'
import { componentCases } from './componentCases'
import { workbookLines, writeCredits } from './creditsSheet'
import { writePayouts } from './payoutsSheet'
import { writePlans } from './planSheet'
import { writeQuotas } from './quotasSheet'
import { type BookDraft, sheetModel } from './sheetDraft'
import { writeSummary } from './summarySheet'
import type { WorkbookModel } from './workbookModel'
import { workbookWords } from './workbookWords'

/**
 * The payouts of a simulation as a workbook that calculates: from credited amounts, quotas, assumptions and rate tables on their own
 * sheets through attainment, table, cap and true-up to each rounded payout, and the totals.
 *
 * Every payout formula has been worked out exactly and gives the engine's amount; where none does, the line holds the amount itself, says
 * so, and is counted on the summary.
 *
 * @param result the run of that same workspace
 * @returns sheets in reading order, the words in `language`
 *
 * Throws InvariantError when a line of the result names a component the workspace does not have.
 */
export function payoutWorkbook(
  workspace: Workspace,
  result: SimulationResult,
  { language }: { readonly language: Language },
): WorkbookModel {
  const words = workbookWords(language)
  const book: BookDraft = new Map()
  const names = writeAssumptions(book, workspace, words)
  const { cases, caseOf } = componentCases(workspace, result)
  const components = writePlans(book, workspace, cases, names, words)
  const cellsOf = new Map(cases.map((one, index) => [one, at(components, index)]))
  const quotaCells = writeQuotas(book, workspace, names, words)
  const lines = workbookLines(workspace, result, (line) => {
    const one = caseOf(line)
    return one === undefined ? undefined : cellsOf.get(one)
  })
  const inputs = writeCredits(book, lines, quotaCells, words)
  const payouts = writePayouts(book, lines, inputs, workspace.rounding, words)
  writeSummary(book, { workspace, result, components, lines, payouts }, words)
  const { summary, payouts: payoutSheet, plan, assumptions, quotas, credits } = words.sheet
  const sheets = [...book.values()].map(sheetModel)
  const order = [summary, payoutSheet, plan, assumptions, quotas, credits]
  return {
    title: inLanguage(workspace.name, language),
    language,
    moneyDigits: minorDigits(workspace.currency),
    sheets: order.map((name) =>
      at(
        sheets,
        sheets.findIndex((sheet) => sheet.name === name),
      ),
    ),
    names: [...names.values()].flatMap(({ name, place }) => (name === null ? [] : [{ name, ...place }])),
  }
}

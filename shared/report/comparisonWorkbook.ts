import type { SimulationResult } from '@shared/engine/result'
import type { Language } from '@shared/i18n/catalogue'
import { exactInteger } from '@shared/money/exact'
import { exactMoney, minorDigits } from '@shared/money/money'
import { inLanguage, type Workspace } from '@shared/plan/model'
import type { ResultComparison } from '@shared/scenario/compare'
import { call, cellAt, columnRange, operation } from './cellFormula'
import {
  addRow,
  type BookDraft,
  type DraftCell,
  formulaCell,
  newSheet,
  nextRow,
  numberCell,
  sheetModel,
  textCell,
} from './sheetDraft'
import type { WorkbookModel } from './workbookModel'
import { type WorkbookWords, workbookWords } from './workbookWords'

/** A run with its name and what it changes against the first of them. */
export interface ComparedRun {
  readonly name: string
  readonly result: SimulationResult
  readonly comparison: ResultComparison
}

const FIRST_PAY_COLUMN = 2

/**
 * Scenarios side by side in a workbook: totals, and a sheet of payees with live differences and totals.
 *
 * @param runs the baseline first; every comparison is against it
 */
export function comparisonWorkbook(
  workspace: Workspace,
  runs: readonly ComparedRun[],
  language: Language,
): WorkbookModel {
  const words = workbookWords(language)
  const book: BookDraft = new Map()
  writeTotals(book, runs, words)
  writePayees(book, workspace, runs, words)
  return {
    title: inLanguage(workspace.name, language),
    language,
    moneyDigits: minorDigits(workspace.currency),
    sheets: [...book.values()].map(sheetModel),
    names: [],
  }
}

function writeTotals(book: BookDraft, runs: readonly ComparedRun[], words: WorkbookWords): void {
  const sheet = newSheet(book, words.of('workbook.comparison.totals'), [44, 18, 18, 18, 14, 14, 14], {
    rows: 3,
    columns: 1,
  })
  addRow(book, sheet, [textCell(words.of('workbook.comparison.totals'), 'title')])
  addRow(book, sheet, [])
  const headings = ['scenario', 'pay', 'difference', 'awards', 'winners', 'losers', 'unchanged'] as const
  addRow(
    book,
    sheet,
    headings.map((name, index) =>
      textCell(words.of(`workbook.comparison.${name}`), index === 0 ? 'header' : 'numberHeader'),
    ),
  )
  const first = nextRow(sheet)
  for (const { name, result, comparison } of runs) {
    const row = nextRow(sheet)
    const difference = operation(
      cellAt(sheet.name, FIRST_PAY_COLUMN, row),
      '-',
      cellAt(sheet.name, FIRST_PAY_COLUMN, first),
    )
    addRow(book, sheet, [
      textCell(name, 'label'),
      numberCell(exactMoney(result.totals.payout), 'money', 'input'),
      formulaCell(difference, 'money', 'formula'),
      numberCell(exactMoney(result.totals.awards), 'money', 'input'),
      ...[comparison.winners, comparison.losers, comparison.unchanged].map((count) =>
        numberCell(exactInteger(count), 'whole', 'input'),
      ),
    ])
  }
}

function writePayees(book: BookDraft, { payees }: Workspace, runs: readonly ComparedRun[], words: WorkbookWords): void {
  const others = runs.slice(1)
  const sheet = newSheet(
    book,
    words.of('workbook.comparison.payees'),
    [34, ...runs.map(() => 20), ...others.map(() => 24)],
    { rows: 3, columns: 1 },
  )
  addRow(book, sheet, [textCell(words.of('workbook.comparison.payees'), 'title')])
  addRow(book, sheet, [])
  addRow(book, sheet, [
    textCell(words.of('workbook.column.payee'), 'header'),
    ...runs.map(({ name }) => textCell(name, 'numberHeader')),
    ...others.map(({ name }) => textCell(words.of('workbook.comparison.change', { name }), 'numberHeader')),
  ])
  const first = nextRow(sheet)
  const paid = new Set(runs.flatMap(({ comparison }) => comparison.payees.map(({ payee }) => payee)))
  for (const { id, name } of payees.filter((payee) => paid.has(payee.id))) {
    const row = nextRow(sheet)
    addRow(book, sheet, [
      textCell(name, 'label'),
      ...runs.map((run) => payOf(run, id)),
      ...differences(sheet.name, others, row),
    ])
  }
  const last = nextRow(sheet) - 1
  const row = nextRow(sheet)
  addRow(book, sheet, [
    textCell(words.of('workbook.comparison.total'), 'total'),
    ...runs.map((_, index) =>
      formulaCell(call('SUM', columnRange(sheet.name, FIRST_PAY_COLUMN + index, first, last)), 'money', 'total'),
    ),
    ...differences(sheet.name, others, row),
  ])
}

function payOf({ comparison }: ComparedRun, payee: string): DraftCell {
  const change = comparison.payees.find((one) => one.payee === payee)
  return change === undefined ? null : numberCell(exactMoney(change.other), 'money', 'input')
}

/** Each other run less the first, as live formulas. */
function differences(sheet: string, others: readonly ComparedRun[], row: number): readonly DraftCell[] {
  return others.map((_, index) =>
    formulaCell(
      operation(cellAt(sheet, FIRST_PAY_COLUMN + 1 + index, row), '-', cellAt(sheet, FIRST_PAY_COLUMN, row)),
      'money',
      'formula',
    ),
  )
}

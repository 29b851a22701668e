import { LINE_ROLES, type SimulationResult } from '@shared/engine/result'
import type { Language } from '@shared/i18n/catalogue'
import { exactInteger, ZERO } from '@shared/money/exact'
import { exactMoney, minorDigits } from '@shared/money/money'
import { inLanguage, type Workspace } from '@shared/plan/model'
import type { MoneyChange, ResultComparison } from '@shared/scenario/compare'
import { call, cellAt, columnRange, operation, whole } from './cellFormula'
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
 * Scenarios side by side in a workbook: totals, and sheets of payees and of the roles of lines (components, floors, draws, ...) with live differences
 * and totals.
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
  writeRoles(book, runs, words)
  return {
    title: inLanguage(workspace.name, language),
    language,
    moneyDigits: minorDigits(workspace.currency),
    sheets: [...book.values()].map(sheetModel),
    names: [],
  }
}

function writeTotals(book: BookDraft, runs: readonly ComparedRun[], words: WorkbookWords): void {
  const sheet = newSheet(book, words.of('workbook.comparison.totals'), [44, 18, 18, 18, 18, 14, 14, 14], {
    rows: 3,
    columns: 1,
  })
  addRow(book, sheet, [textCell(words.of('workbook.comparison.totals'), 'title')])
  addRow(book, sheet, [])
  const headings = ['scenario', 'pay', 'difference', 'paid', 'awards', 'winners', 'losers', 'unchanged'] as const
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
      numberCell(exactMoney(result.totals.paid), 'money', 'input'),
      numberCell(exactMoney(result.totals.awards), 'money', 'input'),
      ...[comparison.winners, comparison.losers, comparison.unchanged].map((count) =>
        numberCell(exactInteger(count), 'whole', 'input'),
      ),
    ])
  }
}

function writePayees(book: BookDraft, { payees }: Workspace, runs: readonly ComparedRun[], words: WorkbookWords): void {
  const paid = new Set(runs.flatMap(({ comparison }) => comparison.payees.map(({ payee }) => payee)))
  const rows = payees
    .filter(({ id }) => paid.has(id))
    .map(({ id, name }) => ({
      name,
      changeIn: ({ comparison }: ComparedRun) => comparison.payees.find(({ payee }) => payee === id),
    }))
  const title = words.of('workbook.comparison.payees')
  writeChanges(book, title, words.of('workbook.column.payee'), rows, runs, words)
}

function writeRoles(book: BookDraft, runs: readonly ComparedRun[], words: WorkbookWords): void {
  const paid = new Set(runs.flatMap(({ comparison }) => comparison.roles.map(({ role }) => role)))
  const rows = LINE_ROLES.filter((role) => paid.has(role)).map((role) => ({
    name: words.of(`workbook.role.${role}`),
    changeIn: ({ comparison }: ComparedRun) => comparison.roles.find((one) => one.role === role),
  }))
  const title = words.of('workbook.comparison.roles')
  writeChanges(book, title, words.of('workbook.column.line'), rows, runs, words)
}

/** What a row of a comparison is called, and what it comes to in a run. */
interface ComparedRow {
  readonly name: string
  readonly changeIn: (run: ComparedRun) => MoneyChange | undefined
}

/** A sheet of what each row comes to in every run, with live differences and totals. */
function writeChanges(
  book: BookDraft,
  title: string,
  heading: string,
  rows: readonly ComparedRow[],
  runs: readonly ComparedRun[],
  words: WorkbookWords,
): void {
  const others = runs.slice(1)
  const sheet = newSheet(book, title, [34, ...runs.map(() => 20), ...others.map(() => 24)], { rows: 3, columns: 1 })
  addRow(book, sheet, [textCell(title, 'title')])
  addRow(book, sheet, [])
  addRow(book, sheet, [
    textCell(heading, 'header'),
    ...runs.map(({ name }) => textCell(name, 'numberHeader')),
    ...others.map(({ name }) => textCell(words.of('workbook.comparison.change', { name }), 'numberHeader')),
  ])
  const first = nextRow(sheet)
  for (const { name, changeIn } of rows) {
    const row = nextRow(sheet)
    addRow(book, sheet, [
      textCell(name, 'label'),
      ...runs.map((run) => payOf(changeIn(run))),
      ...differences(sheet.name, others, row),
    ])
  }
  const last = nextRow(sheet) - 1
  const row = nextRow(sheet)
  addRow(book, sheet, [
    textCell(words.of('workbook.comparison.total'), 'total'),
    ...runs.map((_, index) => {
      const column = FIRST_PAY_COLUMN + index
      const total = last < first ? whole(0) : call('SUM', columnRange(sheet.name, column, first, last))
      return formulaCell(total, 'money', 'total')
    }),
    ...differences(sheet.name, others, row),
  ])
}

/** A run that has nothing of it pays nothing. */
function payOf(change: MoneyChange | undefined): DraftCell {
  return change === undefined
    ? numberCell(ZERO, 'money', 'input')
    : numberCell(exactMoney(change.other), 'money', 'input')
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

import { type FiscalYearStart, parsePeriod, periodOf } from '@shared/calendar/period'
import type { PaymentLine, SimulationResult } from '@shared/engine/result'
import { exactMoney } from '@shared/money/money'
import type { Workspace } from '@shared/plan/model'
import { type CellFormula, call, columnRange, whole } from './cellFormula'
import type { NamesOf } from './namesOf'
import { addRow, type BookDraft, formulaCell, nextRow, numberCell, textCell } from './sheetDraft'
import { newTableSheet, type TableColumn } from './tableSheet'
import type { WorkbookWords } from './workbookWords'

const TABLE = [
  { key: 'workbook.column.id', width: 12, numeric: false },
  { key: 'workbook.column.payee', width: 28, numeric: false },
  { key: 'workbook.column.plan', width: 24, numeric: false },
  { key: 'workbook.column.component', width: 28, numeric: false },
  { key: 'workbook.column.line', width: 20, numeric: false },
  { key: 'workbook.column.earnedIn', width: 14, numeric: false },
  { key: 'workbook.column.paidIn', width: 14, numeric: false },
  { key: 'workbook.column.amount', width: 18, numeric: true },
] as const satisfies readonly TableColumn[]
const AMOUNT = 8

/** True when something of the run is not paid in the month it is earned in. */
export function isAnythingDeferred({ payments, totals }: SimulationResult, { fiscalYearStart }: Workspace): boolean {
  return totals.paid.minor !== totals.payout.minor || payments.some((payment) => isDeferred(payment, fiscalYearStart))
}

function isDeferred({ earnedIn, paidIn }: PaymentLine, fiscalYearStart: FiscalYearStart): boolean {
  const period = parsePeriod(earnedIn, fiscalYearStart)
  if (period === null) return false
  return periodOf(period.firstMonth + period.monthCount - 1, 'month', fiscalYearStart).id !== paidIn
}

/**
 * Writes what is paid in the months of the run, payment by payment, with a total.
 *
 * @returns the cell of the total
 */
export function writePayments(
  book: BookDraft,
  { payments }: SimulationResult,
  namesOf: NamesOf,
  words: WorkbookWords,
): CellFormula {
  const note = words.of('workbook.payments.note')
  const sheet = newTableSheet(book, words.sheet.payments, note, TABLE, { rows: 4, columns: 2 }, words)
  const first = nextRow(sheet)
  for (const { payee, plan, component, role, earnedIn, paidIn, amount } of payments) {
    const names = namesOf({ payee, plan, component })
    addRow(book, sheet, [
      textCell(payee, 'label'),
      textCell(names.payee, 'label'),
      textCell(names.plan, 'label'),
      textCell(names.component, 'label'),
      textCell(words.of(`workbook.role.${role}`), 'label'),
      textCell(earnedIn, 'label'),
      textCell(paidIn, 'label'),
      numberCell(exactMoney(amount), 'money', 'input'),
    ])
  }
  const last = nextRow(sheet) - 1
  const total = last < first ? whole(0) : call('SUM', columnRange(sheet.name, AMOUNT, first, last))
  const row = addRow(book, sheet, [
    textCell(words.of('workbook.total.label'), 'total'),
    ...Array.from({ length: AMOUNT - 2 }, () => textCell('', 'total')),
    formulaCell(total, 'money', 'total'),
  ])
  return { kind: 'cell', place: { sheet: sheet.name, column: AMOUNT, row } }
}

import { type Period, parsePeriod, periodOf } from '@shared/calendar/period'
import type { PayoutLine, SimulationResult } from '@shared/engine/result'
import { invariant } from '@shared/findings/invariant'
import { compare, divide, type Exact, isZero, multiply, ONE } from '@shared/money/exact'
import { type Component, inLanguage, type Workspace } from '@shared/plan/model'
import { type CellFormula, type CellPlace, cellAt, evaluateCell } from './cellFormula'
import type { ComponentCells } from './planSheet'
import type { QuotaCells } from './quotasSheet'
import {
  addRow,
  type BookDraft,
  type DraftCell,
  formulaCell,
  nextRow,
  numberCell,
  readerOf,
  type SheetDraft,
  textCell,
} from './sheetDraft'
import { newTableSheet } from './tableSheet'
import type { NumberFormat } from './workbookModel'
import type { WorkbookWords } from './workbookWords'

/** A payout line with what the workbook needs to know about it. */
export interface WorkbookLine {
  readonly line: PayoutLine
  readonly cells: ComponentCells
  readonly period: Period
  readonly window: Period
  readonly payeeName: string
  readonly measureFormat: NumberFormat
}

/** The input cells of a payout line. */
export interface InputCells {
  readonly credited: CellPlace
  readonly target: CellPlace
  readonly quota: CellFormula | null
  readonly ownQuota: CellFormula | null
  readonly capBase: CellFormula | null
}

const COLUMNS = [
  { key: 'workbook.column.id', width: 12, numeric: false },
  { key: 'workbook.column.payee', width: 28, numeric: false },
  { key: 'workbook.column.component', width: 28, numeric: false },
  { key: 'workbook.column.period', width: 11, numeric: false },
  { key: 'workbook.column.measuredOver', width: 20, numeric: false },
  { key: 'workbook.column.credited', width: 17, numeric: true },
  { key: 'workbook.column.quota', width: 17, numeric: true },
  { key: 'workbook.column.ownQuota', width: 17, numeric: true },
  { key: 'workbook.column.target', width: 17, numeric: true },
  { key: 'workbook.column.capBase', width: 17, numeric: true },
] as const
const CREDITED_COLUMN = 6
const QUOTA_COLUMN = 7
const OWN_QUOTA_COLUMN = 8
const TARGET_COLUMN = 9
const CAP_BASE_COLUMN = 10

/** Payout lines of a result with their component, period and window. */
export function workbookLines(
  workspace: Workspace,
  result: SimulationResult,
  cellsOf: (line: PayoutLine) => ComponentCells | undefined,
): readonly WorkbookLine[] {
  const names = new Map(workspace.payees.map(({ id, name }) => [id, name]))
  const counted = new Set(workspace.measures.filter(({ unit }) => unit === 'count').map(({ id }) => id))
  return result.lines.map((line) => {
    const cells = cellsOf(line)
    const period = parsePeriod(line.period, workspace.fiscalYearStart)
    invariant(cells !== undefined && period !== null, 'the lines of a result belong to the workspace it was run on')
    return {
      line,
      cells,
      period,
      window: periodOf(period.firstMonth, cells.component.window, workspace.fiscalYearStart),
      payeeName: names.get(line.payee) ?? line.payee,
      measureFormat: counted.has(cells.component.measure) ? 'quantity' : 'money',
    }
  })
}

/**
 * Writes what each payout starts from: the credited position, the quota it is measured against (a live sum of the quota entries where it is
 * exactly that), the target variable pay of the span and what a cap is a multiple of.
 */
export function writeCredits(
  book: BookDraft,
  lines: readonly WorkbookLine[],
  quotaCells: QuotaCells,
  words: WorkbookWords,
): readonly InputCells[] {
  const note = words.of('workbook.credits.note')
  const sheet = newTableSheet(book, words.sheet.credits, note, COLUMNS, { rows: 4, columns: 2 }, words)
  return lines.map((line) => writeLine(book, sheet, line, quotaCells, words))
}

function writeLine(
  book: BookDraft,
  sheet: SheetDraft,
  { line, cells, period, window, payeeName, measureFormat }: WorkbookLine,
  quotaCells: QuotaCells,
  words: WorkbookWords,
): InputCells {
  const { component } = cells
  const row = nextRow(sheet)
  const ownEntries = quotaCells(line.payee, component.measure, quotaSpan(component, period, window))
  const quotaCell = (value: Exact | null, entries: CellFormula | null): DraftCell => {
    if (value === null) return null
    const live = entries !== null && isExactly(evaluateCell(entries, readerOf(book)), value)
    return live ? formulaCell(entries, measureFormat, 'formula') : numberCell(value, measureFormat, 'input')
  }
  const team = component.creditedTo === 'team'
  const base = capBase(book, line, cells)
  addRow(book, sheet, [
    textCell(line.payee, 'label'),
    textCell(payeeName, 'label'),
    textCell(inLanguage(component.name, words.language), 'label'),
    textCell(line.period, 'label'),
    textCell(spanText(component, window, line.period, words), 'label'),
    numberCell(line.credited, measureFormat, 'input'),
    quotaCell(line.quota, team ? null : ownEntries),
    team ? quotaCell(line.ownQuota, ownEntries) : null,
    numberCell(line.target, 'money', 'input'),
    base === null ? null : numberCell(base, 'money', 'input'),
  ])
  const quota = line.quota === null ? null : cellAt(sheet.name, QUOTA_COLUMN, row)
  const ownQuota = line.ownQuota === null ? null : cellAt(sheet.name, OWN_QUOTA_COLUMN, row)
  return {
    credited: { sheet: sheet.name, column: CREDITED_COLUMN, row },
    target: { sheet: sheet.name, column: TARGET_COLUMN, row },
    quota,
    ownQuota: team ? ownQuota : quota,
    capBase: base === null ? null : cellAt(sheet.name, CAP_BASE_COLUMN, row),
  }
}

function isExactly(value: unknown, expected: Exact): boolean {
  return typeof value === 'object' && value !== null && compare(value as Exact, expected) === 0
}

function quotaSpan(component: Component, period: Period, window: Period): Pick<Period, 'firstMonth' | 'monthCount'> {
  switch (component.quotaBasis) {
    case 'window':
      return window
    case 'period':
      return period
    case 'toDate':
      return {
        firstMonth: window.firstMonth,
        monthCount: period.firstMonth + period.monthCount - window.firstMonth,
      }
  }
}

function spanText(component: Component, window: Period, period: string, words: WorkbookWords): string {
  if (component.quotaBasis === 'period' || window.id === period) return period
  return words.of('workbook.toDate', { window: window.id, period })
}

/** What the cap of a line is a multiple of: the limit the engine applied ÷ the multiple the plan states. */
function capBase(
  book: BookDraft,
  { capLimit, target }: PayoutLine,
  { component, cap, weight }: ComponentCells,
): Exact | null {
  if (capLimit === null || component.cap === null || component.cap.of === 'amount' || cap === null) return null
  const read = readerOf(book)
  const [multiple, share] = [
    evaluateCell(cap, read),
    component.cap.of === 'componentTarget' ? evaluateCell(weight, read) : ONE,
  ]
  if (typeof multiple !== 'object' || typeof share !== 'object' || multiple === null || share === null) return target
  const factor = multiply(multiple, share)
  return isZero(factor) ? target : divide(capLimit, factor)
}

import type { LedgerEntry, SimulationResult } from '@shared/engine/result'
import { compare, sum } from '@shared/money/exact'
import { type CellFormula, cellAt, operation } from './cellFormula'
import type { NamesOf } from './namesOf'
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
import { newTableSheet, type TableColumn } from './tableSheet'
import type { WorkbookWords } from './workbookWords'

const TABLE = [
  { key: 'workbook.column.id', width: 12, numeric: false },
  { key: 'workbook.column.payee', width: 28, numeric: false },
  { key: 'workbook.column.plan', width: 24, numeric: false },
  { key: 'workbook.column.component', width: 28, numeric: false },
  { key: 'workbook.column.account', width: 26, numeric: false },
  { key: 'workbook.column.period', width: 12, numeric: false },
  { key: 'workbook.column.opening', width: 17, numeric: true },
  { key: 'workbook.column.added', width: 17, numeric: true },
  { key: 'workbook.column.taken', width: 17, numeric: true },
  { key: 'workbook.column.forgiven', width: 17, numeric: true, optional: true },
  { key: 'workbook.column.collected', width: 17, numeric: true, optional: true },
  { key: 'workbook.column.closing', width: 17, numeric: true },
] as const satisfies readonly TableColumn[]
const OPENING = 7
const CLOSING = 12

/** What movements are called, by the column they stand in. */
const MOVEMENTS = [
  ['advanced', 'carried', 'held', 'paid'],
  ['recovered', 'taken', 'released'],
  ['forgiven'],
  ['collected'],
]

/** Writes the accounts period by period: each opens with what it closed with, and its movements are added up live. */
export function writeLedgers(
  book: BookDraft,
  { ledgers }: SimulationResult,
  namesOf: NamesOf,
  words: WorkbookWords,
): void {
  const note = words.of('workbook.ledgers.note')
  const sheet = newTableSheet(book, words.sheet.ledgers, note, TABLE, { rows: 4, columns: 2 }, words)
  ledgers.forEach((entry, index) => {
    const before = ledgers[index - 1]
    const names = namesOf(entry)
    const row = nextRow(sheet)
    const movements = MOVEMENTS.map((kinds): DraftCell => {
      const amounts = entry.movements.filter(({ name }) => kinds.includes(name)).map(({ amount }) => amount)
      return amounts.length === 0 ? null : numberCell(sum(amounts), 'money', 'input')
    })
    const closing = movements.reduce<CellFormula>(
      (balance, movement, place) =>
        movement === null ? balance : operation(balance, '+', cellAt(sheet.name, OPENING + 1 + place, row)),
      cellAt(sheet.name, OPENING, row),
    )
    addRow(book, sheet, [
      textCell(entry.payee, 'label'),
      textCell(names.payee, 'label'),
      textCell(names.plan, 'label'),
      textCell(names.component, 'label'),
      textCell(words.of(`workbook.account.${entry.kind}`), 'label'),
      textCell(entry.period, 'label'),
      openingCell(book, sheet, entry, before, row),
      ...movements,
      formulaCell(closing, 'money', 'formula'),
    ])
  })
}

/** The closing balance of the row before, where it is the same account and nothing lies between. */
function openingCell(
  book: BookDraft,
  sheet: SheetDraft,
  entry: LedgerEntry,
  before: LedgerEntry | undefined,
  row: number,
): DraftCell {
  if (before === undefined || !isSameAccount(entry, before)) return numberCell(entry.opening, 'money', 'input')
  const closing: CellFormula = cellAt(sheet.name, CLOSING, row - 1)
  const value = readerOf(book)({ sheet: sheet.name, column: CLOSING, row: row - 1 })
  const isLive = typeof value === 'object' && value !== null && compare(value, entry.opening) === 0
  return isLive ? formulaCell(closing, 'money', 'formula') : numberCell(entry.opening, 'money', 'input')
}

function isSameAccount(a: LedgerEntry, b: LedgerEntry): boolean {
  return a.payee === b.payee && a.plan === b.plan && a.component === b.component && a.kind === b.kind
}

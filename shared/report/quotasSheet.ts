import { contains, type Period, parsePeriod } from '@shared/calendar/period'
import { at } from '@shared/findings/invariant'
import { inLanguage, type Quota, type Workspace } from '@shared/plan/model'
import { type CellFormula, call, columnRange } from './cellFormula'
import { formatOfText, type NamedCells, numberTextCell } from './numberCells'
import { addRow, type BookDraft, newSheet, nextRow, textCell } from './sheetDraft'
import type { WorkbookWords } from './workbookWords'

const AMOUNT_COLUMN = 5

/** Sum of the quota cells of a payee and measure inside a span; null when there are none, or they do not stand together. */
export type QuotaCells = (
  payee: string,
  measure: string,
  span: Pick<Period, 'firstMonth' | 'monthCount'>,
) => CellFormula | null

interface PlacedQuota {
  readonly quota: Quota
  readonly period: Period
  readonly row: number
}

/** Writes the quota entries, by payee, measure and time, so that those of one span stand together. */
export function writeQuotas(
  book: BookDraft,
  workspace: Workspace,
  names: NamedCells,
  words: WorkbookWords,
): QuotaCells {
  const sheet = newSheet(book, words.sheet.quotas, [12, 28, 26, 12, 18], { rows: 4, columns: 2 })
  addRow(book, sheet, [textCell(words.sheet.quotas, 'title')])
  addRow(book, sheet, [textCell(words.of('workbook.quotas.note'), 'note')])
  addRow(book, sheet, [])
  addRow(book, sheet, [
    textCell(words.of('workbook.column.id'), 'header'),
    textCell(words.of('workbook.column.payee'), 'header'),
    textCell(words.of('workbook.column.measure'), 'header'),
    textCell(words.of('workbook.column.period'), 'header'),
    textCell(words.of('workbook.column.amount'), 'numberHeader'),
  ])
  const payees = new Map(workspace.payees.map(({ id, name }, index) => [id, { name, index }]))
  const measures = new Map(workspace.measures.map((measure, index) => [measure.id, { measure, index }]))
  const placed = new Map<string, PlacedQuota[]>()
  const entries = workspace.quotas
    .map((quota) => ({ quota, period: parsePeriod(quota.period, workspace.fiscalYearStart) }))
    .sort(
      (a, b) =>
        placeIn(payees, a.quota.payee) - placeIn(payees, b.quota.payee) ||
        placeIn(measures, a.quota.measure) - placeIn(measures, b.quota.measure) ||
        (a.period === null ? 0 : a.period.firstMonth) - (b.period === null ? 0 : b.period.firstMonth),
    )
  for (const { quota, period } of entries) {
    const measure = measures.get(quota.measure)?.measure
    const row = nextRow(sheet)
    addRow(book, sheet, [
      textCell(quota.payee, 'label'),
      textCell(payees.get(quota.payee)?.name ?? '', 'label'),
      textCell(measure === undefined ? quota.measure : inLanguage(measure.name, words.language), 'label'),
      textCell(quota.period, 'label'),
      numberTextCell(quota.amount, names, formatOfText(quota.amount, measure?.unit === 'count' ? 'quantity' : 'money')),
    ])
    if (period === null) continue
    const key = quotaKey(quota.payee, quota.measure)
    placed.set(key, [...(placed.get(key) ?? []), { quota, period, row }])
  }
  return (payee, measure, span) => {
    const inside = (placed.get(quotaKey(payee, measure)) ?? []).filter(({ period }) =>
      contains({ ...period, ...span }, period),
    )
    if (inside.length === 0) return null
    const [first, last] = [at(inside, 0).row, at(inside, inside.length - 1).row]
    return last - first + 1 === inside.length ? call('SUM', columnRange(sheet.name, AMOUNT_COLUMN, first, last)) : null
  }
}

function quotaKey(payee: string, measure: string): string {
  return JSON.stringify([payee, measure])
}

function placeIn(order: ReadonlyMap<string, { readonly index: number }>, id: string): number {
  return order.get(id)?.index ?? order.size
}

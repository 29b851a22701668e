import type { Translate } from '@renderer/app/context'
import type { CellSetting } from '@renderer/grid/cellText'
import type { CellEdit, GridColumn, GridRow } from '@renderer/grid/columns'
import {
  PERIOD_KINDS,
  type Period,
  type PeriodKind,
  parsePeriod,
  periodOf,
  periodsWithin,
} from '@shared/calendar/period'
import { evaluateNumberText } from '@shared/formula/numberText'
import type { Formatter } from '@shared/i18n/format'
import { type Exact, sum, toDecimal } from '@shared/money/exact'
import type { Measure, PlanCommand, Workspace } from '@shared/plan/model'

/** Quotas of a measure as a table of people and periods, and an edit of a cell as the command it means. */

export const TOTAL = 'total'

/** How many quotas of a measure there are for each kind of period. */
export function quotaCounts(workspace: Workspace, measure: string): ReadonlyMap<PeriodKind, number> {
  const counts = new Map<PeriodKind, number>(PERIOD_KINDS.map((kind) => [kind, 0]))
  for (const quota of workspace.quotas) {
    const period = quota.measure === measure ? parsePeriod(quota.period, workspace.fiscalYearStart) : null
    if (period !== null) counts.set(period.kind, (counts.get(period.kind) ?? 0) + 1)
  }
  return counts
}

/** The kind that most quotas of the measure have; quarters while there is none. */
export function usualKind(counts: ReadonlyMap<PeriodKind, number>): PeriodKind {
  const [kind, count] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))
  return count === 0 ? 'quarter' : kind
}

/** Fiscal years that are simulated, or have a quota or a score. */
export function quotaYears({ years, quotas, scores = [], fiscalYearStart }: Workspace): readonly number[] {
  const found = new Set(years)
  for (const { period: id } of [...quotas, ...scores]) {
    const period = parsePeriod(id, fiscalYearStart)
    if (period !== null) found.add(Number(periodOf(period.firstMonth, 'year', fiscalYearStart).id))
  }
  return [...found].sort((a, b) => a - b)
}

export function periodsOfYear({ fiscalYearStart }: Workspace, year: number, kind: PeriodKind): readonly Period[] {
  const span = parsePeriod(String(year), fiscalYearStart)
  return span === null ? [] : periodsWithin(span, kind, fiscalYearStart)
}

export function quotaColumns(
  measure: Measure,
  periods: readonly Period[],
  format: Formatter,
  t: Translate,
): readonly GridColumn[] {
  const kind = measure.unit === 'money' ? 'money' : 'number'
  const width = periods.length > 4 ? 96 : 124
  return [
    { id: 'payee', header: t('plan.quotas.payee'), kind: 'text', isPinned: true, width: 190 },
    ...periods.map(({ id }): GridColumn => ({ id, header: format.period(id), kind, isEditable: true, width })),
    { id: TOTAL, header: t('plan.quotas.total'), kind, width: 130 },
  ]
}

/** A row for each person and one of totals; a quota that cannot be worked out makes its totals blank rather than wrong. */
export function quotaRows(
  workspace: Workspace,
  measure: string,
  periods: readonly Period[],
  { names }: CellSetting,
  totalName: string,
): { readonly rows: readonly GridRow[]; readonly totals: readonly GridRow[] } {
  const shown = new Set(periods.map(({ id }) => id))
  const byPayee = new Map<string, Map<string, string>>()
  for (const { payee, measure: of, period, amount } of workspace.quotas) {
    if (of !== measure || !shown.has(period)) continue
    byPayee.set(payee, (byPayee.get(payee) ?? new Map<string, string>()).set(period, amount))
  }
  const total = (amounts: Iterable<string>) => totalText(amounts, names)
  const rows = workspace.payees.map(({ id, name }): GridRow => {
    const amounts = byPayee.get(id) ?? new Map<string, string>()
    return { id, cells: { payee: name, ...Object.fromEntries(amounts), [TOTAL]: total(amounts.values()) } }
  })
  const all = [...byPayee.values()]
  const perPeriod = periods.map(({ id }): [string, string] => {
    return [id, total(all.flatMap((amounts) => amounts.get(id) ?? []))]
  })
  const overall = total(all.flatMap((amounts) => [...amounts.values()]))
  return {
    rows,
    totals: [{ id: TOTAL, cells: { payee: totalName, ...Object.fromEntries(perPeriod), [TOTAL]: overall } }],
  }
}

function totalText(amounts: Iterable<string>, names: CellSetting['names']): string {
  const values: Exact[] = []
  for (const amount of amounts) {
    const value = evaluateNumberText(amount, names, '')
    if (!value.ok) return ''
    values.push(value.value)
  }
  return values.length === 0 ? '' : (toDecimal(sum(values)) ?? '')
}

export function quotaCommand(measure: string, { row, column, text }: CellEdit): PlanCommand {
  return { do: 'setQuota', payee: row, measure, period: column, amount: text === '' ? null : text }
}

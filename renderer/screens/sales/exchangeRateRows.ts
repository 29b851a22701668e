import type { Translate } from '@renderer/app/context'
import type { CellEdit, GridColumn, GridRow } from '@renderer/grid/columns'
import { parsePeriod, periodsWithin } from '@shared/calendar/period'
import type { Formatter } from '@shared/i18n/format'
import type { PlanCommand, Workspace } from '@shared/plan/model'
import { textColumnOf } from '@shared/sales/history'

/** Exchange rates as a table of months and currencies, and an edit of a cell as the command it means. */

/** The row of the rates for months without one of their own. */
export const FIXED = 'fixed'

const CURRENCY_CODE = /^[A-Z]{3}$/

/** Currencies that have a rate, and those that the sales name in a column a measure reads: they need one. The plan currency needs none. */
export function currenciesOf({ currency, exchangeRates = [], measures, sales }: Workspace): readonly string[] {
  const named = measures.flatMap((measure) =>
    measure.currency === undefined ? [] : (textColumnOf(sales, measure.currency)?.dictionary ?? []),
  )
  const found = new Set([
    ...exchangeRates.map((rate) => rate.currency),
    ...named.filter((code) => CURRENCY_CODE.test(code)),
  ])
  return [...found].filter((code) => code !== currency)
}

export function rateColumns(
  { currency }: Workspace,
  currencies: readonly string[],
  t: Translate,
): readonly GridColumn[] {
  return [
    { id: 'month', header: t('sales.rates.month'), kind: 'text', isPinned: true, width: 190 },
    ...currencies.map(
      (code): GridColumn => ({
        id: code,
        header: t('sales.rates.one', { currency, of: code }),
        description: t('sales.rates.one.text', { currency, of: code }),
        kind: 'number',
        isEditable: true,
        width: 130,
      }),
    ),
  ]
}

/** The fixed rates, then a row for each month of the years simulated and for every other month that has a rate. */
export function rateRows(workspace: Workspace, format: Formatter, fixedName: string): readonly GridRow[] {
  const { exchangeRates = [], years, fiscalYearStart } = workspace
  const months = new Set(exchangeRates.flatMap(({ month }) => (month === null ? [] : [month])))
  for (const year of years) {
    const span = parsePeriod(String(year), fiscalYearStart)
    if (span !== null) for (const { id } of periodsWithin(span, 'month', fiscalYearStart)) months.add(id)
  }
  const ratesOf = (asked: string | null) =>
    Object.fromEntries(
      exchangeRates.flatMap(({ currency, month, rate }) => (month === asked ? [[currency, rate]] : [])),
    )
  return [
    { id: FIXED, cells: { month: fixedName, ...ratesOf(null) } },
    ...[...months]
      .sort()
      .map((month): GridRow => ({ id: month, cells: { month: format.period(month), ...ratesOf(month) } })),
  ]
}

export function rateCommand({ row, column, text }: CellEdit): PlanCommand {
  return {
    do: 'setExchangeRate',
    currency: column,
    month: row === FIXED ? null : row,
    rate: text === '' ? null : text,
  }
}

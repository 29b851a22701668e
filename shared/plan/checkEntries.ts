import { overlaps, type Period, parsePeriod } from '@shared/calendar/period'
import { type Finding, finding } from '@shared/findings/finding'
import { evaluateNumberText, type NumberScope } from '@shared/formula/numberText'
import { columnOf, ID_COLUMN, textColumnOf } from '@shared/sales/history'
import type { Workspace } from './model'

/**
 * The tables of numbers beside the plans: quotas, scores of goals, exchange rates, credit shares, growth of scenarios.
 *
 * Findings `unknown.payee`, `unknown.measure`, `unknown.goal`, `quota.*`, `score.*`, `exchangeRate.*`, `credit.unknownShareTransaction`, those of
 * numbers.
 */
export function checkEntries(workspace: Workspace, names: NumberScope): readonly Finding[] {
  return [
    ...checkQuotas(workspace, names),
    ...checkScores(workspace, names),
    ...checkExchangeRates(workspace, names),
    ...checkCurrencies(workspace),
    ...checkShares(workspace),
    ...workspace.scenarios.flatMap(({ performance }, index) => {
      const path = `scenarios[${index}].performance.growth`
      const growth = performance === undefined ? null : evaluateNumberText(performance.growth, names, path)
      return growth === null || growth.ok ? [] : growth.findings
    }),
  ]
}

function checkQuotas({ quotas, payees, measures, fiscalYearStart }: Workspace, names: NumberScope): readonly Finding[] {
  const payeeIds = new Set(payees.map(({ id }) => id))
  const measureIds = new Set(measures.map(({ id }) => id))
  return quotas.flatMap(({ payee, measure, period, amount }, index) => {
    const path = `quotas[${index}]`
    const value = evaluateNumberText(amount, names, `${path}.amount`)
    return [
      ...(payeeIds.has(payee) ? [] : [finding('unknown.payee', 'error', `${path}.payee`, { id: payee })]),
      ...(measureIds.has(measure) ? [] : [finding('unknown.measure', 'error', `${path}.measure`, { id: measure })]),
      ...(parsePeriod(period, fiscalYearStart) === null
        ? [finding('quota.period', 'error', `${path}.period`, { period })]
        : []),
      ...(value.ok ? [] : value.findings),
      ...(value.ok && value.value.n < 0n
        ? [finding('quota.negative', 'error', `${path}.amount`, { payee, measure, period })]
        : []),
    ]
  })
}

function checkScores({ scores, goals, payees, fiscalYearStart }: Workspace, names: NumberScope): readonly Finding[] {
  const payeeIds = new Set(payees.map(({ id }) => id))
  const goalIds = new Set((goals ?? []).map(({ id }) => id))
  const before = new Map<string, Period[]>()
  return (scores ?? []).flatMap(({ payee, goal, period, score }, index): readonly Finding[] => {
    const path = `scores[${index}]`
    const value = evaluateNumberText(score, names, `${path}.score`)
    const span = parsePeriod(period, fiscalYearStart)
    const key = JSON.stringify([payee, goal])
    const others = before.get(key) ?? []
    const other = span === null ? undefined : others.find((one) => overlaps(one, span))
    if (span !== null) before.set(key, [...others, span])
    return [
      ...(payeeIds.has(payee) ? [] : [finding('unknown.payee', 'error', `${path}.payee`, { id: payee })]),
      ...(goalIds.has(goal) ? [] : [finding('unknown.goal', 'error', `${path}.goal`, { id: goal })]),
      ...(span === null ? [finding('score.period', 'error', `${path}.period`, { period })] : []),
      ...(other === undefined
        ? []
        : [finding('score.overlap', 'error', `${path}.period`, { payee, goal, period, other: other.id })]),
      ...(value.ok ? [] : value.findings),
      ...(value.ok && value.value.n < 0n ? [finding('score.negative', 'error', `${path}.score`, { payee, goal })] : []),
    ]
  })
}

function checkExchangeRates(
  { exchangeRates, currency: planCurrency, fiscalYearStart }: Workspace,
  names: NumberScope,
): readonly Finding[] {
  return (exchangeRates ?? []).flatMap(({ currency, month, rate }, index, all): readonly Finding[] => {
    const path = `exchangeRates[${index}]`
    const value = evaluateNumberText(rate, names, `${path}.rate`)
    const isTwice = all.slice(0, index).some((one) => one.currency === currency && one.month === month)
    return [
      ...(currency === planCurrency
        ? [finding('exchangeRate.planCurrency', 'warning', `${path}.currency`, { currency })]
        : []),
      ...(month === null || parsePeriod(month, fiscalYearStart) !== null
        ? []
        : [finding('exchangeRate.month', 'error', `${path}.month`, { period: month })]),
      ...(isTwice ? [finding('exchangeRate.duplicate', 'error', path, { currency, period: month ?? '' })] : []),
      ...(value.ok ? [] : value.findings),
      ...(value.ok && value.value.n <= 0n
        ? [finding('exchangeRate.notAboveZero', 'error', `${path}.rate`, { currency })]
        : []),
    ]
  })
}

/** Currencies of the sales for which there is no rate at all; those missing for a month are found in a run. */
function checkCurrencies({ measures, sales, currency, exchangeRates }: Workspace): readonly Finding[] {
  const known = new Set([currency, ...(exchangeRates ?? []).map((rate) => rate.currency)])
  return measures.flatMap((measure, index): readonly Finding[] => {
    if (measure.currency === undefined || sales.rowCount === 0) return []
    const column = columnOf(sales, measure.currency)
    if (column?.kind !== 'text') {
      const path = `measures[${index}].currency`
      return [finding('measure.unknownCurrency', 'error', path, { column: measure.currency })]
    }
    const used = new Set(column.codes)
    return column.dictionary.flatMap((code, place) =>
      code === '' || known.has(code) || !used.has(place)
        ? []
        : [finding('exchangeRate.missing', 'error', 'exchangeRates', { currency: code })],
    )
  })
}

/** A mistyped id leaves the whole transaction with its owner. Before there are sales nobody knows the ids. */
function checkShares({ creditShares, sales }: Workspace): readonly Finding[] {
  const known = new Set(textColumnOf(sales, ID_COLUMN)?.dictionary)
  if (known.size === 0) return []
  const unknown = new Set(creditShares.map(({ transaction }) => transaction).filter((id) => !known.has(id)))
  return [...unknown].map((transaction) => {
    const index = creditShares.findIndex((one) => one.transaction === transaction)
    return finding('credit.unknownShareTransaction', 'warning', `creditShares[${index}].transaction`, { transaction })
  })
}

import { type MonthNumber, parsePeriod } from '@shared/calendar/period'
import { type Finding, finding } from '@shared/findings/finding'
import { evaluateNumberText, type NumberScope } from '@shared/formula/numberText'
import { type Exact, ONE } from '@shared/money/exact'
import type { Workspace } from '@shared/plan/model'

/** What one unit of a currency is worth in the plan currency. */
export interface ExchangeRates {
  /** The rate of the month, else the fixed rate; null without either. The plan currency is worth 1. */
  readonly rateOf: (currency: string, month: MonthNumber) => Exact | null
  readonly findings: readonly Finding[]
}

/**
 * Reads the exchange rates of a workspace. Of two rates of one currency and month the first counts.
 *
 * Findings `exchangeRate.notAboveZero` (it is no rate), and those of the numbers.
 */
export function readExchangeRates(workspace: Workspace, assumptions: NumberScope): ExchangeRates {
  const findings: Finding[] = []
  const ofMonth = new Map<string, Exact>()
  const fixed = new Map<string, Exact>()
  const listed = workspace.exchangeRates ?? []
  listed.forEach(({ currency, month, rate }, index) => {
    const value = evaluateNumberText(rate, assumptions, `exchangeRates[${index}].rate`)
    if (!value.ok) findings.push(...value.findings)
    else if (value.value.n <= 0n) {
      findings.push(finding('exchangeRate.notAboveZero', 'error', `exchangeRates[${index}].rate`, { currency }))
    } else if (month === null) {
      if (!fixed.has(currency)) fixed.set(currency, value.value)
    } else {
      const key = keyOf(currency, parsePeriod(month, 1)?.firstMonth)
      if (!ofMonth.has(key)) ofMonth.set(key, value.value)
    }
  })
  const rateOf = (currency: string, month: MonthNumber): Exact | null =>
    currency === workspace.currency ? ONE : (ofMonth.get(keyOf(currency, month)) ?? fixed.get(currency) ?? null)
  return { rateOf, findings }
}

function keyOf(currency: string, month: MonthNumber | undefined): string {
  return `${currency} ${month}`
}

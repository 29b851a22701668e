import type { PayoutLine, SimulationResult } from '@shared/engine/result'
import type { Finding } from '@shared/findings/finding'
import type { Language } from '@shared/i18n/catalogue'
import { money, moneyText } from '@shared/money/money'
import { decimalText, findingJson } from './output'

/** A run as JSON: amounts are decimal text. An award pays 0; its budget stands beside it. */
export function resultJson(
  { currency, lines, totals }: SimulationResult,
  findings: readonly Finding[],
  language: Language,
): object {
  return {
    currency,
    totals: totalsJson(totals),
    payouts: lines.map(lineJson),
    findings: findings.map((one) => findingJson(one, language)),
  }
}

export function totalsJson({ payout, awards, sales, costOfSales }: SimulationResult['totals']): object {
  return {
    payout: moneyText(payout),
    awards: moneyText(awards),
    costOfSales: decimalText(costOfSales),
    sales: sales.map(({ measure, credited }) => ({ measure, credited: decimalText(credited) })),
  }
}

function lineJson({ payee, plan, component, period, kind, credited, quota, attainment, payout }: PayoutLine): object {
  const isAward = kind === 'award'
  return {
    payee,
    plan,
    component,
    period,
    credited: decimalText(credited),
    quota: decimalText(quota),
    attainment: decimalText(attainment),
    payout: moneyText(isAward ? money(0, payout.currency) : payout),
    ...(isAward ? { award: moneyText(payout) } : {}),
  }
}

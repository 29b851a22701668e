import type { PayoutLine, SimulationResult } from '@shared/engine/result'
import type { Finding } from '@shared/findings/finding'
import type { Language } from '@shared/i18n/catalogue'
import { minorDigits, money, moneyText } from '@shared/money/money'
import type { Workspace } from '@shared/plan/model'
import { amountText, decimalText, findingJson } from './output'

/** A run as JSON: amounts are decimal text. An award pays 0; its budget stands beside it. */
export function resultJson(
  workspace: Workspace,
  { currency, lines, totals }: SimulationResult,
  findings: readonly Finding[],
  language: Language,
): object {
  return {
    currency,
    totals: totalsJson(totals),
    payouts: lines.map((line) => lineJson(line, decimalsOf(workspace, line))),
    findings: findings.map((one) => findingJson(one, language)),
  }
}

export function totalsJson({ payout, awards, sales, costOfSales }: SimulationResult['totals']): object {
  return {
    payout: moneyText(payout),
    awards: moneyText(awards),
    costOfSales: decimalText(costOfSales),
    sales: sales.map(({ measure, credited }) => ({
      measure,
      credited: amountText(credited, minorDigits(payout.currency)),
    })),
  }
}

function lineJson(
  { payee, plan, component, period, kind, credited, quota, attainment, payout }: PayoutLine,
  decimals: number,
): object {
  const isAward = kind === 'award'
  return {
    payee,
    plan,
    component,
    period,
    credited: amountText(credited, decimals),
    quota: quota === null ? null : amountText(quota, decimals),
    attainment: decimalText(attainment),
    payout: moneyText(isAward ? money(0, payout.currency) : payout),
    ...(isAward ? { award: moneyText(payout) } : {}),
  }
}

/** Money counts to the cent, units have the decimals they have. */
function decimalsOf({ plans, measures, currency }: Workspace, { plan, component }: PayoutLine): number {
  const measure = plans.find(({ id }) => id === plan)?.components.find(({ id }) => id === component)?.measure
  return measures.find(({ id }) => id === measure)?.unit === 'money' ? minorDigits(currency) : 0
}

import type {
  CreditConservation,
  LedgerEntry,
  PaymentLine,
  PayoutLine,
  SimulationResult,
  SimulationTotals,
} from '@shared/engine/result'
import type { Finding } from '@shared/findings/finding'
import type { Language } from '@shared/i18n/catalogue'
import { minorDigits, money, moneyText } from '@shared/money/money'
import type { Workspace } from '@shared/plan/model'
import { amountText, decimalText, findingJson } from './output'

/** A run as JSON: amounts are decimal text. An award pays 0; its budget stands beside it. A step of the settlement of a plan has no component. */
export function resultJson(
  workspace: Workspace,
  { currency, lines, payments, ledgers, conservation, totals }: SimulationResult,
  findings: readonly Finding[],
  language: Language,
): object {
  const digits = minorDigits(currency)
  return {
    currency,
    totals: totalsJson(totals),
    payouts: lines.map((line) => lineJson(line, decimalsOf(workspace, line))),
    payments: payments.map(paymentJson),
    ledgers: ledgers.map((entry) => ledgerJson(entry, digits)),
    conservation: conservation.map((one) => conservationJson(one, measureDecimals(workspace, one.measure))),
    findings: findings.map((one) => findingJson(one, language)),
  }
}

export function totalsJson({ payout, paid, awards, sales, costOfSales }: SimulationTotals): object {
  return {
    payout: moneyText(payout),
    paid: moneyText(paid),
    awards: moneyText(awards),
    costOfSales: decimalText(costOfSales),
    sales: sales.map(({ measure, credited }) => ({
      measure,
      credited: amountText(credited, minorDigits(payout.currency)),
    })),
  }
}

function lineJson(
  { payee, plan, component, role, period, kind, credited, quota, attainment, payout }: PayoutLine,
  decimals: number,
): object {
  const isAward = kind === 'award'
  return {
    payee,
    plan,
    component,
    role,
    period,
    credited: amountText(credited, decimals),
    quota: quota === null ? null : amountText(quota, decimals),
    attainment: decimalText(attainment),
    payout: moneyText(isAward ? money(0, payout.currency) : payout),
    ...(isAward ? { award: moneyText(payout) } : {}),
  }
}

function paymentJson({ payee, plan, component, role, earnedIn, paidIn, amount }: PaymentLine): object {
  return { payee, plan, component, role, earnedIn, paidIn, amount: moneyText(amount) }
}

function ledgerJson(
  { payee, plan, component, kind, period, opening, movements, closing }: LedgerEntry,
  digits: number,
): object {
  return {
    payee,
    plan,
    component,
    kind,
    period,
    opening: amountText(opening, digits),
    movements: movements.map(({ name, amount }) => ({ name, amount: amountText(amount, digits) })),
    closing: amountText(closing, digits),
  }
}

function conservationJson(
  { measure, transactions, shared, overlay, leftOut }: CreditConservation,
  decimals: number,
): object {
  return {
    measure,
    transactions: amountText(transactions, decimals),
    shared: amountText(shared, decimals),
    overlay: amountText(overlay, decimals),
    leftOut,
  }
}

/** Money counts to the cent, units have the decimals they have. What has no measure is money. */
function decimalsOf(workspace: Workspace, { plan, component }: PayoutLine): number {
  const { plans, currency } = workspace
  const measure = plans.find(({ id }) => id === plan)?.components.find(({ id }) => id === component)?.measure
  return measure === undefined || measure === null ? minorDigits(currency) : measureDecimals(workspace, measure)
}

function measureDecimals({ measures, currency }: Workspace, measure: string): number {
  return measures.find(({ id }) => id === measure)?.unit === 'count' ? 0 : minorDigits(currency)
}

import type { Component } from '@shared/plan/model'
import { daysOfMonths, fiscalYearFirstMonth, fiscalYearOf, monthId, monthOfDay, type Span } from './calendar'
import { creditsOf, dayIn, isWithin } from './credits'
import {
  type Fraction,
  fraction,
  greater,
  isZero,
  minus,
  NOUGHT,
  plus,
  ratio,
  smaller,
  times,
  total,
  WHOLE,
} from './fraction'
import { decimalsOf, divideByLargestRemainder, ofMinor, rounded } from './money'
import { numberOf } from './numbers'
import type { Rule } from './people'
import { isOnRule, measureOf, type Run } from './run'

/** Money that leaves in a month. */
export interface OraclePayment {
  readonly payee: string
  readonly plan: string
  readonly component: string | null
  readonly role: string
  readonly earnedIn: string
  readonly paidIn: string
  readonly amountMinor: bigint
}

interface EarnedLine {
  readonly payee: string
  readonly plan: string
  readonly component: string | null
  readonly role: string
  readonly period: string
  readonly span: Span
  readonly payoutMinor: bigint
  /** The component it follows; null for a step of a settlement. */
  readonly rule: Rule | null
}

/** A line is paid in the month its period ends, or in the shares of its component as they fall due; only the months of the run are told. */
export function paymentsOf(run: Run, line: EarnedLine): OraclePayment[] {
  const { workspace } = run
  const payments = line.rule?.component.payments
  const earnedIn = monthOfDay(line.span.last)
  const amount = ofMinor(line.payoutMinor, workspace.currency)
  const dated =
    payments === undefined || line.rule === null
      ? [{ month: earnedIn, amount }]
      : scheduled(run, line, line.rule, payments, earnedIn, amount)
  return dated
    .filter(({ month, amount: part }) => !isZero(part) && daysOfMonths(month, 1).last <= run.span.last)
    .map(({ month, amount: part }) => ({
      payee: line.payee,
      plan: line.plan,
      component: line.component,
      role: line.role,
      earnedIn: line.period,
      paidIn: monthId(month),
      amountMinor: times(part, fraction(10n ** BigInt(decimalsOf(workspace.currency)))).top,
    }))
}

interface Dated {
  readonly month: number
  readonly amount: Fraction
}

/** The line cut by largest remainder into its shares, each in its month. */
function scheduled(
  run: Run,
  line: EarnedLine,
  rule: Rule,
  payments: NonNullable<Component['payments']>,
  earnedIn: number,
  amount: Fraction,
): Dated[] {
  const { workspace } = run
  const parts = divideByLargestRemainder(
    amount,
    payments.map(({ share }) => numberOf(workspace, share)),
    decimalsOf(workspace.currency),
  )
  return payments.flatMap((payment, index) => datedShare(run, line, rule, payment, earnedIn, parts[index] ?? NOUGHT))
}

function datedShare(
  run: Run,
  line: EarnedLine,
  rule: Rule,
  { when, months, column }: NonNullable<Component['payments']>[number],
  earnedIn: number,
  part: Fraction,
): Dated[] {
  const { fiscalYearStart } = run.workspace
  switch (when) {
    case 'earned':
      return [{ month: earnedIn, amount: part }]
    case 'delay':
      return [{ month: earnedIn + (months ?? 0), amount: part }]
    case 'yearEnd': {
      const year = fiscalYearOf(earnedIn, fiscalYearStart)
      return [{ month: fiscalYearFirstMonth(year + 1, fiscalYearStart) - 1, amount: part }]
    }
    case 'date':
      return asDated(run, line, rule, column, earnedIn, part)
  }
}

/** As the transactions of the period reach the date: the part of their credit dated so by the end of each month, less what was paid before. */
function asDated(
  run: Run,
  { payee, span }: EarnedLine,
  rule: Rule,
  column: string | undefined,
  earnedIn: number,
  part: Fraction,
): Dated[] {
  const measure = measureOf(run, rule.component.measure)
  const credits =
    measure === undefined
      ? []
      : creditsOf(run, rule, measure).filter(
          (credit) => credit.payee === payee && isWithin(credit.day, span) && isOnRule(run, rule, payee, credit.day),
        )
  const all = total(credits.map(({ credit }) => credit))
  if (isZero(all)) return [{ month: earnedIn, amount: part }]
  const dated: Dated[] = []
  let paid = NOUGHT
  for (let month = earnedIn; month <= monthOfDay(run.span.last); month += 1) {
    const reached = credits.filter(({ row }) => {
      const day = dayIn(run.workspace, column, row)
      return day !== null && day <= daysOfMonths(month, 1).last
    })
    const reachedPart = ratio(total(reached.map(({ credit }) => credit)), all) ?? NOUGHT
    const share = greater(NOUGHT, smaller(WHOLE, reachedPart))
    const amount = minus(rounded(times(part, share), run.workspace), paid)
    paid = plus(paid, amount)
    dated.push({ month, amount })
  }
  return dated
}

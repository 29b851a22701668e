import { type MonthNumber, parsePeriod, periodOf } from '@shared/calendar/period'
import { ZERO } from '@shared/money/exact'
import { roundToMoney } from '@shared/money/money'
import { ledgerOf } from './ledgers'
import type { LedgerEntry, PaymentLine, PayoutLine } from './result'
import { endOf, isAsked, type Run } from './run'
import type { PlanStatement, StatedLine } from './statement'

/** A line without a position of its own: it shows no figures but its payout. */
export const NO_FIGURES = {
  credited: ZERO,
  quota: null,
  attainment: null,
  ownQuota: null,
  target: ZERO,
  capLimit: null,
} as const

/** The lines of a statement in the months of the run; the settlement of the plan follows its components. */
export function linesOf(run: Run, payee: string, { plan, lines, settlements }: PlanStatement): readonly PayoutLine[] {
  const place = { payee, plan: plan.plan.id }
  const settled = settlements.flatMap(({ settlement }) =>
    isAsked(run, settlement.settled.period)
      ? settlement.lines.map(
          ({ step, payout }): PayoutLine => ({
            ...place,
            component: null,
            role: step.role,
            period: settlement.settled.period.id,
            kind: 'pay',
            ...NO_FIGURES,
            payout,
          }),
        )
      : [],
  )
  return [
    ...lines
      .filter(({ period }) => isAsked(run, period))
      .map(
        (line): PayoutLine => ({
          ...place,
          component: line.compiled.component.id,
          role: line.role,
          period: line.period.id,
          kind: line.kind,
          ...figuresOf(line),
          payout: line.payout,
        }),
      ),
    ...settled,
  ]
}

function figuresOf(
  line: StatedLine,
): Omit<PayoutLine, 'payee' | 'plan' | 'component' | 'role' | 'period' | 'kind' | 'payout'> {
  if (line.role !== 'component') return NO_FIGURES
  const { standing, capLimit } = line.paid
  const { measured, own } = standing.position
  return {
    credited: measured.credited,
    quota: measured.quota,
    attainment: measured.ratio,
    ownQuota: own.quota,
    target: standing.target,
    capLimit,
  }
}

/** What is paid to a payee by a plan in the months of the run, month by month. */
export function paymentsOf(run: Run, payee: string, statement: PlanStatement): readonly PaymentLine[] {
  const { workspace } = run
  const place = { payee, plan: statement.plan.plan.id }
  const idOf = (month: MonthNumber) => periodOf(month, 'month', workspace.fiscalYearStart).id
  const ofLines = statement.lines.flatMap(({ compiled, role, period }, index) =>
    (statement.payments[index]?.payments ?? []).map(({ paidIn, amount }) => ({
      paidIn,
      line: {
        ...place,
        component: compiled.component.id,
        role,
        earnedIn: period.id,
        paidIn: idOf(paidIn),
        amount: roundToMoney(amount, workspace.currency, workspace.rounding),
      },
    })),
  )
  const ofSettlements = statement.settlements.flatMap(({ settlement }) => {
    const { period } = settlement.settled
    return settlement.lines.map(({ step, payout }) => ({
      paidIn: endOf(period),
      line: {
        ...place,
        component: null,
        role: step.role,
        earnedIn: period.id,
        paidIn: idOf(endOf(period)),
        amount: payout,
      },
    }))
  })
  return [...ofLines, ...ofSettlements]
    .filter(({ paidIn, line }) => line.amount.minor !== 0 && isAsked(run, { firstMonth: paidIn, monthCount: 1 }))
    .sort((a, b) => a.paidIn - b.paidIn)
    .map(({ line }) => line)
}

/** The accounts of a statement in the periods of the run. */
export function ledgersOf(run: Run, payee: string, { plan, accounts }: PlanStatement): readonly LedgerEntry[] {
  const { fiscalYearStart } = run.workspace
  return accounts.flatMap(({ component, entries }) => {
    const asked = entries.filter(({ period: id }) => {
      const period = parsePeriod(id, fiscalYearStart)
      return period !== null && isAsked(run, period)
    })
    return ledgerOf({ payee, plan: plan.plan.id, component }, asked)
  })
}

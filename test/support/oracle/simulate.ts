import type { CompPlan, Workspace } from '@shared/plan/model'
import { isInside, type Span } from './calendar'
import { carvedLines } from './carvedOut'
import { clawedLines } from './clawback'
import { type Fraction, isZero, NOUGHT } from './fraction'
import { roundOnce, roundTogether } from './money'
import { linesOf } from './pay'
import { type OraclePayment, paymentsOf } from './payments'
import type { Rule } from './people'
import { type Run, runOf } from './run'
import { type SettledAccount, settle, settledPeriods } from './settlement'

/** The figures of a payout line, payout in the smallest unit of the currency. */
export interface OracleLine {
  readonly payee: string
  readonly plan: string
  readonly component: string | null
  readonly role: string
  readonly period: string
  readonly kind: 'pay' | 'award'
  readonly credited: Fraction
  readonly quota: Fraction | null
  readonly attainment: Fraction | null
  readonly payoutMinor: bigint
}

export interface OracleAccount {
  readonly payee: string
  readonly plan: string
  readonly component: string | null
  readonly kind: string
  readonly period: string
  readonly opening: Fraction
  readonly closing: Fraction
}

export interface OracleResult {
  /** By payee, plan, component, period and role; the settlement of a plan after its components. Roles other than component only where they pay. */
  readonly lines: readonly OracleLine[]
  readonly payments: readonly OraclePayment[]
  /** Draws, balances below zero and what caps have kept; those that never move are left out. */
  readonly accounts: readonly OracleAccount[]
}

/** A line before it is in smallest units. */
interface Draft extends Omit<OracleLine, 'payoutMinor'> {
  readonly payout: Fraction
  readonly span: Span
  readonly rule: Rule | null
}

/** Every payout line of the fiscal years of a workspace, what is paid when, and the accounts. */
export function oracleSimulate(workspace: Workspace, growth = '0'): OracleResult {
  const run = runOf(workspace, growth)
  const rules = workspace.plans.flatMap((plan) => plan.components.map((component) => ({ plan, component })))
  const carved = rules.flatMap((rule) => carvedLines(run, rule).map((line) => ({ ...line, rule })))
  const accounts: OracleAccount[] = []
  const lines = run.roster.payees.flatMap((payee) =>
    workspace.plans.flatMap((plan) => {
      const own = plan.components.flatMap((component) => draftsOf(run, { plan, component }, payee))
      const taken = carved
        .filter((line) => line.payee === payee && line.plan === plan.id && isInside(line.turn.period, run.span))
        .map(({ turn, payout, rule }) =>
          draft(payee, { plan, component: rule.component }, 'carvedOut', turn.id, turn.period, payout),
        )
      const earned = [...own, ...taken]
      const settled = settle(
        run,
        plan,
        payee,
        // Awards are no pay, yet they have their periods.
        earned.map(({ kind, role, span, payout }) => ({
          last: span.last,
          payout: kind === 'pay' ? payout : NOUGHT,
          isBesides: role === 'clawback' || role === 'carvedOut',
        })),
      )
      accounts.push(...planAccounts(payee, plan, settled.accounts), ...keptByCaps(run, plan, payee))
      const steps = settled.lines.map(({ role, period, payout }): Draft => {
        const span = settledPeriods(run, plan).find(({ id }) => id === period)?.span ?? run.span
        return { ...draft(payee, null, role, period, span, payout), plan: plan.id }
      })
      return inMinor(run, plan, [...earned, ...steps])
    }),
  )
  return {
    lines: lines.map(({ line }) => line),
    payments: lines.flatMap(({ line, span, rule }) =>
      line.kind === 'award' ? [] : paymentsOf(run, { ...line, span, rule }),
    ),
    accounts,
  }
}

/** The lines of a component for a payee: its own, the top-up to its floor, what it takes back. */
function draftsOf(run: Run, rule: Rule, payee: string): Draft[] {
  const lines = linesOf(run, rule, payee).filter(({ turn }) => isInside(turn.period, run.span))
  const clawed = clawedLines(run, rule, payee).map(({ turn, payout }) =>
    draft(payee, rule, 'clawback', turn.id, turn.period, payout),
  )
  const paid = lines.flatMap(({ turn, position, payout, floor }) => [
    {
      ...draft(payee, rule, 'component', turn.id, turn.period, payout),
      credited: position.credited ?? NOUGHT,
      quota: position.quota,
      attainment: position.attainment,
    },
    ...(floor === null || isZero(floor) ? [] : [draft(payee, rule, 'floor', turn.id, turn.period, floor)]),
  ])
  return [...paid, ...clawed].sort((a, b) => a.span.first - b.span.first)
}

function draft(payee: string, rule: Rule | null, role: string, period: string, span: Span, payout: Fraction): Draft {
  return {
    payee,
    plan: rule?.plan.id ?? '',
    component: rule?.component.id ?? null,
    role,
    period,
    kind: rule?.component.kind === 'award' ? 'award' : 'pay',
    credited: NOUGHT,
    quota: null,
    attainment: null,
    payout,
    span,
    rule,
  }
}

/** Lines are whole units already, or are rounded together: the pay of a payee, plan and settled period. */
function inMinor(
  run: Run,
  plan: CompPlan,
  drafts: readonly Draft[],
): { readonly line: OracleLine; readonly span: Span; readonly rule: Rule | null }[] {
  const units = new Map(drafts.map((one) => [one, roundOnce(one.payout, run.workspace)]))
  if (run.workspace.roundedOn === 'total') {
    for (const { span } of settledPeriods(run, plan)) {
      const ended = drafts.filter(
        (one) => one.kind === 'pay' && one.span.last >= span.first && one.span.last <= span.last,
      )
      const together = roundTogether(
        ended.map(({ payout }) => payout),
        run.workspace,
      )
      ended.forEach((one, index) => {
        units.set(one, together[index] ?? 0n)
      })
    }
  }
  return drafts.map((one) => {
    const { payout, span, rule, ...line } = one
    return { line: { ...line, payoutMinor: units.get(one) ?? 0n }, span, rule }
  })
}

function planAccounts(payee: string, plan: CompPlan, accounts: readonly SettledAccount[]): OracleAccount[] {
  return accounts.map(({ kind, period, opening, closing }) => ({
    payee,
    plan: plan.id,
    component: null,
    kind,
    period,
    opening,
    closing,
  }))
}

/** What the caps of components have kept for later. */
function keptByCaps(run: Run, plan: CompPlan, payee: string): OracleAccount[] {
  return plan.components
    .filter(({ cap }) => cap?.excess === 'carried')
    .flatMap((component) =>
      linesOf(run, { plan, component }, payee)
        .filter(({ turn }) => isInside(turn.period, run.span))
        .filter(({ excessBefore, excessAfter }) => !isZero(excessBefore) || !isZero(excessAfter))
        .map(({ turn, excessBefore, excessAfter }) => ({
          payee,
          plan: plan.id,
          component: component.id,
          kind: 'capExcess',
          period: turn.id,
          opening: excessBefore,
          closing: excessAfter,
        })),
    )
}

import { monthNumber, periodOf } from '@shared/calendar/period'
import type { PayoutLine, SimulationResult } from '@shared/engine/result'
import { add, divide, type Exact, exact, exactInteger, isZero, ZERO } from '@shared/money/exact'
import { exactMoney, money, sumMoney } from '@shared/money/money'
import type { Component, Workspace } from '@shared/plan/model'
import { EMPTY_HISTORY } from '@shared/sales/history'

/** A payout line in euros, told in the words that matter to the test. */
export function payoutLine(line: {
  readonly payee: string
  readonly cents: number
  readonly plan?: string
  readonly component?: string | null
  readonly role?: PayoutLine['role']
  readonly period?: string
  readonly kind?: PayoutLine['kind']
  readonly credited?: number
  readonly quota?: number | null
}): PayoutLine {
  const {
    payee,
    cents,
    plan = 'ae',
    component = 'own',
    role = 'component',
    period = '2026-01',
    kind = 'pay',
    credited = 0,
    quota = null,
  } = line
  const exactQuota = quota === null ? null : exactInteger(quota)
  return {
    payee,
    plan,
    component,
    role,
    period,
    kind,
    credited: exactInteger(credited),
    quota: exactQuota,
    attainment: exactQuota === null || isZero(exactQuota) ? null : divide(exactInteger(credited), exactQuota),
    ownQuota: exactQuota,
    target: ZERO,
    capLimit: null,
    payout: money(cents, 'EUR'),
  }
}

/** The result of the year 2026 that consists of these lines. */
export function resultOf(lines: readonly PayoutLine[], sales: Exact = exact(1_000_000n)): SimulationResult {
  const ofKind = (kind: PayoutLine['kind']) =>
    sumMoney(
      lines.filter((line) => line.kind === kind).map(({ payout }) => payout),
      'EUR',
    )
  const payout = ofKind('pay')
  return {
    currency: 'EUR',
    from: periodOf(monthNumber(2026, 1), 'month', 1),
    to: periodOf(monthNumber(2026, 12), 'month', 1),
    lines,
    payments: [],
    ledgers: [],
    conservation: [],
    totals: {
      payout,
      paid: payout,
      awards: ofKind('award'),
      sales: [{ measure: 'bookings', credited: add(sales, ZERO) }],
      costOfSales: divide(exactMoney(payout), sales),
    },
    findings: [],
  }
}

const COMPONENT: Component = {
  id: 'own',
  name: 'Own bookings',
  kind: 'commission',
  measure: 'bookings',
  creditedTo: 'owner',
  window: 'quarter',
  paid: 'month',
  accumulation: 'cumulative',
  quotaBasis: 'window',
  weight: '100%',
  table: { by: 'attainment', application: 'marginal', pays: 'multipleOfBaseRate', tiers: [{ from: '0', value: '1' }] },
  threshold: null,
  cap: null,
}

/** A component of the test plan, with what is special about it. */
export function componentOf(special: Partial<Component>): Component {
  return { ...COMPONENT, ...special }
}

/** Teams: `north` with `lille` below it, and `south`. Ana is in Lille and moves south on 1 July; Ben stays in the south. */
export function twoTeams(components: readonly Component[] = [COMPONENT]): Workspace {
  const assignment = {
    role: '',
    manager: null,
    plan: 'ae',
    basePay: '60000',
    targetVariable: '40000',
    fields: {},
  }
  return {
    format: 'palier',
    version: 1,
    name: 'Two teams',
    currency: 'EUR',
    fiscalYearStart: 1,
    years: [2026],
    rounding: 'halfAwayFromZero',
    assumptions: [],
    teams: [
      { id: 'north', name: 'North', parent: null },
      { id: 'lille', name: 'Lille', parent: 'north' },
      { id: 'south', name: 'South', parent: null },
    ],
    territories: [],
    payees: [
      {
        id: 'ana',
        name: 'Ana',
        assignments: [
          { ...assignment, from: '2026-01-01', to: '2026-06-30', team: 'lille', territory: 'fr-n' },
          { ...assignment, from: '2026-07-01', to: null, team: 'south', territory: 'fr-s' },
        ],
      },
      {
        id: 'ben',
        name: 'Ben',
        assignments: [{ ...assignment, from: '2025-01-01', to: null, team: 'south', territory: 'fr-s' }],
      },
    ],
    measures: [],
    quotas: [],
    creditShares: [],
    plans: [{ id: 'ae', name: 'Account executive', purpose: '', eligibility: '', terms: '', components }],
    scenarios: [],
    importMappings: [],
    sales: EMPTY_HISTORY,
  }
}

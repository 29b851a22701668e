import type { FiscalYearStart, MonthNumber } from '@shared/calendar/period'
import { at } from '@shared/findings/invariant'
import { minorDigits } from '@shared/money/money'
import type { Assignment, Component, Measure } from '@shared/plan/model'
import type { CompiledComponent, CompiledWorkspace } from '../compile'
import { emptyKeep, type Keep, keptFor } from '../keep'
import type { Performance } from '../performance'
import type { Quotas } from '../quota'
import { type CreditMonths, creditCellsOf, teamCreditCellsOf } from './creditCells'
import { type TeamCells, withPartMembers } from './partMembers'
import { type CellPay, type PayJob, payCells } from './payCells'
import { payPeriods } from './payPeriods'
import { payTermsOf, type UnitOfPay, unitOfPay } from './payTerms'
import { isPlainComponent, isPlainPlan } from './plain'
import { type PlanCells, planCellsOf, type SpanCells, type TargetCells, targetCellsOf } from './planCells'
import {
  type QuotaUnits,
  quotaCellsOf,
  quotaUnitsOf,
  type TeamMonths,
  teamMonthsOf,
  teamQuotaCellsOf,
} from './quotaCells'
import { periodSpans } from './spans'
import { type WholeMonths, wholeMonthsOf } from './wholeMonths'
import { inWholeUnits, type WholeUnits } from './wholeUnits'

/** What columns are made from. */
export interface ColumnSource {
  readonly compiled: CompiledWorkspace
  readonly quotas: Quotas
  readonly performance: Performance
  /** Credit to owners and by shares; null where doubles cannot hold its sums. */
  readonly creditMonths: (measure: Measure, months: WholeMonths) => CreditMonths | null
  readonly from: MonthNumber
  readonly to: MonthNumber
}

/** A component paid in columns. */
export interface ComponentColumns {
  readonly compiled: CompiledComponent
  readonly job: PayJob
  readonly paid: CellPay
  /** By payee and window: 1 where the lines of the window are in `paid`, 0 where they go the exact way. */
  readonly isCovered: Uint8Array
  /** What attainment is measured on, by `place` of the job. */
  readonly credited: SpanCells
  readonly quota: SpanCells
  readonly ownQuota: SpanCells
}

/** What was worked out of people, quotas and sales stays as long as they do: an edited plan finds it again. */
const keeps = {
  months: emptyKeep<WholeMonths>(),
  annual: emptyKeep<WholeUnits>(),
  plans: emptyKeep<PlanCells>(),
  terms: emptyKeep<TermsByFields>(),
  targets: emptyKeep<TargetCells>(),
  quotaUnits: emptyKeep<QuotaUnits>(),
  quotas: emptyKeep<SpanCells>(),
  credits: emptyKeep<SpanCells>(),
  teams: emptyKeep<TeamMonths>(),
  teamQuotas: emptyKeep<ReturnType<typeof teamQuotaCellsOf>>(),
  teamCredits: emptyKeep<TeamCells>(),
  places: emptyKeep<Int32Array>(),
  units: emptyKeep<Units>(),
  covered: emptyKeep<Uint8Array>(),
  paid: emptyKeep<{ last: LastPaid | null }>(),
} as const satisfies Record<string, Keep<never> | Keep<object>>

/** The months of a run with those around it that its windows may reach into. */
export function monthsAround({ compiled: { roster }, from, to }: ColumnSource): WholeMonths {
  return keptFor(keeps.months, [roster.spans], `${from} ${to}`, () => wholeMonthsOf(roster, from - 11, to - from + 23))
}

/** Pays a component in columns, for all it can; null where the component, its plan or its numbers need the exact way. */
export function payInColumns(source: ColumnSource, compiled: CompiledComponent): ComponentColumns | null {
  const { component, measure, group } = compiled
  const { workspace } = source.compiled
  const plan = workspace.plans[compiled.planIndex]
  const unit = unitOfPay(component, group === 'team')
  const isPlain = measure !== null && plan !== undefined && isPlainPlan(plan) && isPlainComponent(component, measure)
  // The quotas of a team's members are ramped by their own plans.
  const isRamped = group === 'team' && workspace.plans.some(({ ramp }) => ramp !== undefined)
  if (!isPlain || isRamped || unit === null) return null
  const months = monthsAround(source)
  const credit = source.creditMonths(measure, months)
  return credit === null ? null : payPlainly(source, compiled, months, credit, measure, unit)
}

function payPlainly(
  source: ColumnSource,
  compiled: CompiledComponent,
  months: WholeMonths,
  credit: CreditMonths,
  measure: Measure,
  unit: UnitOfPay,
): ComponentColumns | null {
  const { component, planYearStart, standsAlone } = compiled
  const { roster, workspace } = source.compiled
  const cells = cellsOf(source, months, compiled.plan, component, planYearStart)
  const spans = periodSpans(component, cells.pay)
  const basis = `${component.quotaBasis} ${standsAlone}`
  const target = targetsOf(source, cells, component.quotaBasis)
  const quotas = keptFor(keeps.quotaUnits, [months, source.quotas], measure.id, () =>
    quotaUnitsOf(source.quotas, measure.id, months),
  )
  const ownQuota = keptFor(keeps.quotas, [cells, quotas], basis, () => quotaCellsOf(cells, quotas, spans))
  const position = compiled.group === 'team' ? ofTeam() : ofPayee()
  const { credited, quota, place } = position
  const scales = {
    credit: credited.of,
    quota: ownQuota.of,
    measuredQuota: quota.of,
    target: target.of,
    minor: 10n ** BigInt(minorDigits(workspace.currency)),
  }
  const units = keptFor(keeps.units, [ownQuota, target], unit, () => unitsOf(unit, ownQuota, target))
  const byFields = fieldsOf(cells)
  const terms = byFields.samples.map((assignment) => {
    const worked = source.compiled.work(compiled, assignment)
    return worked === null ? null : payTermsOf(worked, unit, scales)
  })
  const known = terms.flatMap((one) => one ?? [])
  if (known.length < terms.length || known.length === 0) return null
  const isByAttainment = component.table.by === 'attainment'
  const job: PayJob = {
    cells,
    terms: known,
    termsOf: byFields.termsOf,
    top: credited.units,
    bottom: isByAttainment ? quota.units : onesLike(credited),
    place,
    measured: quota.units,
    ...units,
    target,
    isAlone: standsAlone,
    rounding: workspace.roundedOn === 'total' && component.kind !== 'award' ? null : workspace.rounding,
  }
  const needs = {
    // A base rate needs a quota, also where it cancels out.
    quota: unit === 'quota' || unit === 'baseRate' || component.table.pays === 'multipleOfBaseRate',
    ratio: isByAttainment || component.threshold !== null,
  }
  const coverage = keptFor(keeps.covered, [credited, quota, ownQuota, target], `${needs.quota} ${needs.ratio}`, () =>
    coverageOf(cells, position, ownQuota, target, needs),
  )
  const { paid, isCovered } = payOrKept(source, compiled, job, coverage)
  return { compiled, job, paid, isCovered, credited, quota, ownQuota }

  function ofPayee(): MeasuredOn {
    const credited = keptFor(keeps.credits, [cells, credit], basis, () => creditCellsOf(cells, credit, spans))
    return { credited, quota: ownQuota, place: null }
  }

  function ofTeam(): MeasuredOn {
    const team = keptFor(keeps.teams, [months, roster.teamsAbove], '', () => teamMonthsOf(roster.teamsAbove, months))
    const quota = keptFor(keeps.teamQuotas, [cells, team, quotas], basis, () =>
      teamQuotaCellsOf(team, quotas, cells, spans),
    )
    const place = keptFor(keeps.places, [cells, team], '', () => teamPlacesOf(cells, team))
    const terms = JSON.stringify(workspace.plans[compiled.planIndex]?.proration)
    const measured = keptFor(keeps.teamCredits, [quota, credit], `${basis} ${terms}`, () => {
      const credited = teamCreditCellsOf(team, credit, cells, quota, spans)
      const paid = teamsAt(place, cells, team.teams.length)
      return withPartMembers(source.performance, compiled, team, cells, { credited, quota }, paid)
    })
    return { ...measured, place }
  }
}

/** What a component paid last. */
interface LastPaid {
  readonly component: Component
  readonly assumptions: CompiledWorkspace['assumptions']
  readonly paid: CellPay
  readonly isCovered: Uint8Array
}

/**
 * Pays a component, or finds what it paid last where neither it nor the assumptions changed. Only the last is kept: what is undone is paid again.
 *
 * @param coverage made anew whenever cells, positions, quotas or targets change
 */
function payOrKept(
  { compiled: { workspace, assumptions } }: ColumnSource,
  { plan, component }: CompiledComponent,
  job: PayJob,
  coverage: Uint8Array,
): LastPaid {
  const key = [plan, component.id, workspace.currency, job.rounding ?? 'total'].join(' ')
  const kept = keptFor(keeps.paid, [coverage], key, (): { last: LastPaid | null } => ({ last: null }))
  if (kept.last?.component === component && kept.last.assumptions === assumptions) return kept.last
  const isCovered = coverage.slice()
  kept.last = { component, assumptions, paid: payCells(job, isCovered), isCovered }
  return kept.last
}

/** The cells of a component's windows and payout periods, or of the settled periods of a plan. */
export function cellsOf(
  { compiled: { fiscalYearStart }, from, to }: ColumnSource,
  months: WholeMonths,
  plan: string,
  kinds: Pick<Component, 'window' | 'paid'>,
  planYearStart: FiscalYearStart,
): PlanCells {
  const axis = [kinds.window, kinds.paid, from, to, fiscalYearStart, planYearStart].join(' ')
  return keptFor(keeps.plans, [months], `${axis} ${plan}`, () =>
    planCellsOf(months, plan, payPeriods(kinds, from, to, fiscalYearStart, planYearStart)),
  )
}

/** The targets of some cells. */
export function targetsOf({ compiled }: ColumnSource, cells: PlanCells, basis: Component['quotaBasis']): TargetCells {
  const { assignments } = cells.months
  const annual = keptFor(keeps.annual, [cells.months, compiled.annualPay], '', () =>
    inWholeUnits(assignments.map((assignment) => compiled.annualPay.get(assignment)?.targetVariable ?? null)),
  )
  return keptFor(keeps.targets, [cells, annual], basis, () => targetCellsOf(cells, annual, basis))
}

/** What attainment is measured on, by place: the cell, or its team and period. */
interface MeasuredOn {
  readonly credited: SpanCells
  readonly quota: SpanCells
  /** Null: each cell has its own. */
  readonly place: Int32Array | null
}

/** What sets of own fields the assignments of some cells have: numbers differ by them alone. */
export interface TermsByFields {
  /** One assignment of each set. */
  readonly samples: readonly Assignment[]
  /** By assignment, the place of its set; -1 where no cell has it. */
  readonly termsOf: Int32Array
}

/** The sets of own fields in some cells. */
export function fieldsOf(cells: PlanCells): TermsByFields {
  return keptFor(keeps.terms, [cells], '', () => termsByFields(cells))
}

function termsByFields({ assignment, months }: PlanCells): TermsByFields {
  const samples: Assignment[] = []
  const places = new Map<string, number>()
  const termsOf = new Int32Array(months.assignments.length).fill(-1)
  for (const held of assignment) {
    if (held < 0 || at(termsOf, held) !== -1) continue
    const sample = at(months.assignments, held)
    const key = JSON.stringify(sample.fields)
    const place = places.get(key) ?? samples.length
    if (place === samples.length) {
      places.set(key, place)
      samples.push(sample)
    }
    termsOf[held] = place
  }
  return { samples, termsOf }
}

const NO_TEAM = -1

function teamPlacesOf({ assignment, months, pay }: PlanCells, { placeOf }: TeamMonths): Int32Array {
  return assignment.map((held, cell) => {
    const team = held < 0 ? null : at(months.assignments, held).team
    const place = team === null ? undefined : placeOf.get(team)
    return place === undefined ? NO_TEAM : place * pay.periods.length + (cell % pay.periods.length)
  })
}

/** Which of so many teams some places are of. */
function teamsAt(place: Int32Array, { pay }: PlanCells, count: number): readonly number[] {
  const isThere = new Uint8Array(count)
  for (let cell = 0; cell < place.length; cell += 1) {
    const one = place[cell] as number
    if (one !== NO_TEAM) isThere[Math.floor(one / pay.periods.length)] = 1
  }
  return [...isThere.keys()].filter((team) => isThere[team] === 1)
}

type Units = Pick<PayJob, 'unit' | 'unitTop' | 'unitBottom'>

function unitsOf(unit: UnitOfPay, quota: SpanCells, target: TargetCells): Units {
  const ones = onesLike(quota)
  switch (unit) {
    case 'one':
      return { unit: ones, unitTop: ones, unitBottom: ones }
    case 'quota':
      return { unit: quota.units, unitTop: quota.units, unitBottom: ones }
    case 'target':
      return { unit: target.span, unitTop: target.span, unitBottom: ones }
    case 'baseRate': {
      const rate = target.span.map((own, cell) => own / at(quota.units, cell))
      return { unit: rate, unitTop: target.span, unitBottom: quota.units }
    }
  }
}

const ones = emptyKeep<Float64Array>()

function onesLike(cells: SpanCells): Float64Array {
  return keptFor(ones, [cells], '', () => new Float64Array(cells.units.length).fill(1))
}

/** Where nothing is missing and no finding is due: the windows that columns pay. */
function coverageOf(
  { assignment, pay, isClear, months }: PlanCells,
  { credited, quota, place }: MeasuredOn,
  ownQuota: SpanCells,
  target: TargetCells,
  needs: { readonly quota: boolean; readonly ratio: boolean },
): Uint8Array {
  const isCovered = isClear.slice()
  const windows = pay.windows.length
  for (let payee = 0; payee < months.payees.length; payee += 1) {
    pay.windows.forEach(({ firstPeriod, paidCount }, window) => {
      const index = payee * windows + window
      const first = payee * pay.periods.length + firstPeriod
      let isWhole = ownQuota.isClear[index] === 1
      for (let cell = first; isWhole && cell < first + paidCount; cell += 1) {
        if ((assignment[cell] as number) < 0) continue
        const read = place === null ? cell : (place[cell] as number)
        const measured = place === null || read < 0 ? index : Math.floor(read / pay.periods.length) * windows + window
        isWhole =
          read >= 0 &&
          credited.isClear[measured] === 1 &&
          quota.isClear[measured] === 1 &&
          !Number.isNaN(credited.units[read] as number) &&
          (target.window[cell] as number) >= 0 &&
          (target.period[cell] as number) >= 0 &&
          (!needs.quota || (ownQuota.units[cell] as number) > 0) &&
          (!needs.ratio || (quota.units[read] as number) > 0)
      }
      if (!isWhole) isCovered[index] = 0
    })
  }
  return isCovered
}

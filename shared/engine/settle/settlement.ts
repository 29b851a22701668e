import { add, type Exact, greatest, isZero, least, negate, subtract, sum, ZERO } from '@shared/money/exact'
import { canBeMoney, exactMoney, type Money, roundToMoney } from '@shared/money/money'
import type { Rounding } from '@shared/money/rounding'
import type { Cap, CompPlan, Floor } from '@shared/plan/model'
import { type AccountEntry, accountEntry } from '../ledgers'
import { type DrawStep, type DrawTerms, drawStep } from './draw'
import { type PlanCapStep, type PlanFloorStep, planCap, planFloor } from './limits'
import type { SettledPeriod } from './periods'
import { roundedOnTotal } from './total'

/** What a plan settles its pay by. */
export interface SettlementTerms {
  readonly currency: string
  readonly rounding: Rounding
  readonly roundedOn: 'line' | 'total'
  readonly floor: Pick<Floor, 'per'> | null
  readonly cap: Pick<Cap, 'per' | 'excess'> | null
  readonly draw: DrawTerms | null
  readonly belowZero: NonNullable<CompPlan['belowZero']>
}

/** A settled period with its lines and numbers. A number that cannot be worked out is null: its step is left out, with the finding it has. */
export interface PeriodToSettle extends SettledPeriod {
  /** Lines of pay whose period ends in this one: rounded, or exact where the total is rounded. */
  readonly lines: readonly Exact[]
  /** Of the period, or of the whole fiscal year, as `per` says. */
  readonly floorLimit: Exact | null
  readonly capLimit: Exact | null
  /** Assured pay of the ramp over the days in the plan; zero, as beyond the ramp, assures nothing, not even a total that is not below zero. */
  readonly assured: Exact | null
  readonly draw: {
    readonly whole: Exact
    readonly share: Exact
    readonly recoveredUpTo: Exact
    readonly recovers: boolean
  } | null
}

/** A total below zero that is carried, or taken back: opening + carried - taken = closing. */
export interface BelowZeroStep {
  readonly opening: Exact
  readonly carried: Exact
  readonly taken: Exact
  readonly closing: Exact
  /** carried - taken */
  readonly amount: Exact
}

/** What a settlement does after the lines, each on what stood before it. */
export type SettlementStep = { readonly before: Exact; readonly amount: Exact } & (
  | { readonly role: 'planFloor'; readonly floor: PlanFloorStep }
  | { readonly role: 'planCap'; readonly cap: PlanCapStep }
  | { readonly role: 'assured'; readonly assured: Exact }
  | { readonly role: 'draw'; readonly draw: DrawStep }
  | { readonly role: 'belowZero'; readonly belowZero: BelowZeroStep }
)

/** A step that pays or takes something: a settlement line. */
export interface SettlementLine {
  readonly step: SettlementStep
  readonly payout: Money
}

/** One settled period of a payee and plan: what it was made of, and what is paid. */
export interface Settlement {
  readonly terms: SettlementTerms
  readonly settled: PeriodToSettle
  /** Every step that was taken, also those that move a balance and no money. */
  readonly steps: readonly SettlementStep[]
  /** What the lines pay, in their order: cut to add to the total where that is rounded. */
  readonly payouts: readonly Money[]
  readonly lines: readonly SettlementLine[]
  /** Lines and steps, exact; what is paid differs from it by the rounding of the total. */
  readonly total: Exact
  readonly accounts: readonly AccountEntry[]
  /** Steps left out because no one is paid such an amount. */
  readonly unpayable: readonly SettlementStep['role'][]
}

/** What goes from one settled period to the next. */
interface Carried {
  readonly year: string
  readonly inYear: Exact
  readonly capExcess: Exact
  readonly draw: Exact
  readonly belowZero: Exact
}

const NOTHING_CARRIED: Carried = { year: '', inYear: ZERO, capExcess: ZERO, draw: ZERO, belowZero: ZERO }

/**
 * Settles the pay of one payee by one plan, period by period.
 *
 * On the lines of a period stand, one after the other: the plan's floor, its cap, the assured pay of the ramp, the draw, and what is done with a
 * total below zero. Each is a line of its own when it comes to something. Where lines are rounded each step is rounded as it is made and everything
 * after it, balances too, goes on from the rounded amount; where the total is rounded all of it stays exact until then.
 *
 * @param periods the payee's settled periods since the first fiscal year, in order; balances open at zero
 * @returns       one settlement a period: its payouts and lines add up to what is paid
 */
export function settlePlan(terms: SettlementTerms, periods: readonly PeriodToSettle[]): readonly Settlement[] {
  let carried = NOTHING_CARRIED
  return periods.map((settled) => {
    const inYear = settled.year.id === carried.year ? carried.inYear : ZERO
    const settlement = settlePeriod(terms, settled, { ...carried, year: settled.year.id, inYear })
    carried = settlement.carried
    return settlement.settlement
  })
}

function settlePeriod(
  terms: SettlementTerms,
  settled: PeriodToSettle,
  opening: Carried,
): { readonly settlement: Settlement; readonly carried: Carried } {
  const unpayable: SettlementStep['role'][] = []
  const keepFor =
    (role: SettlementStep['role']) =>
    (amount: Exact): Exact => {
      if (canBeMoney(amount, terms.currency)) return rounded(terms, amount)
      unpayable.push(role)
      return ZERO
    }
  const steps: SettlementStep[] = []
  let stands = sum(settled.lines)
  const take = (step: SettlementStep | null): SettlementStep | null => {
    if (step === null) return null
    steps.push(step)
    stands = add(stands, step.amount)
    return step
  }
  take(floorOf(terms, settled, stands, opening, keepFor('planFloor')))
  const cap = take(capOf(terms, settled, stands, opening, keepFor('planCap')))
  const inYear = add(opening.inYear, stands)
  take(assuredOf(settled, stands, keepFor('assured')))
  const draw = take(drawOf(terms, settled, stands, opening, keepFor('draw')))
  const below = take(belowZeroOf(terms, stands, opening))
  const accounts = steps.flatMap((step) => accountOf(step, settled.period.id))
  return {
    settlement: { terms, settled, steps, total: stands, accounts, unpayable, ...paidBy(terms, settled, steps) },
    carried: {
      year: settled.year.id,
      inYear,
      capExcess: cap?.role === 'planCap' ? cap.cap.closing : opening.capExcess,
      draw: draw?.role === 'draw' ? draw.draw.closing : opening.draw,
      belowZero: below?.role === 'belowZero' ? below.belowZero.closing : opening.belowZero,
    },
  }
}

function rounded({ roundedOn, currency, rounding }: SettlementTerms, amount: Exact): Exact {
  return roundedOn === 'total' ? amount : exactMoney(roundToMoney(amount, currency, rounding))
}

type Keep = (amount: Exact) => Exact

function floorOf(
  { floor }: SettlementTerms,
  { isAssigned, closesYear, floorLimit }: PeriodToSettle,
  before: Exact,
  { inYear }: Carried,
  keep: Keep,
): SettlementStep | null {
  if (floor === null || floorLimit === null) return null
  // The last lines of a year may end after the payee's last day in the plan.
  if (floor.per === 'window' ? !closesYear : !isAssigned) return null
  const step = planFloor(before, floor.per === 'window' ? inYear : null, floorLimit, keep)
  return { role: 'planFloor', before, amount: step.amount, floor: step }
}

function capOf(
  { cap }: SettlementTerms,
  { capLimit }: PeriodToSettle,
  before: Exact,
  { inYear, capExcess }: Carried,
  keep: Keep,
): SettlementStep | null {
  if (cap === null || capLimit === null) return null
  const step = planCap(before, cap.per === 'window' ? inYear : null, capLimit, cap.excess, capExcess, keep)
  return { role: 'planCap', before, amount: step.amount, cap: step }
}

function assuredOf({ assured, isAssigned }: PeriodToSettle, before: Exact, keep: Keep): SettlementStep | null {
  if (assured === null || assured.n <= 0n || !isAssigned) return null
  return { role: 'assured', before, amount: keep(greatest(subtract(assured, before), ZERO)), assured }
}

function drawOf(
  { draw }: SettlementTerms,
  settled: PeriodToSettle,
  before: Exact,
  opening: Carried,
  keep: Keep,
): SettlementStep | null {
  if (draw === null || settled.draw === null) return null
  const { closesYear, isLast } = settled
  const step = drawStep(draw, { ...settled.draw, closesYear, isLast }, before, opening.draw, keep)
  return { role: 'draw', before, amount: step.amount, draw: step }
}

function belowZeroOf(
  { belowZero }: SettlementTerms,
  before: Exact,
  { belowZero: owed }: Carried,
): SettlementStep | null {
  if (belowZero === 'owed') return null
  const carried = before.n < 0n ? negate(before) : ZERO
  const taken = before.n > 0n ? least(owed, before) : ZERO
  const amount = subtract(carried, taken)
  return {
    role: 'belowZero',
    before,
    amount,
    belowZero: { opening: owed, carried, taken, closing: add(owed, amount), amount },
  }
}

function paidBy(
  terms: SettlementTerms,
  { lines }: PeriodToSettle,
  steps: readonly SettlementStep[],
): Pick<Settlement, 'payouts' | 'lines'> {
  const { currency, rounding, roundedOn } = terms
  const paying = steps.filter(({ amount }) => !isZero(amount))
  const amounts = [...lines, ...paying.map(({ amount }) => amount)]
  const payouts =
    roundedOn === 'total'
      ? roundedOnTotal(amounts, currency, rounding)
      : amounts.map((amount) => roundToMoney(amount, currency, rounding))
  const ofSteps = payouts.slice(lines.length)
  return {
    payouts: payouts.slice(0, lines.length),
    lines: paying.flatMap((step, index) => {
      const payout = ofSteps[index]
      return payout === undefined ? [] : [{ step, payout }]
    }),
  }
}

/** The account that a step moves; none for floor and assured pay, a cap whose excess is lost, or a guarantee, which nobody owes. */
function accountOf(step: SettlementStep, period: string): readonly AccountEntry[] {
  switch (step.role) {
    case 'planFloor':
    case 'assured':
      return []
    case 'planCap': {
      const { opening, carried, released, closing } = step.cap
      return [accountEntry('capExcess', period, opening, { carried, taken: negate(released) }, closing)]
    }
    case 'draw': {
      const { kind, opening, advanced, recovered, forgiven, collected, closing } = step.draw
      if (kind === 'nonRecoverable') return []
      const taken = { recovered: negate(recovered), forgiven: negate(forgiven), collected: negate(collected) }
      return [accountEntry('draw', period, opening, { advanced, ...taken }, closing)]
    }
    case 'belowZero': {
      const { opening, carried, taken, closing } = step.belowZero
      return [accountEntry('belowZero', period, opening, { carried, taken: negate(taken) }, closing)]
    }
  }
}

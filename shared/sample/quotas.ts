import type { DayNumber } from '@shared/calendar/date'
import { monthNumber, type Period, periodOf, periodsWithin } from '@shared/calendar/period'
import { at } from '@shared/findings/invariant'
import type { Quota } from '@shared/plan/model'
import type { SampleYear } from './company'
import { commonDays, daysOf, roleOf, type Spell, spells, termsOf } from './people'
import { FIRST_DAY, type Person } from './roster'

/** Measures of the sample, named as its plans do. */
export type MeasureId = 'bookings' | 'expansion' | 'meetings'

/** The quota of a spell in a quarter: what its quarter adds to the payee's quota, and what its deals are drawn around. */
export interface QuotaPart {
  readonly spell: Spell
  readonly quarter: Period
  /** Place of the quarter in its year: 0 to 3. */
  readonly place: number
  readonly from: DayNumber
  readonly to: DayNumber
  /** By measure: whole euros, or meetings. */
  readonly amounts: Readonly<Partial<Record<MeasureId, number>>>
}

/** Percent of the year's quota in each quarter: new business ends strong, accounts and meetings are even. */
const NEW_BUSINESS_SHARES = [22, 25, 21, 32] as const
const EVEN_SHARES = [25, 25, 25, 25] as const
/** Percent of the full quota in the first and the second quarter after joining. */
const RAMP = [50, 75] as const
/** Percent of an account manager's bookings that should come from expansion. */
const EXPANSION_PERCENT = 22

export function quartersOf(year: SampleYear): Period[] {
  return periodsWithin(periodOf(monthNumber(year, 1), 'year', 1), 'quarter', 1)
}

function rampPercent(person: Person, quarter: Period): number {
  const joined = at(person.posts, 0).from
  if (joined === FIRST_DAY) return 100
  const joinedMonth = monthNumber(Number(joined.slice(0, 4)), Number(joined.slice(5, 7)))
  const quartersSince = (quarter.firstMonth - periodOf(joinedMonth, 'quarter', 1).firstMonth) / 3
  return quartersSince < RAMP.length ? at(RAMP, quartersSince) : 100
}

function roundTo(step: number, value: number): number {
  return Math.max(step, Math.round(value / step) * step)
}

function amountsOf(spell: Spell, quarter: Period, place: number, dayCount: number): QuotaPart['amounts'] {
  const role = roleOf(spell.post)
  if (role === 'manager') return {}
  const whole = daysOf(quarter)
  const share = at(role === 'ae' ? NEW_BUSINESS_SHARES : EVEN_SHARES, place)
  const full = termsOf(spell).quota * share * rampPercent(spell.person, quarter) * dayCount
  const amount = full / (10000 * (whole.to - whole.from + 1))
  if (role === 'sdr') return { meetings: roundTo(1, amount) }
  const bookings = roundTo(500, amount)
  return role === 'ae' ? { bookings } : { bookings, expansion: roundTo(500, (bookings * EXPANSION_PERCENT) / 100) }
}

/** What every spell is expected to sell in every quarter: by person, then in time. */
export function quotaParts(): QuotaPart[] {
  return spells().flatMap((spell) =>
    quartersOf(spell.year).flatMap((quarter, place) => {
      const days = commonDays(spell, daysOf(quarter))
      if (days === null) return []
      const amounts = amountsOf(spell, quarter, place, days.to - days.from + 1)
      return [{ spell, quarter, place, ...days, amounts }]
    }),
  )
}

/** One quota per payee, measure and quarter: the parts of a quarter in which somebody moved add up. */
export function sampleQuotas(parts: readonly QuotaPart[]): Quota[] {
  const totals = new Map<string, { payee: string; measure: string; period: string; amount: number }>()
  for (const { spell, quarter, amounts } of parts) {
    for (const [measure, amount] of Object.entries(amounts)) {
      const key = `${spell.person.id}/${measure}/${quarter.id}`
      const known = totals.get(key)
      if (known === undefined) totals.set(key, { payee: spell.person.id, measure, period: quarter.id, amount })
      else known.amount += amount
    }
  }
  return [...totals.values()].map((quota) => ({ ...quota, amount: String(quota.amount) }))
}

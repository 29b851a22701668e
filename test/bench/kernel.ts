import { CREDITED_PRODUCTS, PRODUCTS, QUARTERS, TERMS, teamOf, type Workload } from './workload'

/** The tiers of the reference plan: from a percent of quota, a percent of the credited money in the band. */
export interface Tiers {
  readonly from: readonly number[]
  readonly rate: readonly number[]
}
export const TIERS: Tiers = { from: [0, 50, 80, 100, 120], rate: [2, 4, 6, 9, 12] }

const LEAST_MARGIN = 2000
const LONG_TERM = 24
const OWN_SHARE = 75
const TEAM_SHARE = 25
/** Cents from 100 % and from 120 % of the own quota. */
const STEP = { from: [100, 120], cents: [250000, 500000] } as const
export const CAP_TIMES_TARGET = 3
/** Pay is worked out in millionths of a cent. */
const PER_CENT = 1e6
/** Closer to half a cent than this, in cents, a double decides nothing: a few roundings of a figure below MOST_CENTS come to a hundredth of it. */
const NEAR_TIE = 1e-5
const MOST_CENTS = 1e8

/** What import settles once for all plans: the cell of payee and quarter of each deal, and its product and term as one code. */
export interface KeyedDeals {
  readonly cell: Int32Array
  readonly code: Uint8Array
  readonly margin: Uint16Array
  readonly amount: Float64Array
}

export function keyDeals({ dealCount, payee, month, product, termMonths, margin, amount }: Workload): KeyedDeals {
  const cell = new Int32Array(dealCount)
  const code = new Uint8Array(dealCount)
  const termCode = new Uint8Array(256)
  TERMS.forEach((months, place) => {
    termCode[months] = place
  })
  for (let deal = 0; deal < dealCount; deal += 1) {
    cell[deal] = (payee[deal] as number) * QUARTERS + (((month[deal] as number) / 3) | 0)
    code[deal] = (product[deal] as number) * TERMS.length + (termCode[termMonths[deal] as number] as number)
  }
  return { cell, code, margin, amount }
}

/** Credit in hundredths of a cent by product and term: 100 a cent, 110 for long terms, 0 for products that do not count. */
const FACTORS = Float64Array.from(
  PRODUCTS.flatMap((product) =>
    TERMS.map((months) => (CREDITED_PRODUCTS.includes(product) ? (months >= LONG_TERM ? 110 : 100) : 0)),
  ),
)

/** Credit by payee and quarter, in hundredths of a cent: exact while below 2^53. */
export function creditCells({ cell, code, margin, amount }: KeyedDeals, cellCount: number): Float64Array {
  const credit = new Float64Array(cellCount)
  const { length } = cell
  for (let deal = 0; deal < length; deal += 1) {
    const counts = (margin[deal] as number) >= LEAST_MARGIN ? (FACTORS[code[deal] as number] as number) : 0
    const at = cell[deal] as number
    credit[at] = (credit[at] as number) + (amount[deal] as number) * counts
  }
  return credit
}

/** Credit and quota of the teams by quarter: hundredths of a cent, cents. */
export interface TeamCells {
  readonly credit: Float64Array
  readonly quota: Float64Array
}

export function teamCells({ payeeCount, teamCount, quota }: Workload, credit: Float64Array): TeamCells {
  const teams = { credit: new Float64Array(teamCount * QUARTERS), quota: new Float64Array(teamCount * QUARTERS) }
  for (let payee = 0; payee < payeeCount; payee += 1) {
    const team = teamOf(payee, teamCount)
    for (let quarter = 0; quarter < QUARTERS; quarter += 1) {
      const own = payee * QUARTERS + quarter
      const of = team * QUARTERS + quarter
      teams.credit[of] = (teams.credit[of] as number) + (credit[own] as number)
      teams.quota[of] = (teams.quota[of] as number) + (quota[own] as number)
    }
  }
  return teams
}

/** What whole bands below each tier pay of a quota of 1: so that a figure needs the tier it reaches and no other. */
function paidBelow({ from, rate }: Tiers): Float64Array {
  const below = new Float64Array(from.length)
  for (let tier = 1; tier < from.length; tier += 1) {
    const width = (from[tier] as number) - (from[tier - 1] as number)
    below[tier] = (below[tier - 1] as number) + width * (rate[tier - 1] as number)
  }
  return below
}

/** Credit cut by the tiers, each band times its rate: ten-thousandths of a cent. */
function banded(credit: number, quota: number, { from, rate }: Tiers, below: Float64Array): number {
  let tier = from.length - 1
  while (tier > 0 && credit < quota * (from[tier] as number)) tier -= 1
  return quota * (below[tier] as number) + (credit - quota * (from[tier] as number)) * (rate[tier] as number)
}

/** A figure in millionths of a cent, `whole + part / of * times`, rounded half up to the cent: in doubles, or near a tie in whole numbers of any size. */
function roundedCents(whole: number, part: number, times: number, of: number): number {
  const cents = (whole + (part / of) * times) / PER_CENT + 0.5
  const rounded = Math.floor(cents)
  const rest = cents - rounded
  const isClear = rest > NEAR_TIE && rest < 1 - NEAR_TIE && cents < MOST_CENTS
  return isClear ? rounded : exactCents(whole, part, times, of)
}

function exactCents(whole: number, part: number, times: number, of: number): number {
  const unit = BigInt(of) * BigInt(PER_CENT)
  const figure = BigInt(whole) * BigInt(of) + BigInt(part) * BigInt(times)
  return Number((2n * figure + unit) / (2n * unit))
}

/** What the step pays, in cents, for credit in hundredths of a cent. */
export function stepCents(credit: number, quota: number): number {
  if (credit >= quota * STEP.from[1]) return STEP.cents[1]
  return credit >= quota * STEP.from[0] ? STEP.cents[0] : 0
}

/** What each payee is paid for each quarter from kept credits, in cents: own 75 % and team 25 % rounded as one figure, the step, the cap. */
export function payCells(workload: Workload, credit: Float64Array, teams: TeamCells, tiers: Tiers): Float64Array {
  const { payeeCount, teamCount, quota, target } = workload
  const below = paidBelow(tiers)
  const teamBands = bandsOf(teams.credit, teams.quota, tiers, below)
  const paid = new Float64Array(payeeCount * QUARTERS)
  for (let payee = 0, cell = 0; payee < payeeCount; payee += 1) {
    const firstOfTeam = teamOf(payee, teamCount) * QUARTERS
    for (let team = firstOfTeam; team < firstOfTeam + QUARTERS; team += 1, cell += 1) {
      const credited = credit[cell] as number
      const ownQuota = quota[cell] as number
      const own = banded(credited, ownQuota, tiers, below) * OWN_SHARE
      const rates = roundedCents(own, teamBands[team] as number, ownQuota * TEAM_SHARE, teams.quota[team] as number)
      const total = rates + stepCents(credited, ownQuota)
      const most = (target[cell] as number) * CAP_TIMES_TARGET
      paid[cell] = total < most ? total : most
    }
  }
  return paid
}

function bandsOf(credit: Float64Array, quota: Float64Array, tiers: Tiers, below: Float64Array): Float64Array {
  const bands = new Float64Array(credit.length)
  for (let cell = 0; cell < bands.length; cell += 1) {
    bands[cell] = banded(credit[cell] as number, quota[cell] as number, tiers, below)
  }
  return bands
}

/** The whole of the reference workload by hand: cents by payee and quarter. */
export function kernel(workload: Workload, deals: KeyedDeals, tiers: Tiers = TIERS): Float64Array {
  const credit = creditCells(deals, workload.quota.length)
  return payCells(workload, credit, teamCells(workload, credit), tiers)
}

/** Cents of all payees and quarters: whole numbers, exact below 2^53. */
export function totalCents(cells: Float64Array): number {
  return cells.reduce((total, cents) => total + cents, 0)
}

/** What the whole workload pays in cents, as published: by payees, then deals. */
export const CONTROL_TOTALS: Readonly<Record<number, Readonly<Record<number, number>>>> = {
  300: { 10000: 882826396, 100000: 3031321026, 1000000: 21996737507, 10000000: 209323809176 },
  3000: { 1000000: 30236958719, 10000000: 216457867982 },
}

/**
 * The reference workload: payees in teams, 36 months (2022-01 to 2024-12) and any number of deals, from a fixed seed. Only whole numbers and
 * products of uniform draws, so that it is the same on every machine. Amounts are cents, margins hundredths of a percent.
 */
export interface Workload {
  readonly dealCount: number
  readonly payeeCount: number
  readonly teamCount: number
  /** By deal. */
  readonly payee: Int32Array
  readonly product: Uint8Array
  /** 0 is January 2022. */
  readonly month: Uint8Array
  /** 1 is the first day of the month. */
  readonly day: Uint8Array
  readonly amount: Float64Array
  readonly margin: Uint16Array
  readonly region: Uint8Array
  readonly termMonths: Uint8Array
  /** By payee and quarter: `payee * QUARTERS + quarter`. */
  readonly quota: Float64Array
  readonly target: Float64Array
}

export const FIRST_YEAR = 2022
export const MONTHS = 36
export const QUARTERS = 12
export const PRODUCTS = [
  'Core',
  'Analytics',
  'Hardware',
  'Services',
  'Platform',
  'Training',
  'Support',
  'Enterprise',
] as const
export const CREDITED_PRODUCTS: readonly string[] = ['Core', 'Analytics', 'Services', 'Platform', 'Support']
export const REGIONS = ['North', 'East', 'South', 'West', 'Central', 'Overseas'] as const
export const TERMS = [6, 12, 24, 36, 60] as const

const PRODUCT_WEIGHTS = [22, 18, 15, 12, 11, 9, 8, 5]
const BASE_CENTS = [1200000, 800000, 2500000, 450000, 1800000, 300000, 950000, 4000000]
const MONTH_WEIGHTS = [6, 7, 10, 7, 8, 11, 6, 7, 10, 8, 9, 11]
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const SEED = 1
const PAYEES_PER_TEAM = 15

/** Draws from 0 to 1, the next each call (mulberry32). */
function drawsFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Each place as often as its weight says: a draw from 0 to 99 picks one. */
function tableOf(weights: readonly number[]): Uint8Array {
  return Uint8Array.from(weights.flatMap((weight, place) => Array<number>(weight).fill(place)))
}

function daysIn(month: number): number {
  return month === 25 ? 29 : (DAYS[month % 12] as number)
}

/** The team of a payee. */
export function teamOf(payee: number, teamCount: number): number {
  return payee % teamCount
}

/** Draws the workload: the roster from one stream, the deals from another, so that more deals leave abilities as they are. */
export function drawWorkload(dealCount: number, payeeCount = 300): Workload {
  const { ability, quota, target } = drawRoster(dealCount, payeeCount)
  const draw = drawsFrom(SEED * 2 + 2)
  const int = (below: number) => Math.floor(draw() * below)
  const products = tableOf(PRODUCT_WEIGHTS)
  const months = tableOf(MONTH_WEIGHTS)
  const workload: Workload = {
    dealCount,
    payeeCount,
    teamCount: payeeCount / PAYEES_PER_TEAM,
    payee: new Int32Array(dealCount),
    product: new Uint8Array(dealCount),
    month: new Uint8Array(dealCount),
    day: new Uint8Array(dealCount),
    amount: new Float64Array(dealCount),
    margin: new Uint16Array(dealCount),
    region: new Uint8Array(dealCount),
    termMonths: new Uint8Array(dealCount),
    quota,
    target,
  }
  for (let deal = 0; deal < dealCount; deal += 1) {
    const payee = int(payeeCount)
    const product = products[int(100)] as number
    const year = int(3)
    const month = year * 12 + (months[int(100)] as number)
    workload.day[deal] = 1 + int(daysIn(month))
    const size = draw() * draw() * draw() * 8
    workload.margin[deal] = Math.floor(6000 * ((draw() + draw()) / 2))
    workload.region[deal] = int(REGIONS.length)
    workload.termMonths[deal] = termOf(int(100))
    workload.payee[deal] = payee
    workload.product[deal] = product
    workload.month[deal] = month
    workload.amount[deal] = 1000 + Math.floor((BASE_CENTS[product] as number) * (ability[payee] as number) * size)
  }
  return workload
}

function termOf(draw: number): number {
  if (draw < 15) return 6
  if (draw < 50) return 12
  if (draw < 75) return 24
  return draw < 93 ? 36 : 60
}

function drawRoster(dealCount: number, payeeCount: number) {
  const draw = drawsFrom(SEED * 2 + 1)
  const ability = new Float64Array(payeeCount)
  const hardness = new Float64Array(payeeCount)
  for (let payee = 0; payee < payeeCount; payee += 1) {
    ability[payee] = 0.6 + 0.8 * draw()
    hardness[payee] = 0.75 + 0.6 * draw()
  }
  const base = (600000 * dealCount) / (payeeCount * 3)
  const quota = new Float64Array(payeeCount * QUARTERS)
  for (let payee = 0; payee < payeeCount; payee += 1) {
    const own = (ability[payee] as number) * (hardness[payee] as number)
    for (let month = 0; month < MONTHS; month += 1) {
      const season = ((base * (MONTH_WEIGHTS[month % 12] as number)) / 100) * own * (0.9 + 0.2 * draw())
      const cell = payee * QUARTERS + Math.floor(month / 3)
      quota[cell] = (quota[cell] as number) + Math.max(100000, Math.floor(season / 100) * 100)
    }
  }
  return { ability, quota, target: quota.map((cents) => Math.floor((cents * 34) / 1000) + 250000) }
}

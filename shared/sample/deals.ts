import type { DayNumber } from '@shared/calendar/date'
import { periodsWithin } from '@shared/calendar/period'
import { at, invariant } from '@shared/findings/invariant'
import { CUSTOMERS, PRODUCTS, type Product, SEGMENTS } from './company'
import { commonDays, type Days, daysOf, isSelling, roleOf } from './people'
import type { QuotaPart } from './quotas'
import { pickByWeight, type Random } from './random'
import { PEOPLE, type Person } from './roster'

/** One line of the customer system before it has an id. */
export interface Deal {
  readonly closed: DayNumber
  /** Null until it is invoiced, and for meetings and lost deals always. */
  readonly invoiced: DayNumber | null
  readonly owner: string
  /** Cents; below zero for a return, null for a meeting. */
  readonly cents: number | null
  readonly units: number
  readonly customer: string
  readonly product: string | null
  readonly segment: string
  readonly type: 'New' | 'Renewal' | 'Expansion' | 'Meeting'
  readonly status: 'Won' | 'Lost' | 'Qualified' | 'No show'
  /** Months of a contract; 0 where something is bought outright, null for a meeting. */
  readonly term: number | null
  /** Who shares the credit, in percent that add to 100; empty when the owner has it all. */
  readonly shares: readonly DealShare[]
  /** The deal a return undoes, whole or in part. */
  readonly original: Deal | null
}

/** A quota part with the days its deals may fall on. */
interface DatedPart extends QuotaPart {
  readonly months: readonly WeightedMonth[]
}

interface WeightedMonth {
  readonly days: Days
  readonly weight: number
}

export interface DealShare {
  readonly payee: string
  readonly percent: number
}

/** Permille by which a team sells more or less than its quotas ask. */
const TEAM_FORTUNE: Readonly<Record<string, number>> = {
  north: 1055,
  south: 950,
  international: 1010,
  'accounts-france': 1025,
  'accounts-international': 990,
  meetings: 1010,
}
/** Permille of each quarter, 2024 then 2025. */
const MARKET = [985, 1020, 965, 1035, 1000, 1030, 955, 1055] as const
/** How often a day of each month, January first, closes a deal: quarters end strong, August is quiet. */
const MONTH_WEIGHTS = [26, 30, 44, 28, 31, 41, 34, 15, 51, 27, 31, 42] as const
const TERMS = [12, 12, 12, 24, 36] as const
const DISCOUNTS = [0, 0, 3, 5, 5, 8, 10, 12] as const

/** Everything the sample company's people sold, lost, met and took back, in order of their day. */
export function drawDeals(parts: readonly QuotaPart[], random: Random): Deal[] {
  const talents = new Map(PEOPLE.map(({ id }) => [id, random.around(1095, 480)]))
  const deals = parts.flatMap((part) => {
    const talent = talents.get(part.spell.person.id)
    invariant(talent !== undefined, 'everybody has a talent')
    return dealsOf(part, talent, random)
  })
  const returns = deals.flatMap((deal) => (deal.status === 'Won' && random.chance(3) ? returnOf(deal, random) : []))
  return [...deals, ...returns].sort((a, b) => a.closed - b.closed)
}

/** What the part's quota becomes in the hands of its payee: permille factors one after the other. */
function aimFor(quota: number, part: QuotaPart, talent: number, random: Random): number {
  const market = at(MARKET, (part.spell.year - 2024) * 4 + part.place)
  const fortune = TEAM_FORTUNE[part.spell.post.team]
  invariant(fortune !== undefined, 'every selling team has its fortune')
  return [talent, market, fortune, random.around(1000, 440)].reduce(
    (aim, permille) => Math.floor((aim * permille) / 1000),
    quota,
  )
}

function dealsOf(quotaPart: QuotaPart, talent: number, random: Random): Deal[] {
  const part = { ...quotaPart, months: monthsOf(quotaPart) }
  switch (roleOf(part.spell.post)) {
    case 'ae':
    case 'am':
      return salesOf(part, talent, random)
    case 'sdr':
      return meetingsOf(part, talent, random)
    case 'manager':
      return []
  }
}

function salesOf(part: DatedPart, talent: number, random: Random): Deal[] {
  const { bookings } = part.amounts
  invariant(bookings !== undefined, 'whoever sells has a quota of bookings')
  const aimCents = aimFor(bookings, part, talent, random) * 100
  const deals: Deal[] = []
  let soldCents = 0
  for (;;) {
    const deal = drawSale(part, random)
    invariant(deal.cents !== null, 'a sale has an amount')
    if (soldCents + deal.cents / 2 > aimCents) return deals
    soldCents += deal.cents
    deals.push(deal)
    if (random.chance(7)) deals.push({ ...drawSale(part, random), status: 'Lost', invoiced: null, shares: [] })
  }
}

function drawSale(part: DatedPart, random: Random): Deal {
  const newBusiness = roleOf(part.spell.post) === 'ae'
  const product = drawProduct(newBusiness, random)
  const units = random.between(1, product.mostUnits)
  const closed = drawDay(part.months, random)
  return {
    closed,
    invoiced: closed + random.between(3, 45),
    owner: part.spell.person.id,
    cents: product.listPrice * units * (100 - at(DISCOUNTS, random.below(DISCOUNTS.length))),
    units,
    customer: at(CUSTOMERS, random.below(CUSTOMERS.length)),
    product: product.name,
    segment: pickByWeight(random, SEGMENTS).name,
    type: newBusiness ? 'New' : random.chance(24) ? 'Expansion' : 'Renewal',
    status: 'Won',
    term: product.contract ? at(TERMS, random.below(TERMS.length)) : 0,
    shares: random.chance(6) ? drawShares(part.spell.person, closed, random) : [],
    original: null,
  }
}

function drawProduct(newBusiness: boolean, random: Random): Product {
  const choices = PRODUCTS.map((product) => ({
    product,
    weight: newBusiness ? product.newWeight : product.accountWeight,
  }))
  return pickByWeight(random, choices).product
}

/** The months of a part and how likely each is to close a deal. */
function monthsOf(part: QuotaPart): WeightedMonth[] {
  return periodsWithin(part.quarter, 'month', 1).flatMap((month) => {
    const days = commonDays(part, daysOf(month))
    return days === null ? [] : [{ days, weight: at(MONTH_WEIGHTS, month.firstMonth % 12) * (days.to - days.from + 1) }]
  })
}

/** A working day, by the weights of the months. */
function drawDay(months: readonly WeightedMonth[], random: Random): DayNumber {
  for (;;) {
    const { days } = pickByWeight(random, months)
    const day = random.between(days.from, days.to)
    if (isWorkingDay(day)) return day
  }
}

/** 1970-01-01 was a Thursday. */
function isWorkingDay(day: DayNumber): boolean {
  return (day + 3) % 7 < 5
}

const SHARINGS = [
  [75, 25],
  [60, 40],
  [50, 50],
  [40, 30, 30],
] as const

/** The owner and one or two colleagues who stay with the company, so that a later return finds them. */
function drawShares(owner: Person, closed: DayNumber, random: Random): DealShare[] {
  const colleagues = PEOPLE.filter(
    (person) => person !== owner && isSelling(person, closed) && person.posts.at(-1)?.to === null,
  )
  const sharing = at(SHARINGS, random.below(SHARINGS.length))
  const start = random.below(colleagues.length)
  return sharing.map((percent, place) => ({
    payee: place === 0 ? owner.id : at(colleagues, (start + place) % colleagues.length).id,
    percent,
  }))
}

/** A whole or partial return some weeks after the sale, while its owner still sells. */
function returnOf(deal: Deal, random: Random): Deal[] {
  const closed = deal.closed + random.between(10, 75)
  const back = random.between(1, deal.units)
  const owner = PEOPLE.find(({ id }) => id === deal.owner)
  invariant(owner !== undefined && deal.cents !== null, 'a sale has an owner and an amount')
  if (!isSelling(owner, closed)) return []
  return [
    {
      ...deal,
      closed,
      invoiced: closed,
      cents: (-deal.cents / deal.units) * back,
      units: back,
      original: deal,
    },
  ]
}

function meetingsOf(part: DatedPart, talent: number, random: Random): Deal[] {
  const { meetings } = part.amounts
  invariant(meetings !== undefined, 'sales development has a quota of meetings')
  const held = Array.from({ length: aimFor(meetings, part, talent, random) }, () =>
    drawMeeting(part, 'Qualified', random),
  )
  const missed = held.filter(() => random.chance(11)).map(() => drawMeeting(part, 'No show', random))
  return [...held, ...missed]
}

function drawMeeting(part: DatedPart, status: 'Qualified' | 'No show', random: Random): Deal {
  return {
    closed: drawDay(part.months, random),
    invoiced: null,
    owner: part.spell.person.id,
    cents: null,
    units: 0,
    customer: at(CUSTOMERS, random.below(CUSTOMERS.length)),
    product: null,
    segment: pickByWeight(random, SEGMENTS).name,
    type: 'Meeting',
    status,
    term: null,
    shares: [],
    original: null,
  }
}

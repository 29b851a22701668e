import { readFileSync } from 'node:fs'
import { at } from '@shared/findings/invariant'
import { type AdventureWorksFile, adventureWorksPath } from './adventureWorksFiles'

/**
 * What the wholesaler's plans pay, worked out a second time from the files alone: whole numbers, long hand, nothing of the engine, of its money or of
 * the workspace the engine is given.
 */

/** Cents by `person/2017-Q3`. */
export type CentsByQuarter = ReadonlyMap<string, bigint>

export interface PersonQuarter {
  readonly person: string
  readonly year: string
  readonly quarter: string
  readonly sold: bigint
  readonly quota: bigint
  /** Commission in thousandths: 12n is 1.2 %. */
  readonly thousandths: bigint
  readonly bonus: bigint
}

function linesOf(file: AdventureWorksFile): string[][] {
  const [, ...lines] = readFileSync(adventureWorksPath(file), 'utf8').trim().split(/\r?\n/)
  return lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((cell) => cell[1] ?? cell[2] ?? ''),
  )
}

/** `$2,024.99`, `28000.0000` or `4100` in cents. */
function cents(text: string): bigint {
  const [whole = '', decimals = ''] = text.replace(/[$,]/g, '').split('.')
  return BigInt(whole) * 100n + BigInt(decimals.slice(0, 2).padEnd(2, '0'))
}

/** Cents sold by `person/2017-Q3`, from the order lines. */
export function soldByHand(): CentsByQuarter {
  const sold = new Map<string, bigint>()
  for (const cells of linesOf('sales')) {
    const [, month = '', year = ''] = at(cells, 1).split('-')
    const key = `${at(cells, 4)}/${year}-Q${Math.ceil(Number(month) / 3)}`
    sold.set(key, (sold.get(key) ?? 0n) + cents(at(cells, 8)))
  }
  return sold
}

/** Every quarter somebody has a quota for, with what the order lines of the quarter add to. */
export function quartersByHand(): PersonQuarter[] {
  const sold = soldByHand()
  return linesOf('quotas').map((cells) => {
    const person = at(cells, 0)
    const year = at(cells, 4).slice(0, 4)
    const quarter = `${year}-${at(cells, 4).slice(4)}`
    return {
      person,
      year,
      quarter,
      sold: sold.get(`${person}/${quarter}`) ?? 0n,
      quota: cents(at(cells, 8)),
      thousandths: BigInt((at(cells, 10).split('.')[1] ?? '').padEnd(3, '0')),
      bonus: cents(at(cells, 11)),
    }
  })
}

/** To the nearest whole, halves away from zero. */
function rounded(numerator: bigint, denominator: bigint): bigint {
  const half = numerator < 0n ? -denominator / 2n : denominator / 2n
  return (numerator + half) / denominator
}

/** Each person's own percent of the quarter's sales. */
export function commissionByHand(quarters: readonly PersonQuarter[]): CentsByQuarter {
  return new Map(
    quarters.map(({ person, quarter, sold, thousandths }) => [
      `${person}/${quarter}`,
      rounded(sold * thousandths, 1000n),
    ]),
  )
}

/** Each person's bonus in a quarter that reached its quota. */
export function bonusByHand(quarters: readonly PersonQuarter[]): CentsByQuarter {
  return new Map(
    quarters.map(({ person, quarter, sold, quota, bonus }) => [`${person}/${quarter}`, sold >= quota ? bonus : 0n]),
  )
}

/** Ten times what sales count for when they count once up to 80 % of the quota, 1.2 times up to 90 %, 1.5 times above; in tenths of the unit given. */
function tieredTenths(sold: bigint, quota: bigint): bigint {
  const [tenths, first, second] = [sold * 10n, quota * 8n, quota * 9n]
  if (tenths <= first) return tenths * 10n
  if (tenths <= second) return first * 10n + (tenths - first) * 12n
  return first * 10n + (second - first) * 12n + (tenths - second) * 15n
}

/** Three quarters of the tiered percent on the year's own sales to date, less what earlier quarters of the year were paid. */
export function ownPartByHand(quarters: readonly PersonQuarter[]): CentsByQuarter {
  const pay = new Map<string, bigint>()
  for (const { person, year, quarter, thousandths } of quarters) {
    const ofYear = quarters.filter((other) => other.person === person && other.year === year)
    const quota = ofYear.reduce((total, other) => total + other.quota, 0n)
    const soldToDate = ofYear.reduce((total, other) => (other.quarter <= quarter ? total + other.sold : total), 0n)
    const paid = ofYear.reduce((total, other) => total + (pay.get(`${person}/${other.quarter}`) ?? 0n), 0n)
    const denominator = 4n * 1000n * 100n
    const toDate = 3n * thousandths * tieredTenths(soldToDate, quota)
    pay.set(`${person}/${quarter}`, rounded(toDate - paid * denominator, denominator))
  }
  return pay
}

function groupsByHand(): ReadonlyMap<string, string> {
  const groupOfRegion = new Map(linesOf('regions').map((cells) => [at(cells, 0), at(cells, 3)]))
  return new Map(linesOf('peopleRegions').map((cells) => [at(cells, 0), groupOfRegion.get(at(cells, 1)) ?? '']))
}

/** One quarter of the tiered percent, as if the person had reached the group's attainment of the own quota. */
export function groupPartByHand(quarters: readonly PersonQuarter[]): CentsByQuarter {
  const groups = groupsByHand()
  return new Map(
    quarters.map(({ person, quarter, quota, thousandths }) => {
      const members = quarters.filter(
        (other) => other.quarter === quarter && groups.get(other.person) === groups.get(person),
      )
      const groupSold = members.reduce((total, other) => total + other.sold, 0n)
      const groupQuota = members.reduce((total, other) => total + other.quota, 0n)
      // Sales and quota are both multiplied by the group's quota, so that the attainment needs no division.
      const counted = tieredTenths(quota * groupSold, quota * groupQuota)
      return [`${person}/${quarter}`, rounded(thousandths * counted, 4n * 1000n * 100n * groupQuota)]
    }),
  )
}

/** The sum over all people and quarters. */
export function totalByHand(amounts: CentsByQuarter): bigint {
  return [...amounts.values()].reduce((total, amount) => total + amount, 0n)
}

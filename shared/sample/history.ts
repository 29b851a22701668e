import { toIsoDate } from '@shared/calendar/date'
import { invariant } from '@shared/findings/invariant'
import { scaledText } from '@shared/money/exact'
import type { CreditShare } from '@shared/plan/model'
import type { SalesHistory } from '@shared/sales/history'
import { type Cell, type ColumnHeading, salesHistoryOf } from '@shared/sales/rows'
import type { Deal } from './deals'

/** A deal with the id the customer system gave it. */
export interface NamedDeal extends Deal {
  readonly id: string
  readonly originalId: string | null
}

function prefixOf({ type, original }: Deal): 'D' | 'R' | 'M' {
  if (type === 'Meeting') return 'M'
  return original === null ? 'D' : 'R'
}

/** Ids in order of the day: D-00001 for deals, R- for returns, M- for meetings. */
export function nameDeals(deals: readonly Deal[]): NamedDeal[] {
  const ids = new Map<Deal, string>()
  for (const prefix of ['D', 'R', 'M'] as const) {
    const alike = deals.filter((deal) => prefixOf(deal) === prefix)
    alike.forEach((deal, index) => {
      ids.set(deal, `${prefix}-${String(index + 1).padStart(5, '0')}`)
    })
  }
  const idOf = (deal: Deal): string => {
    const id = ids.get(deal)
    invariant(id !== undefined, 'every deal has an id')
    return id
  }
  return deals.map((deal) => ({
    ...deal,
    id: idOf(deal),
    originalId: deal.original === null ? null : idOf(deal.original),
  }))
}

const COLUMNS: readonly ColumnHeading[] = [
  { name: 'id', kind: 'text' },
  { name: 'closed', kind: 'date' },
  { name: 'invoiced', kind: 'date' },
  { name: 'owner', kind: 'text' },
  { name: 'customer', kind: 'text' },
  { name: 'product', kind: 'text' },
  { name: 'segment', kind: 'text' },
  { name: 'type', kind: 'text' },
  { name: 'status', kind: 'text' },
  { name: 'amount', kind: 'number' },
  { name: 'term', kind: 'number' },
  { name: 'original', kind: 'text' },
]

/** Cents as plain decimal text. */
export function amountText(cents: number): string {
  return scaledText(BigInt(cents), 2)
}

function cellsOf(deal: NamedDeal): Cell[] {
  return [
    deal.id,
    toIsoDate(deal.closed),
    deal.invoiced === null ? null : toIsoDate(deal.invoiced),
    deal.owner,
    deal.customer,
    deal.product,
    deal.segment,
    deal.type,
    deal.status,
    deal.cents === null ? null : amountText(deal.cents),
    deal.term,
    deal.originalId,
  ]
}

/** The deals as sales history. */
export function sampleHistory(deals: readonly NamedDeal[]): SalesHistory {
  const { history, findings } = salesHistoryOf({
    columns: COLUMNS,
    rows: deals.map(cellsOf),
    fileName: 'boréalune-crm.csv',
  })
  invariant(findings.length === 0, 'the sample company’s deals read without a finding')
  return history
}

/** Who shares the credit of which deal, in the order of the deals. */
export function sampleShares(deals: readonly NamedDeal[]): CreditShare[] {
  return deals.flatMap(({ id, shares }) =>
    shares.map(({ payee, percent }) => ({ transaction: id, payee, share: `${percent}%` })),
  )
}

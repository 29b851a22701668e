import type { Translate } from '@renderer/app/context'
import type { PayoutLine } from '@shared/engine/result'
import type { Formatter } from '@shared/i18n/format'
import { compare, ONE, toApproximate } from '@shared/money/exact'
import { exactMoney, type Money, sumMoney } from '@shared/money/money'
import type { Workspace } from '@shared/plan/model'
import { type AttainmentBucket, attainmentDistribution, type PayeeAttainment } from '@shared/results/attainment'
import { columnPeriodOf, periodsOfSpan, type ResultSpan } from '@shared/results/periods'

/** Cost of one month: exact amounts for the table, in which the drawing's doubles have their source. */
export interface MonthCost {
  readonly month: string
  readonly pay: Money
  readonly awards: Money
}

export function costByMonth(
  workspace: Workspace,
  span: ResultSpan,
  lines: readonly PayoutLine[],
): readonly MonthCost[] {
  const pay = new Map<string, Money[]>()
  const awards = new Map<string, Money[]>()
  for (const line of lines) {
    const amounts = line.kind === 'pay' ? pay : awards
    const { id } = columnPeriodOf(workspace, line, 'month')
    const known = amounts.get(id)
    if (known === undefined) amounts.set(id, [line.payout])
    else known.push(line.payout)
  }
  return periodsOfSpan(workspace, span, 'month').map(({ id }) => ({
    month: id,
    pay: sumMoney(pay.get(id) ?? [], workspace.currency),
    awards: sumMoney(awards.get(id) ?? [], workspace.currency),
  }))
}

/** The nearest double to an amount, to draw it. */
export function drawn(amount: Money): number {
  return toApproximate(exactMoney(amount))
}

export function distributionOf(attainments: ReadonlyMap<string, PayeeAttainment>): readonly AttainmentBucket[] {
  return attainmentDistribution([...attainments.values()].map(({ attainment }) => attainment))
}

/** Place of the first bucket in which quota is reached. */
export function firstAtQuota(buckets: readonly AttainmentBucket[]): number {
  return buckets.findIndex(({ from }) => from !== null && compare(from, ONE) >= 0)
}

/** What a bucket is called: on an axis in short, in a table in words. */
export function bucketName(
  { from, to }: AttainmentBucket,
  t: Translate,
  format: Formatter,
): { readonly short: string; readonly long: string } {
  if (from === null) {
    const bound = format.ratio(to, 0)
    return { short: `<${bound}`, long: t('results.chart.below', { to: bound }) }
  }
  const bound = format.ratio(from, 0)
  if (to === null) return { short: `≥${bound}`, long: t('results.chart.above', { from: bound }) }
  return { short: bound, long: t('results.chart.band', { from: bound, to: format.ratio(to, 0) }) }
}

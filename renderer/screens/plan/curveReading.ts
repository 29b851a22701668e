import type { Translate } from '@renderer/app/context'
import type { PreviewPoint } from '@shared/engine/preview'
import type { Formatter } from '@shared/i18n/format'
import { compare, divide, type Exact, exactInteger } from '@shared/money/exact'
import type { RateTable } from '@shared/plan/model'

/** How positions and pay of a table are told. */
export interface Reading {
  /** Pay is told as a share of target variable; otherwise as an amount. */
  readonly isShare: boolean
  /** What pay of the engine's round payee is divided by to be told. */
  readonly divisor: number
  readonly payText: (pay: Exact) => string
  readonly positionText: (position: Exact) => string
}

/** Tables that pay from the target tell pay as a share of it, others as money for a quota of 1,000. */
export function readingOf({ pays, by }: RateTable, format: Formatter, t: Translate): Reading {
  const isShare = pays === 'percentOfTarget' || pays === 'multipleOfBaseRate'
  const hundred = exactInteger(100)
  return {
    isShare,
    divisor: isShare ? 100 : 1,
    payText: (pay) => (isShare ? format.ratio(divide(pay, hundred)) : format.money(pay)),
    positionText: (position) => {
      switch (by) {
        case 'attainment':
          return format.rate(position)
        case 'money':
          return format.money(position)
        case 'units':
          return format.count(position)
        case 'place':
          return t('plan.curve.rank', { place: format.count(position) })
      }
    },
  }
}

/** What was answered for a position; null where it cannot be worked out. */
export function payAt(points: readonly PreviewPoint[], position: Exact): Exact | null {
  return points.find((each) => compare(each.position, position) === 0)?.pay ?? null
}

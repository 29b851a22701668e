import { useTranslate } from '@renderer/app/context'
import type { PreviewPoint } from '@shared/engine/preview'
import type { Exact } from '@shared/money/exact'
import type { RateTable } from '@shared/plan/model'
import type { CurvePlan } from './curvePoints'
import { payAt, type Reading } from './curveReading'

interface CurveTableProps {
  readonly asked: CurvePlan
  readonly points: readonly PreviewPoint[]
  readonly reading: Reading
  readonly by: RateTable['by']
}

/** The curve in figures: what is read off it, for those who do not see it too. */
export function ToldTable({ asked, points, reading, by }: CurveTableProps) {
  const t = useTranslate()
  const shown = asked.told.flatMap((position) => {
    const pay = payAt(points, position)
    return pay === null ? [] : [{ position: reading.positionText(position), pay }]
  })
  return (
    <div className="told__scroll">
      <table className="told" aria-label={t('plan.curve.table')}>
        <tbody>
          <tr>
            <th scope="row">{t(`plan.curve.${by}`)}</th>
            {shown.map(({ position }) => (
              <td key={position}>{position}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t(reading.isShare ? 'plan.curve.ofTarget' : 'plan.curve.payout')}</th>
            {shown.map(({ position, pay }) => (
              <td key={position}>{reading.payText(pay)}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}

const SIDES = ['below', 'at', 'above'] as const

/** What is paid just below, at and just above each bound: a cliff cannot hide between two of them. */
export function SidesTable({ asked, points, reading, by }: CurveTableProps) {
  const t = useTranslate()
  const textAt = (position: Exact) => {
    const pay = payAt(points, position)
    return pay === null ? '' : reading.payText(pay)
  }
  if (asked.sides.length === 0) return null
  return (
    <table className="told told--sides" aria-label={t('plan.curve.sides')}>
      <thead>
        <tr>
          <th scope="col">{t(`plan.tier.from.${by}`)}</th>
          {SIDES.map((side) => (
            <th key={side} scope="col" className="number">
              {t(`plan.curve.side.${side}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {asked.sides.map((sides) => (
          <tr key={reading.positionText(sides.at)}>
            <th scope="row">{reading.positionText(sides.at)}</th>
            {SIDES.map((side) => (
              <td key={side}>{textAt(sides[side])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

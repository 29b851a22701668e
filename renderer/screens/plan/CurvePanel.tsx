import { useFormat, useLanguage, useTranslate } from '@renderer/app/context'
import { PayoutCurve } from '@renderer/charts/PayoutCurve'
import { useCellSetting } from '@renderer/grid/useCellSetting'
import type { PreviewPoint } from '@shared/engine/preview'
import type { Formatter } from '@shared/i18n/format'
import { compare, divide, type Exact, exactInteger, toApproximate } from '@shared/money/exact'
import type { Component, RateTable } from '@shared/plan/model'
import { useMemo } from 'react'
import { curvePlanOf, TARGET_POSITION } from './curvePoints'
import { usePreviews } from './usePreviews'

interface CurvePanelProps {
  readonly plan: string
  readonly component: Component
}

/** What the component pays along its table, drawn and told, from the engine. */
export function CurvePanel({ plan, component }: CurvePanelProps) {
  const t = useTranslate()
  const format = useFormat()
  const language = useLanguage()
  const { names } = useCellSetting()
  const { table } = component
  const asked = useMemo(() => curvePlanOf(component, names), [component, names])
  const positions = useMemo(() => asked?.positions ?? [], [asked])
  const ids = useMemo(() => [component.id], [component.id])
  const answered = usePreviews(plan, ids, positions)?.[0]
  const reading = readingOf(table, format)
  const drawn = useMemo(() => {
    const points = (answered ?? []).flatMap((point) => pointsOf(point, reading.divisor))
    return points.length === answered?.length ? points : []
  }, [answered, reading.divisor])

  if (asked === null || drawn.length < 2) return <p className="plan__hint">{t('plan.curve.none')}</p>
  return (
    <figure className="curve" aria-labelledby="curve-title">
      <figcaption id="curve-title">
        <h2>{t('plan.curve.title')}</h2>
      </figcaption>
      <PayoutCurve
        points={drawn}
        bounds={asked.bounds.map(toApproximate)}
        target={table.by === 'attainment' ? { x: toApproximate(TARGET_POSITION), label: t('plan.curve.target') } : null}
        xLabel={t(`plan.curve.${table.by}`)}
        yLabel={t(reading.isShare ? 'plan.curve.ofTarget' : 'plan.curve.payout')}
        xText={tickText(language, table.by === 'attainment')}
        yText={tickText(language, reading.isShare)}
      />
      <ToldTable told={asked.told} points={answered ?? []} reading={reading} by={table.by} format={format} />
    </figure>
  )
}

interface Reading {
  /** Pay is told as a share of target variable; otherwise as an amount. */
  readonly isShare: boolean
  /** What pay of the engine's round payee is divided by to be told. */
  readonly divisor: number
  readonly text: (pay: Exact) => string
}

/** How pay is told: tables that pay from the target as a share of it, others as money for a quota of 1,000. */
function readingOf({ pays }: RateTable, format: Formatter): Reading {
  const isShare = pays === 'percentOfTarget' || pays === 'multipleOfBaseRate'
  const hundred = exactInteger(100)
  return {
    isShare,
    divisor: isShare ? 100 : 1,
    text: (pay) => (isShare ? format.ratio(divide(pay, hundred)) : format.money(pay)),
  }
}

function pointsOf({ position, pay }: PreviewPoint, divisor: number) {
  return pay === null ? [] : [{ x: toApproximate(position), y: toApproximate(pay) / divisor }]
}

function tickText(language: string, isShare: boolean): (value: number) => string {
  const format = new Intl.NumberFormat(language, isShare ? { style: 'percent' } : { notation: 'compact' })
  return (value) => format.format(value)
}

interface ToldProps {
  readonly told: readonly Exact[]
  readonly points: readonly PreviewPoint[]
  readonly reading: Reading
  readonly by: RateTable['by']
  readonly format: Formatter
}

/** The curve in figures: what is read off it, for those who do not see it too. */
function ToldTable({ told, points, reading, by, format }: ToldProps) {
  const t = useTranslate()
  const shown = told.flatMap((position) => {
    const point = points.find((each) => compare(each.position, position) === 0)
    return point === undefined || point.pay === null ? [] : [{ position, pay: point.pay }]
  })
  const positionText = (position: Exact) =>
    by === 'attainment' ? format.ratio(position, 0) : by === 'money' ? format.money(position) : format.count(position)
  return (
    <table className="told" aria-label={t('plan.curve.table')}>
      <tbody>
        <tr>
          <th scope="row">{t(`plan.curve.${by}`)}</th>
          {shown.map(({ position }) => (
            <td key={positionText(position)}>{positionText(position)}</td>
          ))}
        </tr>
        <tr>
          <th scope="row">{t(reading.isShare ? 'plan.curve.ofTarget' : 'plan.curve.payout')}</th>
          {shown.map(({ position, pay }) => (
            <td key={positionText(position)}>{reading.text(pay)}</td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

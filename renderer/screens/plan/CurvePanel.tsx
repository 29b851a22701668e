import { useFormat, useLanguage, useTranslate, useWorkspace } from '@renderer/app/context'
import { PayoutCurve } from '@renderer/charts/PayoutCurve'
import { cellDisplay } from '@renderer/grid/cellText'
import { useCellSetting } from '@renderer/grid/useCellSetting'
import { Select } from '@renderer/ui/Select'
import type { PreviewPoint } from '@shared/engine/preview'
import { toApproximate } from '@shared/money/exact'
import type { Component, CompPlan, RateTable, Workspace } from '@shared/plan/model'
import { useMemo, useState } from 'react'
import { SidesTable, ToldTable } from './CurveTables'
import { curvePlanOf, TARGET_POSITION } from './curvePoints'
import { readingOf } from './curveReading'
import { asChosen } from './rules/tableChanges'
import { usePreviews } from './usePreviews'

interface CurvePanelProps {
  readonly plan: CompPlan
  readonly component: Component
}

/** The component's own table. */
const OWN = 'own'

/** What the component pays along its table, drawn and told, from the engine. Of choices and matrices one table and column at a time. */
export function CurvePanel({ plan, component }: CurvePanelProps) {
  const t = useTranslate()
  const [chosen, setChosen] = useState(OWN)
  const [column, setColumn] = useState('0')
  const { choices = [] } = component
  const choice = chosen === OWN ? undefined : choices[Number(chosen)]
  const shown = useMemo(() => (choice === undefined ? component : asChosen(component, choice)), [component, choice])
  const { across } = shown.table
  const place = across === undefined ? 0 : Math.min(Number(column), across.from.length - 1)
  const title = t(shown.table.by === 'place' ? 'plan.curve.prizes' : 'plan.curve.title')
  return (
    <figure className="curve" aria-labelledby="curve-title">
      <figcaption className="curve__head">
        <h2 id="curve-title">{title}</h2>
        {choices.length > 0 && (
          <Select
            isInline
            label={t('plan.curve.of')}
            value={choice === undefined ? OWN : chosen}
            options={[
              { value: OWN, label: t('plan.curve.own') },
              ...choices.map((_, index) => ({
                value: String(index),
                label: t('plan.rule.choices.one', { number: index + 1 }),
              })),
            ]}
            onChange={setChosen}
          />
        )}
        {across !== undefined && <ColumnChoice across={across} value={String(place)} onChange={setColumn} />}
      </figcaption>
      <DrawnCurve plan={plan} component={shown} column={place} />
    </figure>
  )
}

interface ColumnChoiceProps {
  readonly across: NonNullable<RateTable['across']>
  readonly value: string
  readonly onChange: (column: string) => void
}

const ACROSS_KINDS = { attainment: 'percent', money: 'money', units: 'number' } as const

function ColumnChoice({ across, value, onChange }: ColumnChoiceProps) {
  const t = useTranslate()
  const setting = useCellSetting()
  const cell = { id: 'from', header: '', kind: ACROSS_KINDS[across.by] }
  return (
    <Select
      isInline
      label={t('plan.curve.column')}
      value={value}
      options={across.from.map((from, index) => ({
        value: String(index),
        label: t('plan.curve.columnFrom', {
          column: index + 1,
          from: cellDisplay(from, cell, { id: '', cells: {} }, setting),
        }),
      }))}
      onChange={onChange}
    />
  )
}

function DrawnCurve({ plan, component, column }: CurvePanelProps & { readonly column: number }) {
  const t = useTranslate()
  const format = useFormat()
  const language = useLanguage()
  const workspace = useWorkspace()
  const { names } = useCellSetting()
  const { table } = component
  const asked = useMemo(() => curvePlanOf(component, names), [component, names])
  const positions = useMemo(() => asked?.positions ?? [], [asked])
  const ids = useMemo(() => [component.id], [component.id])
  const isUncapped = hasPersonalCap(component)
  const asDrawn = useMemo(
    () => withComponent(workspace, plan, isUncapped ? { ...component, cap: null } : component),
    [workspace, plan, component, isUncapped],
  )
  const answered = usePreviews(asDrawn, plan.id, ids, positions, column)?.[0]
  const reading = useMemo(() => readingOf(table, format, t), [table, format, t])
  const drawn = useMemo(() => {
    const points = (answered ?? []).flatMap((point) => pointsOf(point, reading.divisor))
    return points.length === answered?.length ? points : []
  }, [answered, reading.divisor])

  if (asked === null || drawn.length === 0) return <p className="plan__hint">{t('plan.curve.none')}</p>
  const told = { asked, points: answered ?? [], reading, by: table.by }
  return (
    <>
      {table.by !== 'place' && (
        <PayoutCurve
          points={drawn}
          bounds={asked.bounds.map(toApproximate)}
          target={
            table.by === 'attainment' ? { x: toApproximate(TARGET_POSITION), label: t('plan.curve.target') } : null
          }
          xLabel={t(`plan.curve.${table.by}`)}
          yLabel={t(reading.isShare ? 'plan.curve.ofTarget' : 'plan.curve.payout')}
          xText={tickText(language, table.by === 'attainment')}
          yText={tickText(language, reading.isShare)}
        />
      )}
      {isUncapped && <p className="plan__hint">{t('plan.curve.uncapped')}</p>}
      <ToldTable {...told} />
      <SidesTable {...told} />
    </>
  )
}

/** A cap by what a person is paid or has as target says nothing about amounts for a quota of 1,000: it is told, not drawn. */
function hasPersonalCap({ cap, table }: Component): boolean {
  const isShare = table.pays === 'percentOfTarget' || table.pays === 'multipleOfBaseRate'
  return cap !== null && !isShare && cap.of !== 'amount' && cap.of !== 'credited'
}

/** The workspace with a component as it is drawn; itself where that is how it is. */
function withComponent(workspace: Workspace, plan: CompPlan, component: Component): Workspace {
  if (plan.components.includes(component)) return workspace
  const components = plan.components.map((each) => (each.id === component.id ? component : each))
  return { ...workspace, plans: workspace.plans.map((each) => (each === plan ? { ...plan, components } : each)) }
}

function pointsOf({ position, pay }: PreviewPoint, divisor: number) {
  return pay === null ? [] : [{ x: toApproximate(position), y: toApproximate(pay) / divisor }]
}

function tickText(language: string, isShare: boolean): (value: number) => string {
  const format = new Intl.NumberFormat(language, isShare ? { style: 'percent' } : { notation: 'compact' })
  return (value) => format.format(value)
}

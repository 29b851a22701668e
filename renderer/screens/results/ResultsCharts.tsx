import { useFormat, useLanguage, useTranslate } from '@renderer/app/context'
import { useAxisMoney } from '@renderer/charts/axisText'
import { DistributionChart } from '@renderer/charts/DistributionChart'
import { CostBars } from '@renderer/charts/PeriodCharts'
import { ScatterChart } from '@renderer/charts/ScatterChart'
import type { PayoutLine, SimulationResult } from '@shared/engine/result'
import { ONE, toApproximate } from '@shared/money/exact'
import type { Workspace } from '@shared/plan/model'
import type { PayeeAttainment } from '@shared/results/attainment'
import { groupLines } from '@shared/results/groups'
import { useMemo } from 'react'
import { bucketName, costByMonth, distributionOf, drawn, firstAtQuota } from './chartFigures'
import type { Names } from './names'
import { useChartWords } from './useChartWords'

const HEIGHT = 248

interface ResultsChartsProps {
  readonly workspace: Workspace
  readonly result: SimulationResult
  readonly lines: readonly PayoutLine[]
  readonly attainments: ReadonlyMap<string, PayeeAttainment>
  readonly names: Names
  readonly onPickPayee: (payee: string) => void
}

/** The shape of the results: when they cost, how attainment spreads, what attainment is paid. */
export function ResultsCharts(props: ResultsChartsProps) {
  return (
    <div className="charts">
      <CostByMonth {...props} />
      <Distribution {...props} />
      <PayAgainstAttainment {...props} />
    </div>
  )
}

function CostByMonth({ workspace, result, lines }: ResultsChartsProps) {
  const t = useTranslate()
  const format = useFormat()
  const words = useChartWords()
  const axisText = useAxisMoney()
  const chart = useMemo(() => {
    const months = costByMonth(workspace, result, lines)
    const hasAwards = months.some(({ awards }) => awards.minor !== 0)
    const names = months.map(({ month }) => format.period(month))
    return {
      names,
      pay: { name: t('results.chart.pay'), values: months.map(({ pay }) => drawn(pay)) },
      awards: hasAwards
        ? { name: t('results.column.awards'), values: months.map(({ awards }) => drawn(awards)) }
        : null,
      table: {
        columns: [t('results.chart.month'), t('results.chart.pay'), ...(hasAwards ? [t('results.column.awards')] : [])],
        rows: months.map(({ pay, awards }, place) => [
          names[place] ?? '',
          format.money(pay),
          ...(hasAwards ? [format.money(awards)] : []),
        ]),
      },
    }
  }, [workspace, result, lines, t, format])
  return (
    <CostBars
      title={t('results.chart.cost')}
      note={chart.awards === null ? '' : t('results.chart.costNote')}
      {...chart}
      axisText={axisText}
      words={words}
      height={HEIGHT}
    />
  )
}

function Distribution({ attainments }: ResultsChartsProps) {
  const t = useTranslate()
  const format = useFormat()
  const words = useChartWords()
  const chart = useMemo(() => {
    const buckets = distributionOf(attainments)
    const names = buckets.map((bucket) => bucketName(bucket, t, format))
    return {
      names: names.map(({ short }) => short),
      counts: buckets.map(({ count }) => count),
      firstAtQuota: firstAtQuota(buckets),
      seriesName: t('results.chart.payees'),
      text: (value: number) => format.count(value),
      table: {
        columns: [t('results.column.attainment'), t('results.chart.payees')],
        rows: buckets.map(({ count }, place) => [names[place]?.long ?? '', format.count(count)]),
      },
    }
  }, [attainments, t, format])
  return (
    <DistributionChart
      title={t('results.chart.distribution')}
      note={t('results.chart.distributionNote')}
      {...chart}
      words={words}
      height={HEIGHT}
    />
  )
}

function PayAgainstAttainment({ workspace, lines, attainments, names, onPickPayee }: ResultsChartsProps) {
  const t = useTranslate()
  const format = useFormat()
  const language = useLanguage()
  const words = useChartWords()
  const axisText = useAxisMoney()
  const chart = useMemo(() => {
    const paid = groupLines(workspace, lines, 'payee').flatMap(({ key, pay }) => {
      const reached = attainments.get(key)
      return reached === undefined ? [] : [{ payee: key, pay, reached }]
    })
    const plans = [...new Set(paid.map(({ reached }) => reached.plan))]
    const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })
    return {
      groups: plans.map((plan) => ({
        name: names.plan(plan),
        points: paid
          .filter(({ reached }) => reached.plan === plan)
          .map(({ payee, pay, reached }) => ({
            id: payee,
            label: `${names.payee(payee)}\n${format.ratio(reached.attainment)} · ${format.money(pay)}`,
            x: toApproximate(reached.attainment),
            y: drawn(pay),
          })),
      })),
      markAt: { x: toApproximate(ONE), label: t('results.chart.quota') },
      xText: (value: number) => percent.format(value),
      table: {
        columns: [t('results.group.payee'), t('results.column.attainment'), t('results.chart.pay')],
        rows: paid.map(({ payee, pay, reached }) => [
          names.payee(payee),
          format.ratio(reached.attainment),
          format.money(pay),
        ]),
      },
    }
  }, [workspace, lines, attainments, names, t, format, language])
  return (
    <ScatterChart
      title={t('results.chart.scatter')}
      note={t('results.chart.scatterNote')}
      {...chart}
      axisText={axisText}
      words={words}
      height={HEIGHT}
      onPick={onPickPayee}
    />
  )
}

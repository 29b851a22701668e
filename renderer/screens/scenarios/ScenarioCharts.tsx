import { useFormat, useTranslate } from '@renderer/app/context'
import { useAxisMoney } from '@renderer/charts/axisText'
import { ChangeChart } from '@renderer/charts/ChangeChart'
import { LineChart } from '@renderer/charts/PeriodCharts'
import { bucketName, costByMonth, distributionOf, drawn } from '@renderer/screens/results/chartFigures'
import { useNames } from '@renderer/screens/results/names'
import { useChartWords } from '@renderer/screens/results/useChartWords'
import { at } from '@shared/findings/invariant'
import { payeeAttainments } from '@shared/results/attainment'
import type { Simulated } from '@shared/scenario/compare'
import { type ReactNode, useMemo, useState } from 'react'
import { signed } from './CompareTable'
import type { Compared, ComparedScenario } from './comparison'

const HEIGHT = 248

interface ScenarioChartsProps {
  readonly compared: Compared
}

/** What the scenarios do to people, to the spread of attainment, and to the cost of each month. */
export function ScenarioCharts({ compared }: ScenarioChartsProps) {
  return (
    <div className="charts">
      <WinnersAndLosers compared={compared} />
      <Distributions compared={compared} />
      <MonthlyCosts compared={compared} />
    </div>
  )
}

function useRuns({ base, scenarios }: Compared): readonly (Simulated & { readonly name: string })[] {
  const t = useTranslate()
  return useMemo(
    () => [{ ...base, name: t('scenarios.baseline') }, ...scenarios.map(({ run, name }) => ({ ...run, name }))],
    [base, scenarios, t],
  )
}

function WinnersAndLosers({ compared: { base, scenarios } }: ScenarioChartsProps) {
  const t = useTranslate()
  const [chosen, setChosen] = useState<number | null>(null)
  const shown = scenarios.find(({ scenario }) => scenario === chosen) ?? scenarios[0]
  if (shown === undefined) return null
  const choice = scenarios.length > 1 && (
    <select
      className="select"
      aria-label={t('scenarios.chart.winners')}
      value={shown.scenario}
      onChange={({ target }) => setChosen(Number(target.value))}
    >
      {scenarios.map(({ scenario, name }) => (
        <option key={scenario} value={scenario}>
          {name}
        </option>
      ))}
    </select>
  )
  return <Changes base={base} shown={shown} choice={choice} />
}

interface ChangesProps {
  readonly base: Simulated
  readonly shown: ComparedScenario
  readonly choice: ReactNode
}

function Changes({ base, shown, choice }: ChangesProps) {
  const t = useTranslate()
  const format = useFormat()
  const words = useChartWords()
  const axisText = useAxisMoney()
  const names = useNames(base.workspace)
  const { payees, winners, losers } = shown.comparison
  const chart = useMemo(() => {
    const changed = payees
      .filter(({ difference }) => difference.minor !== 0)
      .toSorted((a, b) => b.difference.minor - a.difference.minor)
    return {
      changes: changed.map(({ payee, difference }) => ({ name: names.payee(payee), value: drawn(difference) })),
      table: {
        columns: [t('results.group.payee'), t('scenarios.chart.difference')],
        rows: changed.map(({ payee, difference }) => [names.payee(payee), signed(format.money, difference)]),
      },
    }
  }, [payees, names, t, format])
  return (
    <ChangeChart
      title={t('scenarios.chart.winners')}
      note={
        chart.changes.length === 0
          ? t('scenarios.chart.noDifference')
          : t('scenarios.chart.winnersNote', { winners, losers })
      }
      {...chart}
      axisText={axisText}
      words={words}
      height={HEIGHT}
      choice={choice}
    />
  )
}

function Distributions({ compared }: ScenarioChartsProps) {
  const t = useTranslate()
  const format = useFormat()
  const words = useChartWords()
  const runs = useRuns(compared)
  const chart = useMemo(() => {
    const spreads = runs.map(({ workspace, result }) => distributionOf(payeeAttainments(workspace, result.lines)))
    const buckets = at(spreads, 0)
    const names = buckets.map((bucket) => bucketName(bucket, t, format))
    return {
      names: names.map(({ short }) => short),
      series: runs.map(({ name }, run) => ({ name, values: at(spreads, run).map(({ count }) => count) })),
      axisText: (value: number) => format.count(value),
      table: {
        columns: [t('results.column.attainment'), ...runs.map(({ name }) => name)],
        rows: names.map(({ long }, place) => [long, ...spreads.map((spread) => format.count(at(spread, place).count))]),
      },
    }
  }, [runs, t, format])
  return (
    <LineChart
      title={t('results.chart.distribution')}
      note={t('scenarios.chart.distributionNote')}
      {...chart}
      words={words}
      height={HEIGHT}
    />
  )
}

function MonthlyCosts({ compared }: ScenarioChartsProps) {
  const t = useTranslate()
  const format = useFormat()
  const words = useChartWords()
  const axisText = useAxisMoney()
  const runs = useRuns(compared)
  const chart = useMemo(() => {
    const costs = runs.map(({ workspace, result }) => costByMonth(workspace, result, result.lines))
    const names = at(costs, 0).map(({ month }) => format.period(month))
    return {
      names,
      series: runs.map(({ name }, run) => ({ name, values: at(costs, run).map(({ pay }) => drawn(pay)) })),
      table: {
        columns: [t('results.chart.month'), ...runs.map(({ name }) => name)],
        rows: names.map((name, place) => [name, ...costs.map((cost) => format.money(at(cost, place).pay))]),
      },
    }
  }, [runs, t, format])
  return (
    <LineChart
      title={t('results.chart.cost')}
      note={t('results.chart.pay')}
      {...chart}
      axisText={axisText}
      words={words}
      height={HEIGHT}
    />
  )
}

import { useCallback, useMemo } from 'react'
import { frame, type ValueText, valueAxis } from './axes'
import { Chart, type ChartLegend, type ChartTable, type ChartWords } from './Chart'
import type { ChartOption } from './echarts'
import { type ChartTheme, SYMBOLS } from './theme'

export interface ScatterPoint {
  /** Identity of the point, handed to `onPick`. */
  readonly id: string
  /** All there is to read about it. */
  readonly label: string
  readonly x: number
  readonly y: number
}
export interface ScatterGroup {
  readonly name: string
  readonly points: readonly ScatterPoint[]
}

interface ScatterProps {
  readonly title: string
  readonly note: string
  readonly groups: readonly ScatterGroup[]
  /** Where a line stands across the x axis: quota reached. */
  readonly markAt: { readonly x: number; readonly label: string }
  readonly xText: ValueText
  readonly axisText: ValueText
  readonly table: ChartTable
  readonly words: ChartWords
  readonly height: number
  readonly onPick: (id: string) => void
}

/** One point a payee, one shape and colour a group. */
export function ScatterChart(props: ScatterProps) {
  const { title, note, groups, markAt, xText, axisText, table, words, height, onPick } = props
  const legend = useMemo((): ChartLegend => ({ kind: 'points', names: groups.map(({ name }) => name) }), [groups])
  const draw = useCallback(
    (theme: ChartTheme): ChartOption => ({
      ...frame(theme, {
        right: 12,
        tooltip: {
          trigger: 'item',
          formatter: ({ data }: { readonly data: { readonly label: string } }) => data.label,
        },
      }),
      xAxis: valueAxis(theme, xText, {
        scale: true,
        axisLine: { show: true, lineStyle: { color: theme.line } },
        splitLine: { show: false },
      }),
      yAxis: valueAxis(theme, axisText),
      series: groups.map(({ name, points }, place) => ({
        type: 'scatter',
        name,
        symbol: SYMBOLS[place % SYMBOLS.length],
        symbolSize: 9,
        itemStyle: { color: theme.series[place % theme.series.length], borderColor: theme.ink, borderWidth: 0.5 },
        data: points.map(({ id, label, x, y }) => ({ name: id, label, value: [x, y] })),
        ...(place === 0 ? { markLine: quotaLine(theme, markAt) } : {}),
      })),
    }),
    [groups, markAt, xText, axisText],
  )
  return (
    <Chart
      title={title}
      note={note}
      legend={legend}
      height={height}
      draw={draw}
      table={table}
      words={words}
      onPick={onPick}
    />
  )
}

function quotaLine(theme: ChartTheme, markAt: ScatterProps['markAt']): ChartOption {
  return {
    silent: true,
    symbol: 'none',
    animation: false,
    lineStyle: { color: theme.muted, type: 'dashed', width: 1 },
    label: { formatter: markAt.label, color: theme.muted, position: 'end', distance: 3 },
    data: [{ xAxis: markAt.x }],
  }
}

import { useCallback, useMemo } from 'react'
import { categoryAxis, frame, tableTooltip, type ValueText, valueAxis } from './axes'
import { Chart, type ChartLegend, type ChartTable, type ChartWords } from './Chart'
import type { ChartOption } from './echarts'
import { type ChartTheme, STROKES, SYMBOLS, seriesColour } from './theme'

/** A run's figure in each period, nearest doubles to draw. The first is the baseline. */
export interface LineSeries {
  readonly name: string
  readonly values: readonly number[]
}

interface LinesProps {
  readonly title: string
  readonly note: string
  readonly names: readonly string[]
  readonly series: readonly LineSeries[]
  readonly axisText: ValueText
  readonly table: ChartTable
  readonly words: ChartWords
  readonly height: number
}

/** One line a run, each with its own colour, stroke and point. */
export function LineChart({ title, note, names, series, axisText, table, words, height }: LinesProps) {
  const draw = useCallback(
    (theme: ChartTheme): ChartOption => ({
      ...frame(theme, { right: 8, tooltip: tableTooltip(table) }),
      xAxis: categoryAxis(theme, names),
      yAxis: valueAxis(theme, axisText),
      series: series.map(({ name, values }, place) => ({
        type: 'line',
        name,
        data: [...values],
        symbol: SYMBOLS[place % SYMBOLS.length],
        symbolSize: 5,
        color: seriesColour(theme, place),
        lineStyle: { width: 2, type: STROKES[place % STROKES.length] },
        emphasis: { disabled: true },
      })),
    }),
    [names, series, axisText, table],
  )
  const legend = useMemo((): ChartLegend => ({ kind: 'lines', names: series.map(({ name }) => name) }), [series])
  return <Chart title={title} note={note} legend={legend} height={height} draw={draw} table={table} words={words} />
}

interface BarsProps extends Omit<LinesProps, 'series'> {
  readonly pay: LineSeries
  /** Stacked on pay, outlined: it is cost and not pay. Left out when nothing is awarded. */
  readonly awards: LineSeries | null
}

/** What one run costs each period: pay, and on it the budget of awards. */
export function CostBars({ title, note, names, pay, awards, axisText, table, words, height }: BarsProps) {
  const draw = useCallback(
    (theme: ChartTheme): ChartOption => ({
      ...frame(theme, { right: 4, tooltip: tableTooltip(table) }),
      xAxis: categoryAxis(theme, names),
      yAxis: valueAxis(theme, axisText),
      series: [
        { type: 'bar', name: pay.name, data: [...pay.values], stack: 'cost', barMaxWidth: 36, color: theme.series[0] },
        ...(awards === null
          ? []
          : [
              {
                type: 'bar',
                name: awards.name,
                data: awards.values.map((value) => (value === 0 ? null : value)),
                stack: 'cost',
                barMaxWidth: 36,
                itemStyle: {
                  color: theme.raised,
                  borderColor: theme.series[1],
                  borderWidth: 1,
                },
              },
            ]),
      ],
    }),
    [names, pay, awards, axisText, table],
  )
  return <Chart title={title} note={note} height={height} draw={draw} table={table} words={words} />
}

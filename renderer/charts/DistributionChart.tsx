import { useCallback } from 'react'
import { categoryAxis, frame, tableTooltip, type ValueText, valueAxis } from './axes'
import { Chart, type ChartTable, type ChartWords } from './Chart'
import type { ChartOption } from './echarts'
import type { ChartTheme } from './theme'

interface DistributionProps {
  readonly title: string
  readonly note: string
  readonly names: readonly string[]
  readonly counts: readonly number[]
  /** Place of the first bucket at or above quota: it and those after it are filled, those before it outlined. */
  readonly firstAtQuota: number
  readonly seriesName: string
  readonly text: ValueText
  readonly table: ChartTable
  readonly words: ChartWords
  readonly height: number
}

/** How many payees stand in each band of attainment. */
export function DistributionChart(props: DistributionProps) {
  const { title, note, names, counts, firstAtQuota, seriesName, text, table, words, height } = props
  const draw = useCallback(
    (theme: ChartTheme): ChartOption => ({
      ...frame(theme, { right: 4, tooltip: tableTooltip(table) }),
      xAxis: categoryAxis(theme, names),
      yAxis: valueAxis(theme, text, { minInterval: 1 }),
      series: [
        {
          type: 'bar',
          name: seriesName,
          barCategoryGap: '12%',
          data: counts.map((value, place) => ({
            value,
            itemStyle: {
              color: place >= firstAtQuota ? theme.series[0] : theme.hairline,
              borderColor: place >= firstAtQuota ? theme.series[0] : theme.muted,
              borderWidth: 1,
            },
          })),
          label: {
            show: true,
            position: 'top',
            color: theme.ink,
            formatter: ({ value }: { readonly value: number }) => (value === 0 ? '' : text(value)),
          },
        },
      ],
    }),
    [names, counts, firstAtQuota, seriesName, text, table],
  )
  return <Chart title={title} note={note} height={height} draw={draw} table={table} words={words} />
}

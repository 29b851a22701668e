import { type ReactNode, useCallback } from 'react'
import { categoryAxis, frame, tableTooltip, type ValueText, valueAxis } from './axes'
import { Chart, type ChartTable, type ChartWords } from './Chart'
import type { ChartOption } from './echarts'
import type { ChartTheme } from './theme'

interface ChangeProps {
  readonly title: string
  readonly note: string
  /** From who gains most to who loses most. */
  readonly changes: readonly { readonly name: string; readonly value: number }[]
  readonly axisText: ValueText
  readonly table: ChartTable
  readonly words: ChartWords
  readonly height: number
  readonly choice: ReactNode
}

/** Who is paid more and who is paid less: a bar a payee, above or below the line, with the sign in its label. */
export function ChangeChart({ title, note, changes, axisText, table, words, height, choice }: ChangeProps) {
  const draw = useCallback(
    (theme: ChartTheme): ChartOption => ({
      ...frame(theme, { right: 4, tooltip: tableTooltip(table) }),
      xAxis: {
        ...categoryAxis(
          theme,
          changes.map(({ name }) => name),
        ),
        axisLabel: { show: false },
      },
      yAxis: valueAxis(theme, axisText),
      series: [
        {
          type: 'bar',
          barCategoryGap: '20%',
          data: changes.map(({ value }, place) => ({
            value,
            itemStyle: { color: value >= 0 ? theme.gain : theme.loss },
            label: {
              show: (place === 0 && value > 0) || (place === changes.length - 1 && value < 0),
              position: value >= 0 ? 'top' : 'bottom',
              align: value > 0 ? 'left' : 'right',
              color: theme.ink,
              formatter: `${value >= 0 ? '▲' : '▼'} ${changes[place]?.name ?? ''}`,
            },
          })),
        },
      ],
    }),
    [changes, axisText, table],
  )
  return <Chart title={title} note={note} height={height} draw={draw} table={table} words={words} choice={choice} />
}

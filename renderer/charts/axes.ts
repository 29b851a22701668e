import type { ChartTable } from './Chart'
import type { ChartOption } from './echarts'
import type { ChartTheme } from './theme'

/** Text of a value on an axis or in a tooltip, in the user's language. */
export type ValueText = (value: number) => string

/** What stands at the pointer, in the words and exact figures of the table behind the chart. */
export function tableTooltip({ columns, rows }: ChartTable): ChartOption {
  return {
    trigger: 'axis',
    formatter: (points: readonly { readonly dataIndex: number }[]) => {
      const [name = '', ...figures] = rows[points[0]?.dataIndex ?? -1] ?? []
      return [name, ...figures.map((figure, place) => `${columns[place + 1] ?? ''}: ${figure}`)].join('\n')
    },
  }
}

/** What all charts share: room for labels, quiet axes, a tooltip that needs no markup. */
export function frame(
  theme: ChartTheme,
  { right, tooltip }: { readonly right: number; readonly tooltip: ChartOption },
): ChartOption {
  return {
    textStyle: { fontFamily: theme.font, fontSize: 12, color: theme.ink },
    grid: { left: 4, right, top: 20, bottom: 6, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      renderMode: 'richText',
      confine: true,
      backgroundColor: theme.raised,
      borderColor: theme.line,
      borderWidth: 1,
      padding: 8,
      textStyle: { color: theme.ink, fontFamily: theme.font, fontSize: 12 },
      axisPointer: { type: 'shadow', shadowStyle: { color: theme.hairline, opacity: 0.4 } },
      ...tooltip,
    },
  }
}

export function categoryAxis(theme: ChartTheme, names: readonly string[]): ChartOption {
  return {
    type: 'category',
    data: [...names],
    axisLine: { lineStyle: { color: theme.line } },
    axisTick: { show: false },
    axisLabel: { color: theme.muted, fontSize: 12, hideOverlap: true },
  }
}

export function valueAxis(theme: ChartTheme, text: ValueText, rest: ChartOption = {}): ChartOption {
  return {
    type: 'value',
    splitNumber: 4,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: theme.hairline } },
    axisLabel: { color: theme.muted, fontSize: 12, formatter: text },
    ...rest,
  }
}

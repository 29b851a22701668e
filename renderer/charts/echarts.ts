import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { type EChartsCoreOption, type EChartsType, init, use as registerParts } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

registerParts([BarChart, LineChart, ScatterChart, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer])

export type ChartOption = EChartsCoreOption
export type ChartInstance = EChartsType

/** A chart drawn as SVG into an element, which stays the caller's to dispose of. */
export function createChart(element: HTMLElement): ChartInstance {
  return init(element, null, { renderer: 'svg' })
}

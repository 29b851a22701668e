import { useTranslate } from '@renderer/app/context'
import type { ChartWords } from '@renderer/charts/Chart'
import { useMemo } from 'react'

/** The switch of every chart in the chosen language. */
export function useChartWords(): ChartWords {
  const t = useTranslate()
  return useMemo(() => ({ figures: t('results.chart.figures'), picture: t('results.chart.picture') }), [t])
}

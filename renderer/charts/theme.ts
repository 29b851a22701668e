import { useEffect, useState } from 'react'

/** Colours of a chart as the window's tokens have them right now. */
export interface ChartTheme {
  readonly font: string
  readonly ink: string
  readonly muted: string
  readonly hairline: string
  readonly line: string
  readonly raised: string
  /** The baseline is ink; what is compared with it is coloured. */
  readonly base: string
  readonly series: readonly string[]
  readonly gain: string
  readonly loss: string
}

/** Lines of compared scenarios differ in stroke as well as in colour; the baseline is solid. */
export const STROKES = ['solid', 'dashed', 'dotted', [8, 3, 2, 3]] as const
/** Their points differ in shape. */
export const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond'] as const

function readChartTheme(): ChartTheme {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string) => style.getPropertyValue(name).trim()
  return {
    font: getComputedStyle(document.body).fontFamily,
    ink: token('--ink'),
    muted: token('--muted'),
    hairline: token('--hairline'),
    line: token('--line'),
    raised: token('--raised'),
    base: token('--series-base'),
    series: ['--series-1', '--series-2', '--series-3', '--series-4'].map(token),
    gain: token('--gain'),
    loss: token('--loss'),
  }
}

/** Colour of the nth thing compared: 0 is the baseline. */
export function seriesColour(theme: ChartTheme, place: number): string {
  return place === 0 ? theme.base : (theme.series[(place - 1) % theme.series.length] ?? theme.base)
}

/** The theme of charts; changes when the window turns light or dark. */
export function useChartTheme(): ChartTheme {
  const [theme, setTheme] = useState(readChartTheme)
  useEffect(() => {
    const observer = new MutationObserver(() => setTheme(readChartTheme()))
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    return () => observer.disconnect()
  }, [])
  return theme
}

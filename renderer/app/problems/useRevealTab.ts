import { type PeriodKind, parsePeriod, periodOf } from '@shared/calendar/period'
import { useEffect } from 'react'
import { useApp, useWorkspace } from '../context'

/** Turns a screen to the part that has a cell somebody wants to see; `tabOf` says which, null where the table is none of the screen's. */
export function useRevealTab<Tab>(tabOf: (grid: string) => Tab | null, onChange: (tab: Tab) => void): void {
  const grid = useApp((state) => state.reveal?.grid ?? null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each cell asked for; the user may turn away afterwards
  useEffect(() => {
    const tab = grid === null ? null : tabOf(grid)
    if (tab !== null) onChange(tab)
  }, [grid])
}

/** Turns a table of periods to the year and the kind of the period whose cell somebody wants to see. */
export function useRevealPeriod(id: string, onYear: (year: number) => void, onKind: (kind: PeriodKind) => void): void {
  const { fiscalYearStart } = useWorkspace()
  const reveal = useApp((state) => (state.reveal?.grid === id ? state.reveal : null))
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each cell asked for
  useEffect(() => {
    const period = reveal?.column == null ? null : parsePeriod(reveal.column, fiscalYearStart)
    if (period === null) return
    onKind(period.kind)
    onYear(Number(periodOf(period.firstMonth, 'year', fiscalYearStart).id))
  }, [reveal])
}

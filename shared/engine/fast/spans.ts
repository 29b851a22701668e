import type { MonthNumber } from '@shared/calendar/period'
import { at } from '@shared/findings/invariant'
import type { Component } from '@shared/plan/model'
import type { PayPeriods } from './payPeriods'

/** By payout period, the months that credit is counted over and those that quota and target are of: from the first to before the end. */
export interface PeriodSpans {
  readonly creditFrom: readonly MonthNumber[]
  readonly creditEnd: readonly MonthNumber[]
  readonly quotaFrom: readonly MonthNumber[]
  readonly quotaEnd: readonly MonthNumber[]
}

/** True when each period is paid on its own and nothing paid before is taken off. */
export function standsAlone({ accumulation, quotaBasis }: Pick<Component, 'accumulation' | 'quotaBasis'>): boolean {
  return accumulation === 'reset' || quotaBasis === 'period'
}

/** The spans of every period of a component: the quota basis chooses that of quota and target; credit runs from the window's opening unless periods stand alone. */
export function periodSpans(
  component: Pick<Component, 'accumulation' | 'quotaBasis'>,
  { windows, periods }: PayPeriods,
): PeriodSpans {
  const creditFrom: MonthNumber[] = []
  const creditEnd: MonthNumber[] = []
  const quotaFrom: MonthNumber[] = []
  const quotaEnd: MonthNumber[] = []
  const isAlone = standsAlone(component)
  for (const { window, firstPeriod, periodCount } of windows) {
    const opening = window.firstMonth
    for (let place = firstPeriod; place < firstPeriod + periodCount; place += 1) {
      const { firstMonth, monthCount } = at(periods, place)
      const end = firstMonth + monthCount
      creditFrom.push(isAlone ? firstMonth : opening)
      creditEnd.push(end)
      quotaFrom.push(component.quotaBasis === 'period' ? firstMonth : opening)
      quotaEnd.push(component.quotaBasis === 'window' ? opening + window.monthCount : end)
    }
  }
  return { creditFrom, creditEnd, quotaFrom, quotaEnd }
}

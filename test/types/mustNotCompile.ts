/**
 * What the compiler refuses. Each line below a marker is a mistake somebody could make; were it to compile, `npm run types` would fail
 * on the marker that expects an error. Nothing here is ever run.
 */
import { dayOf } from '@shared/calendar/date'
import { parsePeriod, periodOf } from '@shared/calendar/period'
import type { SimulationResult } from '@shared/engine/result'
import { finding, type Result } from '@shared/findings/finding'
import { assertNever } from '@shared/findings/invariant'
import { translate } from '@shared/i18n/catalogue'
import { add, type Exact, exact } from '@shared/money/exact'
import { type Money, money, roundToMoney, sumMoney } from '@shared/money/money'
import { applyCommand } from '@shared/plan/commands'
import type { RateTable, Workspace } from '@shared/plan/model'

declare function consume(value: unknown): void

export function moneyIsDecided(amount: Money, value: Exact): void {
  // @ts-expect-error an amount of money is never added to an unrounded figure
  add(value, amount)
  // @ts-expect-error amounts are not numbers: adding them would lose their currency
  consume(amount - amount)
  // @ts-expect-error an unrounded figure is no money
  sumMoney([value], 'EUR')
  // @ts-expect-error money is rounded from an exact figure, never from a double
  roundToMoney(0.5, 'EUR', 'halfEven')
  // @ts-expect-error an exact number is made of whole numbers
  exact(0.1)
  // @ts-expect-error a rounding is one of three
  roundToMoney(value, 'EUR', 'up')
  // @ts-expect-error an amount that was decided does not change
  amount.minor = 1
  // @ts-expect-error money has a currency
  money(1)
}

export function daysAreDays(): void {
  // @ts-expect-error a text is a date only when parseIsoDate has read it
  dayOf('2026-02-30')
  // @ts-expect-error there are months, quarters, halves and years
  periodOf(24_312, 'week', 1)
  // @ts-expect-error a text may be no period, which has to be asked first
  consume(parsePeriod('2026-Q1', 1).id)
}

export function plansAreData(workspace: Workspace, result: SimulationResult, table: RateTable): void {
  // @ts-expect-error a document changes by commands only
  workspace.name = 'Other'
  // @ts-expect-error nor does a list of it
  workspace.plans.push(workspace.plans[0])
  // @ts-expect-error a result is never touched
  result.lines.pop()
  // @ts-expect-error numbers of a plan are texts: a double could not hold them
  applyCommand(workspace, { do: 'setTierValue', plan: 'p', component: 'c', tier: 0, value: 0.08 })
  // @ts-expect-error a command says what it is about
  applyCommand(workspace, { do: 'setTierValue', plan: 'p', tier: 0, value: '8%' })
  // @ts-expect-error there is no such command
  applyCommand(workspace, { do: 'setEverything' })
  // @ts-expect-error an application is one of four
  table satisfies { application: 'cliff' }
  // @ts-expect-error a payee may not be there
  consume(workspace.payees[0].id)
}

export function findingsAreHeard(result: Result<Workspace>): void {
  // @ts-expect-error there may be findings instead of a value
  consume(result.value)
  // @ts-expect-error a finding is an error, a warning or a note
  finding('quota.missing', 'fatal', 'quotas')
  // @ts-expect-error a message has a key of the catalogue
  translate('en', 'no.such.message')
  // @ts-expect-error there is English and French
  translate('de', 'app.save')
}

export function variantsAreAllHandled(paidBy: Exclude<RateTable['application'], 'marginal'>): never {
  // @ts-expect-error three applications have been forgotten
  return assertNever(paidBy)
}

import { monthOfDay } from '@shared/calendar/period'
import type { ColumnScope, Constant } from '@shared/formula/columnScope'
import { evaluateNumberText, type NumberScope } from '@shared/formula/numberText'
import { inLanguage, type Workspace } from '@shared/plan/model'
import type { DateColumn, NumberColumn, SalesColumn, SalesHistory } from '@shared/sales/history'
import type { AssignedSpan, Roster } from '../roster'
import { monthsOf } from './history'

/** Everything credit is read from; a compiled workspace has it. */
export interface CreditGrounds {
  readonly workspace: Workspace
  readonly assumptions: NumberScope
  readonly roster: Roster
}

/** A payee with the assignment of the days that are credited. */
export interface CreditedPayee {
  readonly id: string
  readonly span: AssignedSpan
}

/** The names an expression over transactions may use: columns, before them the payee's, before those assumptions. */
export function transactionNames(
  { workspace, assumptions, roster }: CreditGrounds,
  payee: CreditedPayee | null,
  dates: DateColumn | null,
): ColumnScope {
  const names = new Map<string, SalesColumn | Constant>()
  for (const [name, value] of assumptions) names.set(name, { kind: 'constant', value })
  if (payee !== null) {
    const { assignment } = payee.span
    const numbers = { ...assignment.fields, base_pay: assignment.basePay, target_variable: assignment.targetVariable }
    for (const [name, text] of Object.entries(numbers)) {
      const value = evaluateNumberText(text, assumptions, '')
      if (value.ok) names.set(name, { kind: 'constant', value: value.value })
      else names.delete(name)
    }
    const texts = {
      payee_id: payee.id,
      payee_role: inLanguage(assignment.role, 'en'),
      payee_team: assignment.team,
      payee_territory: assignment.territory,
      payee_plan: assignment.plan,
    }
    for (const [name, value] of Object.entries(texts)) names.set(name, { kind: 'constant', value: value ?? '' })
    const hired = roster.hired.get(payee.id)
    if (dates !== null && hired !== undefined) names.set('tenure_months', tenureColumn(dates, hired))
  }
  for (const column of workspace.sales.columns) names.set(column.name, column)
  return names
}

/** By transaction, the month of tenure its date lies in: 1 is the month of hire. */
function tenureColumn(dates: DateColumn, hired: number): NumberColumn {
  const { months, places } = monthsOf(dates)
  const first = monthOfDay(hired)
  const units = Float64Array.from(places, (place) => {
    const month = months[place]
    return month === undefined ? Number.NaN : month - first + 1
  })
  return { kind: 'number', name: 'tenure_months', scale: 0, units }
}

/** The columns and assumptions that any transaction may be read with. */
export function columnNames(sales: SalesHistory, assumptions: NumberScope): ColumnScope {
  const names = new Map<string, SalesColumn | Constant>()
  for (const [name, value] of assumptions) names.set(name, { kind: 'constant', value })
  for (const column of sales.columns) names.set(column.name, column)
  return names
}

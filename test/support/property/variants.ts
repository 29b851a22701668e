import type { Component, Workspace } from '@shared/plan/model'
import type { SalesHistory } from '@shared/sales/history'

/** The workspace with each component changed, or left out by null. */
export function withComponents(workspace: Workspace, change: (component: Component) => Component | null): Workspace {
  return {
    ...workspace,
    plans: workspace.plans.map((plan) => ({
      ...plan,
      components: plan.components.flatMap((component) => {
        const changed = change(component)
        return changed === null ? [] : [changed]
      }),
    })),
  }
}

/**
 * The workspace with what every plan of the first hour had and no instrument besides: own or team credit of bookings, deals and months, cumulative,
 * with weight, threshold and a cap whose excess is lost. What holds for these need not hold for a matrix, a contest or a cap on a deal.
 */
export function plain(workspace: Workspace): Workspace {
  const { roundedOn: _, ...rest } = workspace
  return {
    ...rest,
    measures: workspace.measures.map(({ creditCap: _creditCap, ...measure }) => measure),
    plans: workspace.plans.map(({ id, name, purpose, eligibility, terms, components }) => ({
      id,
      name,
      purpose,
      eligibility,
      terms,
      components: components.flatMap((one) => (isPlain(one) ? [plainComponent(one)] : [])),
    })),
  }
}

function isPlain({ measure, table, blend, pool, payoutsOf }: Component): boolean {
  const isAdded = measure === 'bookings' || measure === 'deals' || measure === 'months'
  return isAdded && table.by !== 'place' && blend === undefined && pool === undefined && payoutsOf === undefined
}

function plainComponent(one: Component): Component {
  const { belowZero: _, across: __, ...table } = one.table
  return {
    id: one.id,
    name: one.name,
    kind: one.kind,
    measure: one.measure,
    creditedTo: one.creditedTo === 'team' ? 'team' : 'owner',
    window: one.window === 'planYear' ? 'year' : one.window,
    paid: one.paid,
    accumulation: 'cumulative',
    quotaBasis: one.quotaBasis,
    weight: one.weight,
    table,
    threshold: one.threshold,
    cap: one.cap === null ? null : { ...one.cap, of: capOf(one.cap.of), excess: 'lost' },
  }
}

/** A cap that does not move with the credit. */
function capOf(of: NonNullable<Component['cap']>['of']): 'amount' | 'targetVariable' | 'componentTarget' {
  return of === 'amount' || of === 'componentTarget' ? of : 'targetVariable'
}

/** Everybody stays in the first plan and team they were ever in, over all the years. */
export function withoutMoves(workspace: Workspace): Workspace {
  return {
    ...workspace,
    payees: workspace.payees.map((payee) => ({
      ...payee,
      assignments: payee.assignments.slice(0, 1).map((one) => ({ ...one, from: '2020-01-01', to: null, plan: 'p0' })),
    })),
  }
}

/** Money credit that is in proportion to the amount of a transaction: no condition and no constant in it. */
export function withProportionalCredit(workspace: Workspace): Workspace {
  return {
    ...workspace,
    measures: workspace.measures.map((measure) =>
      measure.id === 'bookings'
        ? { ...measure, where: 'term >= 3', credit: 'amount * if(term >= 24, uplift, third)' }
        : measure,
    ),
  }
}

/** The sales with one transaction as two rows of the same day and owner: `first` units of the amount, and what is left. */
export function withCutTransaction(sales: SalesHistory, row: number, first: number): SalesHistory {
  const ids = sales.columns.find(({ name }) => name === 'id')
  const dictionary = ids?.kind === 'text' ? [...ids.dictionary, 'D-cut'] : []
  const twice = <T extends Int32Array | Float64Array>(values: T, make: (list: number[]) => T) =>
    make([...values, Number(values[row])])
  const codes = (values: Int32Array) => twice(values, (list) => Int32Array.from(list))
  return {
    rowCount: sales.rowCount + 1,
    columns: sales.columns.map((column) => {
      if (column.kind === 'date') return { ...column, days: codes(column.days) }
      if (column.kind === 'text') {
        const copied = codes(column.codes)
        if (column.name !== 'id') return { ...column, codes: copied }
        copied[sales.rowCount] = dictionary.length - 1
        return { ...column, codes: copied, dictionary }
      }
      const units = twice(column.units, (list) => Float64Array.from(list))
      if (column.name === 'amount') {
        units[sales.rowCount] = Number(units[row]) - first
        units[row] = first
      }
      return { ...column, units }
    }),
    source: { ...sales.source, file: codes(sales.source.file), row: codes(sales.source.row) },
  }
}

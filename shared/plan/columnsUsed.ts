import { namesIn } from '@shared/formula/expression'
import { parseFormula } from '@shared/formula/parse'
import { referenceOf } from '@shared/formula/references'
import type { Component, Measure, Workspace } from './model'

type Rules = Pick<Workspace, 'measures' | 'plans'>

/**
 * Names that measures and components look for in the sales: columns they should have, besides assumptions and facts of the payee. What cannot be
 * read uses none.
 */
export function columnsUsed({ measures, plans }: Rules): readonly string[] {
  const formulas = [
    ...measures.flatMap(({ where, credit }) => [where, credit]),
    ...componentsOf(plans).flatMap(formulasOverSales),
  ]
  const names = formulas.flatMap((text) => {
    const parsed = parseFormula(text)
    return parsed.ok ? namesIn(parsed.value).filter((name) => referenceOf(name) === null) : []
  })
  const currencies = measures.flatMap(({ currency }) => (currency === undefined ? [] : [currency]))
  const territories = componentsOf(plans).some(({ creditedTo }) => creditedTo === 'territory') ? ['territory'] : []
  return [...new Set([...names, ...currencies, ...territories])]
}

function componentsOf(plans: Workspace['plans']): readonly Component[] {
  return plans.flatMap(({ components }) => components)
}

function formulasOverSales({ rule, choices, multipliers }: Component): readonly string[] {
  return [
    ...(rule === undefined ? [] : [rule]),
    ...(choices ?? []).map(({ when }) => when),
    ...(multipliers ?? []).filter(({ on }) => on !== 'pay').map(({ factor }) => factor),
  ]
}

/** Date columns that measures count on. */
export function datesUsed(measures: readonly Measure[]): readonly string[] {
  return [...new Set(measures.map(({ date }) => date))]
}

/** Every date column that a workspace reads: those that measures count on, then those of cancellations and of payments. */
export function dateColumnsUsed({ measures, plans }: Rules): readonly string[] {
  const cancelled = measures.flatMap((measure) => (measure.cancelled === undefined ? [] : [measure.cancelled]))
  const paid = componentsOf(plans).flatMap(({ payments }) =>
    (payments ?? []).flatMap(({ when, column }) => (when === 'date' && column !== undefined ? [column] : [])),
  )
  return [...new Set([...datesUsed(measures), ...cancelled, ...paid])]
}

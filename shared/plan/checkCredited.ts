import { type Finding, finding } from '@shared/findings/finding'
import { columnOf } from '@shared/sales/history'
import { checkFormula } from './checkFormula'
import type { Ground } from './checkGround'
import { checkWhole } from './checkNumber'
import type { Component, Measure } from './model'

/** The text column that places a transaction in a territory. */
const TERRITORY_COLUMN = 'territory'

/**
 * What a component counts, and for whom: its measure, the rule, the group, the parts of a blend, the payouts of others.
 *
 * Findings `component.unknownMeasure`, `component.noMeasure`, `component.unused`, `component.needsMeasure`, `component.noRule`,
 * `component.noTerritoryColumn`, `component.noReports`, `blend.*`, `payouts.*`, `unknown.*`, `formula.*`.
 */
export function checkCredited(component: Component, ground: Ground, path: string): readonly Finding[] {
  return [
    ...checkMeasureOf(component, ground, path),
    ...checkWhom(component, ground, path),
    ...checkUnused(component, path),
    ...checkBlend(component, ground, path),
    ...checkPayoutsOf(component, ground, path),
    ...checkNeedsMeasure(component, ground, path),
  ]
}

/** True for credit of several payees. */
export function isOfGroup({ creditedTo }: Component): boolean {
  return creditedTo === 'team' || creditedTo === 'directReports' || creditedTo === 'reportingLine'
}

function checkMeasureOf({ measure, blend, payoutsOf }: Component, { workspace }: Ground, path: string) {
  if (measure === null) {
    return blend === undefined && payoutsOf === undefined
      ? [finding('component.noMeasure', 'error', `${path}.measure`)]
      : []
  }
  return workspace.measures.some(({ id }) => id === measure)
    ? []
    : [finding('component.unknownMeasure', 'error', `${path}.measure`, { measure })]
}

function checkWhom(component: Component, ground: Ground, path: string): readonly Finding[] {
  const { creditedTo, rule } = component
  const { sales, payees } = ground.workspace
  switch (creditedTo) {
    case 'rule':
      return rule === undefined || rule.trim() === ''
        ? [finding('component.noRule', 'error', `${path}.rule`)]
        : checkFormula(rule, 'flag', 'creditedTransaction', ground.formulas, `${path}.rule`)
    case 'territory':
      return sales.rowCount === 0 || columnOf(sales, TERRITORY_COLUMN)?.kind === 'text'
        ? []
        : [finding('component.noTerritoryColumn', 'error', `${path}.creditedTo`, { column: TERRITORY_COLUMN })]
    case 'directReports':
    case 'reportingLine':
      return payees.some(({ assignments }) => assignments.some(({ manager }) => manager !== null))
        ? []
        : [finding('component.noReports', 'warning', `${path}.creditedTo`)]
    case 'owner':
    case 'team':
      return []
  }
}

/** Fields that mean nothing beside the others: what they ask for would be missed in silence. */
function checkUnused(component: Component, path: string): readonly Finding[] {
  const { creditedTo, rule, appliedTo, quotaOf, otherwise, choices } = component
  const unused: readonly (readonly [string, boolean])[] = [
    ['rule', rule !== undefined && creditedTo !== 'rule'],
    ['appliedTo', appliedTo !== undefined && !isOfGroup(component)],
    ['quotaOf', quotaOf !== undefined && !isOfGroup(component)],
    ['otherwise', otherwise !== undefined && (choices === undefined || choices.length === 0)],
  ]
  return unused.flatMap(([field, isUnused]) =>
    isUnused ? [finding('component.unused', 'warning', `${path}.${field}`, { name: field })] : [],
  )
}

function checkBlend({ blend }: Component, { workspace, names }: Ground, path: string): readonly Finding[] {
  if (blend === undefined) return []
  const { measures, goals } = workspace
  return [
    ...blend.flatMap(({ measure, goal }, index): readonly Finding[] => {
      const place = `${path}.blend[${index}]`
      if (measure === undefined && goal === undefined) return [finding('blend.empty', 'error', place)]
      if (measure !== undefined && goal !== undefined) return [finding('blend.both', 'error', place)]
      if (measure !== undefined && !measures.some(({ id }) => id === measure))
        return [finding('unknown.measure', 'error', `${place}.measure`, { id: measure })]
      return goal === undefined || goals?.some(({ id }) => id === goal) === true
        ? []
        : [finding('unknown.goal', 'error', `${place}.goal`, { id: goal })]
    }),
    ...checkWhole(
      blend.map(({ weight }, index) => ({ text: weight, path: `${path}.blend[${index}].weight` })),
      'blend.weights',
      names,
      `${path}.blend`,
    ),
  ]
}

function checkPayoutsOf(component: Component, { workspace }: Ground, path: string): readonly Finding[] {
  const { payoutsOf, table } = component
  if (payoutsOf === undefined) return []
  const readsQuota = table.by !== 'money' || table.pays === 'multipleOfBaseRate' || component.threshold !== null
  return [
    ...payoutsOf.flatMap((reference, index): readonly Finding[] => {
      const plan = workspace.plans.find(({ id }) => id === reference.plan)
      const place = `${path}.payoutsOf[${index}]`
      if (plan === undefined) return [finding('unknown.plan', 'error', `${place}.plan`, { id: reference.plan })]
      return plan.components.some(({ id }) => id === reference.component)
        ? []
        : [finding('unknown.component', 'error', `${place}.component`, { id: reference.component })]
    }),
    ...(isOfGroup(component) ? [] : [finding('payouts.group', 'error', `${path}.creditedTo`)]),
    ...(readsQuota ? [finding('payouts.table', 'error', `${path}.table.by`)] : []),
  ]
}

/** Without a measure there is a position in attainment at most: nothing that money or units are read from. */
function checkNeedsMeasure(component: Component, { workspace }: Ground, path: string): readonly Finding[] {
  const { measure, payoutsOf, blend, table, cap, floor, transactionCap } = component
  const known: Measure | undefined = workspace.measures.find(({ id }) => id === measure)
  const isMoney = payoutsOf !== undefined || known?.unit === 'money'
  const limits = [
    ['cap', cap],
    ['floor', floor],
  ] as const
  const ofCredited = limits.flatMap(([field, limit]) => {
    const needsMoney = limit?.of === 'credited' && !isMoney
    const needsQuota = limit?.of === 'baseRate' && known === undefined
    return needsMoney || needsQuota ? [finding('component.limitUnit', 'error', `${path}.${field}.of`)] : []
  })
  const isWithout = measure === null && blend !== undefined
  return [
    ...(known === undefined && !isWithout && payoutsOf === undefined ? [] : ofCredited),
    ...(isWithout && (table.by === 'money' || table.by === 'units')
      ? [finding('component.needsMeasure', 'error', `${path}.table.by`)]
      : []),
    ...(isWithout && ['rate', 'perUnit', 'multipleOfBaseRate'].includes(table.pays)
      ? [finding('component.needsMeasure', 'error', `${path}.table.pays`)]
      : []),
    ...(transactionCap?.of === 'credited' && known?.unit === 'count'
      ? [finding('component.limitUnit', 'error', `${path}.transactionCap.of`)]
      : []),
  ]
}

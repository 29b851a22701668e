import { divides } from '@shared/calendar/period'
import { type Finding, finding } from '@shared/findings/finding'
import { at } from '@shared/findings/invariant'
import { namesIn } from '@shared/formula/expression'
import { evaluateNumberText, type NumberScope, readNumberText } from '@shared/formula/numberText'
import { add, compare, type Exact, multiply, ONE, subtract, sum, toDecimal, ZERO } from '@shared/money/exact'
import type { Component, CompPlan, Measure, RateTable, Workspace } from './model'

/** What each table may pay: a step pays amounts, slices pay by the position. */
const PAYS: Readonly<Record<RateTable['application'], readonly RateTable['pays'][]>> = {
  marginal: ['rate', 'perUnit', 'percentOfTarget', 'multipleOfBaseRate'],
  retroactive: ['rate', 'perUnit', 'percentOfTarget', 'multipleOfBaseRate'],
  step: ['amount', 'percentOfTarget'],
  interpolated: ['rate', 'perUnit', 'percentOfTarget', 'multipleOfBaseRate', 'amount'],
}

/** The rules of components and their tables, plan by plan. */
export function checkComponents(workspace: Workspace, assumptions: NumberScope): readonly Finding[] {
  return workspace.plans.flatMap((plan, planIndex) => {
    const names = namesOf(workspace, plan.id, assumptions)
    const path = `plans[${planIndex}]`
    return [
      ...(plan.components.length === 0 ? [finding('plan.empty', 'note', `${path}.components`, { plan: plan.id })] : []),
      ...plan.components.flatMap((component, index) =>
        checkComponent(workspace, component, names, `${path}.components[${index}]`),
      ),
      ...checkWeights(plan, names, path),
    ]
  })
}

/** Names a formula of the plan may use; the fields of payees have a value each, so here they only have a name. */
function namesOf(
  { payees }: Workspace,
  plan: string,
  assumptions: NumberScope,
): { readonly values: NumberScope; readonly own: ReadonlySet<string> } {
  const assigned = payees.flatMap(({ assignments }) => assignments).filter((assignment) => assignment.plan === plan)
  const own = new Set(assigned.flatMap(({ fields }) => Object.keys(fields)))
  return { values: new Map([...assumptions, ...[...own].map((name) => [name, ONE] as const)]), own }
}

type Names = ReturnType<typeof namesOf>

/** The number, its findings, or neither: null where it depends on each payee's own fields. */
function numberAt(
  text: string,
  { values, own }: Names,
  path: string,
): { readonly value: Exact | null; readonly findings: readonly Finding[] } {
  const value = evaluateNumberText(text, values, path)
  if (!value.ok) return { value: null, findings: value.findings }
  const read = readNumberText(text)
  const isOwn = read.ok && read.value.kind === 'formula' && namesIn(read.value.expression).some((name) => own.has(name))
  return { value: isOwn ? null : value.value, findings: [] }
}

function checkComponent({ measures }: Workspace, component: Component, names: Names, path: string): readonly Finding[] {
  const measure = measures.find(({ id }) => id === component.measure)
  const weight = numberAt(component.weight, names, `${path}.weight`)
  const threshold = component.threshold === null ? null : numberAt(component.threshold, names, `${path}.threshold`)
  const cap = component.cap === null ? null : numberAt(component.cap.value, names, `${path}.cap.value`)
  return [
    ...(measure === undefined
      ? [finding('component.unknownMeasure', 'error', `${path}.measure`, { measure: component.measure })]
      : []),
    ...(divides(component.paid, component.window)
      ? []
      : [finding('component.paid', 'error', `${path}.paid`, { paid: component.paid, window: component.window })]),
    ...weight.findings,
    ...(threshold?.findings ?? []),
    ...(cap?.findings ?? []),
    ...negative(weight.value, 'component.negativeWeight', `${path}.weight`),
    ...negative(cap?.value ?? null, 'component.negativeCap', `${path}.cap.value`),
    ...checkTable(component, measure, names, `${path}.table`),
  ]
}

function negative(value: Exact | null, code: string, path: string): readonly Finding[] {
  return value !== null && value.n < 0n ? [finding(code, 'error', path)] : []
}

function checkTable(
  { table }: Component,
  measure: Measure | undefined,
  names: Names,
  path: string,
): readonly Finding[] {
  const tiers = table.tiers.map(({ from, value }, index) => ({
    from: numberAt(from, names, `${path}.tiers[${index}].from`),
    value: numberAt(value, names, `${path}.tiers[${index}].value`),
  }))
  const numbers = tiers.flatMap(({ from, value }) => [...from.findings, ...value.findings])
  const worked = tiers.flatMap(({ from, value }) =>
    from.value === null || value.value === null ? [] : [{ from: from.value, value: value.value }],
  )
  const isWhole = worked.length === tiers.length
  return [
    ...numbers,
    ...checkFields(table, measure, path),
    ...tiers.flatMap(({ from }, index): readonly Finding[] => {
      const before = index === 0 ? null : at(tiers, index - 1).from.value
      const isRising = before === null || from.value === null || compare(from.value, before) > 0
      return isRising ? [] : [finding('table.order', 'error', `${path}.tiers[${index}].from`, { tier: index + 1 })]
    }),
    ...negative(tiers[0]?.from.value ?? null, 'table.negativeBound', `${path}.tiers[0].from`),
    ...(isWhole ? checkFalls(table, worked, path) : []),
  ]
}

function checkFields(table: RateTable, measure: Measure | undefined, path: string): readonly Finding[] {
  const { by, application, pays, ends, cumulative, tiers } = table
  const needsMoney = pays === 'rate' || by === 'money'
  const needsUnits = pays === 'perUnit' || by === 'units'
  const unit = measure?.unit
  return [
    ...(PAYS[application].includes(pays)
      ? []
      : [finding('table.pays', 'error', `${path}.pays`, { application, pays, allowed: PAYS[application].join(', ') })]),
    ...((needsMoney && unit === 'count') || (needsUnits && unit === 'money')
      ? [finding('table.unit', 'error', `${path}.${needsMoney ? 'pays' : 'by'}`, { unit: String(unit), by, pays })]
      : []),
    ...(application === 'interpolated' && ends === undefined ? [finding('table.ends', 'error', `${path}.ends`)] : []),
    ...(application !== 'interpolated' && ends !== undefined
      ? [finding('table.endsUnused', 'warning', `${path}.ends`)]
      : []),
    ...(application !== 'step' && cumulative !== undefined
      ? [finding('table.cumulativeUnused', 'warning', `${path}.cumulative`)]
      : []),
    ...(application === 'interpolated' && tiers.length === 1
      ? [finding('table.onePoint', 'warning', `${path}.tiers`)]
      : []),
  ]
}

interface WorkedTier {
  readonly from: Exact
  readonly value: Exact
}

/** A table whose pay falls when sales rise rewards waiting. */
function checkFalls(
  { application, cumulative }: RateTable,
  tiers: readonly WorkedTier[],
  path: string,
): readonly Finding[] {
  return tiers.flatMap(({ value }, index): readonly Finding[] => {
    const before = index === 0 ? null : at(tiers, index - 1).value
    const adds = application === 'marginal' || (application === 'step' && cumulative === true)
    const falls = adds ? value.n < 0n : before !== null && compare(value, before) < 0
    return falls ? [finding('table.falls', 'warning', `${path}.tiers[${index}].value`, { tier: index + 1 })] : []
  })
}

function isOfTarget({ table }: Component): boolean {
  return table.pays === 'percentOfTarget' || table.pays === 'multipleOfBaseRate'
}

/** Weights of what pays shares of target add to 100 %; at 100 % of everything the plan pays the target. */
function checkWeights({ id, components }: CompPlan, names: Names, path: string): readonly Finding[] {
  const paying = components.filter((component) => component.kind !== 'award')
  if (paying.length === 0 || !paying.every(isOfTarget)) return []
  const weights = paying.map(({ weight }) => numberAt(weight, names, path).value)
  const known = weights.flatMap((weight) => (weight === null ? [] : [weight]))
  if (known.length < weights.length) return []
  const total = sum(known)
  if (compare(total, ONE) !== 0) {
    return [
      finding('plan.weights', 'warning', `${path}.components`, {
        plan: id,
        total: percentText(total),
        off: percentText(subtract(total, ONE)),
      }),
    ]
  }
  const atTarget = paying.map((component, index) => payAtTarget(component, names, at(known, index)))
  if (atTarget.some((share) => share === null)) return []
  const share = sum(atTarget.flatMap((each) => (each === null ? [] : [each])))
  return compare(share, ONE) === 0
    ? []
    : [
        finding('plan.targetPay', 'note', `${path}.components`, {
          plan: id,
          total: percentText(share),
          off: percentText(subtract(share, ONE)),
        }),
      ]
}

/** What a component pays at exactly 100 % attainment, as a share of the whole target; null where bounds are not in attainment. */
function payAtTarget({ table }: Component, names: Names, weight: Exact): Exact | null {
  if (table.by !== 'attainment') return null
  const tiers = table.tiers.map(({ from, value }) => ({
    from: numberAt(from, names, '').value,
    value: numberAt(value, names, '').value,
  }))
  let total = ZERO
  let reached: Exact = ZERO
  let before: WorkedTier | null = null
  for (const [index, tier] of tiers.entries()) {
    if (tier.from === null || tier.value === null) return null
    const worked = { from: tier.from, value: tier.value }
    if (compare(worked.from, ONE) <= 0) {
      const next = tiers[index + 1]?.from
      const to = next === null || next === undefined || compare(next, ONE) > 0 ? ONE : next
      total = add(total, multiply(subtract(to, worked.from), worked.value))
      reached = worked.value
    } else if (table.application === 'interpolated' && before !== null && compare(before.from, ONE) < 0) {
      const share = subtract(ONE, before.from)
      const slope = subtract(worked.value, before.value)
      const width = subtract(worked.from, before.from)
      reached = add(before.value, multiply(multiply(slope, share), { n: width.d, d: width.n }))
      break
    }
    before = worked
  }
  return multiply(weight, table.application === 'marginal' ? total : reached)
}

function percentText(share: Exact): string {
  return toDecimal(multiply(share, { n: 100n, d: 1n })) ?? '?'
}

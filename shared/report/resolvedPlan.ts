import { evaluateNumberText, type NumberScope } from '@shared/formula/numberText'
import { toDecimal } from '@shared/money/exact'
import type { Component, CompPlan, NumberText, RateTable } from '@shared/plan/model'
import { sheetNumber } from './cellFormula'

/** A formula's value as a decimal; a constant, or a formula that cannot be worked out, as it stands. */
function resolved(text: NumberText, names: NumberScope): NumberText {
  if (!text.trim().startsWith('=')) return text
  const value = evaluateNumberText(text, names, '')
  if (!value.ok) return text
  return toDecimal(value.value) ?? sheetNumber(value.value)
}

/**
 * The plan with its formulas worked out, for readers who sign figures and not formulas: `=base_rate * 1.5` becomes `0.12`.
 *
 * @param names the assumptions, and for one payee their own fields
 */
export function resolvedPlan(plan: CompPlan, names: NumberScope): CompPlan {
  const number = (text: NumberText) => resolved(text, names)
  const { cap, floor, ramp, draw } = plan
  return {
    ...plan,
    components: plan.components.map((component) => resolvedComponent(component, number)),
    ...(cap === undefined ? {} : { cap: { ...cap, value: number(cap.value) } }),
    ...(floor === undefined ? {} : { floor: { ...floor, value: number(floor.value) } }),
    ...(ramp === undefined
      ? {}
      : {
          ramp: {
            ...ramp,
            months: ramp.months.map(({ quota, assured }) => ({ quota: number(quota), assured: number(assured) })),
          },
        }),
    ...(draw === undefined
      ? {}
      : { draw: { ...draw, amount: number(draw.amount), recoveredUpTo: number(draw.recoveredUpTo) } }),
  }
}

type Resolve = (text: NumberText) => NumberText

function resolvedComponent(component: Component, number: Resolve): Component {
  const { weight, threshold, cap, floor, table, choices, multipliers, gate, payments, transactionCap } = component
  return {
    ...component,
    weight: number(weight),
    threshold: threshold === null ? null : number(threshold),
    cap: cap === null ? null : { ...cap, value: number(cap.value) },
    table: resolvedTable(table, number),
    ...(floor === null || floor === undefined ? {} : { floor: { ...floor, value: number(floor.value) } }),
    ...(choices === undefined
      ? {}
      : { choices: choices.map((choice) => ({ ...choice, table: resolvedTable(choice.table, number) })) }),
    ...(multipliers === undefined
      ? {}
      : {
          multipliers: multipliers.map(({ least, most, ...multiplier }) => ({
            ...multiplier,
            ...(least === undefined ? {} : { least: number(least) }),
            ...(most === undefined ? {} : { most: number(most) }),
          })),
        }),
    ...(gate === null || gate === undefined ? {} : { gate: { ...gate, otherwise: number(gate.otherwise) } }),
    ...(payments === undefined
      ? {}
      : { payments: payments.map((payment) => ({ ...payment, share: number(payment.share) })) }),
    ...(transactionCap === undefined
      ? {}
      : { transactionCap: { ...transactionCap, value: number(transactionCap.value) } }),
    ...resolvedPeople(component, number),
  }
}

/** Blend, contest and clawback: the numbers that are left. */
function resolvedPeople({ blend, contest, clawback }: Component, number: Resolve): Partial<Component> {
  return {
    ...(blend === undefined ? {} : { blend: blend.map((part) => ({ ...part, weight: number(part.weight) })) }),
    ...(contest?.least === undefined ? {} : { contest: { ...contest, least: number(contest.least) } }),
    ...(clawback?.fraction === undefined ? {} : { clawback: { ...clawback, fraction: number(clawback.fraction) } }),
  }
}

function resolvedTable({ tiers, across, ...table }: RateTable, number: Resolve): RateTable {
  return {
    ...table,
    tiers: tiers.map(({ from, value, across: values }) => ({
      from: number(from),
      value: number(value),
      ...(values === undefined ? {} : { across: values.map(number) }),
    })),
    ...(across === undefined ? {} : { across: { ...across, from: across.from.map(number) } }),
  }
}

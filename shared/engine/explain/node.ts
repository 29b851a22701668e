import type { Exact } from '@shared/money/exact'
import type { Measure } from '@shared/plan/model'
import type { Figure, TraceNode } from '../result'

export type Params = TraceNode['params']

/** A step that informs: its figure is not one of those that add up. */
export function note(
  kind: string,
  figure: Figure | null,
  params: Params = {},
  children: readonly TraceNode[] = [],
): TraceNode {
  return { kind, figure, params, children, adds: false }
}

/** A step whose figure is one of those that add up to the figure of the step above. */
export function part(
  kind: string,
  figure: Figure | null,
  params: Params = {},
  children: readonly TraceNode[] = [],
): TraceNode {
  return { kind, figure, params, children, adds: true }
}

/** The part, or none where it comes to nothing. */
export function partUnlessZero(
  kind: string,
  value: Exact,
  params: Params = {},
  children: readonly TraceNode[] = [],
): readonly TraceNode[] {
  return value.n === 0n ? [] : [part(kind, moneyOf(value), params, children)]
}

export function moneyOf(value: Exact): Figure {
  return { kind: 'money', value }
}

export function ratioOf(value: Exact): Figure {
  return { kind: 'ratio', value }
}

export function rateOf(value: Exact): Figure {
  return { kind: 'rate', value }
}

export function countOf(value: Exact): Figure {
  return { kind: 'count', value }
}

/** An amount of a measure, in its unit; of a component without a measure, money. */
export function amountOf(measure: Measure | null, value: Exact): Figure {
  return measure?.unit === 'count' ? countOf(value) : moneyOf(value)
}

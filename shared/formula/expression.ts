import type { DayNumber } from '@shared/calendar/date'
import type { Exact } from '@shared/money/exact'
import type { FunctionName } from './functions'

/** What an expression gives: a number, a text, a day or yes/no. */
export type ValueKind = 'number' | 'text' | 'date' | 'flag'

/** A value at run time; its kind is known before. Blank cells are null. */
export type Value = Exact | string | DayNumber | boolean | null

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '=' | '<>' | '<' | '<=' | '>' | '>=' | 'and' | 'or'
export type UnaryOperator = 'negate' | 'percent' | 'not'

/** A formula after parsing: only these shapes exist, whatever was typed. `at` is the place in the text, from 0. */
export type Expression =
  | { readonly kind: 'number'; readonly value: Exact; readonly at: number }
  | { readonly kind: 'text'; readonly value: string; readonly at: number }
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: Expression; readonly at: number }
  | {
      readonly kind: 'binary'
      readonly operator: BinaryOperator
      readonly left: Expression
      readonly right: Expression
      readonly at: number
    }
  | { readonly kind: 'call'; readonly fn: FunctionName; readonly args: readonly Expression[]; readonly at: number }
  | {
      readonly kind: 'oneOf'
      readonly value: Expression
      readonly options: readonly Expression[]
      readonly negated: boolean
      readonly at: number
    }

/** The parts of an expression, in the order written. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'text':
    case 'name':
      return []
    case 'unary':
      return [expression.operand]
    case 'binary':
      return [expression.left, expression.right]
    case 'call':
      return expression.args
    case 'oneOf':
      return [expression.value, ...expression.options]
  }
}

/** Every name an expression uses, once each, in the order written. */
export function namesIn(expression: Expression): readonly string[] {
  const names = new Set<string>()
  const visit = (part: Expression): void => {
    if (part.kind === 'name') names.add(part.name)
    for (const inner of partsOf(part)) visit(inner)
  }
  visit(expression)
  return [...names]
}

import { parseIsoDate } from '@shared/calendar/date'
import { type Finding, finding, ok, type Result, refused } from '@shared/findings/finding'
import { nearestName } from '@shared/findings/nearest'
import type { Expression, ValueKind } from './expression'
import type { FunctionName } from './functions'

/** The names an expression may use, with what each gives. */
export type KindScope = ReadonlyMap<string, ValueKind>

/**
 * What an expression gives, when every name is known and every operand is of the kind its place needs.
 *
 * Findings `formula.unknownName` (with the nearest name), `formula.wrongKind` (found, expected), each with `at`.
 */
export function kindOf(expression: Expression, scope: KindScope): Result<ValueKind> {
  switch (expression.kind) {
    case 'number':
      return ok('number')
    case 'text':
      return ok('text')
    case 'name':
      return kindOfName(expression.name, expression.at, scope)
    case 'unary':
      return need(expression.operand, expression.operator === 'not' ? 'flag' : 'number', scope)
    case 'binary':
      return kindOfBinary(expression, scope)
    case 'call':
      return kindOfCall(expression.fn, expression.args, scope)
    case 'oneOf':
      return kindOfOneOf(expression, scope)
  }
}

/** The expression must give `kind`. A finding says what it gives instead. */
export function need(expression: Expression, kind: ValueKind, scope: KindScope): Result<ValueKind> {
  const found = kindOf(expression, scope)
  if (!found.ok || found.value === kind) return found
  return refused(wrongKind(expression, found.value, kind))
}

function wrongKind(expression: Expression, found: ValueKind, expected: ValueKind): Finding {
  return finding('formula.wrongKind', 'error', '', { at: expression.at, found, expected })
}

function kindOfName(name: string, place: number, scope: KindScope): Result<ValueKind> {
  const kind = scope.get(name)
  if (kind !== undefined) return ok(kind)
  const nearest = nearestName(name, [...scope.keys()])
  return refused(
    nearest === null
      ? finding('formula.unknownName', 'error', '', { at: place, name })
      : finding('formula.unknownNameNear', 'error', '', { at: place, name, nearest }),
  )
}

function kindOfBinary(expression: Extract<Expression, { kind: 'binary' }>, scope: KindScope): Result<ValueKind> {
  const { operator, left, right } = expression
  switch (operator) {
    case '+':
    case '-':
    case '*':
    case '/':
    case '^':
      return needAll([left, right], 'number', scope)
    case 'and':
    case 'or':
      return needAll([left, right], 'flag', scope)
    case '=':
    case '<>':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return comparable(left, right, scope)
  }
}

function needAll(expressions: readonly Expression[], kind: ValueKind, scope: KindScope): Result<ValueKind> {
  for (const expression of expressions) {
    const found = need(expression, kind, scope)
    if (!found.ok) return found
  }
  return ok(kind)
}

/** Two values of one kind; a day may be compared with a text such as "2026-01-31". */
function comparable(left: Expression, right: Expression, scope: KindScope): Result<ValueKind> {
  const a = kindOf(left, scope)
  if (!a.ok) return a
  const b = kindOf(right, scope)
  if (!b.ok) return b
  if (a.value === b.value || isDayText(right, a.value) || isDayText(left, b.value)) return ok('flag')
  return refused(wrongKind(right, b.value, a.value))
}

function isDayText(expression: Expression, other: ValueKind): boolean {
  return other === 'date' && expression.kind === 'text' && parseIsoDate(expression.value) !== null
}

function kindOfOneOf(expression: Extract<Expression, { kind: 'oneOf' }>, scope: KindScope): Result<ValueKind> {
  for (const option of expression.options) {
    const found = comparable(expression.value, option, scope)
    if (!found.ok) return found
  }
  return ok('flag')
}

function kindOfCall(fn: FunctionName, args: readonly Expression[], scope: KindScope): Result<ValueKind> {
  switch (fn) {
    case 'if': {
      const [condition, ...branches] = args as [Expression, Expression, Expression]
      const found = need(condition, 'flag', scope)
      if (!found.ok) return found
      const kind = kindOf(branches[0] as Expression, scope)
      return kind.ok ? need(branches[1] as Expression, kind.value, scope) : kind
    }
    case 'and':
    case 'or':
    case 'not':
      return needAll(args, 'flag', scope)
    case 'min':
    case 'max':
    case 'sum':
    case 'abs':
    case 'round':
    case 'rounddown':
    case 'roundup':
      return needAll(args, 'number', scope)
    case 'isblank': {
      const found = kindOf(args[0] as Expression, scope)
      return found.ok ? ok('flag') : found
    }
    case 'ifblank': {
      const kind = kindOf(args[0] as Expression, scope)
      return kind.ok ? need(args[1] as Expression, kind.value, scope) : kind
    }
    case 'date': {
      const found = needAll(args, 'number', scope)
      return found.ok ? ok('date') : found
    }
    case 'day':
    case 'year':
    case 'month': {
      const found = needAll(args, 'date', scope)
      return found.ok ? ok('number') : found
    }
    case 'contains': {
      const found = needAll(args, 'text', scope)
      return found.ok ? ok('flag') : found
    }
  }
}

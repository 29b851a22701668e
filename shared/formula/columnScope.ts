import type { Exact } from '@shared/money/exact'
import type { SalesColumn } from '@shared/sales/history'
import { cellValue } from '@shared/sales/rows'
import type { Named, Scope } from './evaluate'
import type { Value } from './expression'

/** A name that has one value for every transaction: an assumption, a field of a payee. */
export interface Constant {
  readonly kind: 'constant'
  readonly value: Exact | string
}

/** The names an expression over transactions may use. */
export type ColumnScope = ReadonlyMap<string, SalesColumn | Constant>

/** The same names, read row by row. */
export function rowByRow(scope: ColumnScope): Scope {
  return new Map([...scope].map(([name, bound]) => [name, readingOf(bound)]))
}

function readingOf(bound: SalesColumn | Constant): Named {
  if (bound.kind === 'constant') {
    const { value } = bound
    return { kind: typeof value === 'string' ? 'text' : 'number', read: () => value }
  }
  const read = (row: number) => cellValue(bound, row) as Value
  return bound.kind === 'text' ? { kind: 'text', read, coded: bound } : { kind: bound.kind, read }
}

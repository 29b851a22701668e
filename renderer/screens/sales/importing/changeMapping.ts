import { type ColumnMapping, type ColumnUse, formulaName, type MappedColumn } from '@shared/import/columnMapping'
import type { DetectedTable } from '@shared/import/detect'
import type { DetectedColumn } from '@shared/import/detectColumn'
import { foldText } from '@shared/import/foldedText'
import { saysWon } from '@shared/import/heading'

/** What a column can be used as; `none` leaves it out. */
export const COLUMN_USES = ['id', 'owner', 'date', 'amount', 'currency', 'status', 'number', 'text', 'none'] as const
export type ChosenUse = ColumnUse | 'none'

/** Uses that one column of a file has. */
const SINGLE: ReadonlySet<ChosenUse> = new Set(['id', 'owner', 'amount', 'currency', 'status'])

/**
 * The mapping with a column used as something else. A use that only one column has is taken from the column that had it,
 * which is kept under its own name; some date always is the one a sale counts on.
 *
 * @param values the different values of the column, from which those that mean won are chosen
 */
export function withUse(
  mapping: ColumnMapping,
  { columns: detected }: DetectedTable,
  column: DetectedColumn,
  use: ChosenUse,
  values: readonly string[],
): ColumnMapping {
  const kept = new Map(mapping.columns.map((each) => [each.header, each]))
  kept.delete(column.header)
  const taken = new Set([...kept.values()].flatMap((each) => ('name' in each ? [each.name] : [])))
  for (const each of kept.values()) {
    if (each.use !== use || !SINGLE.has(use)) continue
    const former = detected.find(({ header }) => header === each.header)
    const plain =
      former === undefined ? null : mappedAs(former, former.decimalMark === null ? 'text' : 'number', [], taken)
    if (plain !== null) kept.set(each.header, plain)
  }
  const now = mappedAs(column, use, values, taken)
  if (now !== null) kept.set(column.header, now)
  const inOrder = detected.flatMap(({ header }) => kept.get(header) ?? [])
  return { ...mapping, columns: withOneCountedDate(inOrder) }
}

function mappedAs(
  { header, decimalMark, dateOrder }: DetectedColumn,
  use: ChosenUse,
  values: readonly string[],
  taken: Set<string>,
): MappedColumn | null {
  switch (use) {
    case 'none':
      return null
    case 'id':
    case 'owner':
    case 'currency':
      return { use, header }
    case 'amount':
      return { use, header, decimalMark: decimalMark ?? '.' }
    case 'status':
      return { use, header, name: 'status', won: values.filter((value) => saysWon(foldText(value))) }
    case 'date':
      return { use, header, name: formulaName(header, taken), order: dateOrder ?? 'ymd', required: false }
    case 'number':
      return { use, header, name: formulaName(header, taken), decimalMark: decimalMark ?? '.' }
    case 'text':
      return { use, header, name: formulaName(header, taken) }
  }
}

function withOneCountedDate(columns: readonly MappedColumn[]): readonly MappedColumn[] {
  if (columns.some((column) => column.use === 'date' && column.required)) return columns
  const first = columns.find(({ use }) => use === 'date')
  return columns.map((column) => (column === first && column.use === 'date' ? { ...column, required: true } : column))
}

/** The mapping with the same column read another way: its date order, decimal mark, name or won values. */
export function withColumn(mapping: ColumnMapping, changed: MappedColumn): ColumnMapping {
  return {
    ...mapping,
    columns: mapping.columns.map((column) => (column.header === changed.header ? changed : column)),
  }
}

/** The mapping with another date as the one a sale counts on: it must be there in every row. */
export function withCountedDate(mapping: ColumnMapping, header: string): ColumnMapping {
  return {
    ...mapping,
    columns: mapping.columns.map((column) =>
      column.use === 'date' ? { ...column, required: column.header === header } : column,
    ),
  }
}

/** The mapping with an owner of the file taken for a payee, or for nobody known (null). */
export function withOwner(mapping: ColumnMapping, found: string, payee: string | null): ColumnMapping {
  const others = mapping.owners.filter((owner) => owner.found !== found)
  return { ...mapping, owners: payee === null ? others : [...others, { found, payee }] }
}

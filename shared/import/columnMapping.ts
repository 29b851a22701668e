import { finding, ok, type Result, refused } from '@shared/findings/finding'
import type { Immutable } from '@shared/plan/schema'
import { z } from 'zod'
import { foldHeading } from './foldedText'
import { DATE_ORDERS } from './readDate'
import { tally } from './tally'

const header = z.string().min(1).max(500)
const name = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/)
  .max(100)
const decimalMark = z.enum(['.', ','])
const order = z.enum(DATE_ORDERS)

const MAPPED_COLUMN = z.discriminatedUnion('use', [
  z.strictObject({ use: z.literal('id'), header }),
  z.strictObject({ use: z.literal('owner'), header }),
  z.strictObject({ use: z.literal('amount'), header, decimalMark }),
  z.strictObject({ use: z.literal('currency'), header }),
  z.strictObject({ use: z.literal('status'), header, name: name.default('status'), won: z.array(z.string()) }),
  z.strictObject({ use: z.literal('date'), header, name, order, required: z.boolean() }),
  z.strictObject({ use: z.literal('number'), header, name, decimalMark }),
  z.strictObject({ use: z.literal('text'), header, name }),
])

const COLUMN_MAPPING = z.strictObject({
  headerRow: z.int().min(-1),
  footerRowCount: z.int().min(0),
  columns: z.array(MAPPED_COLUMN),
  owners: z.array(z.strictObject({ found: z.string(), payee: z.string().min(1) })),
  repeatedIds: z.enum(['reject', 'orderLines']),
  otherCurrencies: z.enum(['reject', 'takeAsPlan']),
})

/**
 * What one column of a file is read as. Columns that are not listed are left out.
 * `name` is what the column is called in the sales history and in formulas; id, owner, amount and currency are called so, and
 * so is status where it has no name.
 * `won` are the status values of rows that count; the others are excluded. A date that is `required` rejects the row where it is blank.
 */
export type MappedColumn = Immutable<z.infer<typeof MAPPED_COLUMN>>
export type ColumnUse = MappedColumn['use']

/**
 * How the columns of a file become a sales history: plain data that a person confirms once and that is saved in the workspace for the
 * next file of the same headings.
 *
 * `headerRow` is an index into RawTable.rows (-1: no headings, columns are called A, B, ...); `owners` turns names of the file into payee
 * ids. `repeatedIds: 'orderLines'` keeps each row of an id as a line of its own (`SO1/1`, `SO1/2`); `reject` rejects the second. `otherCurrencies:
 * 'takeAsPlan'` takes every amount as one of the plan currency whatever sign it bears.
 */
export type ColumnMapping = Immutable<z.infer<typeof COLUMN_MAPPING>>

/** Reads a saved mapping. Findings name each field that is wrong, each use and name that is given twice. */
export function parseMapping(value: unknown): Result<ColumnMapping> {
  const parsed = COLUMN_MAPPING.safeParse(value)
  if (!parsed.success) {
    const fields = new Set(parsed.error.issues.map(({ path }) => path.join('.')))
    return refused(...[...fields].map((field) => finding('import.mappingInvalid', 'error', field, { field })))
  }
  const columns: readonly MappedColumn[] = parsed.data.columns
  const words = columns.map((column) => ('name' in column ? column.name : column.use))
  const headers = columns.map(({ header }) => header)
  const twice = [...repeated(words), ...repeated(headers)]
  if (twice.length === 0) return ok(parsed.data)
  return refused(...twice.map((name) => finding('import.mappingTwice', 'error', 'columns', { name })))
}

function repeated(words: readonly string[]): string[] {
  return [...tally(words)].flatMap(([word, count]) => (count > 1 ? [word] : []))
}

/** The column mapped to a use that occurs once, with its own fields. */
export function columnUsedAs<Use extends ColumnUse>(
  mapping: ColumnMapping,
  use: Use,
): Extract<MappedColumn, { use: Use }> | undefined {
  return mapping.columns.find((column): column is Extract<MappedColumn, { use: Use }> => column.use === use)
}

/** What files of the same source have in common: their headings, whatever their order, case or accents. */
export function signatureOf(headers: readonly string[]): string {
  return headers.map(foldHeading).sort().join('|')
}

/** Words of formulas and of the history itself, which no other column may be called. */
const RESERVED: ReadonlySet<string> = new Set([
  ...['id', 'owner', 'amount', 'currency', 'status'],
  ...['and', 'or', 'not', 'xor', 'in', 'to', 'mod', 'true', 'false', 'null', 'nan', 'infinity', 'e', 'i', 'pi', 'end'],
  ...['if', 'sum', 'min', 'max', 'abs', 'round', 'floor', 'ceil', 'average', 'count', 'et', 'ou', 'non', 'si', 'somme'],
  ...['constructor', 'prototype'],
])

/**
 * A name for a column that formulas can use: lower-case letters, digits and underscores, begins with a letter, not yet taken.
 * `Probability (%)` becomes `probability`, `__proto__` becomes `proto`, `2024` becomes `column_2024`.
 *
 * @param taken names in use; the new one is added
 */
export function formulaName(heading: string, taken: Set<string>): string {
  const plain = heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll(/[œŒ]/g, 'oe')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 60)
  const base = /^[a-z]/.test(plain) ? plain : `column${plain === '' ? '' : '_'}${plain}`
  let unique = RESERVED.has(base) ? `${base}_2` : base
  for (let count = 2; taken.has(unique); count += 1) unique = `${base}_${count}`
  taken.add(unique)
  return unique
}

import { z } from 'zod'

/**
 * A workbook as plain data: what the window builds, the host checks and a file format library writes. Numbers are exact decimals as
 * text, formulas are in the English form that files carry (a spreadsheet shows them in its user's language).
 */

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/)

/** How a number reads. `money` has the decimals of the workbook's currency, `quantity` those of counts and of amounts to be counted. */
const numberFormat = z.enum(['money', 'quantity', 'ratio', 'factor', 'whole'])

/** What a cell is, which decides how it looks: inputs are blue, formulas ink, as finance models have it. */
const cellStyle = z.enum([
  'title',
  'subtitle',
  'section',
  'header',
  'numberHeader',
  'label',
  'input',
  'formula',
  'total',
  'note',
])

const text = z.strictObject({ kind: z.literal('text'), text: z.string().max(32000), style: cellStyle })
const number = z.strictObject({ kind: z.literal('number'), value: decimal, format: numberFormat, style: cellStyle })
const date = z.strictObject({ kind: z.literal('date'), date: z.iso.date(), style: cellStyle })
const formula = z.strictObject({
  kind: z.literal('formula'),
  /** Without the leading equals sign. */
  formula: z.string().min(1).max(8000),
  /** What it gives, so that readers which do not calculate show it too; text for a formula that gives words. */
  result: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('number'), value: decimal }),
    z.strictObject({ kind: z.literal('text'), text: z.string().max(32000) }),
  ]),
  format: numberFormat,
  style: cellStyle,
})
const cell = z.discriminatedUnion('kind', [text, number, date, formula])

const sheet = z.strictObject({
  /** At most 31 characters, none of []:*?/\, unique in the workbook. */
  name: z
    .string()
    .min(1)
    .max(31)
    .regex(/^[^[\]:*?/\\]+$/),
  /** A hidden column is one this workbook has nothing for. */
  columns: z.array(z.strictObject({ width: z.number().min(1).max(255), isHidden: z.boolean().optional() })).max(200),
  rows: z.array(z.array(cell.nullable()).max(200)).max(1048576),
  /** Rows and columns that stay in view, and the rows repeated on each printed page. */
  frozen: z.strictObject({ rows: z.int().min(0), columns: z.int().min(0) }),
})

/** The shape of a workbook model, for the host that receives one. */
export const workbookShape = z.strictObject({
  title: z.string().max(1000),
  language: z.enum(['en', 'fr']),
  /** Decimals of the currency: 2 for euros, 0 for yen. */
  moneyDigits: z.int().min(0).max(4),
  sheets: z.array(sheet).min(1).max(50),
  /** Cells that formulas call by name; column and row count from 1. */
  names: z.array(
    z.strictObject({
      name: z.string().min(1).max(255),
      sheet: z.string(),
      column: z.int().min(1),
      row: z.int().min(1),
    }),
  ),
})

type Immutable<T> = T extends (infer Item)[]
  ? readonly Immutable<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Immutable<T[Key]> }
    : T
export type WorkbookModel = Immutable<z.infer<typeof workbookShape>>
export type SheetModel = WorkbookModel['sheets'][number]
export type CellModel = NonNullable<SheetModel['rows'][number][number]>
export type NumberFormat = Immutable<z.infer<typeof numberFormat>>
export type CellStyle = Immutable<z.infer<typeof cellStyle>>

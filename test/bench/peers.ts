import { createRequire } from 'node:module'
import { resolve } from 'node:path'

// Peers are installed beside this file and loaded from there: the main install knows nothing of them, and nothing of theirs is ever shipped.
const requirePeer = createRequire(resolve(import.meta.dirname, '../../test/bench/package.json'))

/** A peer as far as it is used here, or null where it is not installed. */
function peer<Shape>(name: string): Shape | null {
  try {
    return requirePeer(name) as Shape
  } catch (error) {
    console.log(
      `Left out: ${name} (${error instanceof Error ? (error.message.split('\n')[0] as string) : String(error)})`,
    )
    return null
  }
}

export interface DuckConnection {
  readonly run: (sql: string) => Promise<unknown>
  readonly prepare: (sql: string) => Promise<{
    readonly runAndReadAll: () => Promise<{ readonly getColumns: () => readonly (readonly unknown[])[] }>
  }>
  readonly closeSync: () => void
}

interface DuckDb {
  readonly DuckDBInstance: {
    readonly create: (
      path: string,
      settings: Readonly<Record<string, string>>,
    ) => Promise<{ readonly connect: () => Promise<DuckConnection> }>
  }
}

interface MathJs {
  readonly compile: (text: string) => { readonly evaluate: (scope: object) => unknown }
}

export type DecimalClass = new (value: DecimalNumber | number | string) => DecimalNumber
export interface DecimalNumber {
  readonly plus: (other: DecimalNumber | number) => DecimalNumber
  readonly minus: (other: DecimalNumber | number) => DecimalNumber
  readonly times: (other: DecimalNumber | number) => DecimalNumber
  readonly div: (other: DecimalNumber | number) => DecimalNumber
  readonly gte: (other: DecimalNumber | number) => boolean
  readonly lt: (other: DecimalNumber | number) => boolean
  readonly lte: (other: DecimalNumber | number) => boolean
  readonly round: () => DecimalNumber
  readonly toNumber: () => number
}

/** Rows of numbers and formulas by sheet. */
export type Sheets = Readonly<Record<string, readonly (readonly (number | string)[])[]>>

/** exceljs, which Palier itself uses, as far as a workbook of formulas needs it. */
export interface Workbooks {
  readonly Workbook: new () => {
    readonly addWorksheet: (name: string) => { readonly addRow: (cells: readonly unknown[]) => unknown }
    readonly xlsx: { readonly writeFile: (path: string) => Promise<void> }
  }
}

export interface HyperFormulaSheets {
  readonly setCellContents: (
    cell: { readonly sheet: number; readonly row: number; readonly col: number },
    value: number,
  ) => unknown
  readonly getSheetId: (name: string) => number | undefined
  readonly getSheetValues: (sheet: number) => readonly (readonly unknown[])[]
  readonly destroy: () => void
}

interface HyperFormulaModule {
  readonly HyperFormula: {
    readonly buildFromSheets: (sheets: Sheets, options: { readonly licenseKey: string }) => HyperFormulaSheets
  }
}

export interface Peers {
  readonly workbooks: Workbooks | null
  readonly duckDb: DuckDb | null
  readonly mathJs: MathJs | null
  readonly decimal: DecimalClass | null
  readonly hyperFormula: HyperFormulaModule['HyperFormula'] | null
}

export function loadPeers(wanted: boolean): Peers {
  if (!wanted) return { workbooks: null, duckDb: null, mathJs: null, decimal: null, hyperFormula: null }
  return {
    workbooks: peer<Workbooks>('exceljs'),
    duckDb: peer<DuckDb>('@duckdb/node-api'),
    mathJs: peer<MathJs>('mathjs'),
    decimal: peer<DecimalClass>('decimal.js'),
    // GPL-3.0: a peer in development and nothing else.
    hyperFormula: peer<HyperFormulaModule>('hyperformula')?.HyperFormula ?? null,
  }
}

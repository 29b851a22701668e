import type { RawTable } from '@shared/bridge/contract'
import { type Finding, finding } from '@shared/findings/finding'
import type { Payee } from '@shared/plan/model'
import { isFilled } from './cell'
import { type ColumnMapping, columnUsedAs, formulaName, type MappedColumn } from './columnMapping'
import { currenciesNamed } from './currency'
import type { DetectedTable } from './detect'
import type { DetectedColumn } from './detectColumn'
import { foldText } from './foldedText'
import { dateNamedBy, headingRank, isOrderHeading, isSaleDate, type KnownUse, saysWon } from './heading'
import { matchOwners, type OwnerMatch } from './owner'

/** A mapping that a person may take as it is, and what they should look at first. */
export interface SuggestedMapping {
  readonly mapping: ColumnMapping
  /** Every owner of the file with the payee it was taken for, or the nearest one to confirm. */
  readonly owners: readonly OwnerMatch[]
  /** Doubtful readings, uses no column was found for. */
  readonly findings: readonly Finding[]
}

/** What the workspace knows that helps to read a file. */
export interface MappingContext {
  readonly payees: readonly Pick<Payee, 'id' | 'name'>[]
  /** Date columns that measures count on: the day of the file takes that name where its own is not one of them. */
  readonly datesWanted?: readonly string[]
  /** Columns that measures use: a status so called in the file keeps that name. */
  readonly namesWanted?: readonly string[]
}

/** Columns that a system writes for itself. */
const SYSTEM_COLUMN = /^\((do not modify|ne pas modifier|nicht ändern)\)/i
const NOTHING_KNOWN: MappingContext = { payees: [] }

/**
 * Suggests what each column is, from its heading (English, French and German labels of the usual systems) and its values.
 *
 * Rows count when their status says won; a status column with no value known as won is kept as text and a finding says so. Several rows of one id are
 * taken as lines only where the id is that of an order or invoice. Owners are taken for the payee of the same id or name; for the
 * others the nearest is only suggested.
 */
export function suggestMapping(
  raw: RawTable,
  detected: DetectedTable,
  context: MappingContext = NOTHING_KNOWN,
): SuggestedMapping {
  const data = raw.rows.slice(detected.headerRow + 1, raw.rows.length - detected.footer.length)
  const chosen = chooseColumns(detected, data)
  const dates = nameDates(detected.columns, chosen, context.datesWanted)
  const owners = chosen.owner === undefined ? [] : matchOwners(distinct(data, chosen.owner.index), context.payees)
  const mapping: ColumnMapping = {
    headerRow: detected.headerRow,
    footerRowCount: detected.footer.length,
    columns: mappedColumns(detected.columns, chosen, dates, data, context.namesWanted),
    owners: owners.flatMap(({ found, payee }) => (payee === null ? [] : [{ found, payee }])),
    repeatedIds: hasOrderLines(chosen.id, data) ? 'orderLines' : 'reject',
    otherCurrencies: 'reject',
  }
  return {
    mapping,
    owners,
    findings: [
      ...doubtsOf(detected, mapping),
      ...missingUses(mapping),
      ...guessedDate(mapping),
      ...unknownStatus(detected, mapping),
    ],
  }
}

type Chosen = Partial<Record<Exclude<KnownUse, 'date'>, DetectedColumn>>
type Rows = readonly (readonly string[])[]

function chooseColumns({ columns }: DetectedTable, data: Rows): Chosen {
  const filled = columns.filter(({ kind }) => kind !== 'blank')
  const best = (use: Exclude<KnownUse, 'date'>, fits: (column: DetectedColumn) => boolean) =>
    filled
      .flatMap((column) => {
        const rank = headingRank(column.header, use)
        return rank !== null && fits(column) ? [{ column, rank }] : []
      })
      .sort((a, b) => a.rank - b.rank)[0]?.column
  const chosen: Chosen = {}
  const id = best('id', () => true)
  const owner = best('owner', ({ kind }) => kind !== 'date')
  const isNumeric = ({ kind }: DetectedColumn) => kind === 'amount' || kind === 'number'
  const amounts = filled.filter(({ kind }) => kind === 'amount')
  const amount = best('amount', isNumeric) ?? (amounts.length === 1 ? amounts[0] : undefined)
  const currency = best('currency', ({ index }) =>
    distinct(data, index).every((text) => currenciesNamed(text).length > 0),
  )
  const status = best('status', ({ index }) => distinct(data, index).some((text) => saysWon(foldText(text))))
  if (id !== undefined) chosen.id = id
  if (owner !== undefined && owner !== id) chosen.owner = owner
  if (amount !== undefined) chosen.amount = amount
  if (currency !== undefined) chosen.currency = currency
  if (status !== undefined) chosen.status = status
  return chosen
}

interface NamedDate {
  readonly column: DetectedColumn
  readonly name: string
  readonly required: boolean
}

/** Names the dates; the one a sale counts on comes first and must be there in every row. */
function nameDates(columns: readonly DetectedColumn[], chosen: Chosen, wanted: readonly string[] = []): NamedDate[] {
  const used = new Set<DetectedColumn>(Object.values(chosen))
  const ranked = columns
    .filter((column) => column.kind === 'date' && !used.has(column) && !SYSTEM_COLUMN.test(column.header))
    .map((column) => ({ column, known: dateNamedBy(column.header) }))
    .sort((a, b) => (a.known?.rank ?? columns.length + 99) - (b.known?.rank ?? columns.length + 99))
  const taken = new Set<string>()
  const named = ranked.map(({ column, known }, index) => ({
    column,
    name: formulaName(known?.name ?? column.header, taken),
    required: index === 0,
  }))
  const [counted, ...others] = named
  const [only] = wanted
  const rename =
    counted !== undefined && only !== undefined && wanted.length === 1 && named.every(({ name }) => name !== only)
  return rename && /^[a-z][a-z0-9_]*$/.test(only) ? [{ ...counted, name: only }, ...others] : named
}

function mappedColumns(
  columns: readonly DetectedColumn[],
  chosen: Chosen,
  dates: readonly NamedDate[],
  data: Rows,
  namesWanted: readonly string[] = [],
): MappedColumn[] {
  const taken = new Set(dates.map(({ name }) => name))
  return columns.flatMap((column): MappedColumn[] => {
    const { header } = column
    if (column === chosen.id) return [{ use: 'id', header }]
    if (column === chosen.owner) return [{ use: 'owner', header }]
    if (column === chosen.amount) return [{ use: 'amount', header, decimalMark: column.decimalMark ?? '.' }]
    if (column === chosen.currency) return [{ use: 'currency', header }]
    if (column === chosen.status) {
      const won = distinct(data, column.index).filter((text) => saysWon(foldText(text)))
      const ownName = formulaName(header, new Set())
      return [{ use: 'status', header, name: namesWanted.includes(ownName) ? ownName : 'status', won }]
    }
    const date = dates.find((candidate) => candidate.column === column)
    if (date !== undefined && column.dateOrder !== null && (date.required || column.unreadableCount === 0)) {
      return [{ use: 'date', header, name: date.name, order: column.dateOrder, required: date.required }]
    }
    return column.kind === 'blank' || SYSTEM_COLUMN.test(header) ? [] : [keptColumn(column, taken)]
  })
}

/** A column kept for formulas. One with a single unreadable value is kept as text, so that it rejects no row. */
function keptColumn(column: DetectedColumn, taken: Set<string>): MappedColumn {
  const name = formulaName(column.header, taken)
  const isNumber = (column.kind === 'number' || column.kind === 'amount') && column.unreadableCount === 0
  return isNumber && column.decimalMark !== null
    ? { use: 'number', header: column.header, name, decimalMark: column.decimalMark }
    : { use: 'text', header: column.header, name }
}

function distinct(data: Rows, index: number): string[] {
  const values = new Set<string>()
  for (const row of data) {
    const cell = row[index]
    if (cell !== undefined && isFilled(cell)) values.add(cell.trim().normalize('NFC'))
  }
  return [...values]
}

function hasOrderLines(id: DetectedColumn | undefined, data: Rows): boolean {
  return id !== undefined && isOrderHeading(id.header) && distinct(data, id.index).length < id.filledCount
}

/** Readings that the values leave open, and columns written in two ways, of the columns that are read by them. */
function doubtsOf(detected: DetectedTable, mapping: ColumnMapping): Finding[] {
  return detected.columns.flatMap((column) => {
    const mapped = mapping.columns.find(({ header }) => header === column.header)
    if (mapped === undefined) return []
    const path = `import.${column.header}`
    if (mapped.use === 'date' && column.confidence !== 'sure') {
      const [first, second] = column.dateReadings
      if (first === undefined || second === undefined) return []
      return [
        finding('import.dateAmbiguous', 'warning', path, {
          column: column.header,
          from: first.from,
          to: first.to,
          otherFrom: second.from,
          otherTo: second.to,
        }),
      ]
    }
    if (mapped.use !== 'amount') return []
    const example = column.samples[0] ?? ''
    return [
      ...(column.mixedMarks ? [finding('import.mixedMarks', 'warning', path, { column: column.header })] : []),
      ...(column.confidence !== 'sure'
        ? [finding('import.decimalAmbiguous', 'warning', path, { column: column.header, example })]
        : []),
    ]
  })
}

/** Columns without which rows cannot be placed: an owner and a date. Without an id rows are known by what they hold. */
function missingUses(mapping: ColumnMapping): Finding[] {
  const findings: Finding[] = []
  if (columnUsedAs(mapping, 'owner') === undefined) findings.push(finding('import.noOwnerColumn', 'error', 'import'))
  if (columnUsedAs(mapping, 'date') === undefined) findings.push(finding('import.noDateColumn', 'error', 'import'))
  if (columnUsedAs(mapping, 'amount') === undefined)
    findings.push(finding('import.noAmountColumn', 'warning', 'import'))
  if (columnUsedAs(mapping, 'id') === undefined) findings.push(finding('import.noIdColumn', 'note', 'import'))
  return findings
}

/** A day that no heading names as that of a sale was taken for want of a better one. */
function guessedDate(mapping: ColumnMapping): Finding[] {
  const date = columnUsedAs(mapping, 'date')
  const counted = mapping.columns.find((column) => column.use === 'date' && column.required) ?? date
  if (counted === undefined || isSaleDate(counted.header)) return []
  return [finding('import.dateGuessed', 'warning', `import.${counted.header}`, { column: counted.header })]
}

function unknownStatus(detected: DetectedTable, mapping: ColumnMapping): Finding[] {
  if (columnUsedAs(mapping, 'status') !== undefined) return []
  const column = detected.columns.find(({ header, kind }) => kind !== 'blank' && headingRank(header, 'status') !== null)
  if (column === undefined) return []
  return [finding('import.statusUnknown', 'warning', `import.${column.header}`, { column: column.header })]
}

import type { MonthNumber } from '@shared/calendar/period'
import type { Finding } from '@shared/findings/finding'
import { at } from '@shared/findings/invariant'
import { type Exact, ONE } from '@shared/money/exact'
import { minorDigits } from '@shared/money/money'
import { BLANK_CODE, BLANK_DAY, type TextColumn } from '@shared/sales/history'
import { type CellSums, sumCells } from './cellSums'
import { RowFaults } from './faults'
import { countOfWord, inOrder, type KeyedMonths, keyedMonths, monthsOf, rowsOfWord, wordsWithDays } from './history'
import { addTo, type Counting, lazily, listOf, type SharedPart, valuesOf, withParts } from './lists'
import type { MeasureCredits } from './measureCredits'
import type { CreditGrounds } from './names'
import type { MonthTotals, PayeeCredits } from './payeeCredits'
import { readCreditShares, sharedRows, shareOut } from './sharing'
import { cutTo, type MeasureReading } from './transaction'

/** Credit goes to the owner, or by credit shares: rule 4 of the engine. */
export function creditOwners(
  grounds: Pick<CreditGrounds, 'workspace' | 'assumptions'>,
  counting: Counting,
  owners: TextColumn,
): MeasureCredits {
  const { workspace } = grounds
  const { reading, ids } = counting
  const { sales, payees } = workspace
  const faults = new RowFaults(reading.measure.id)
  const keyed = keyedMonths(owners, reading.dates)
  const shared = sharedRows(sales, workspace.creditShares)
  const sums = sumCells(counting, keyed, sales.rowCount, shared, faults)
  const codes = codesOf(owners)
  const parts = shareParts(grounds, reading, ids, shared, faults)
  const isShared = new Set(shared)
  const rowsOf = (code: number) => {
    const rows = rowsOfWord(owners, code)
    return isShared.size === 0 ? rows : rows.filter((row) => !isShared.has(row))
  }
  const counted = valuesOf(counting)
  const known = new Set<number>()
  const byPayee = new Map<string, PayeeCredits>()
  for (const { id } of payees) {
    if (byPayee.has(id)) continue
    const own = codes.get(id) ?? []
    for (const code of own) known.add(code)
    const ownParts = parts.byPayee.get(id) ?? []
    byPayee.set(id, {
      totals: lazily(() => totalsOf(reading, sums, keyed, own, ownParts)),
      list: lazily(() => {
        const rows = Int32Array.from(own.flatMap((code) => [...rowsOf(code)]))
        return withParts(listOf(counting, inOrder(rows, reading.dates, ids)), ownParts, ids)
      }),
      cancelled: cancelledOf(reading, owners, own, ownParts),
      isUncut: reading.capAfter === null,
      counted,
    })
  }
  for (let code = BLANK_CODE; code < owners.dictionary.length; code += 1) {
    if (known.has(code) || countOfWord(owners, code) === 0) continue
    const { rows } = listOf(counting, rowsOf(code))
    faults.addOwner(code === BLANK_CODE ? '' : at(owners.dictionary, code), rows.length)
  }
  return {
    byPayee,
    credited: {
      totals: lazily(() => totalsOf(reading, sums, keyed, [...known], parts.credited)),
      list: lazily(() => {
        const rows = Int32Array.from([...known].flatMap((code) => [...rowsOf(code)]))
        return withParts(listOf(counting, inOrder(rows, reading.dates, ids)), parts.credited, ids)
      }),
      cancelled: reading.cancelled?.days ?? null,
      isUncut: reading.capAfter === null,
      counted,
    },
    all: totalsOf(reading, sums, keyed, 'all', parts.counted),
    leftOut: faults.count,
    findings: [...parts.findings, ...faults.findings()],
  }
}

/** Codes of each word; a dictionary that was put together may have a word twice. */
function codesOf({ dictionary }: TextColumn): ReadonlyMap<string, readonly number[]> {
  const codes = new Map<string, number[]>()
  dictionary.forEach((word, code) => {
    const known = codes.get(word)
    if (known === undefined) codes.set(word, [code])
    else known.push(code)
  })
  return codes
}

/** The parts of shared transactions: by payee, whole ones that are shared, and whole ones whether they are or not. */
interface ShareParts {
  readonly byPayee: ReadonlyMap<string, readonly SharedPart[]>
  readonly credited: readonly SharedPart[]
  readonly counted: readonly SharedPart[]
  readonly findings: readonly Finding[]
}

function shareParts(
  { workspace, assumptions }: Pick<CreditGrounds, 'workspace' | 'assumptions'>,
  { read, measure, capAfter }: MeasureReading,
  ids: TextColumn,
  rows: Int32Array,
  faults: RowFaults,
): ShareParts {
  const { byTransaction, findings } = readCreditShares(workspace, assumptions)
  const byPayee = new Map<string, SharedPart[]>()
  const credited: SharedPart[] = []
  const counted: SharedPart[] = []
  const digits = measure.unit === 'money' && measure.aggregate === 'sum' ? minorDigits(workspace.currency) : null
  for (const row of rows) {
    const found = read(row)
    if (found === null || 'kind' in found) continue
    const { day, whole } = found
    counted.push({ row, day, amount: whole, share: ONE })
    const shares = byTransaction.get(at(ids.dictionary, at(ids.codes, row))) ?? null
    if (shares === null) {
      faults.add({ kind: 'row', code: 'credit.shares' }, row)
      continue
    }
    credited.push({ row, day, amount: whole, share: ONE })
    shareOut(whole, shares, digits).forEach((part, index) => {
      const { payee, share } = at(shares, index)
      const list = byPayee.get(payee) ?? []
      list.push({ row, day, amount: cutTo(part, capAfter), share })
      byPayee.set(payee, list)
    })
  }
  return { byPayee, credited, counted, findings }
}

/** The sums of the cells of some words, or of all cells, and shared parts by month; cells without a month are passed over. */
function totalsOf(
  { dates }: MeasureReading,
  sums: CellSums,
  keyed: KeyedMonths,
  codes: readonly number[] | 'all',
  parts: readonly SharedPart[],
): MonthTotals {
  const { months, places } = monthsOf(dates)
  const units = new Float64Array(months.length)
  const extras = new Map<MonthNumber, Exact>()
  const put = (cell: number, place: number) => {
    if (cell < 0 || place >= months.length) return
    units[place] = (units[place] as number) + (sums.units[cell] as number)
    const extra = sums.extras.size === 0 ? undefined : sums.extras.get(cell)
    if (extra !== undefined) addTo(extras, at(months, place), extra)
  }
  if (codes === 'all') for (let cell = 0; cell < keyed.cellCount; cell += 1) put(cell, keyed.placeOf(cell))
  else {
    for (const code of codes) {
      for (let place = 0; place < months.length; place += 1) put(keyed.cellOf(code, place), place)
    }
  }
  for (const { row, amount } of parts) addTo(extras, at(months, at(places, row)), amount)
  return { months, units, scale: sums.scale, extras }
}

/** The days of cancellation, where any of a payee's transactions has one. */
function cancelledOf(
  { cancelled }: MeasureReading,
  owners: TextColumn,
  codes: readonly number[],
  parts: readonly SharedPart[],
): Int32Array | null {
  if (cancelled === null) return null
  const having = wordsWithDays(cancelled, owners)
  const any = codes.some((code) => having[code + 1] === 1) || parts.some(({ row }) => cancelled.days[row] !== BLANK_DAY)
  return any ? cancelled.days : null
}

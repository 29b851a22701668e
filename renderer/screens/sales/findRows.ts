import { at } from '@shared/findings/invariant'
import type { Formatter } from '@shared/i18n/format'
import { foldText } from '@shared/import/foldedText'
import { type DecimalMark, readNumber } from '@shared/import/readNumber'
import { parseDecimal } from '@shared/money/exact'
import type { Workspace } from '@shared/plan/model'
import { BLANK_CODE, BLANK_DAY, OWNER_COLUMN, type SalesColumn } from '@shared/sales/history'
import type { SalesRow } from './salesColumns'

type Finds = (place: number) => boolean

/**
 * Rows in which some cell has what is looked for: text that contains it whatever its case and accents, a number equal to it, a day
 * written so. Each different text and day is compared once.
 */
export function findRows(
  { sales, payees }: Workspace,
  rows: readonly SalesRow[],
  wanted: string,
  format: Formatter,
): readonly SalesRow[] {
  const folded = foldText(wanted)
  if (folded === '') return rows
  const names = new Map(payees.map(({ id, name }) => [id, name]))
  const finders = sales.columns.map((column) => finderOf(column, wanted, folded, names, format))
  return rows.filter(({ place }) => finders.some((finds) => finds(place)))
}

function finderOf(
  column: SalesColumn,
  wanted: string,
  folded: string,
  names: ReadonlyMap<string, string>,
  format: Formatter,
): Finds {
  switch (column.kind) {
    case 'text': {
      const shown = (text: string) => (column.name === OWNER_COLUMN ? (names.get(text) ?? text) : text)
      const hits = column.dictionary.map((text) => foldText(shown(text)).includes(folded))
      return (place) => at(column.codes, place) !== BLANK_CODE && at(hits, at(column.codes, place))
    }
    case 'date': {
      const hits = new Map<number, boolean>([[BLANK_DAY, false]])
      return (place) => {
        const day = at(column.days, place)
        const hit = hits.get(day) ?? foldText(format.date(day)).includes(folded)
        hits.set(day, hit)
        return hit
      }
    }
    case 'number': {
      const wantedUnits = new Set((['.', ','] as const).flatMap((mark) => unitsOf(wanted, mark, column.scale)))
      return (place) => wantedUnits.has(at(column.units, place))
    }
  }
}

/** What is looked for in the units of a column, when it is a number that the column can hold. */
function unitsOf(wanted: string, mark: DecimalMark, scale: number): number[] {
  const read = readNumber(wanted, mark)
  const value = read === null ? null : parseDecimal(read.decimal)
  if (value === null) return []
  const scaled = value.n * 10n ** BigInt(scale)
  return scaled % value.d === 0n ? [Number(scaled / value.d)] : []
}

import type { DayNumber } from '@shared/calendar/date'
import { firstDayOfMonth, type MonthNumber, monthOfDay } from '@shared/calendar/period'
import { at } from '@shared/findings/invariant'
import { BLANK_DAY, type DateColumn, type TextColumn } from '@shared/sales/history'
import { cellText } from '@shared/sales/rows'

/*
 * What crediting prepares of a sales history. It depends on the columns alone, which never change, so it is made once and lasts as long as they do.
 */

/** The months of a date column. */
export interface MonthColumn {
  /** Every month that occurs, ascending. */
  readonly months: readonly MonthNumber[]
  /** By row, the place in `months`; `months.length` where the date is blank. */
  readonly places: Int32Array
  /** Rows without a date, ascending. */
  readonly blankRows: Int32Array
}

const monthsKept = new WeakMap<DateColumn, MonthColumn>()

/** The month of each row. Cost O(rows) the first time. */
export function monthsOf(column: DateColumn): MonthColumn {
  const kept = monthsKept.get(column)
  if (kept !== undefined) return kept
  const made = readMonths(column.days)
  monthsKept.set(column, made)
  return made
}

function readMonths(days: Int32Array): MonthColumn {
  const numbers = new Int32Array(days.length)
  const blankRows: number[] = []
  const seen = new Set<MonthNumber>()
  let lastMonth = Number.NaN
  const monthAt = knownMonths()
  for (let row = 0; row < days.length; row += 1) {
    const day = days[row] as DayNumber
    if (day === BLANK_DAY) {
      blankRows.push(row)
      continue
    }
    const month = monthAt(day)
    numbers[row] = month
    if (month !== lastMonth) seen.add(month)
    lastMonth = month
  }
  const months = [...seen].sort((a, b) => a - b)
  const first = months[0]
  const placeOf = first === undefined ? new Int32Array(0) : new Int32Array(at(months, months.length - 1) - first + 1)
  months.forEach((month, place) => {
    placeOf[month - (first as number)] = place
  })
  const places = new Int32Array(days.length)
  for (let row = 0; row < places.length; row += 1) {
    places[row] = placeOf[(numbers[row] as number) - (first as number)] as number
  }
  for (const row of blankRows) places[row] = months.length
  return { months, places, blankRows: Int32Array.from(blankRows) }
}

/** Days from 1970 to 2099, whose months are looked up. */
const KNOWN_DAYS = 47482

/** The month of a day, looked up for the years that sales are of. */
function knownMonths(): (day: DayNumber) => MonthNumber {
  const table = new Int32Array(KNOWN_DAYS)
  for (let month = monthOfDay(0), day = 0; day < KNOWN_DAYS; month += 1) {
    const next = firstDayOfMonth(month + 1)
    table.fill(month, day, next)
    day = next
  }
  return (day) => (day >= 0 && day < KNOWN_DAYS ? (table[day] as MonthNumber) : monthOfDay(day))
}

/** Each row's cell of a table of words (of a text column) by months: sums go there without a question. */
export interface KeyedMonths {
  readonly cells: Int32Array
  readonly cellCount: number
  /** The cell of a word's code (-1 for blank) and a place of a month; -1 when no row has it. */
  readonly cellOf: (code: number, place: number) => number
  /** The place of a cell's month. */
  readonly placeOf: (cell: number) => number
}

/** Cells of a whole table of words by months that are kept for every row there may be. */
const MOST_CELLS = 4_000_000

const cellsKept = new WeakMap<TextColumn, WeakMap<DateColumn, KeyedMonths>>()

/** The cells of words by months. Blank words and blank dates have cells of their own. Cost O(rows) the first time. */
export function keyedMonths(words: TextColumn, dates: DateColumn): KeyedMonths {
  const ofWords = cellsKept.get(words) ?? new WeakMap<DateColumn, KeyedMonths>()
  cellsKept.set(words, ofWords)
  const kept = ofWords.get(dates)
  if (kept !== undefined) return kept
  const { months, places } = monthsOf(dates)
  const width = months.length + 1
  const cellCount = (words.dictionary.length + 1) * width
  const keyed =
    cellCount <= MOST_CELLS ? wholeTable(words.codes, places, width, cellCount) : usedCells(words.codes, places, width)
  ofWords.set(dates, keyed)
  return keyed
}

function wholeTable(codes: Int32Array, places: Int32Array, width: number, cellCount: number): KeyedMonths {
  const cells = new Int32Array(codes.length)
  for (let row = 0; row < cells.length; row += 1) {
    cells[row] = ((codes[row] as number) + 1) * width + (places[row] as number)
  }
  return {
    cells,
    cellCount,
    cellOf: (code, place) => (code + 1) * width + place,
    placeOf: (cell) => cell % width,
  }
}

/** Only pairs that occur have a cell: of a million words by a thousand months there are no more than rows. */
function usedCells(codes: Int32Array, places: Int32Array, width: number): KeyedMonths {
  const cells = new Int32Array(codes.length)
  const known = new Map<number, number>()
  for (let row = 0; row < cells.length; row += 1) {
    const pair = ((codes[row] as number) + 1) * width + (places[row] as number)
    const cell = known.get(pair) ?? known.size
    known.set(pair, cell)
    cells[row] = cell
  }
  const pairs = [...known.keys()]
  return {
    cells,
    cellCount: known.size,
    cellOf: (code, place) => known.get((code + 1) * width + place) ?? -1,
    placeOf: (cell) => at(pairs, cell) % width,
  }
}

const startsKept = new WeakMap<TextColumn, Int32Array>()

/** Where the rows of each word begin when they are put together: by code + 1, blank words first. Cost O(rows) the first time. */
function startsOf(words: TextColumn): Int32Array {
  const kept = startsKept.get(words)
  if (kept !== undefined) return kept
  const starts = new Int32Array(words.dictionary.length + 2)
  const { codes } = words
  for (let row = 0; row < codes.length; row += 1) {
    const next = (codes[row] as number) + 2
    starts[next] = (starts[next] as number) + 1
  }
  for (let place = 1; place < starts.length; place += 1) {
    starts[place] = (starts[place] as number) + (starts[place - 1] as number)
  }
  startsKept.set(words, starts)
  return starts
}

/** How many rows have a word; -1 for blank. */
export function countOfWord(words: TextColumn, code: number): number {
  const starts = startsOf(words)
  return at(starts, code + 2) - at(starts, code + 1)
}

const rowsKept = new WeakMap<TextColumn, Int32Array>()

/** The rows, ascending, in which a text column has a word; -1 for blank. Cost O(rows) the first time. */
export function rowsOfWord(words: TextColumn, code: number): Int32Array {
  const starts = startsOf(words)
  const rows = rowsKept.get(words) ?? rowsByWord(words, starts)
  rowsKept.set(words, rows)
  return rows.subarray(at(starts, code + 1), at(starts, code + 2))
}

function rowsByWord({ codes }: TextColumn, starts: Int32Array): Int32Array {
  const next = starts.slice()
  const rows = new Int32Array(codes.length)
  for (let row = 0; row < codes.length; row += 1) {
    const word = (codes[row] as number) + 1
    const place = next[word] as number
    rows[place] = row
    next[word] = place + 1
  }
  return rows
}

/** The same rows by day, then transaction id. */
export function inOrder(rows: Int32Array, dates: DateColumn, ids: TextColumn): Int32Array {
  const { days } = dates
  return rows.slice().sort((a, b) => {
    const apart = (days[a] as number) - (days[b] as number)
    if (apart !== 0) return apart
    const [idOfA, idOfB] = [cellText(ids, a), cellText(ids, b)]
    if (idOfA === idOfB) return a - b
    return idOfA === null || (idOfB !== null && idOfA < idOfB) ? -1 : 1
  })
}

const cancelledKept = new WeakMap<DateColumn, WeakMap<TextColumn, Uint8Array>>()

/** By code + 1 of a text column, 1 where any row of the word has a day. */
export function wordsWithDays(dates: DateColumn, words: TextColumn): Uint8Array {
  const ofDates = cancelledKept.get(dates) ?? new WeakMap<TextColumn, Uint8Array>()
  cancelledKept.set(dates, ofDates)
  const kept = ofDates.get(words)
  if (kept !== undefined) return kept
  const having = new Uint8Array(words.dictionary.length + 1)
  for (let row = 0; row < dates.days.length; row += 1) {
    if (dates.days[row] !== BLANK_DAY) having[(words.codes[row] as number) + 1] = 1
  }
  ofDates.set(words, having)
  return having
}

import { type IsoDate, toIsoDate } from '@shared/calendar/date'
import { currencyInHeading } from './currency'
import { soundsLikeAmount, soundsLikeDate } from './heading'
import { DATE_ORDERS, type DateOrder, hasNamedMonth, readDate } from './readDate'
import { type DecimalMark, readNumber } from './readNumber'
import { tally } from './tally'

/** One way to read the dates of a column, with the days it would give. */
export interface DateReading {
  readonly order: DateOrder
  readonly from: IsoDate
  readonly to: IsoDate
}

export type ColumnKind = 'text' | 'number' | 'amount' | 'date' | 'blank'

/** A column of a file as it seems to be. */
export interface DetectedColumn {
  readonly index: number
  /** Heading as written, made unique. */
  readonly header: string
  readonly kind: ColumnKind
  /** Of numbers and amounts; null for other kinds. */
  readonly decimalMark: DecimalMark | null
  /** Of dates; null for other kinds. */
  readonly dateOrder: DateOrder | null
  /** Every order that reads all dates of the column, the chosen one first. */
  readonly dateReadings: readonly DateReading[]
  /** Currency signs and codes seen beside the numbers or in the heading. */
  readonly currencies: readonly string[]
  /** `doubtful`: the values allow two readings; what they were decided by is the rest of the file, so a person should look. */
  readonly confidence: 'sure' | 'likely' | 'doubtful'
  readonly filledCount: number
  /** Filled cells that the chosen reading cannot read. */
  readonly unreadableCount: number
  /** True when some cells can only be read with a decimal point and others only with a decimal comma. */
  readonly mixedMarks: boolean
  /** True when some number reads differently, or only, with one of the two marks; whole numbers read the same. */
  readonly marksMatter: boolean
  /** The first three different filled values. */
  readonly samples: readonly string[]
}

/** What the file as a whole says about how its numbers and dates are written. */
export interface DialectHints {
  readonly delimiter: string | null
  readonly isWorkbook: boolean
}

/** A column is numbers or dates when at least this share of its filled cells can be read so; half of them where its heading says the same. */
const SHARE_OF_KIND = 0.8
const SHARE_WITH_HEADING = 0.5
const SAMPLE_COUNT = 3
/** Numbers such as 007 or 01234 are codes, not quantities. */
const CODE = /^0\d/

/** Filled cells of a column: each different text with how often it occurs, since real columns repeat themselves. */
type Texts = ReadonlyMap<string, number>

/** Recognises one column from all its values. */
export function detectColumn(rows: readonly (readonly string[])[], index: number, header: string): DetectedColumn {
  const texts = tally(filledTexts(rows, index))
  const filledCount = countOf(texts)
  const plain: DetectedColumn = {
    index,
    header,
    kind: filledCount === 0 ? 'blank' : 'text',
    decimalMark: null,
    dateOrder: null,
    dateReadings: [],
    currencies: [],
    confidence: 'sure',
    filledCount,
    unreadableCount: 0,
    mixedMarks: false,
    marksMatter: false,
    samples: [...texts.keys()].slice(0, SAMPLE_COUNT),
  }
  if (plain.kind === 'blank') return plain
  return asDates(plain, texts) ?? asNumbers(plain, texts) ?? plain
}

function* filledTexts(rows: readonly (readonly string[])[], index: number): Generator<string> {
  for (const row of rows) {
    const text = row[index]?.trim()
    if (text !== undefined && text !== '') yield text
  }
}

function countOf(texts: Texts): number {
  let count = 0
  for (const times of texts.values()) count += times
  return count
}

function shareNeeded(headingSaysSo: boolean): number {
  return headingSaysSo ? SHARE_WITH_HEADING : SHARE_OF_KIND
}

interface TriedOrder {
  readonly order: DateOrder
  readonly readCount: number
  readonly reading: DateReading | null
}

function asDates(plain: DetectedColumn, texts: Texts): DetectedColumn | null {
  const tried = DATE_ORDERS.filter((order) => order !== 'serial' || soundsLikeDate(plain.header)).map((order) =>
    tryOrder(texts, order),
  )
  const most = Math.max(...tried.map(({ readCount }) => readCount))
  const best = tried.filter(({ readCount, reading }) => readCount === most && reading !== null)
  const [chosen] = best
  if (
    chosen === undefined ||
    most < plain.filledCount * shareNeeded(soundsLikeDate(plain.header)) ||
    looksLikeCounts(plain, texts, chosen.order)
  )
    return null
  const orderMatters = best.length > 1 && ![...texts.keys()].every(hasNamedMonth)
  return {
    ...plain,
    kind: 'date',
    dateOrder: chosen.order,
    dateReadings: (orderMatters ? best : [chosen]).flatMap(({ reading }) => (reading === null ? [] : [reading])),
    confidence: orderMatters ? 'doubtful' : 'sure',
    unreadableCount: plain.filledCount - most,
  }
}

/** 20171231 may be a day or a number: only a heading that sounds like a date makes it a day. */
function looksLikeCounts(plain: DetectedColumn, texts: Texts, order: DateOrder): boolean {
  return order === 'ymd' && !soundsLikeDate(plain.header) && [...texts.keys()].every((text) => /^\d+$/.test(text))
}

function tryOrder(texts: Texts, order: DateOrder): TriedOrder {
  let readCount = 0
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  for (const [text, times] of texts) {
    const day = readDate(text, order)
    if (day === null) continue
    readCount += times
    from = Math.min(from, day)
    to = Math.max(to, day)
  }
  return { order, readCount, reading: readCount === 0 ? null : { order, from: toIsoDate(from), to: toIsoDate(to) } }
}

function asNumbers(plain: DetectedColumn, texts: Texts): DetectedColumn | null {
  const found = { point: 0, comma: 0, onlyPoint: 0, onlyComma: 0, differing: 0, codes: 0 }
  const currencies = new Set<string>()
  for (const [text, times] of texts) {
    const withPoint = readNumber(text, '.')
    const withComma = readNumber(text, ',')
    if (withPoint !== null) found.point += times
    if (withComma !== null) found.comma += times
    if (withPoint !== null && withComma === null) found.onlyPoint += times
    if (withComma !== null && withPoint === null) found.onlyComma += times
    if (withPoint !== null && withComma !== null && withPoint.decimal !== withComma.decimal) found.differing += times
    if (CODE.test(text)) found.codes += times
    const currency = withPoint?.currency ?? withComma?.currency ?? null
    if (currency !== null) currencies.add(currency)
  }
  const decimalMark: DecimalMark = found.comma > found.point ? ',' : '.'
  const readCount = Math.max(found.point, found.comma)
  if (readCount < plain.filledCount * shareNeeded(soundsLikeAmount(plain.header)) || found.codes > 0) return null
  const inHeading = currencyInHeading(plain.header)
  if (inHeading !== null) currencies.add(inHeading)
  const undecided = found.point === found.comma && found.differing > 0
  return {
    ...plain,
    kind: currencies.size > 0 || soundsLikeAmount(plain.header) ? 'amount' : 'number',
    decimalMark: undecided ? groupingMark(texts) : decimalMark,
    currencies: [...currencies],
    confidence: undecided ? 'doubtful' : 'sure',
    unreadableCount: plain.filledCount - readCount,
    mixedMarks: found.onlyPoint > 0 && found.onlyComma > 0,
    marksMatter: found.onlyPoint + found.onlyComma + found.differing > 0,
  }
}

/** Where `1,234` could be either, amounts more often have thousands than three decimals: the mark seen groups. */
function groupingMark(texts: Texts): DecimalMark {
  return [...texts.keys()].some((text) => text.includes(',')) ? '.' : ','
}

/**
 * Decides columns that allow two readings by the rest of the file: columns that are sure, then the delimiter (a semicolon goes
 * with a decimal comma and days before months).
 */
export function settleDoubts(columns: readonly DetectedColumn[], hints: DialectHints): DetectedColumn[] {
  const sureMark = agreed(
    columns.flatMap(({ decimalMark, confidence, marksMatter }) =>
      confidence === 'sure' && marksMatter && decimalMark !== null ? [decimalMark] : [],
    ),
  )
  const sureOrder = agreed(
    columns.flatMap(({ dateOrder, confidence }) =>
      confidence === 'sure' && dateOrder !== null && (dateOrder === 'dmy' || dateOrder === 'mdy') ? [dateOrder] : [],
    ),
  )
  const european = hints.delimiter === ';' || sureMark === ','
  return columns.map((column) => {
    if (column.confidence !== 'doubtful') return column
    if (column.kind === 'date') return settleDate(column, sureOrder, european)
    // Cells of a workbook that are numbers come with a decimal point.
    const mark = hints.isWorkbook ? '.' : sureMark
    return mark === null ? column : { ...column, decimalMark: mark, confidence: 'likely' }
  })
}

function settleDate(column: DetectedColumn, sureOrder: DateOrder | null, european: boolean): DetectedColumn {
  const halfDays = column.samples.some((text) => /[ap]\.?m\.?$/i.test(text))
  const wanted = sureOrder ?? (european ? 'dmy' : halfDays ? 'mdy' : null)
  const chosen = column.dateReadings.find(({ order }) => order === wanted)
  if (chosen === undefined) return column
  return {
    ...column,
    dateOrder: chosen.order,
    dateReadings: [chosen, ...column.dateReadings.filter((reading) => reading !== chosen)],
    confidence: sureOrder === null ? 'doubtful' : 'likely',
  }
}

function agreed<T>(values: readonly T[]): T | null {
  const [first] = values
  return first !== undefined && values.every((value) => value === first) ? first : null
}

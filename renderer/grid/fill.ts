import { dayOf, type IsoDate, parseIsoDate, toIsoDate } from '@shared/calendar/date'
import { add, exact, multiply, parseDecimal, subtract, toDecimal } from '@shared/money/exact'

/**
 * Goes on with the cells a fill starts from, as a spreadsheet does.
 *
 * Two or more plain numbers (or percents) in even steps go on in those steps; dates of one day of the month go on by months, other dates by days;
 * everything else, a single cell and formulas too, is repeated in turn.
 *
 * @param texts the workspace's own texts the fill starts from, in order
 * @param count how many cells are filled after them; for a fill backwards hand the texts over in reverse
 *
 * @example
 * continued(['80%', '90%'], 2)  // ['100%', '110%']
 */
export function continued(texts: readonly string[], count: number): readonly string[] {
  const next = stepping(texts)
  return Array.from({ length: count }, (_, index) => next?.(index + 1) ?? (texts[index % texts.length] as string))
}

/** The text `place` steps after the last one; null where the texts make no series. */
function stepping(texts: readonly string[]): ((place: number) => string | null) | null {
  if (texts.length < 2) return null
  return numberSeries(texts) ?? dateSeries(texts)
}

function numberSeries(texts: readonly string[]): ((place: number) => string | null) | null {
  const isPercent = texts.every((text) => text.endsWith('%'))
  const values = texts.map((text) => parseDecimal(isPercent ? text.slice(0, -1).trim() : text))
  if (values.some((value) => value === null)) return null
  const [first, second, ...rest] = values as [Known, Known, ...Known[]]
  const step = subtract(second, first)
  let last = second
  for (const value of rest) {
    const move = subtract(value, last)
    if (move.n * step.d !== step.n * move.d) return null
    last = value
  }
  return (place) => {
    const text = toDecimal(add(last, multiply(step, exact(BigInt(place)))))
    return text === null ? null : isPercent ? `${text}%` : text
  }
}

type Known = NonNullable<ReturnType<typeof parseDecimal>>

function dateSeries(texts: readonly string[]): ((place: number) => string | null) | null {
  const dates = texts.flatMap((text) => parseIsoDate(text) ?? [])
  if (dates.length !== texts.length) return null
  return monthSeries(dates) ?? daySeries(dates)
}

function evenStep(values: readonly number[]): number | null {
  const [first, second] = values as [number, number]
  const step = second - first
  return values.every((value, index) => value === first + index * step) ? step : null
}

function monthSeries(dates: readonly IsoDate[]): ((place: number) => string) | null {
  const parts = dates.map((date) => date.split('-').map(Number) as [number, number, number])
  const day = parts[0]?.[2]
  const step = evenStep(parts.map(([year, month]) => year * 12 + month - 1))
  if (step === null || step === 0 || day === undefined || day > 28 || parts.some((part) => part[2] !== day)) return null
  const [lastYear, lastMonth] = parts.at(-1) as [number, number, number]
  return (place) => {
    const month = lastYear * 12 + lastMonth - 1 + place * step
    return [Math.floor(month / 12), String((month % 12) + 1).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
  }
}

function daySeries(dates: readonly IsoDate[]): ((place: number) => string) | null {
  const days = dates.map(dayOf)
  const step = evenStep(days)
  const last = days.at(-1)
  return step === null || last === undefined ? null : (place) => toIsoDate(last + place * step)
}

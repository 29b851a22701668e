import { formulaInLanguage } from '@shared/formula/parse'
import { translate } from '@shared/i18n/catalogue'
import type { Cap, LocalText, Multiplier, RateTable } from './model'
import { meaningOfBound, meaningOfValue, type NumberReader, shownNumber } from './shownNumber'

/** Who reads a sentence: numbers and formulas in their language, and the names people gave to measures. */
export interface SentenceReader extends NumberReader {
  readonly nameOfMeasure: (id: string) => string
}

/**
 * How a table pays, with its tiers.
 *
 * @param measure the measure of the component, which the second axis of a matrix reads too unless it names one
 */
export function describeTable(table: RateTable, reader: SentenceReader, measure: string | null): string {
  const { language } = reader
  const key =
    table.by === 'place'
      ? 'sentence.prizes'
      : table.application === 'step' && table.cumulative === true
        ? 'sentence.table.stepCumulative'
        : (`sentence.table.${table.application}` as const)
  const by = translate(language, `sentence.by.${table.by}`)
  return [
    translate(language, key, { tiers: describeTiers(table, reader), by }),
    ...(table.across === undefined ? [] : [describeColumns(table.across, reader, measure)]),
    ...(table.application === 'interpolated' ? [translate(language, `sentence.ends.${table.ends ?? 'flat'}`)] : []),
    ...(table.belowZero === 'negative' ? [translate(language, 'sentence.table.negative')] : []),
  ].join(' ')
}

function describeTiers(table: RateTable, reader: SentenceReader): string {
  const tiers = table.tiers.map(({ from, value, across }) => {
    const values = table.across === undefined || across === undefined ? [value] : across
    return translate(reader.language, table.by === 'place' ? 'sentence.prize' : 'sentence.tier', {
      value: values.map((one) => describeValue(table, one, reader)).join(' / '),
      from: shownNumber(from, meaningOfBound(table.by), reader),
    })
  })
  return listed(tiers, reader)
}

function describeColumns(
  across: NonNullable<RateTable['across']>,
  reader: SentenceReader,
  measure: string | null,
): string {
  const axis = across.measure ?? measure
  return translate(reader.language, 'sentence.table.matrix', {
    by: translate(reader.language, `sentence.by.${across.by}`),
    measure: axis === null ? '' : reader.nameOfMeasure(axis),
    columns: listed(
      across.from.map((from) => shownNumber(from, meaningOfBound(across.by), reader)),
      reader,
    ),
  })
}

function describeValue({ pays, application }: RateTable, value: string, reader: NumberReader): string {
  const shown = shownNumber(value, meaningOfValue(pays), reader)
  const isFlat = application === 'step' || application === 'interpolated'
  const key = pays === 'percentOfTarget' && isFlat ? 'percentOfTargetFlat' : pays
  return translate(reader.language, `sentence.value.${key}`, { value: shown })
}

/** A most or least amount: `300 % of target variable pay`. */
export function describeLimit({ of, value }: Pick<Cap, 'of' | 'value'>, reader: NumberReader): string {
  const meaning = of === 'amount' ? 'money' : of === 'baseRate' ? 'count' : 'rate'
  return translate(reader.language, `sentence.limit.${of}`, { value: shownNumber(value, meaning, reader) })
}

/** The factor of a multiplier with its bounds. A number stands as it is, a formula in quotation marks. */
export function describeFactor({ factor, least, most }: Multiplier, reader: NumberReader): string {
  const { language } = reader
  const number = (text: string) => shownNumber(text, text.trim().endsWith('%') ? 'rate' : 'count', reader)
  const isNumber = /^[\d.\s%]+$/.test(factor)
  const params = {
    factor: isNumber
      ? number(factor)
      : translate(language, 'sentence.multiplier.formula', { factor: formulaInLanguage(factor, language) }),
    least: least === undefined ? '' : number(least),
    most: most === undefined ? '' : number(most),
  }
  if (least !== undefined && most !== undefined) return translate(language, 'sentence.multiplier.both', params)
  if (least !== undefined) return translate(language, 'sentence.multiplier.least', params)
  return most === undefined ? params.factor : translate(language, 'sentence.multiplier.most', params)
}

/** Several things as one: `a, b and c`. */
export function listed(parts: readonly string[], { language }: NumberReader): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(parts)
}

/** A text of the plan in the language of the reader. */
export function textFor(text: LocalText, { language }: NumberReader): string {
  return typeof text === 'string' ? text : text[language]
}

import { namesIn } from '@shared/formula/expression'
import { parseFormula } from '@shared/formula/parse'
import type { Measure } from './model'

/** Names that the expressions of measures use: columns the sales should have, besides assumptions. What cannot be read uses none. */
export function columnsUsed(measures: readonly Measure[]): readonly string[] {
  const names = measures.flatMap(({ where, credit }) =>
    [where, credit].flatMap((text) => {
      const parsed = parseFormula(text)
      return parsed.ok ? namesIn(parsed.value) : []
    }),
  )
  return [...new Set(names)]
}

/** Date columns that measures count on. */
export function datesUsed(measures: readonly Measure[]): readonly string[] {
  return [...new Set(measures.map(({ date }) => date))]
}

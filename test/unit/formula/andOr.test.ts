import { parseFormula, toFileFormula } from '@shared/formula/parse'
import { describe, expect, it } from 'vitest'

describe('and, or', () => {
  it('between two values are words, also before a bracket', () => {
    expect(parseFormula('type = "New" and (stage = "Won" or stage = "Returned")').ok).toBe(true)
    expect(toFileFormula('type = "New" et (stage = "Won" ou (amount > 5%))', 'fr')).toEqual({
      ok: true,
      value: 'type = "New" and (stage = "Won" or (amount > 5%))',
    })
  })

  it('at the start of a value are the functions of a spreadsheet', () => {
    expect(toFileFormula('ET(term = 12; OU(stage = "Won"; stage = "Returned"))', 'fr')).toEqual({
      ok: true,
      value: 'AND(term = 12, OR(stage = "Won", stage = "Returned"))',
    })
  })
})

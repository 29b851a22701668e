import { type Exact, exact, parseDecimal, ZERO } from '@shared/money/exact'
import {
  type CellFormula,
  type CellReader,
  call,
  cellAt,
  columnLetters,
  columnRange,
  constant,
  evaluateCell,
  formulaText,
  operation,
  sheetNumber,
  whole,
} from '@shared/report/cellFormula'
import { safeCellNames } from '@shared/report/numberCells'
import { describe, expect, it } from 'vitest'

const decimal = (text: string): Exact => parseDecimal(text) ?? ZERO
const nothing: CellReader = () => null
const valueOfText = (formula: CellFormula) => evaluateCell(formula, nothing)

describe('the text of a cell formula', () => {
  it('keeps the brackets that its order needs, and no others', () => {
    const sum = operation(whole(1), '+', whole(2))
    expect(formulaText(operation(sum, '*', whole(3)), 'A')).toBe('(1+2)*3')
    expect(formulaText(operation(whole(1), '-', operation(whole(2), '-', whole(3))), 'A')).toBe('1-(2-3)')
    expect(formulaText(operation(operation(whole(1), '*', whole(2)), '+', whole(3)), 'A')).toBe('1*2+3')
  })

  it('names the sheet of another sheet’s cell and fixes it there', () => {
    expect(formulaText(cellAt('Payouts', 3, 5), 'Payouts')).toBe('C5')
    expect(formulaText(cellAt('Crédits d’été', 28, 5), 'Payouts')).toBe("'Crédits d’été'!$AB$5")
    expect(formulaText(columnRange("L'an", 1, 2, 9), 'Payouts')).toBe("'L''an'!$A$2:$A$9")
  })

  it('counts columns in letters', () => {
    expect([1, 26, 27, 52, 53, 702, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })
})

describe('a number in a sheet', () => {
  it('is the decimal itself, or its first 17 digits', () => {
    expect(sheetNumber(exact(1n, 8n))).toBe('0.125')
    expect(sheetNumber(exact(-1n, 3n))).toBe('-0.33333333333333333')
    expect(sheetNumber(exact(2_000_000n, 3n))).toBe('666666.66666666667')
  })
})

describe('the exact value of a cell formula', () => {
  it('rounds half away from zero, as a spreadsheet does', () => {
    expect(valueOfText(call('ROUND', constant(decimal('2.675')), whole(2)))).toEqual(decimal('2.68'))
    expect(valueOfText(call('ROUND', constant(decimal('-2.675')), whole(2)))).toEqual(decimal('-2.68'))
    expect(valueOfText(call('TRUNC', constant(decimal('-2.679')), whole(2)))).toEqual(decimal('-2.67'))
    expect(valueOfText(call('INT', constant(decimal('-2.5'))))).toEqual(decimal('-3'))
  })

  it('is nothing where a spreadsheet shows an error', () => {
    expect(valueOfText(operation(whole(1), '/', whole(0)))).toBeNull()
    expect(valueOfText(operation({ kind: 'text', text: 'a' }, '+', whole(1)))).toBeNull()
  })

  it('takes only the branch that holds', () => {
    const safe = call('IF', operation(whole(0), '=', whole(0)), whole(7), operation(whole(1), '/', whole(0)))
    expect(valueOfText(safe)).toEqual(decimal('7'))
  })

  it('works through a column element by element', () => {
    const bounds = ['0', '1', '1.2'].map(decimal)
    const read: CellReader = ({ row }) => bounds[row - 1] ?? null
    const range = columnRange('Plan', 1, 1, 3)
    const above = operation(constant(decimal('1.5')), '-', range)
    expect(evaluateCell(call('SUMPRODUCT', operation(operation(range, '<', whole(1)), '*', above)), read)).toEqual(
      decimal('1.5'),
    )
    expect(evaluateCell(call('MATCH', constant(decimal('1.1')), range, whole(1)), read)).toEqual(decimal('2'))
    expect(evaluateCell(call('MATCH', whole(-1), range, whole(1)), read)).toBeNull()
    expect(evaluateCell(call('LOOKUP', constant(decimal('1.2')), range, range), read)).toEqual(decimal('1.2'))
  })
})

describe('names of cells', () => {
  it('cannot be taken for cells, hold no other characters, and differ by more than capitals', () => {
    expect(safeCellNames(['base_rate', 'FY26', 'R1C1', 'Base_Rate', 'taux d’été', 'true'])).toEqual([
      'base_rate',
      '_FY26',
      '_R1C1',
      'Base_Rate_2',
      '_taux_d_été',
      '_true',
    ])
  })
})

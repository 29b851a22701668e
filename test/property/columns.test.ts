import { NO_FLAG } from '@shared/formula/columnPrograms'
import { rowByRow } from '@shared/formula/columnScope'
import { columnCompiler } from '@shared/formula/columns'
import { compileExpression, FormulaFault } from '@shared/formula/evaluate'
import type { Expression, Value } from '@shared/formula/expression'
import { kindOf } from '@shared/formula/kinds'
import { parseFormula } from '@shared/formula/parse'
import { exactScaled } from '@shared/money/exact'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RandomTable, randomFormulas, randomTable } from '../support/arbitrary/columns'

/** The value of each row, one by one; null where it has none. */
function oneByOne(expression: Expression, { scope, rowCount }: RandomTable): readonly Value[] {
  const evaluate = compileExpression(expression, rowByRow(scope))
  return Array.from({ length: rowCount }, (_, row) => {
    try {
      return evaluate(row)
    } catch (fault) {
      if (fault instanceof FormulaFault) return null
      throw fault
    }
  })
}

function parsed(text: string, { scope }: RandomTable): Expression {
  const expression = parseFormula(text)
  if (!expression.ok) throw new Error(`${text} can be read`)
  const kinds = new Map([...rowByRow(scope)].map(([name, { kind }]) => [name, kind]))
  if (!kindOf(expression.value, kinds).ok) throw new Error(`${text} has a kind`)
  return expression.value
}

/** Rows in another order, some twice: as programs run over the transactions of one payee. */
const someRows = (rowCount: number) => fc.array(fc.nat({ max: rowCount - 1 }), { minLength: 1, maxLength: 60 })

describe('Whole columns', () => {
  it('give the numbers that one row after the other gives, and none where it gives none', () => {
    let reached = 0
    fc.assert(
      fc.property(randomTable, randomFormulas.number, (table, text) => {
        const expression = parsed(text, table)
        const program = columnCompiler(table.scope).number(expression)
        if (program === null) return
        reached += 1
        const { rowCount } = table
        const units = [...program.run({ start: 0, count: rowCount, rows: null }).subarray(0, rowCount)]
        const found = units.map((each) => (Number.isNaN(each) ? null : exactScaled(each, program.scale)))
        expect(found).toEqual(oneByOne(expression, table))
        expect(units.every((each) => !(Math.abs(each) > program.bound))).toBe(true)
        expect(program.mayFail || found.every((each) => each !== null)).toBe(true)
      }),
      { numRuns: 1000 },
    )
    expect(reached).toBeGreaterThan(300)
  })

  it('answer yes or no as one row after the other does', () => {
    let reached = 0
    fc.assert(
      fc.property(randomTable, randomFormulas.flag, (table, text) => {
        const expression = parsed(text, table)
        const program = columnCompiler(table.scope).flag(expression)
        if (program === null) return
        reached += 1
        const { rowCount } = table
        const answers = [...program.run({ start: 0, count: rowCount, rows: null }).subarray(0, rowCount)]
        const found = answers.map((each) => (each === NO_FLAG ? null : each === 1))
        expect(found).toEqual(oneByOne(expression, table))
        expect(program.mayFail || !answers.includes(NO_FLAG)).toBe(true)
      }),
      { numRuns: 1000 },
    )
    expect(reached).toBeGreaterThan(300)
  })

  it('give the same for rows that are picked', () => {
    fc.assert(
      fc.property(
        randomTable.chain((table) => fc.tuple(fc.constant(table), someRows(table.rowCount))),
        randomFormulas.number,
        ([table, rows], text) => {
          const expression = parsed(text, table)
          const { number } = columnCompiler(table.scope)
          const program = number(expression)
          if (program === null) return
          const picked = [...program.run({ start: 0, count: rows.length, rows: Int32Array.from(rows) })]
          const all = oneByOne(expression, table)
          expect(
            picked.slice(0, rows.length).map((each) => (Number.isNaN(each) ? null : exactScaled(each, program.scale))),
          ).toEqual(rows.map((row) => all[row]))
        },
      ),
      { numRuns: 1000 },
    )
  })
})

import { countingProgram } from '@shared/engine/credit/counting'
import { columnNames } from '@shared/engine/credit/names'
import { readMeasure } from '@shared/engine/credit/transaction'
import { simulate } from '@shared/engine/simulate'
import { invariant } from '@shared/findings/invariant'
import { BLOCK_ROWS } from '@shared/formula/columnPrograms'
import { ONE } from '@shared/money/exact'
import type { Workspace } from '@shared/plan/model'
import type { Competitor } from './compete'
import { QUARTERS } from './workload'
import { quarterId, withFreshHistory } from './workspace'

/** Cents by payee and quarter: what all lines of the quarter come to. */
export function paidBy(workspace: Workspace): Float64Array {
  const { lines, findings } = simulate(workspace)
  invariant(findings.length === 0, 'the reference workload has nothing to complain of')
  const cells = new Map(workspace.payees.flatMap(({ id }) => quarters.map((quarter) => [`${id} ${quarter}`, 0])))
  for (const { payee, period, payout } of lines) {
    const cell = `${payee} ${period}`
    const before = cells.get(cell)
    invariant(before !== undefined, 'lines are paid each quarter')
    cells.set(cell, before + payout.minor)
  }
  return Float64Array.from(cells.values())
}

const quarters = Array.from({ length: QUARTERS }, (_, quarter) => quarterId(quarter))

/** Everything from the sales to the payouts, with nothing kept of an earlier run. */
export function engineSimulating(workspace: Workspace, expected: Float64Array): Competitor {
  return {
    name: 'Palier',
    run: () => simulate(withFreshHistory(workspace)),
    result: () => paidBy(withFreshHistory(workspace)),
    expected,
  }
}

/** The same with every line of the result built: credited, quota, attainment and target of each as fractions. */
export function engineListing(workspace: Workspace, expected: Float64Array): Competitor {
  return {
    ...engineSimulating(workspace, expected),
    name: 'Palier, every line listed',
    run: () => simulate(withFreshHistory(workspace)).lines,
  }
}

/** The credit expression evaluated for every row, exact: whole columns, a block of rows at a time. */
export function engineCrediting(workspace: Workspace, expected: Float64Array): Competitor {
  const { sales, measures } = workspace
  const [measure] = measures
  const names = columnNames(sales, new Map())
  const { reading } =
    measure === undefined ? { reading: null } : readMeasure(workspace, new Map(), names, measure, '', [], ONE)
  const program = reading === null ? null : countingProgram(reading)
  invariant(program !== null && program.scale <= 3, 'columns can say the reference measure')
  const factor = 10 ** (3 - program.scale)
  const run = (): Float64Array => {
    const thousandths = new Float64Array(sales.rowCount)
    for (let first = 0; first < sales.rowCount; first += BLOCK_ROWS) {
      const block = { start: first, count: Math.min(BLOCK_ROWS, sales.rowCount - first), rows: null }
      thousandths.set(program.amounts(block).subarray(0, block.count), first)
    }
    return factor === 1 ? thousandths : thousandths.map((units) => units * factor)
  }
  return { name: 'Palier', run, result: run, expected }
}

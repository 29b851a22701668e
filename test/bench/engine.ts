import { rowScope } from '@shared/engine/credit'
import { simulate } from '@shared/engine/simulate'
import { invariant } from '@shared/findings/invariant'
import { compileExpression } from '@shared/formula/evaluate'
import { parseFormula } from '@shared/formula/parse'
import type { Workspace } from '@shared/plan/model'
import type { Competitor } from './compete'
import { CREDIT_AMOUNT, CREDIT_WHERE, withFreshHistory } from './workspace'

/** Cents by payee and quarter of each component of the reference workspace, one component after the other. */
export function paidBy(workspace: Workspace): Float64Array {
  const { lines, findings } = simulate(workspace)
  invariant(findings.length === 0, 'the reference workload has nothing to complain of')
  return Float64Array.from(
    workspace.plans.flatMap(({ components }) =>
      components.flatMap(({ id }) => lines.filter(({ component }) => component === id)),
    ),
    ({ payout }) => payout.minor,
  )
}

/** Everything from the sales to the payouts, with nothing kept of an earlier run. */
export function engineSimulating(workspace: Workspace, expected: Float64Array): Competitor {
  return {
    name: 'Palier',
    run: () => simulate(withFreshHistory(workspace)),
    result: () => paidBy(withFreshHistory(workspace)),
    expected,
  }
}

/** The credit expression evaluated for every row, exact. */
export function engineCrediting({ sales }: Workspace, expected: Float64Array): Competitor {
  const scope = rowScope(sales, new Map())
  const where = evaluatorOf(CREDIT_WHERE)
  const credit = evaluatorOf(CREDIT_AMOUNT)
  const run = (): Float64Array => {
    const thousandths = new Float64Array(sales.rowCount)
    for (let row = 0; row < sales.rowCount; row += 1) {
      const amount = where(row) === true ? credit(row) : null
      if (typeof amount === 'object' && amount !== null) thousandths[row] = Number((amount.n * 1000n) / amount.d)
    }
    return thousandths
  }
  return { name: 'Palier', run, result: run, expected }

  function evaluatorOf(text: string) {
    const parsed = parseFormula(text)
    invariant(parsed.ok, 'the reference expressions can be read')
    return compileExpression(parsed.value, scope)
  }
}

import { explain } from '@shared/engine/explain'
import type { TraceNode } from '@shared/engine/result'
import { simulate } from '@shared/engine/simulate'
import { sum } from '@shared/money/exact'
import { exactMoney } from '@shared/money/money'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomWorkspace } from '../support/arbitrary/workspaces'
import { runs } from '../support/property/runs'

/** Steps whose parts do not add up to their figure. */
function wrongSums(node: TraceNode): string[] {
  const own = node.figure !== null && 'value' in node.figure ? node.figure.value : null
  const parts = node.children
    .filter(({ adds }) => adds)
    .flatMap(({ figure }) => (figure !== null && 'value' in figure ? [figure.value] : []))
  const total = sum(parts)
  const isWrong = own !== null && parts.length > 0 && (total.n !== own.n || total.d !== own.d)
  return [...(isWrong ? [`${node.kind}: ${JSON.stringify(node.params)}`] : []), ...node.children.flatMap(wrongSums)]
}

describe('an explanation', () => {
  it('ends in the payout of its line, and the parts of each step add up to it', () => {
    fc.assert(
      fc.property(randomWorkspace, fc.nat(), (workspace, choice) => {
        const { lines } = simulate(workspace)
        fc.pre(lines.length > 0)
        const paying = lines.filter(({ payout }) => payout.minor !== 0)
        const among = paying.length > 0 ? paying : lines
        const line = among[choice % among.length]
        if (line === undefined) return
        const nodes = explain(workspace, { payee: line.payee, period: line.period, component: line.component }).filter(
          ({ params }) => params['plan'] === line.plan && params['period'] === line.period,
        )
        expect(nodes).toHaveLength(1)
        const [node] = nodes
        expect(node?.figure).toEqual({ kind: 'money', value: exactMoney(line.payout) })
        expect(nodes.flatMap(wrongSums)).toEqual([])
      }),
      runs(150),
    )
  })
})

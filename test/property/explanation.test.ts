import { contains, parsePeriod, periodOf } from '@shared/calendar/period'
import { explain } from '@shared/engine/explain'
import type { LineRole, PayoutLine } from '@shared/engine/result'
import { simulate } from '@shared/engine/simulate'
import { exactMoney } from '@shared/money/money'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomWorkspace } from '../support/arbitrary/workspaces'
import { wrongSentences, wrongSums } from '../support/property/explained'
import { runs } from '../support/property/runs'

/** What names a line, and what it pays. */
function nameOf(line: Pick<PayoutLine, 'plan' | 'component' | 'period'> & { readonly role: LineRole }) {
  return [line.plan, line.component, line.role, line.period]
}

describe('an explanation', () => {
  it('has a tree for every line of a payee that ends in its payout, and the parts of each step add up to it, in sentences of both languages', () => {
    fc.assert(
      fc.property(randomWorkspace, fc.nat(), (workspace, choice) => {
        const { lines } = simulate(workspace)
        fc.pre(lines.length > 0)
        const paying = lines.filter(({ payout }) => payout.minor !== 0)
        const among = paying.length > 0 ? paying : lines
        const chosen = among[choice % among.length]
        if (chosen === undefined) return
        const period = parsePeriod(chosen.period, workspace.fiscalYearStart)
        if (period === null) return
        const year = periodOf(period.firstMonth, 'year', workspace.fiscalYearStart)
        const own = lines.filter(({ payee, period: id }) => {
          const span = parsePeriod(id, workspace.fiscalYearStart)
          return payee === chosen.payee && span !== null && contains(year, span)
        })
        const nodes = explain(workspace, { payee: chosen.payee, period: year.id })
        expect(
          nodes.map(({ params }) => [params['plan'], params['component'] ?? null, params['role'], params['period']]),
        ).toEqual(own.map(nameOf))
        expect(nodes.map(({ figure }) => figure)).toEqual(
          own.map(({ payout }) => ({ kind: 'money', value: exactMoney(payout) })),
        )
        expect(nodes.flatMap(wrongSums)).toEqual([])
        expect(wrongSentences(nodes, workspace)).toEqual([])
      }),
      runs(80),
    )
  })
})

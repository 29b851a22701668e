import { simulate } from '@shared/engine/simulate'
import { describe, expect, it } from 'vitest'
import { CONTROL_TOTALS, kernel, kernelAsPalier, keyDeals, totalCents } from '../../bench/kernel'
import { drawWorkload, QUARTERS } from '../../bench/workload'
import { workspaceOf } from '../../bench/workspace'

describe('the reference workload', () => {
  it('pays its published total', () => {
    const workload = drawWorkload(10_000)
    expect(totalCents(kernel(workload, keyDeals(workload)))).toBe(CONTROL_TOTALS[300]?.[10_000])
  })

  it('is paid by the engine, line by line, what is worked out by hand', () => {
    const workload = drawWorkload(2_000, 60)
    const { own, team, step } = kernelAsPalier(workload, keyDeals(workload))
    const { lines, findings } = simulate(workspaceOf(workload))
    const paid = (component: string) =>
      Float64Array.from(lines.filter((line) => line.component === component).map(({ payout }) => payout.minor))
    expect(findings).toEqual([])
    expect(lines).toHaveLength(3 * workload.payeeCount * QUARTERS)
    expect(paid('own')).toEqual(own)
    expect(paid('team')).toEqual(team)
    expect(paid('step')).toEqual(step)
  })
})

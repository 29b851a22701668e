import { describe, expect, it } from 'vitest'
import { paidBy } from '../../bench/engine'
import { CONTROL_TOTALS, kernel, keyDeals, totalCents } from '../../bench/kernel'
import { drawWorkload } from '../../bench/workload'
import { workspaceOf } from '../../bench/workspace'

describe('the reference workload', () => {
  it('pays its published total', () => {
    const workload = drawWorkload(10_000)
    expect(totalCents(kernel(workload, keyDeals(workload)))).toBe(CONTROL_TOTALS[300]?.[10_000])
  })

  it('is paid by the engine, payee by payee and quarter by quarter, what is worked out by hand', () => {
    const workload = drawWorkload(2_000, 60)
    expect(paidBy(workspaceOf(workload))).toEqual(kernel(workload, keyDeals(workload)))
  })
})

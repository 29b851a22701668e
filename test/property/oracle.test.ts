import { simulate } from '@shared/engine/simulate'
import { type Exact, parseDecimal, ZERO } from '@shared/money/exact'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomWorkspace } from '../support/arbitrary/workspaces'
import { type Fraction, written } from '../support/oracle/fraction'
import { oracleSimulate } from '../support/oracle/simulate'
import { runs } from '../support/property/runs'

const ofExact = (value: Exact | null) => (value === null ? null : written({ top: value.n, bottom: value.d }))
const ofFraction = (value: Fraction | null) => (value === null ? null : written(value))

describe('the engine', () => {
  it('pays every line of a random workspace as the slow exact oracle does, to the cent', () => {
    fc.assert(
      fc.property(randomWorkspace, fc.constantFrom('0', '0', '0.1', '-0.35'), (workspace, growth) => {
        const paid = simulate(workspace, { growth: parseDecimal(growth) ?? ZERO }).lines.map((line) => ({
          line: [line.payee, line.plan, line.component, line.period].join(' '),
          credited: ofExact(line.credited),
          quota: ofExact(line.quota),
          attainment: ofExact(line.attainment),
          payout: String(line.payout.minor),
        }))
        const expected = oracleSimulate(workspace, growth).map((line) => ({
          line: [line.payee, line.plan, line.component, line.period].join(' '),
          credited: ofFraction(line.credited),
          quota: ofFraction(line.quota),
          attainment: ofFraction(line.attainment),
          payout: String(line.payoutMinor),
        }))
        expect(paid).toEqual(expected)
      }),
      runs(200),
    )
  })
})

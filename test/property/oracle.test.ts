import { simulate } from '@shared/engine/simulate'
import { parseDecimal, ZERO } from '@shared/money/exact'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomWorkspace } from '../support/arbitrary/workspaces'
import { oracleSimulate } from '../support/oracle/simulate'
import { runs } from '../support/property/runs'
import { toldByEngine, toldByOracle } from '../support/property/told'

describe('the engine', () => {
  it('earns, pays and carries in a random workspace what the slow exact oracle does, to the cent', () => {
    fc.assert(
      fc.property(randomWorkspace, fc.constantFrom('0', '0', '0.1', '-0.35'), (workspace, growth) => {
        const result = simulate(workspace, { growth: parseDecimal(growth) ?? ZERO })
        // Amounts beyond what money can hold are left out, with a finding; the oracle knows no such end.
        fc.pre(!result.findings.some(({ code }) => code === 'pay.tooLarge'))
        expect(toldByEngine(result)).toEqual(toldByOracle(oracleSimulate(workspace, growth)))
      }),
      runs(200),
    )
  })
})

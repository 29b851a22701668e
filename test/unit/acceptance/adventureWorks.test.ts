import { simulate } from '@shared/engine/simulate'
import { hasErrors } from '@shared/findings/finding'
import { writeWorkspaceText } from '@shared/workspace/file'
import { parseWorkspace } from '@shared/workspace/parse'
import { describe, expect, it } from 'vitest'
import { type AdventureWorksPlan, adventureWorks } from '../../support/adventureWorks'
import {
  bonusByHand,
  type CentsByQuarter,
  commissionByHand,
  groupPartByHand,
  ownPartByHand,
  soldByHand,
  totalByHand,
} from '../../support/adventureWorksByHand'
import { HAS_ADVENTURE_WORKS } from '../../support/adventureWorksFiles'

/** What the engine pays for a component, by `person/2017-Q3`. */
function paid(plan: AdventureWorksPlan, component: string): CentsByQuarter {
  const { lines } = simulate(adventureWorks(plan))
  return new Map(
    lines
      .filter((line) => line.component === component)
      .map(({ payee, period, payout }) => [`${payee}/${period}`, BigInt(payout.minor)]),
  )
}

const inOrder = (amounts: CentsByQuarter) => [...amounts].toSorted(([a], [b]) => (a < b ? -1 : 1))

describe.skipIf(!HAS_ADVENTURE_WORKS)('AdventureWorks (reads ../shared/data)', () => {
  it('57,851 order lines of 18 people add to 77,548,570.20 exactly', () => {
    const { sales, payees } = adventureWorks('own-rate')
    expect(sales.rowCount).toBe(57851)
    expect(payees).toHaveLength(18)
    expect(totalByHand(soldByHand())).toBe(7754857020n)
    const { totals } = simulate(adventureWorks('own-rate'))
    expect(totals.sales).toEqual([{ measure: 'sales', credited: { n: 387742851n, d: 5n } }])
  })

  it.each(['own-rate', 'own-and-group'] as const)('the workspace of plan %s is sound and survives a file', (plan) => {
    const workspace = adventureWorks(plan)
    expect(hasErrors(simulate(workspace).findings)).toBe(false)
    const reread = parseWorkspace(JSON.parse(writeWorkspaceText(workspace)))
    expect(reread.findings).toEqual([])
    expect(reread.workspace).toEqual(workspace)
  })

  it('each person is paid their own commission percent, to the cent of a calculation by hand', () => {
    expect(inOrder(paid('own-rate', 'commission'))).toEqual(inOrder(commissionByHand()))
  })

  it('each person gets their bonus in the quarters that reached 100 % of quota, and in no other', () => {
    expect(inOrder(paid('own-rate', 'bonus'))).toEqual(inOrder(bonusByHand()))
    const paying = [...bonusByHand().values()].filter((amount) => amount > 0n)
    expect(paying.length).toBeGreaterThan(0)
  })

  it('75 % follows the own sales of the year through the tiers, to the cent of a calculation by hand', () => {
    expect(inOrder(paid('own-and-group', 'own'))).toEqual(inOrder(ownPartByHand()))
  })

  it('25 % follows the attainment of the territory group, to the cent of a calculation by hand', () => {
    expect(inOrder(paid('own-and-group', 'group'))).toEqual(inOrder(groupPartByHand()))
  })

  it('the calculations by hand have the totals they had', () => {
    const totals = [commissionByHand, bonusByHand, ownPartByHand, groupPartByHand].map((work) => totalByHand(work()))
    expect(totals).toEqual([105844004n, 3550000n, 80097343n, 26767297n])
  })
})

import type { SimulationResult } from '@shared/engine/result'
import { simulate } from '@shared/engine/simulate'
import { hasErrors } from '@shared/findings/finding'
import { checkWorkspace } from '@shared/plan/check'
import { readWorkspaceFile, writeWorkspaceFile } from '@shared/workspace/file'
import { beforeAll, describe, expect, it } from 'vitest'
import { type AdventureWorksPlan, adventureWorks, adventureWorksImport } from '../../support/adventureWorks'
import {
  bonusByHand,
  type CentsByQuarter,
  commissionByHand,
  groupPartByHand,
  ownPartByHand,
  type PersonQuarter,
  quartersByHand,
  soldByHand,
  totalByHand,
} from '../../support/adventureWorksByHand'
import { HAS_ADVENTURE_WORKS } from '../../support/adventureWorksFiles'

const inOrder = (amounts: CentsByQuarter) => [...amounts].toSorted(([a], [b]) => (a < b ? -1 : 1))

/** What a run pays for a component, by `person/2017-Q3`. */
function paid({ lines }: SimulationResult, component: string): [string, bigint][] {
  const ofComponent = lines.filter((line) => line.component === component)
  return inOrder(new Map(ofComponent.map(({ payee, period, payout }) => [`${payee}/${period}`, BigInt(payout.minor)])))
}

describe.skipIf(!HAS_ADVENTURE_WORKS)('AdventureWorks (reads ../shared/data)', () => {
  let workspaces: Readonly<Record<AdventureWorksPlan, ReturnType<typeof adventureWorks>>>
  let runs: Readonly<Record<AdventureWorksPlan, SimulationResult>>

  let imported: ReturnType<typeof adventureWorksImport>
  let quarters: readonly PersonQuarter[]

  beforeAll(() => {
    quarters = quartersByHand()
    imported = adventureWorksImport()
    const sales = imported.history
    workspaces = {
      'own-rate': adventureWorks('own-rate', sales),
      'own-and-group': adventureWorks('own-and-group', sales),
    }
    runs = { 'own-rate': simulate(workspaces['own-rate']), 'own-and-group': simulate(workspaces['own-and-group']) }
  })

  it('the import accepts every line of the export as a spreadsheet user saved it, without being told anything', () => {
    const { counts, findings } = imported.report
    expect(counts).toEqual({ read: 57851, accepted: 57851, rejected: 0, excluded: 0 })
    expect(findings).toEqual([])
  })

  it('57,851 order lines of 18 people add to 77,548,570.20 exactly', () => {
    expect(workspaces['own-rate'].sales.rowCount).toBe(57851)
    expect(workspaces['own-rate'].payees).toHaveLength(18)
    expect(totalByHand(soldByHand())).toBe(7754857020n)
    expect(runs['own-rate'].totals.sales).toEqual([{ measure: 'sales', credited: { n: 387742851n, d: 5n } }])
  })

  it('both plans are sound and run without a finding', () => {
    expect(hasErrors(checkWorkspace(workspaces['own-rate']))).toBe(false)
    expect(hasErrors(checkWorkspace(workspaces['own-and-group']))).toBe(false)
    expect(runs['own-rate'].findings).toEqual([])
    expect(runs['own-and-group'].findings).toEqual([])
  })

  it('each person is paid their own commission percent, to the cent of a calculation by hand', () => {
    expect(paid(runs['own-rate'], 'commission')).toEqual(inOrder(commissionByHand(quarters)))
  })

  it('each person gets their bonus in the quarters that reached 100 % of quota, and in no other', () => {
    expect(paid(runs['own-rate'], 'bonus')).toEqual(inOrder(bonusByHand(quarters)))
  })

  it('75 % follows the own sales of the year through the tiers, to the cent of a calculation by hand', () => {
    expect(paid(runs['own-and-group'], 'own')).toEqual(inOrder(ownPartByHand(quarters)))
  })

  it('25 % follows the attainment of the territory group, to the cent of a calculation by hand', () => {
    expect(paid(runs['own-and-group'], 'group')).toEqual(inOrder(groupPartByHand(quarters)))
  })

  it('the calculations by hand have the totals they had', () => {
    const totals = [commissionByHand, bonusByHand, ownPartByHand, groupPartByHand].map((work) =>
      totalByHand(work(quarters)),
    )
    expect(totals).toEqual([105844004n, 3550000n, 80097343n, 26767297n])
  })

  it('a saved and reopened workspace pays the same lines', () => {
    const reread = readWorkspaceFile(writeWorkspaceFile(workspaces['own-and-group']))
    expect(reread.findings).toEqual([])
    expect(reread.workspace && simulate(reread.workspace).lines).toEqual(runs['own-and-group'].lines)
  })
})

import { simulate } from '@shared/engine/simulate'
import type { Workspace } from '@shared/plan/model'
import type { Competitor, Timing } from './compete'
import { paidBy } from './engine'
import { creditCells, keyDeals, payCells, stepCents, type TeamCells, TIERS, type Tiers, teamCells } from './kernel'
import { libreOfficeEditing } from './libreOffice'
import type { DecimalClass, DecimalNumber, HyperFormulaSheets, Peers } from './peers'
import { QUARTERS, teamOf, type Workload } from './workload'
import { withRate, workspaceOf } from './workspace'

/** The rate from 100 % of quota goes from 9 % to 10 %. */
const EDITED_TIER = 3
const EDITED: Tiers = { ...TIERS, rate: [2, 4, 6, 10, 12] }

/** What is kept between edits: the credits, and the workload's quotas and targets. */
interface Kept {
  readonly workload: Workload
  readonly credit: Float64Array
  readonly teams: TeamCells
}

function keptOf(workload: Workload): Kept {
  const credit = creditCells(keyDeals(workload), workload.quota.length)
  return { workload, credit, teams: teamCells(workload, credit) }
}

/** Those who pay everybody again after one tier rate was edited; every run edits it back or forth. */
export function editors(workload: Workload, { decimal, hyperFormula }: Peers): readonly Competitor[] {
  const kept = keptOf(workload)
  const byHand = (tiers: Tiers) => payCells(workload, kept.credit, kept.teams, tiers)
  const expected = byHand(EDITED)
  return [
    editor('Kernel by hand, from kept credits', expected, byHand),
    engineEditing(workload, expected),
    ...(decimal === null ? [] : [editor('decimal.js', expected, (tiers) => payByDecimals(kept, tiers, decimal))]),
    ...(hyperFormula === null ? [] : [hyperFormulaEditing(kept, expected, hyperFormula)]),
  ]
}

/** The same edit in LibreOffice; null where it is not there. */
export async function officeEditor(workload: Workload, { workbooks }: Peers): Promise<Timing | null> {
  if (workbooks === null) return null
  const kept = keptOf(workload)
  const [before, after] = [TIERS, EDITED].map(({ rate }) => (rate[EDITED_TIER] as number) / 100) as [number, number]
  const edit = { cell: `B${EDITED_TIER + 1}`, before, after, results: `H1:H${kept.credit.length}` }
  return libreOfficeEditing(sheetsOf(kept), edit, payCells(workload, kept.credit, kept.teams, EDITED), workbooks)
}

function editor(name: string, expected: Float64Array, pay: (tiers: Tiers) => Float64Array): Competitor {
  return { name, run: backAndForth(pay), result: () => pay(EDITED), expected }
}

function backAndForth(act: (tiers: Tiers) => unknown): () => unknown {
  let isEdited = false
  return () => {
    isEdited = !isEdited
    return act(isEdited ? EDITED : TIERS)
  }
}

function engineEditing(workload: Workload, expected: Float64Array): Competitor {
  let workspace = workspaceOf(workload)
  const edit = (tiers: Tiers): Workspace => {
    workspace = withRate(workspace, EDITED_TIER, tiers)
    return workspace
  }
  return {
    name: 'Palier, the edit and everybody paid',
    run: backAndForth((tiers) => simulate(edit(tiers))),
    result: () => paidBy(edit(EDITED)),
    expected,
  }
}

/** Hundredths of a cent and percents in decimals: exact but for the last division of 20 digits. */
function payByDecimals({ workload, credit, teams }: Kept, tiers: Tiers, Decimal: DecimalClass): Float64Array {
  const banded = (credited: DecimalNumber, quota: DecimalNumber): DecimalNumber =>
    tiers.from.reduce((pay, from, tier) => {
      const low = quota.times(from)
      if (credited.lte(low)) return pay
      const next = tiers.from[tier + 1]
      const high = next === undefined || credited.lt(quota.times(next)) ? credited : quota.times(next)
      return pay.plus(high.minus(low).times(tiers.rate[tier] as number))
    }, new Decimal(0))
  const bands = Array.from(teams.credit, (credited, cell) =>
    banded(new Decimal(credited), new Decimal(teams.quota[cell] as number)),
  )
  return workload.quota.map((quota, cell) => {
    const team = teamCellOf(workload, cell)
    const own = banded(new Decimal(credit[cell] as number), new Decimal(quota)).times(75)
    const ofTeam = (bands[team] as DecimalNumber).times(quota * 25).div(teams.quota[team] as number)
    const rates = own.plus(ofTeam).div(1e6).round().toNumber()
    return Math.min(rates + stepCents(credit[cell] as number, quota), (workload.target[cell] as number) * 3)
  })
}

function teamCellOf({ teamCount }: Workload, cell: number): number {
  const payee = Math.floor(cell / QUARTERS)
  return teamOf(payee, teamCount) * QUARTERS + (cell % QUARTERS)
}

const PAY_COLUMN = 7

/** A sheet as a compensation analyst builds it: currency units, a tier table, one row a payee and quarter. */
function sheetsOf({ workload, credit, teams }: Kept) {
  const bound = (tier: number) => `Plan!$A$${tier + 1}`
  const rate = (tier: number) => `Plan!$B$${tier + 1}`
  const banded = (position: string, quota: string): string =>
    TIERS.from
      .map((_, tier) => {
        const high = tier + 1 < TIERS.from.length ? `MIN(${position},${quota}*${bound(tier + 1)})` : position
        return `MAX(0,${high}-${quota}*${bound(tier)})*${rate(tier)}`
      })
      .join('+')
  const plan = TIERS.from.map((from, tier) => [from / 100, (TIERS.rate[tier] as number) / 100])
  const pay = Array.from(workload.quota, (quota, cell): (number | string)[] => {
    const row = cell + 1
    const team = teamCellOf(workload, cell)
    const position = `B${row}*C${row}/D${row}`
    const rates = `ROUND((${banded(`A${row}`, `B${row}`)})*0.75+F${row}*0.25,2)`
    const step = `IF(A${row}>=B${row}*1.2,5000,IF(A${row}>=B${row},2500,0))`
    return [
      (credit[cell] as number) / 1e4,
      quota / 100,
      (teams.credit[team] as number) / 1e4,
      (teams.quota[team] as number) / 100,
      (workload.target[cell] as number) / 100,
      `=${banded(`G${row}`, `B${row}`)}`,
      `=${position}`,
      `=MIN(${rates}+${step},3*E${row})`,
    ]
  })
  return { Plan: plan, Pay: pay }
}

function hyperFormulaEditing(
  kept: Kept,
  expected: Float64Array,
  hyperFormula: NonNullable<Peers['hyperFormula']>,
): Competitor {
  const sheets: HyperFormulaSheets = hyperFormula.buildFromSheets(sheetsOf(kept), { licenseKey: 'gpl-v3' })
  const sheet = sheetOf(sheets, 'Plan')
  const edit = ({ rate }: Tiers) =>
    sheets.setCellContents({ sheet, row: EDITED_TIER, col: 1 }, (rate[EDITED_TIER] as number) / 100)
  return {
    name: 'HyperFormula, doubles',
    run: backAndForth(edit),
    result: () => {
      edit(EDITED)
      const values = sheets.getSheetValues(sheetOf(sheets, 'Pay'))
      return Float64Array.from(values, (row) => Math.round(Number(row[PAY_COLUMN]) * 100))
    },
    expected,
    isApproximate: true,
    close: () => sheets.destroy(),
  }
}

function sheetOf(sheets: HyperFormulaSheets, name: string): number {
  const sheet = sheets.getSheetId(name)
  if (sheet === undefined) throw new Error(`the sheet ${name} was built`)
  return sheet
}

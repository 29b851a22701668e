import { simulate } from '@shared/engine/simulate'
import { applyCommand, type DocumentCommand } from '@shared/plan/commands'
import type { Workspace } from '@shared/plan/model'
import { checkPractice } from '@shared/results/practice/checkPractice'
import { PRACTICE_CHECKS } from '@shared/results/practice/practiceChecks'
import { readWorkspaceFile } from '@shared/workspace/file'
import { describe, expect, it } from 'vitest'
import { soundText } from '../../support/brokenWorkspaces'

const { workspace: read } = readWorkspaceFile(new TextEncoder().encode(soundText()))
if (read === null) throw new Error('the sound workspace can be read')
const sound: Workspace = read

function withChanges(...commands: readonly DocumentCommand[]): Workspace {
  const applied = applyCommand(sound, { do: 'batch', commands })
  if (!applied.ok) throw new Error('the commands apply')
  return applied.value
}

function notes(workspace: Workspace, code: string) {
  return checkPractice(workspace, simulate(workspace, {})).filter((one) => one.code === `practice.${code}`)
}

describe('A check of usual practice', () => {
  it('has a source or is said to be a rule of Palier, and a threshold', () => {
    expect(PRACTICE_CHECKS.filter(({ usual }) => !/^\d+%?$/.test(usual))).toEqual([])
    expect(PRACTICE_CHECKS.filter(({ source }) => source === null).map(({ id }) => id)).toEqual(['jumpMost'])
  })

  it('is a note, never more', () => {
    const findings = checkPractice(sound, simulate(sound, {}))
    expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([])
  })

  it('compares with the threshold of the workspace', () => {
    expect(notes(sound, 'weightLeast')).toEqual([])
    const [note] = notes(withChanges({ do: 'setThreshold', check: 'weightLeast', value: '50%' }), 'weightLeast')
    expect(note).toMatchObject({
      path: 'plans[2].components[0].weight',
      params: { plan: 'goals', component: 'mbo', figure: '40.0', threshold: '50.0' },
    })
  })
})

describe('Pay', () => {
  it('mix out of the usual range is told once a plan, with how many people it is', () => {
    const workspace = withChanges({
      do: 'setAssignmentField',
      payee: 'r2',
      assignment: 0,
      field: 'basePay',
      value: '20000',
    })
    expect(notes(workspace, 'variableShareMost')).toMatchObject([
      {
        path: 'payees[2].assignments[0].targetVariable',
        params: { plan: 'goals', payee: 'r2', count: 1, figure: '60.0' },
      },
    ])
  })

  it('of 50 % exactly is not above 50 %', () => {
    const workspace = withChanges({
      do: 'setAssignmentField',
      payee: 'r2',
      assignment: 0,
      field: 'basePay',
      value: '30000',
    })
    expect(notes(workspace, 'variableShareMost')).toEqual([])
  })

  it('is compared with the quota of a whole year', () => {
    // 400,000 ÷ (50,000 + 30,000) = 5: usual. Nearer to it: 160,000 ÷ 80,000 = 2.
    expect(notes(sound, 'quotaToPayLeast')).toEqual([])
    const quota = { do: 'setQuota', payee: 'r2', measure: 'bookings', period: '2026' } as const
    expect(notes(withChanges({ ...quota, amount: '160000' }), 'quotaToPayLeast')).toMatchObject([
      { params: { payee: 'r2', figure: '2.0', threshold: '3.0' } },
    ])
  })
})

describe('A table', () => {
  const at = { plan: 'goals', component: 'rest' }

  it('that pays by slices never jumps', () => {
    expect(notes(sound, 'jumpMost')).toEqual([])
  })

  it('read from the first unit jumps at its bound by the rise of its value', () => {
    // (1.5 − 1) × 100 % × weight 60 % = 30 % of target.
    const workspace = withChanges({ do: 'setTableField', ...at, field: 'application', value: 'retroactive' })
    expect(notes(workspace, 'jumpMost')).toMatchObject([
      { path: 'plans[2].components[1].table.tiers[1].from', params: { tier: 2, figure: '30.0', threshold: '25.0' } },
    ])
  })
})

describe('A cap', () => {
  it('near target variable pay is told, and none at all too', () => {
    const cap = { of: 'targetVariable', value: '150%', per: 'window', excess: 'lost' }
    const workspace = withChanges(
      { do: 'setPlanField', plan: 'goals', field: 'cap', value: cap },
      { do: 'setPlanField', plan: 'sell', field: 'cap', value: null },
    )
    expect(notes(workspace, 'capLeast')).toMatchObject([{ path: 'plans[2].cap.value', params: { figure: '150.0' } }])
    // The sellers' plan still has a cap on a component: of it nothing is told.
    expect(notes(workspace, 'noCap').map(({ params }) => params['plan'])).toEqual(['lead'])
  })
})

it('Quotas of a year after those simulated are told once', () => {
  const quota = { do: 'setQuota', payee: 'r2', measure: 'bookings', amount: '1' } as const
  const workspace = withChanges({ ...quota, period: '2027-Q1' }, { ...quota, period: '2027-Q2' })
  expect(notes(workspace, 'yearNotSimulated')).toMatchObject([{ params: { year: '2027' } }])
})

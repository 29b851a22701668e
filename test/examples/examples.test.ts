import { simulate } from '@shared/engine/simulate'
import type { Exact } from '@shared/money/exact'
import { exactMoney } from '@shared/money/money'
import type { Workspace } from '@shared/plan/model'
import { parseWorkspace } from '@shared/workspace/parse'
import { describe, expect, it } from 'vitest'
import { type Example, readExamples } from '../support/examples'
import { decimalsOf } from '../support/oracle/money'
import { type Fraction, fraction, written } from '../support/oracle/fraction'
import { oracleSimulate } from '../support/oracle/simulate'

const ofFraction = (value: Fraction | null) => (value === null ? '–' : written(value))
const ofExact = (value: Exact | null) => (value === null ? '–' : written({ top: value.n, bottom: value.d }))

function workspaceOf({ file, document }: Example): Workspace {
  const { workspace, findings } = parseWorkspace(document)
  if (workspace === null || findings.length > 0) throw new Error(`${file} is no workspace: ${JSON.stringify(findings)}`)
  return workspace
}

function expectedLines({ expected }: Example): string[] {
  return expected.map(({ payee, component, period, credited, quota, attainment, payout }) =>
    [payee, component, period, ...[credited, quota, attainment, payout].map(ofFraction)].join(' | '),
  )
}

describe('the worked example', () => {
  it.each(readExamples().map((example) => [example.title, example] as const))('%s', (_, example) => {
    const { lines, findings } = simulate(workspaceOf(example))
    const paid = lines.map(({ payee, component, period, credited, quota, attainment, payout }) =>
      [payee, component, period, ...[credited, quota, attainment, exactMoney(payout)].map(ofExact)].join(' | '),
    )
    expect(paid).toEqual(expectedLines(example))
    expect(lines.map(({ kind }) => kind === 'award')).toEqual(example.expected.map(({ isAward }) => isAward))
    const errors = findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)
    expect([...new Set(errors)].sort()).toEqual(example.findings)
  })
})

describe('the oracle agrees with the worked example', () => {
  it.each(readExamples().map((example) => [example.title, example] as const))('%s', (_, example) => {
    const workspace = workspaceOf(example)
    const unit = 10n ** BigInt(decimalsOf(workspace.currency))
    const paid = oracleSimulate(workspace).lines.map(
      ({ payee, component, period, credited, quota, attainment, payoutMinor }) =>
        [payee, component, period, ...[credited, quota, attainment, fraction(payoutMinor, unit)].map(ofFraction)].join(
          ' | ',
        ),
    )
    expect(paid).toEqual(expectedLines(example))
  })
})

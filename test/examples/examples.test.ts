import { simulate } from '@shared/engine/simulate'
import type { Workspace } from '@shared/plan/model'
import { parseWorkspace } from '@shared/workspace/parse'
import { describe, expect, it } from 'vitest'
import { type Example, readExamples } from '../support/examples'
import { type Fraction, fraction, times, written } from '../support/oracle/fraction'
import { decimalsOf } from '../support/oracle/money'
import { oracleSimulate } from '../support/oracle/simulate'
import { type Told, toldByEngine, toldByOracle } from '../support/property/told'

function workspaceOf({ file, document }: Example): Workspace {
  const { workspace, findings } = parseWorkspace(document)
  if (workspace === null || findings.length > 0) throw new Error(`${file} is no workspace: ${JSON.stringify(findings)}`)
  return workspace
}

/** What the tables of the example say, in the words of a result; plans are left out, since a table has no column for them. */
function toldByExample({ expected, payments, accounts }: Example, currency: string): Told {
  const shown = (value: Fraction | null) => (value === null ? '–' : written(value))
  const minor = (value: Fraction | null) =>
    value === null ? '–' : written(times(value, fraction(10n ** BigInt(decimalsOf(currency)))))
  const lines = expected.map(({ payee, component, period, role, isAward, credited, quota, attainment, payout }) => {
    const figures = role === 'component' ? [credited, quota, attainment].map(shown) : []
    return [payee, component ?? '–', period, role, isAward ? 'award' : 'pay', ...figures, minor(payout)].join(' | ')
  })
  return {
    lines: lines.sort(),
    payments: (payments ?? [])
      .map(({ payee, component, earnedIn, paidIn, amount }) =>
        [payee, component ?? '–', earnedIn, paidIn, minor(amount)].join(' | '),
      )
      .sort(),
    accounts: (accounts ?? [])
      .map(({ payee, account, period, opening, closing }) =>
        [payee, account, period, shown(opening), shown(closing)].join(' | '),
      )
      .sort(),
  }
}

/** The parts of a result that the example speaks of. */
function asExample(told: Told, { payments, accounts }: Example): Told {
  const without = (texts: readonly string[], ...left: readonly number[]) =>
    texts
      .map((text) =>
        text
          .split(' | ')
          .filter((_, index) => !left.includes(index))
          .join(' | '),
      )
      .sort()
  return {
    lines: without(told.lines, 1),
    payments: payments === null ? [] : without(told.payments, 1, 3),
    accounts: accounts === null ? [] : without(told.accounts, 1, 2),
  }
}

const EXAMPLES = readExamples().map((example) => [example.title, example] as const)

describe('the worked example', () => {
  it.each(EXAMPLES)('%s', (_, example) => {
    const workspace = workspaceOf(example)
    const result = simulate(workspace)
    expect(asExample(toldByEngine(result), example)).toEqual(toldByExample(example, workspace.currency))
    const errors = result.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)
    expect([...new Set(errors)].sort()).toEqual(example.findings)
  })
})

describe('the oracle agrees with the worked example', () => {
  it.each(EXAMPLES)('%s', (_, example) => {
    const workspace = workspaceOf(example)
    expect(asExample(toldByOracle(oracleSimulate(workspace)), example)).toEqual(
      toldByExample(example, workspace.currency),
    )
  })
})

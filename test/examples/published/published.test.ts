import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { explain } from '@shared/engine/explain'
import { simulate } from '@shared/engine/simulate'
import { compare } from '@shared/money/exact'
import { exactMoney } from '@shared/money/money'
import type { Workspace } from '@shared/plan/model'
import { parseWorkspace } from '@shared/workspace/parse'
import { describe, expect, it } from 'vitest'
import { oracleSimulate } from '../../support/oracle/simulate'
import { wrongSentences, wrongSums } from '../../support/property/explained'
import { toldByEngine, toldByOracle } from '../../support/property/told'
import {
  type Figure,
  failuresOf,
  figure,
  names,
  type PublishedCase,
  published,
  run,
} from '../../support/published/case'
import { apart, decimal, payout } from '../../support/published/readings'
import { flat, payPlan, workspace } from '../../support/published/workspace'
import { PUBLISHED } from './index'

const COLLECTION = resolve(import.meta.dirname, '../../../../shared/cases/published.json')

interface Collected {
  readonly id: string
  readonly category: string
  readonly expected: Readonly<Record<string, unknown>>
  readonly recomputed: Readonly<Record<string, unknown>>
  readonly inconsistent?: boolean
  readonly tolerance: string
}

describe.each(PUBLISHED)('the published figures come out: $name', ({ cases }) => {
  it.each(cases.map((one) => [one.id, one.rule, one] as const))('%s: %s', (_, __, one) => {
    expect(failuresOf(one)).toEqual([])
  })
})

const CASES = PUBLISHED.flatMap(({ cases }) => cases.map((one) => [one.id, one] as const))

function workspacesOf({ runs }: PublishedCase): readonly Workspace[] {
  return runs.flatMap(({ document }) => parseWorkspace(document).workspace ?? [])
}

describe('the oracle agrees with the published case', () => {
  it.each(CASES)('%s', (_, one) => {
    for (const workspace of workspacesOf(one)) {
      expect(toldByEngine(simulate(workspace))).toEqual(toldByOracle(oracleSimulate(workspace)))
    }
  })
})

describe('every line of the published case opens into steps that add up to it, in both languages', () => {
  it.each(CASES)('%s', (_, one) => {
    for (const workspace of workspacesOf(one)) {
      const nodes = workspace.payees.flatMap(({ id: payee }) =>
        explain(workspace, { payee, period: String(workspace.years[0]) }),
      )
      expect(nodes.map(({ figure }) => figure)).toEqual(
        simulate(workspace).lines.map(({ payout: paid }) => ({ kind: 'money', value: exactMoney(paid) })),
      )
      expect(nodes.flatMap(wrongSums)).toEqual([])
      expect(wrongSentences(nodes, workspace)).toEqual([])
    }
  })
})

describe('a case that does not come out', () => {
  const paidTenPercent = (...asserted: Parameters<typeof run>[1][]) =>
    failuresOf(
      published(
        'case',
        'source',
        'rule',
        run(workspace({ plans: [payPlan(flat('10%'))], sellers: { rep: { sells: [100] } } }), ...asserted),
      ),
    )

  it('says what was paid instead of what was published, and where it was read', () => {
    expect(paidTenPercent(figure('pay', 10, payout('rep')))).toEqual([])
    expect(paidTenPercent(figure('pay', 10.01, payout('rep')))).toEqual(['pay[0]: 10 instead of 10.01 (payout of rep)'])
  })

  it('is as far off as the rounding of its source allows, and no further', () => {
    expect(paidTenPercent(figure('pay', 10.4, payout('rep'), 0.4))).toEqual([])
    expect(paidTenPercent(figure('pay', 10.4, payout('rep'), 0.39))).toHaveLength(1)
  })

  it('names a line that is not there, and an error that was to be found', () => {
    expect(paidTenPercent(figure('pay', 10, payout('nobody')))).toEqual(['pay[0]: no line: nobody (payout of nobody)'])
    expect(paidTenPercent(names('quota.zero'))).toEqual(['did not find quota.zero'])
  })
})

describe('the collection of published cases beside the repository', () => {
  it.skipIf(!existsSync(COLLECTION))('has the same cases by category, and every figure of each is asserted', () => {
    const collected = JSON.parse(readFileSync(COLLECTION, 'utf8')) as readonly Collected[]
    const ours = new Map(PUBLISHED.flatMap(({ name, cases }) => cases.map((one) => [one.id, { name, one }] as const)))
    expect([...ours].map(([id, { name }]) => `${name} ${id}`).sort()).toEqual(
      collected.map(({ category, id }) => `${category} ${id}`).sort(),
    )
    const missing = collected.flatMap((each) => {
      const figures = ours.get(each.id)?.one.runs.flatMap((run) => run.figures) ?? []
      const published = each.inconsistent === true ? each.recomputed : each.expected
      return Object.entries(published).flatMap(([name, value]) => unasserted(each, name, value, figures))
    })
    expect(missing).toEqual([])
  })
})

/** A figure rounded to the cent, or to six decimals by who computed it again, is the same figure. */
const LEAST_TOLERANCE = decimal('0.005')

function unasserted({ id, tolerance }: Collected, name: string, value: unknown, figures: readonly Figure[]): string[] {
  const asserted = figures.filter((one) => one.name === name).flatMap(({ values }) => values)
  const wanted = leaves(value)
  if (wanted.length > asserted.length) return [`${id}: ${name} has ${asserted.length} of ${wanted.length} figures`]
  const within = compare(decimal(tolerance), LEAST_TOLERANCE) > 0 ? decimal(tolerance) : LEAST_TOLERANCE
  return wanted.flatMap((each, index) => {
    const ours = asserted[index]
    if (typeof each !== 'number' || typeof ours !== 'number') return []
    return compare(apart(decimal(each), decimal(ours)), within) <= 0 ? [] : [`${id}: ${name} is ${each}, not ${ours}`]
  })
}

/** Numbers in the order they are written; a yes or no counts as 1 or 0, words as themselves. */
function leaves(value: unknown): readonly (number | string)[] {
  if (Array.isArray(value)) return value.flatMap(leaves)
  if (typeof value === 'boolean') return [Number(value)]
  return [typeof value === 'number' ? value : String(value)]
}

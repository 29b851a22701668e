import { creditsWithin, creditWithin, type MeasureCredits } from '@shared/engine/credit'
import { countingProgram } from '@shared/engine/credit/counting'
import { columnNames } from '@shared/engine/credit/names'
import { creditOwners } from '@shared/engine/credit/owners'
import { amountAt } from '@shared/engine/credit/payeeCredits'
import { readMeasure } from '@shared/engine/credit/transaction'
import { daysOf, NEVER_ENDS } from '@shared/engine/roster'
import { invariant } from '@shared/findings/invariant'
import { type Exact, exact, parseDecimal } from '@shared/money/exact'
import type { Measure, Workspace } from '@shared/plan/model'
import type { SalesColumn } from '@shared/sales/history'
import { textColumn } from '@shared/sales/rows'
import { parseWorkspace } from '@shared/workspace/parse'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RandomTable, randomFormulas, randomTable } from '../support/arbitrary/columns'

const { workspace: EMPTY } = parseWorkspace({
  format: 'palier',
  version: 1,
  name: 'Credits',
  currency: 'EUR',
  years: [2023],
  payees: ['ana', 'bo', 'cleo'].map((id) => ({ id, name: id, assignments: [] })),
})

const measureWith = fc
  .record({
    where: fc.oneof(fc.constant(''), randomFormulas.flag),
    credit: randomFormulas.number,
    currency: fc.option(fc.constant('region'), { nil: undefined }),
    cap: fc.constantFrom('beforeSharing', 'afterSharing', null),
  })
  .map(({ where, credit, currency, cap }): Measure => {
    return {
      id: 'bookings',
      name: 'Bookings',
      where,
      credit,
      aggregate: 'sum',
      date: 'closed',
      unit: 'money',
      ...(currency === undefined ? {} : { currency }),
      ...(cap === null ? {} : { creditCap: { amount: '5000.5', applied: cap } }),
    }
  })

const owner = fc.constantFrom('ana', 'bo', 'cleo', 'nobody', null)
const sharedPlaces = fc.uniqueArray(fc.nat({ max: 40 }), { maxLength: 4 })

function workspaceOf(
  { scope, rowCount }: RandomTable,
  owners: readonly (string | null)[],
  shared: readonly number[],
): Workspace {
  invariant(EMPTY !== null, 'the workspace is one')
  const columns = [...scope.values()].filter((bound): bound is SalesColumn => bound.kind !== 'constant')
  const ids = Array.from({ length: rowCount }, (_, row) => `D-${(row * 7) % 5}-${row}`)
  return {
    ...EMPTY,
    // The words of the table stand for currencies: two have a rate, one of them in one month alone.
    exchangeRates: [
      { currency: 'Core', month: null, rate: '0.9' },
      { currency: 'Analytics', month: '2023-03', rate: '1.25' },
    ],
    creditShares: shared.flatMap((place) => [
      { transaction: ids[place] ?? 'gone', payee: 'ana', share: '60%' },
      { transaction: ids[place] ?? 'gone', payee: 'bo', share: place % 3 === 0 ? '30%' : '40%' },
    ]),
    sales: {
      rowCount,
      columns: [textColumn('id', ids), textColumn('owner', owners.slice(0, rowCount)), ...columns],
      source: { files: [''], file: new Int32Array(rowCount), row: new Int32Array(rowCount) },
    },
  }
}

const EVER = { first: -NEVER_ENDS, last: NEVER_ENDS }

/** Everything that can be asked of credits. */
function told(credits: MeasureCredits) {
  const months = Array.from({ length: 80 }, (_, month) => daysOf({ firstMonth: 2021 * 12 + month, monthCount: 1 }))
  const people = [...credits.byPayee.values(), credits.credited]
  return {
    months: people.map((each) => months.map((days) => creditWithin(each, days))),
    days: people.map((each) => creditWithin(each, { first: 19_200, last: 20_203 })),
    lists: people.map((each) => creditsWithin(each, EVER)),
    amounts: people.map((each) => Array.from(each.list().rows, (_, index) => amountAt(each.list().amounts, index))),
    leftOut: credits.leftOut,
    findings: credits.findings,
  }
}

describe('Crediting by columns', () => {
  it('gives the sums, credits and findings of reading the transactions one by one', () => {
    const assumptions: ReadonlyMap<string, Exact> = new Map(
      [
        ['rate', '0.08'],
        ['tiny', '1e-7'],
      ].map(([name = '', text = '']) => [name, parseDecimal(text) ?? exact(0n)]),
    )
    let reached = 0
    fc.assert(
      fc.property(
        randomTable,
        measureWith,
        fc.array(owner, { minLength: 40, maxLength: 40 }),
        sharedPlaces,
        fc.constantFrom(exact(1n), exact(11n, 10n)),
        (table, measure, owners, shared, growth) => {
          const workspace = workspaceOf(table, owners, shared)
          const names = columnNames(workspace.sales, assumptions)
          const { reading } = readMeasure(workspace, assumptions, names, measure, 'measures[0]', [], growth)
          const program = reading === null ? null : countingProgram(reading)
          const [ids, ownerColumn] = workspace.sales.columns
          if (reading === null || program === null || ids?.kind !== 'text' || ownerColumn?.kind !== 'text') return
          reached += 1
          const credit = (by: typeof program | null) =>
            told(creditOwners({ workspace, assumptions }, { reading, program: by, ids }, ownerColumn))
          expect(credit(program)).toEqual(credit(null))
        },
      ),
      { numRuns: 300 },
    )
    expect(reached).toBeGreaterThan(60)
  })
})

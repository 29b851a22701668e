import { dayOf, type IsoDate } from '@shared/calendar/date'
import { compileWorkspace } from '@shared/engine/compile'
import {
  conservationOf,
  countOutside,
  creditComponent,
  creditMeasure,
  creditsWithin,
  creditWithin,
  type MeasureCredits,
  monthSums,
  valueWithin,
} from '@shared/engine/credit'
import { at, invariant } from '@shared/findings/invariant'
import { type Exact, exact, ONE, toDecimal } from '@shared/money/exact'
import type { Workspace } from '@shared/plan/model'
import { parseWorkspace } from '@shared/workspace/parse'
import { describe, expect, it } from 'vitest'

const day = (text: string) => dayOf(text as IsoDate)
const YEAR = { first: day('2026-01-01'), last: day('2026-12-31') }
const MONTHS = { firstMonth: 2026 * 12, monthCount: 12 }

const COLUMNS = ['id', 'owner', 'closed', 'amount', 'currency', 'cancelled', 'territory', 'product']
type Row = readonly (string | null)[]

/** A row with an owner, a day and an amount; the rest blank or as given. */
function sale(
  id: string,
  owner: string,
  closed: string | null,
  amount: string | null,
  rest: Partial<Record<string, string>> = {},
): Row {
  const known: Record<string, string | null> = { id, owner, closed, amount, ...rest }
  return COLUMNS.map((name) => known[name] ?? null)
}

function workspaceWith(
  rows: readonly Row[],
  measure: object = {},
  rest: object = {},
  component: object = {},
): Workspace {
  const assigned = { from: '2026-01-01', plan: 'plan' }
  const { workspace, findings } = parseWorkspace({
    format: 'palier',
    version: 1,
    name: 'Credit',
    currency: 'EUR',
    years: [2026],
    territories: [
      { id: 'world', name: 'World' },
      { id: 'north', name: 'North', parent: 'world' },
      { id: 'south', name: 'South', parent: 'world' },
    ],
    payees: [
      { id: 'ana', name: 'Ana', assignments: [{ ...assigned, territory: 'world' }] },
      {
        id: 'bo',
        name: 'Bo',
        assignments: [
          { ...assigned, to: '2026-03-15', territory: 'north' },
          { ...assigned, from: '2026-03-16', territory: 'south' },
        ],
      },
    ],
    measures: [{ id: 'bookings', name: 'Bookings', date: 'closed', ...measure }],
    plans: [
      {
        id: 'plan',
        name: 'Plan',
        components: [
          {
            id: 'own',
            name: 'Own',
            kind: 'commission',
            measure: 'bookings',
            window: 'year',
            paid: 'month',
            table: { by: 'money', application: 'marginal', pays: 'rate', tiers: [{ from: '0', value: '10%' }] },
            ...component,
          },
        ],
      },
    ],
    sales: {
      columns: COLUMNS.map((name) =>
        name === 'amount'
          ? { name, kind: 'number' }
          : name === 'closed' || name === 'cancelled'
            ? { name, kind: 'date' }
            : { name, kind: 'text' },
      ),
      rows,
    },
    ...rest,
  })
  invariant(workspace !== null, `the workspace is one: ${JSON.stringify(findings)}`)
  return workspace
}

function credits(workspace: Workspace, growth: Exact = ONE): MeasureCredits {
  const compiled = compileWorkspace(workspace)
  return creditMeasure(workspace, at(workspace.measures, 0), compiled.assumptions, growth)
}

function componentCredits(workspace: Workspace): MeasureCredits {
  const compiled = compileWorkspace(workspace)
  return creditComponent(compiled, at(compiled.components, 0), at(workspace.measures, 0), ONE)
}

const text = (value: Exact | null) => (value === null ? null : toDecimal(value))
const inYear = ({ byPayee }: MeasureCredits, payee: string) => text(creditWithin(byPayee.get(payee), YEAR))
const codes = ({ findings }: MeasureCredits) => findings.map(({ code }) => code)

describe('what a transaction counts for', () => {
  it('is converted at the rate of its month, else at the fixed rate, from the unrounded amount', () => {
    const rows = [
      sale('D-1', 'ana', '2026-01-31', '100.01', { currency: 'USD' }),
      sale('D-2', 'ana', '2026-02-01', '100.01', { currency: 'USD' }),
      sale('D-3', 'ana', '2026-02-01', '100.01', { currency: 'EUR' }),
    ]
    const exchangeRates = [
      { currency: 'USD', month: '2026-01', rate: '0.91234' },
      { currency: 'USD', rate: '=9/10' },
    ]
    const found = credits(workspaceWith(rows, { currency: 'currency' }, { exchangeRates }))
    expect(found.findings).toEqual([])
    expect(inYear(found, 'ana')).toBe('281.2621234')
    const [first] = creditsWithin(found.byPayee.get('ana'), YEAR)
    const counted = found.byPayee.get('ana')?.counted(first?.row ?? -1)
    expect(counted?.converted).toEqual({ currency: 'USD', rate: exact(91234n, 100000n) })
    expect(counted?.given).toEqual(exact(10001n, 100n))
  })

  it('is left out with a finding without a rate or a currency, never taken as it stands', () => {
    const rows = [
      sale('D-1', 'ana', '2026-01-31', '100', { currency: 'CHF' }),
      sale('D-2', 'ana', '2026-01-30', '100', { currency: 'CHF' }),
      sale('D-3', 'ana', '2026-02-01', '100'),
      sale('D-4', 'ana', '2026-02-01', '1', { currency: 'EUR' }),
    ]
    const found = credits(workspaceWith(rows, { currency: 'currency' }))
    expect(inYear(found, 'ana')).toBe('1')
    expect(found.findings.map(({ code, params }) => [code, params['count'] ?? params['row']])).toEqual([
      ['credit.blankCurrency', 3],
      ['currency.noRate', 2],
    ])
    expect(found.leftOut).toBe(3)
  })

  it('grows, is multiplied within bounds, and is capped with its sign before it is shared', () => {
    const rows = [sale('D-1', 'ana', '2026-01-31', '100'), sale('D-2', 'ana', '2026-02-01', '-1000')]
    const multipliers = [
      { on: 'credit', factor: 'if(amount > 0, 5, 0.5)', least: '1', most: '2' },
      { on: 'pay', factor: '100' },
    ]
    const workspace = workspaceWith(
      rows,
      { creditCap: { amount: '500', applied: 'beforeSharing' } },
      {},
      { multipliers },
    )
    expect(inYear(componentCredits(workspace), 'ana')).toBe('-300')
    expect(inYear(credits(workspace, exact(6n)), 'ana')).toBe('0')
  })

  it('goes to owners and by shares to the cent, with a cap on each part where the measure says so', () => {
    const rows = [sale('D-1', 'nobody', '2026-01-31', '100.01'), sale('D-2', 'bo', '2026-01-31', '10')]
    const creditShares = [
      { transaction: 'D-1', payee: 'ana', share: '50%' },
      { transaction: 'D-1', payee: 'bo', share: '50%' },
    ]
    const found = credits(workspaceWith(rows, {}, { creditShares }))
    expect([inYear(found, 'ana'), inYear(found, 'bo')]).toEqual(['50.01', '60'])
    const capped = credits(
      workspaceWith(rows, { creditCap: { amount: '20', applied: 'afterSharing' } }, { creditShares }),
    )
    expect([inYear(capped, 'ana'), inYear(capped, 'bo')]).toEqual(['20', '30'])
    expect(creditsWithin(capped.byPayee.get('ana'), YEAR)).toEqual([
      {
        row: 0,
        day: day('2026-01-31'),
        amount: exact(20n),
        share: exact(1n, 2n),
        whole: exact(10001n, 100n),
        cancelled: null,
      },
    ])
  })

  it('names blank cells, dates and owners, and who is no payee, and counts them as left out', () => {
    const rows = [
      sale('D-1', 'ana', '2026-01-31', null),
      sale('D-2', 'ana', null, '5'),
      sale('D-3', 'cleo', '2026-01-31', '7'),
      sale('D-4', '', '2026-01-31', '8'),
      sale('D-5', 'ana', '2026-01-31', '9'),
    ]
    const found = credits(workspaceWith(rows))
    expect(codes(found)).toEqual(['formula.blank', 'credit.blankDate', 'credit.blankOwner', 'credit.unknownOwner'])
    expect(found.leftOut).toBe(4)
    expect(conservationOf('bookings', found, [], [MONTHS])).toEqual({
      measure: 'bookings',
      transactions: exact(24n),
      shared: exact(9n),
      overlay: exact(0n),
      leftOut: 4,
    })
  })

  it('is exact where doubles are not, by months, by days and side by side', () => {
    const rows = [
      sale('D-1', 'ana', '2026-01-10', '90071992547409.91'),
      sale('D-2', 'ana', '2026-01-20', '90071992547409.91'),
      sale('D-3', 'bo', '2026-02-20', '0.10'),
      sale('D-4', 'bo', '2026-02-21', '0.20'),
    ]
    const found = credits(workspaceWith(rows))
    expect(inYear(found, 'ana')).toBe('180143985094819.82')
    const half = { first: day('2026-01-01'), last: day('2026-01-19') }
    expect(text(creditWithin(found.byPayee.get('ana'), half))).toBe('90071992547409.91')
    expect(monthSums(found, MONTHS).isExact).toBe(false)
    const later = monthSums(found, { firstMonth: 2026 * 12 + 1, monthCount: 2 })
    expect(later).toMatchObject({ payees: ['ana', 'bo'], scale: 2, isExact: true })
    expect([...later.values]).toEqual([0, 0, 30, 0])
  })
})

describe('cancelled transactions and rows', () => {
  it('are left out of sums and lists from the day asked for', () => {
    const rows = [
      sale('D-1', 'ana', '2026-01-10', '100', { cancelled: '2026-03-05' }),
      sale('D-2', 'ana', '2026-01-20', '10'),
    ]
    const own = credits(workspaceWith(rows, { cancelled: 'cancelled' })).byPayee.get('ana')
    const none: ReadonlySet<number> = new Set()
    expect(text(creditWithin(own, YEAR))).toBe('110')
    expect(text(creditWithin(own, YEAR, { cancelledBy: day('2026-03-04'), rows: none }))).toBe('110')
    expect(text(creditWithin(own, YEAR, { cancelledBy: day('2026-03-05'), rows: none }))).toBe('10')
    expect(text(creditWithin(own, YEAR, { cancelledBy: null, rows: new Set([1]) }))).toBe('100')
    expect(creditsWithin(own, YEAR).map(({ cancelled }) => cancelled)).toEqual([day('2026-03-05'), null])
  })
})

describe('territories and rules', () => {
  const rows = [
    sale('D-1', 'nobody', '2026-03-15', '1', { territory: 'north', product: 'ana' }),
    sale('D-2', 'ana', '2026-03-16', '10', { territory: 'north', product: 'bo' }),
    sale('D-3', 'ana', '2026-03-16', '100', { territory: 'south', product: 'bo' }),
    sale('D-4', 'ana', '2026-03-16', '1000', { territory: 'elsewhere' }),
  ]

  it('credit whole transactions of the territory and those below it, on days of the assignment', () => {
    const found = componentCredits(workspaceWith(rows, {}, {}, { creditedTo: 'territory' }))
    expect(found.findings).toEqual([])
    expect([inYear(found, 'ana'), inYear(found, 'bo')]).toEqual(['111', '101'])
    expect(text(creditWithin(found.credited, YEAR))).toBe('111')
  })

  it('credit what a rule over transaction and payee gives', () => {
    const found = componentCredits(
      workspaceWith(
        rows,
        {},
        {},
        { creditedTo: 'rule', rule: 'product = payee_id and (payee_territory = territory or payee_id = "ana")' },
      ),
    )
    expect(found.findings).toEqual([])
    expect([inYear(found, 'ana'), inYear(found, 'bo')]).toEqual(['1', '100'])
  })

  it('may ask for months of tenure on the day of the transaction', () => {
    const found = componentCredits(
      workspaceWith(rows, {}, {}, { creditedTo: 'rule', rule: 'tenure_months = 3 and amount > 5' }),
    )
    expect([inYear(found, 'ana'), inYear(found, 'bo')]).toEqual(['1110', '1110'])
  })

  it('say what is wrong with a rule', () => {
    expect(codes(componentCredits(workspaceWith(rows, {}, {}, { creditedTo: 'rule' })))).toEqual(['component.noRule'])
    const unknown = componentCredits(workspaceWith(rows, {}, {}, { creditedTo: 'rule', rule: 'produkt = payee_id' }))
    expect(new Set(codes(unknown))).toEqual(new Set(['formula.unknownNameNear']))
  })
})

describe('aggregates', () => {
  const rows = [
    sale('D-1', 'ana', '2026-01-10', '100', { product: 'x' }),
    sale('D-2', 'ana', '2026-01-20', '40', { product: 'y' }),
    sale('D-3', 'bo', '2026-01-20', '10', { product: 'x' }),
  ]
  const creditShares = [
    { transaction: 'D-2', payee: 'ana', share: '50%' },
    { transaction: 'D-2', payee: 'bo', share: '50%' },
  ]
  const of = (aggregate: Workspace['measures'][number]['aggregate'], days = YEAR) => {
    const measure = aggregate === 'distinct' ? { aggregate, credit: 'product' } : { aggregate }
    const { byPayee, findings } = credits(workspaceWith(rows, measure, { creditShares }))
    expect(findings).toEqual([])
    const members = ['ana', 'bo'].map((payee) => ({ credits: byPayee.get(payee), spans: [YEAR] }))
    return text(valueWithin(members, aggregate, days))
  }

  it('take each transaction of a group once, shared or not', () => {
    expect(of('sum')).toBe('150')
    expect(of('count')).toBe('3')
    expect(of('distinct')).toBe('2')
    expect(of('average')).toBe('50')
    expect(of('min')).toBe('10')
    expect(of('max')).toBe('100')
    expect(of('last')).toBe('10')
  })

  it('are missing or zero without a transaction', () => {
    const before = { first: day('2025-01-01'), last: day('2025-12-31') }
    expect(['sum', 'count', 'distinct'].map((one) => of(one as 'sum', before))).toEqual(['0', '0', '0'])
    expect(['average', 'min', 'max', 'last'].map((one) => of(one as 'last', before))).toEqual([null, null, null, null])
  })

  it('of texts name a blank one', () => {
    const found = credits(
      workspaceWith([sale('D-1', 'ana', '2026-01-10', '1')], { aggregate: 'distinct', credit: 'product' }),
    )
    expect(codes(found)).toEqual(['formula.blank'])
  })
})

describe('counting outside spans', () => {
  it('counts each credit on no day of any span, whatever the order and overlap of spans', () => {
    const own = credits(
      workspaceWith(
        ['2026-01-01', '2026-02-01', '2026-02-10', '2026-12-31'].map((date, index) =>
          sale(`D-${index}`, 'ana', date, '1'),
        ),
      ),
    ).byPayee.get('ana')
    invariant(own !== undefined, 'Ana is credited')
    expect(countOutside(own, YEAR, [])).toBe(4)
    const spans = [
      { first: day('2026-02-01'), last: day('2026-02-05') },
      { first: day('2026-01-01'), last: day('2026-02-03') },
    ]
    expect(countOutside(own, YEAR, spans)).toBe(2)
    expect(countOutside(own, YEAR, [YEAR])).toBe(0)
  })
})

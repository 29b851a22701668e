import { at } from '@shared/findings/invariant'
import type { Component, RateTable, Workspace } from '@shared/plan/model'
import { parseWorkspace } from '@shared/workspace/parse'

type Shape = Pick<RateTable, 'application' | 'pays'> &
  Partial<Pick<RateTable, 'ends' | 'cumulative'>> & { readonly by: 'attainment' | 'money' | 'units' }

/** Each way a rate table can be read and paid. */
export const SHAPES: readonly Shape[] = [
  ...(['marginal', 'retroactive'] as const).flatMap((application): Shape[] => [
    { application, by: 'attainment', pays: 'rate' },
    { application, by: 'money', pays: 'rate' },
    { application, by: 'units', pays: 'perUnit' },
    { application, by: 'attainment', pays: 'perUnit' },
    { application, by: 'attainment', pays: 'percentOfTarget' },
    { application, by: 'money', pays: 'percentOfTarget' },
    { application, by: 'attainment', pays: 'multipleOfBaseRate' },
    { application, by: 'money', pays: 'multipleOfBaseRate' },
  ]),
  { application: 'step', by: 'attainment', pays: 'amount' },
  { application: 'step', by: 'attainment', pays: 'amount', cumulative: true },
  { application: 'step', by: 'money', pays: 'percentOfTarget' },
  { application: 'step', by: 'units', pays: 'amount', cumulative: true },
  ...(['flat', 'extended'] as const).flatMap((ends): Shape[] => [
    { application: 'interpolated', by: 'attainment', pays: 'percentOfTarget', ends },
    { application: 'interpolated', by: 'attainment', pays: 'multipleOfBaseRate', ends },
    { application: 'interpolated', by: 'money', pays: 'rate', ends },
    { application: 'interpolated', by: 'attainment', pays: 'amount', ends },
  ]),
]

/** Each span, payout period and quota basis that go together. */
export const SPANS: readonly Pick<Component, 'window' | 'paid' | 'quotaBasis'>[] = [
  { window: 'month', paid: 'month', quotaBasis: 'window' },
  { window: 'quarter', paid: 'month', quotaBasis: 'window' },
  { window: 'quarter', paid: 'month', quotaBasis: 'toDate' },
  { window: 'quarter', paid: 'month', quotaBasis: 'period' },
  { window: 'half', paid: 'quarter', quotaBasis: 'toDate' },
  { window: 'year', paid: 'month', quotaBasis: 'window' },
  { window: 'year', paid: 'quarter', quotaBasis: 'period' },
  { window: 'year', paid: 'year', quotaBasis: 'window' },
]

const CAPS = [
  null,
  { of: 'targetVariable', value: '=cap_multiple', per: 'window' },
  { of: 'componentTarget', value: '110%', per: 'period' },
  { of: 'amount', value: '4000.55', per: 'window' },
  null,
  { of: 'amount', value: '900.25', per: 'period' },
] as const

const BOUNDS = {
  attainment: ['=first_bound', '80%', '=100%', '120%'],
  money: ['0', '18000.50', '=30000 * accelerator', '60000'],
  units: ['0', '2', '5', '9'],
} as const
const VALUES = {
  rate: ['=base_rate', '=own_rate * accelerator', '0.1275', '9.75%'],
  perUnit: ['12.335', '=base_rate * 300', '31.005', '40'],
  percentOfTarget: ['90%', '=accelerator', '1.375', '2'],
  multipleOfBaseRate: ['1', '=accelerator', '1.75', '=MAX(accelerator, 2)'],
  amount: ['100.005', '250', '=1000 * accelerator / 3', '1200'],
} as const

function componentOf(shape: Shape, index: number) {
  const inUnits = shape.by === 'units' || shape.pays === 'perUnit'
  const interpolated = shape.application === 'interpolated'
  const bounds = interpolated && shape.by === 'attainment' ? ['50%', '80%', '100%', '150%'] : BOUNDS[shape.by]
  return {
    id: `c${index}`,
    name: { en: `Component ${index}`, fr: `Composante ${index}` },
    kind: index % 11 === 7 ? 'award' : 'commission',
    measure: inUnits ? 'meetings' : 'bookings',
    creditedTo: index % 3 === 1 ? 'team' : 'owner',
    ...at(SPANS, index % SPANS.length),
    weight: index % 2 === 0 ? '37.5%' : '100%',
    threshold: index % 5 === 2 ? '60%' : null,
    cap: at(CAPS, index % CAPS.length),
    table: { ...shape, tiers: bounds.map((from, tier) => ({ from, value: at(VALUES[shape.pays], tier) })) },
  }
}

/** Cents that make ties and long fractions; a return and an attainment of exactly 100 % are among them. */
const DEALS = [
  ['2026-01-09', 'ana', '10000.05', 1],
  ['2026-01-20', 'ben', '9500.45', 2],
  ['2026-02-11', 'ana', '9999.95', 3],
  ['2026-02-12', '=SUM(1)', '20333.33', 1],
  ['2026-03-02', 'ben', '-1200.15', 0],
  ['2026-03-30', 'ana', '10000.00', 2],
  ['2026-04-15', '=SUM(1)', '31111.11', 4],
  ['2026-05-05', 'ana', '42500.35', 5],
  ['2026-06-30', 'ben', '17777.77', 2],
  ['2026-08-01', 'ana', '-5000.00', 0],
  ['2026-09-09', '=SUM(1)', '8888.88', 1],
  ['2026-10-10', 'ben', '66666.67', 6],
  ['2026-12-31', 'ana', '12345.67', 3],
] as const

const MONTHS = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}`)

function payee(id: string, name: string, targetVariable: string, from = '2026-01-01') {
  return {
    id,
    name,
    assignments: [
      {
        from,
        role: 'Account executive',
        team: 'north',
        plan: 'all',
        basePay: '60000',
        targetVariable,
        fields: { own_rate: `${name.length / 2}%` },
      },
    ],
  }
}

/**
 * A small workspace with a component for each shape of table, and with them every window, payout period, quota basis, cap and threshold;
 * three payees of one team, one of whom joins in the middle of a month and has a name that a spreadsheet could take for a formula.
 */
export function everyComponentWorkspace(
  rounding: Workspace['rounding'] = 'halfAwayFromZero',
  currency = 'EUR',
): Workspace {
  const parsed = parseWorkspace({
    format: 'palier',
    version: 1,
    name: { en: '=Every component & more', fr: '=Toutes les composantes & plus' },
    currency,
    years: [2026],
    rounding,
    assumptions: [
      { name: 'accelerator', value: '=base_rate / 0.08 * 1.5', note: '+see the policy' },
      { name: 'base_rate', value: '8%' },
      { name: 'first_bound', value: '=0.1 + 0.2 - 0.3' },
      { name: 'cap_multiple', value: '0.9' },
      { name: 'FY26', value: '2026' },
    ],
    teams: [{ id: 'north', name: 'North' }],
    payees: [
      payee('ana', 'Ana Roy', '40000'),
      payee('ben', '@Ben "Quote" O’Neil', '36000.36'),
      payee('=SUM(1)', '=HYPERLINK("http://example.invalid","Zoé")', '33333.33', '2026-02-10'),
    ],
    measures: [
      { id: 'bookings', name: 'Bookings', credit: 'amount', date: 'closed', unit: 'money' },
      { id: 'meetings', name: '-Meetings', credit: 'held', date: 'closed', unit: 'count' },
    ],
    quotas: ['ana', 'ben', '=SUM(1)'].flatMap((id, index) => [
      ...MONTHS.map((period) => ({
        payee: id,
        measure: 'bookings',
        period,
        amount: at(['10000', '9000.5', '7777.77'], index),
      })),
      ...MONTHS.map((period) => ({ payee: id, measure: 'meetings', period, amount: '2' })),
    ]),
    plans: [
      {
        id: 'all',
        name: '+All',
        components: SHAPES.flatMap((shape, index) => [
          componentOf(shape, index),
          componentOf(shape, index + SHAPES.length),
        ]),
      },
    ],
    sales: {
      columns: ['id', 'closed', 'owner', 'amount', 'held'],
      rows: DEALS.map(([closed, owner, amount, held], index) => [`D-${index}`, closed, owner, amount, held]),
    },
  })
  if (parsed.workspace === null) throw new Error(JSON.stringify(parsed.findings))
  return parsed.workspace
}

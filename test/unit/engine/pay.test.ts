import { monthNumber, periodOf } from '@shared/calendar/period'
import { type PaidPeriod, type PaidWindow, type PayRequest, payWindow } from '@shared/engine/pay'
import type { Standing } from '@shared/engine/standing'
import type { WorkedComponent, WorkedLimit } from '@shared/engine/workedComponent'
import type { Exact } from '@shared/money/exact'
import { moneyText } from '@shared/money/money'
import { describe, expect, it } from 'vitest'
import {
  choiceOf,
  creditsOf,
  formula,
  multiplierOf,
  n,
  positionOf,
  reads,
  type StandingFields,
  shown,
  standingOf,
  tableOf,
  workedOf,
} from '../../support/standing'

interface Case {
  readonly worked?: Partial<Omit<WorkedComponent, 'component'>>
  readonly component?: Readonly<Record<string, unknown>>
  readonly request?: Partial<PayRequest>
}

/** Pays the months of 2026 in order, each with what was credited up to its end (or in it, where periods stand alone). */
function pay(months: readonly (string | StandingFields)[], { worked, component, request }: Case = {}): PaidWindow {
  const numbers = workedOf(worked, component)
  const before: Record<string, string> = {}
  const standings = months.map((each, index): Standing => {
    const fields = typeof each === 'string' ? { credited: each } : each
    const standing = standingOf({ month: index + 1, worked: numbers, before: { ...before }, ...fields })
    before[standing.period.id] = fields.credited ?? '1000'
    return standing
  })
  return payWindow({
    component: numbers.component,
    path: 'plans[0].components[0]',
    payee: 'ana',
    window: periodOf(monthNumber(2026, 1), 'year', 1),
    standings,
    isClosed: true,
    carriedIn: n('0'),
    currency: 'EUR',
    rounding: 'halfAwayFromZero',
    roundedOn: 'line',
    ...request,
  })
}

const linesOf = ({ periods }: PaidWindow) => periods.map(({ payout }) => moneyText(payout))
const lines = (...args: Parameters<typeof pay>) => linesOf(pay(...args))
const floors = (...args: Parameters<typeof pay>) =>
  pay(...args).periods.map(({ floor }) => (floor === null ? null : moneyText(floor.payout)))
const codes = (...args: Parameters<typeof pay>) => pay(...args).findings.map(({ code }) => code)
const figures = (paid: PaidWindow, which: (period: PaidPeriod) => Parameters<typeof shown>[0]) =>
  paid.periods.map((period) => shown(which(period)))

const limit = (fields: Partial<Omit<WorkedLimit, 'value'>> & { readonly value: string }): WorkedLimit => ({
  of: 'amount',
  per: 'window',
  excess: 'lost',
  ...fields,
  value: n(fields.value),
})
const capped = (fields: Parameters<typeof limit>[0], component: Case['component'] = {}): Case => {
  const cap = limit(fields)
  return { worked: { cap }, component: { ...component, cap: { ...cap, value: fields.value } } }
}
const floored = (fields: Parameters<typeof limit>[0]): Case => {
  const { of, per, ...rest } = limit({ per: 'period', ...fields })
  return { worked: { floor: { of, per, ...rest } }, component: { floor: { of, per, value: fields.value } } }
}

const NOBODY = { amounts: new Map<string, Exact>(), places: [], pool: null }
const RESET = { accumulation: 'reset' }
const INCREMENTAL = { accumulation: 'incremental' }
const TIERS = tableOf([
  ['0', '5%'],
  ['1000', '10%'],
])

describe('cumulative pay', () => {
  it('is what the position to date is worth, less what the window paid before', () => {
    expect(lines(['1000', '1500', '1200', '1200'])).toEqual(['100.00', '50.00', '-30.00', '0.00'])
  })

  it('takes off the rounded lines, so that a cent is never lost', () => {
    expect(lines(['0.05', '0.10', '0.15'])).toEqual(['0.01', '0.00', '0.01'])
  })

  it('keeps lines exact where the total of a settled period is rounded', () => {
    const paid = pay(['0.04', '0.08', '0.12'], { request: { roundedOn: 'total' } })
    expect(figures(paid, ({ paid: amount }) => amount)).toEqual(['0.004', '0.004', '0.004'])
    expect(figures(paid, ({ paidBefore }) => paidBefore)).toEqual(['0', '0.004', '0.008'])
  })

  it('rounds the budget of an award all the same: it is in no total', () => {
    const paid = pay(['0.04'], { request: { roundedOn: 'total' }, component: { kind: 'award' } })
    expect(figures(paid, ({ paid: amount }) => amount)).toEqual(['0'])
  })

  it('pays retroactive tiers back to the first unit when they are reached', () => {
    const worked = { table: { ...TIERS, application: 'retroactive' as const } }
    expect(lines(['999.99', '1000', '999.99'], { worked })).toEqual(['50.00', '50.00', '-50.00'])
  })
})

describe('periods that stand alone', () => {
  it('pay what they earn, and nothing paid before is taken off', () => {
    expect(lines(['1000', '200', '-50', '0'], { component: RESET })).toEqual(['100.00', '20.00', '0.00', '0.00'])
  })

  it('are also those with a quota of the period', () => {
    expect(lines(['1000', '200'], { component: { quotaBasis: 'period' } })).toEqual(['100.00', '20.00'])
  })
})

describe('incremental pay', () => {
  it('is the slices between the position before and now', () => {
    expect(lines(['800', '1300', '900'], { worked: { table: TIERS }, component: INCREMENTAL })).toEqual([
      '40.00',
      '40.00',
      '-35.00',
    ])
  })

  it('never pays again for what was sold before a tier was reached', () => {
    const worked = { table: { ...TIERS, application: 'retroactive' as const } }
    expect(lines(['800', '1300'], { worked, component: INCREMENTAL })).toEqual(['40.00', '50.00'])
  })

  it('pays the amount now less the amount then on steps', () => {
    const table = tableOf(
      [
        ['0', '10'],
        ['1000', '50'],
      ],
      { application: 'step', pays: 'amount' },
    )
    expect(lines(['500', '999.99', '1000', '0'], { worked: { table }, component: INCREMENTAL })).toEqual([
      '10.00',
      '0.00',
      '40.00',
      '-40.00',
    ])
  })

  it('begins against the quota of now, so that it pays the credit of the period', () => {
    const table = tableOf([['0', '10%']], { by: 'attainment' })
    const months = [
      { credited: '1000', quota: '1000' },
      { credited: '1900', quota: '2000' },
    ]
    expect(lines(months, { worked: { table }, component: INCREMENTAL })).toEqual(['100.00', '90.00'])
  })

  it('walks only the transactions after the period before', () => {
    const january = creditsOf(['800'])
    const all = [...january, { ...creditsOf(['500'])[0], row: 1, day: 20490 } as (typeof january)[number]]
    const months = [
      { credited: '800', transactions: january },
      { credited: '1300', transactions: all },
    ]
    expect(lines(months, { worked: { table: TIERS }, component: INCREMENTAL })).toEqual(['40.00', '40.00'])
    expect(lines(months, { worked: { table: TIERS } })).toEqual(['40.00', '40.00'])
  })

  it('with a quota of the period is just the period', () => {
    const component = { ...INCREMENTAL, quotaBasis: 'period' }
    expect(lines(['800', '500'], { worked: { table: TIERS }, component })).toEqual(['40.00', '25.00'])
  })
})

describe('the threshold', () => {
  it.each([
    ['799.99', '0.00'],
    ['800', '80.00'],
    ['0', '0.00'],
    ['-800', '0.00'],
  ])('of 80 %% of 1,000 at %s pays %s', (credited, paid) => {
    expect(lines([credited], { worked: { threshold: n('80%') } })).toEqual([paid])
  })

  it('takes back what was paid when the position falls below it', () => {
    expect(lines(['800', '799'], { worked: { threshold: n('80%') } })).toEqual(['80.00', '-80.00'])
  })

  it('is never reached without a quota, which a finding says', () => {
    const months = [{ credited: '5000', quota: null }]
    expect(lines(months, { worked: { threshold: n('0') } })).toEqual(['0.00'])
    expect(codes(months, { worked: { threshold: n('0') } })).toEqual(['quota.missing'])
  })
})

describe('multipliers and the gate', () => {
  const read = reads({ double: n('2'), half: n('0.5'), open: true, shut: false })
  const gate = (text: string, otherwise = '0') => ({ when: formula(text), otherwise: n(otherwise) })

  it('multiply what the table pays, in this order', () => {
    const worked = {
      multipliers: [multiplierOf('rate', 'double'), multiplierOf('pay', 'half')],
      gate: gate('shut', '0.1'),
    }
    const paid = pay([{ read }], { worked })
    expect(linesOf(paid)).toEqual(['10.00'])
    expect(figures(paid, ({ tablePay }) => tablePay)).toEqual(['200'])
    expect(figures(paid, ({ earned }) => earned)).toEqual(['10'])
  })

  it('hold for all pay to date: a gate that closes takes back, one that opens pays all', () => {
    const months = [{ read: reads({ open: true }) }, { read: reads({ open: false }) }, { read: reads({ open: true }) }]
    expect(lines(months, { worked: { gate: gate('open') } })).toEqual(['100.00', '-100.00', '100.00'])
  })

  it('that cannot be worked out pay nothing and are named', () => {
    const worked = { multipliers: [multiplierOf('pay', 'missing')], gate: gate('missing') }
    expect(lines([{ read }], { worked })).toEqual(['0.00'])
    expect(codes([{ read }], { worked })).toEqual(['multiplier.fault', 'gate.missing'])
    expect(codes([{ read }], { worked: { multipliers: [multiplierOf('rate', 'missing')] } })).toEqual([
      'multiplier.fault',
    ])
  })
})

describe('a cap per window', () => {
  it.each([
    ['1499.99', '150.00'],
    ['1500', '150.00'],
    ['1500.1', '150.00'],
    ['1499.9', '149.99'],
    ['-100', '0.00'],
  ])('of 150 at %s pays %s', (credited, paid) => {
    expect(lines([credited], capped({ value: '150' }))).toEqual([paid])
  })

  it('holds for pay to date', () => {
    expect(lines(['1000', '2000', '3000', '1200'], capped({ value: '150' }))).toEqual([
      '100.00',
      '50.00',
      '0.00',
      '-30.00',
    ])
  })

  it('holds for what periods that stand alone add up to', () => {
    expect(lines(['1000', '1000', '300'], capped({ value: '150' }, RESET))).toEqual(['100.00', '50.00', '0.00'])
  })

  it('loses its excess, or carries it into the next window', () => {
    const months = ['1000', '2000']
    expect(shown(pay(months, capped({ value: '150' })).carriedOut)).toBe('0')
    expect(shown(pay(months, capped({ value: '150', excess: 'carried' })).carriedOut)).toBe('50')
    expect(shown(pay(months, capped({ value: '150', excess: 'carried' }, RESET)).carriedOut)).toBe('150')
  })

  it('pays what was carried in as soon as it leaves room, and carries on the rest', () => {
    const request = { carriedIn: n('120') }
    const cap = capped({ value: '150', excess: 'carried' })
    const cumulative = pay(['100', '1000', '1000'], { ...cap, request })
    expect(linesOf(cumulative)).toEqual(['130.00', '20.00', '0.00'])
    expect(shown(cumulative.carriedOut)).toBe('70')
    const alone = pay(['1000', '100', '100'], { ...capped({ value: '150', excess: 'carried' }, RESET), request })
    expect(linesOf(alone)).toEqual(['150.00', '0.00', '0.00'])
    expect(shown(alone.carriedOut)).toBe('90')
  })
})

describe('a cap per period', () => {
  const cap = { value: '100', per: 'period' } as const

  it('loses what it takes: later true-ups do not bring it back', () => {
    const paid = pay(['1500', '2000', '2000', '1800'], capped(cap))
    expect(linesOf(paid)).toEqual(['100.00', '50.00', '0.00', '-20.00'])
    expect(figures(paid, ({ lostBefore }) => lostBefore)).toEqual(['0', '50', '50', '50'])
  })

  it('or carries it to the next period, which pays it as far as the cap leaves room', () => {
    const paid = pay(['1500', '2000', '2200', '2200'], capped({ ...cap, excess: 'carried' }))
    expect(linesOf(paid)).toEqual(['100.00', '100.00', '20.00', '0.00'])
    expect(figures(paid, ({ carriedAfter }) => carriedAfter)).toEqual(['50', '0', '0', '0'])
  })

  it('carries over periods that stand alone, and over the end of the window', () => {
    const carried = capped({ ...cap, excess: 'carried' }, RESET)
    const paid = pay(['2500', '500', '0'], { ...carried, request: { carriedIn: n('30') } })
    expect(linesOf(paid)).toEqual(['100.00', '100.00', '100.00'])
    expect(figures(paid, ({ carriedAfter }) => carriedAfter)).toEqual(['180', '130', '30'])
    expect(shown(paid.carriedOut)).toBe('30')
  })

  it('adds what is carried in to a cumulative window once', () => {
    const carried = capped({ ...cap, excess: 'carried' })
    const paid = pay(['800', '800', '800'], { ...carried, request: { carriedIn: n('50') } })
    expect(linesOf(paid)).toEqual(['100.00', '30.00', '0.00'])
    expect(shown(paid.carriedOut)).toBe('0')
  })

  it('never cuts below zero, and takes nothing off what is due back', () => {
    expect(lines(['1000', '0'], capped(cap))).toEqual(['100.00', '-100.00'])
    expect(lines(['1000'], capped({ ...cap, value: '-5' }))).toEqual(['0.00'])
  })

  it('allows nothing where it needs a quota that is missing, which a finding says', () => {
    const ofBaseRate = capped({ value: '1', of: 'baseRate', per: 'period' })
    expect(lines([{ quota: null }], ofBaseRate)).toEqual(['0.00'])
    expect(codes([{ quota: null }], ofBaseRate)).toEqual(['quota.missing'])
  })
})

describe('a floor', () => {
  it('tops a period up by a line of its own', () => {
    expect(lines(['499.9', '500', '1500', '1400'], floored({ value: '50' }))).toEqual([
      '49.99',
      '0.01',
      '100.00',
      '-10.00',
    ])
    expect(floors(['499.9', '500', '1500', '1400'], floored({ value: '50' }))).toEqual(['0.01', '49.99', null, '60.00'])
    expect(floors(['500'], floored({ value: '50' }))).toEqual([null])
  })

  it('is not in what was paid before: the line of the next period is as without it', () => {
    expect(figures(pay(['100', '200'], floored({ value: '50' })), ({ paidBefore }) => paidBefore)).toEqual(['0', '10'])
  })

  it('per window tops up what the window paid, in the last period the payee has in it', () => {
    const perWindow = floored({ value: '150', per: 'window' })
    expect(floors(['1000', '1200'], perWindow)).toEqual([null, '30.00'])
    expect(floors(['1000', '1500'], perWindow)).toEqual([null, null])
    expect(floors(['1000', '1200'], { ...perWindow, request: { isClosed: false } })).toEqual([null, null])
  })

  it('holds when the gate is closed, and below zero counts as zero', () => {
    const gate = { when: formula('shut'), otherwise: n('0') }
    const { worked, component = {} } = floored({ value: '50' })
    const months = [{ read: reads({ shut: false }) }]
    expect(floors(months, { worked: { ...worked, gate }, component })).toEqual(['50.00'])
    expect(floors(['0'], floored({ value: '-10' }))).toEqual([null])
  })

  it('stays exact where the total of a settled period is rounded', () => {
    const paid = pay(['100.04'], { ...floored({ value: '50' }), request: { roundedOn: 'total' } })
    expect(figures(paid, ({ floor }) => floor?.paid ?? null)).toEqual(['39.996'])
  })
})

describe('what a contest or a pool gives', () => {
  it('goes the way of a table: a prize with threshold and rate, a share from pay multipliers on', () => {
    const worked = {
      threshold: n('80%'),
      multipliers: [multiplierOf('rate', 'double')],
    }
    const read = reads({ double: n('2') })
    const given = (kind: 'prize' | 'share', credited: string) => ({
      credited,
      read,
      given: { kind, amount: n('300'), of: NOBODY },
    })
    expect(lines([given('prize', '800')], { worked })).toEqual(['600.00'])
    expect(lines([given('prize', '799.99')], { worked })).toEqual(['0.00'])
    expect(lines([given('share', '799.99')], { worked })).toEqual(['300.00'])
  })
})

describe('what cannot be paid is named', () => {
  it('pays 0 where numbers have findings', () => {
    expect(lines([{ worked: null }])).toEqual(['0.00'])
  })

  it('pays 0 where the amount is beyond any money', () => {
    expect(lines(['1e30'])).toEqual(['0.00'])
    expect(codes(['1e30'])).toEqual(['pay.tooLarge'])
  })

  it('pays 0 for the credit of a group that would have to be walked', () => {
    const own = positionOf('1000', '1000')
    const group = { group: { kind: 'team', id: 'north' }, attainment: { ...own.own, membersWithoutQuota: [] } } as const
    const months = [{ transactions: [], position: { group } }]
    expect(lines(months)).toEqual(['0.00'])
    expect(codes(months)).toEqual(['component.walkGroup'])
  })

  it('warns of members whose credit counts while they have no quota', () => {
    const attainment = { ...positionOf('1000', '1000').own, membersWithoutQuota: ['ben'] }
    const months = (kind: 'team' | 'directReports') => [
      { position: { group: { group: { kind, id: 'north' }, attainment } } },
    ]
    expect(pay(months('team')).findings).toMatchObject([
      { code: 'quota.memberMissing', severity: 'warning', params: { payee: 'ben', team: 'north', window: '2026' } },
    ])
    expect(codes(months('directReports'))).toEqual(['quota.reportMissing'])
  })

  it('counts the transactions that a table leaves out', () => {
    const months = [{ transactions: creditsOf(['100', '200']) }]
    const worked = { choices: [choiceOf('new', '20%')], otherwise: 'nothing' as const }
    const paid = pay([{ ...months[0], read: reads({ new: false }) }], { worked })
    expect(paid.findings).toMatchObject([{ code: 'choice.noneOfSales', params: { payee: 'ana', count: 2, row: 1 } }])
  })

  it('takes what a cap over everyone leaves the payee', () => {
    const worked = { transactionCap: { of: 'amount', value: n('50'), over: 'everyone' } as const }
    const months = [{ transactions: creditsOf(['1000', '100']), transactionShares: () => new Map([[0, n('30')]]) }]
    expect(lines(months, { worked })).toEqual(['40.00'])
  })
})
